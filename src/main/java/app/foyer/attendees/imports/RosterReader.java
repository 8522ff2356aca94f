package app.foyer.attendees.imports;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.platform.Secrets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes people of rows, one row after the other. Whose id the file does not say gets one that the same row gets again. */
final class RosterReader {
    private static final int ID_LENGTH = 24;

    private final Mapping mapping;
    private final ZoneId zone;
    private final boolean defused;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final Map<String, Integer> secrets = new HashMap<>();
    private final Map<String, Integer> ticketIds = new HashMap<>();
    private final Map<String, Integer> alike = new HashMap<>();

    /** @param defused whether cells were kept from being formulas, as our own export does */
    RosterReader(Mapping mapping, ZoneId zone, boolean defused) {
        this.mapping = mapping;
        this.zone = zone;
        this.defused = defused;
    }

    private record Draft(int row, String reference, boolean ours, Attendee attendee, List<Roster.Admits> tickets) {}

    /** Says no to a row. */
    private static final class Wrong extends RuntimeException {
        private final String reason;
        private final String detail;

        Wrong(String reason, String detail) {
            super(reason, null, false, false);
            this.reason = reason;
            this.detail = detail;
        }
    }

    Roster roster() {
        var entries = drafts.values().stream()
                .map(draft -> new Roster.Entry(
                        draft.row(), draft.reference(), draft.ours(), draft.attendee(), List.copyOf(draft.tickets())))
                .toList();
        return new Roster(entries, rejected, said());
    }

    private Set<Column> said() {
        var said = EnumSet.noneOf(Column.class);
        said.addAll(mapping.columns().keySet());
        if (said.contains(Column.GIVEN_NAME) || said.contains(Column.FAMILY_NAME)) said.add(Column.NAME);
        if (said.contains(Column.BLOCKED)) said.add(Column.STATE);
        if (said.contains(Column.SEAT_NUMBER) || said.contains(Column.SEAT_ROW)) said.add(Column.SEAT);
        return said;
    }

    void take(Table.Row row) {
        var given = new Given(row);
        String id = null;
        try {
            var name = given.name();
            id = given.attendeeId(name);
            given.requireFitting();
            if (name.isEmpty() && !drafts.containsKey(id)) throw new Wrong("no-name", "");
            put(given, id, name);
        } catch (Wrong wrong) {
            rejected.add(new Rejected(
                    row.number(),
                    given.orNull(Column.ORDER),
                    wrong.reason,
                    wrong.detail,
                    id,
                    given.orNull(Column.SECRET)));
        }
    }

    private void put(Given given, String id, String name) {
        var draft = drafts.get(id);
        requireNew(secrets, given.orNull(Column.SECRET), "same-secret");
        var isTicketOfSame = given.has(Column.ATTENDEE) || given.has(Column.BELONGS_TO);
        if (draft != null && !isTicketOfSame)
            throw new Wrong(given.has(Column.REFERENCE) ? "same-reference" : "same-person", draft.row() + "");
        var ticket = given.isWithoutTicket()
                ? null
                : given.ticket(id, draft == null ? 0 : draft.tickets().size());
        if (ticket != null) requireNew(ticketIds, ticket.id(), "same-ticket");
        if (draft == null) {
            draft = new Draft(
                    given.row.number(),
                    given.orNull(Column.REFERENCE),
                    given.has(Column.ATTENDEE),
                    given.attendee(id, name),
                    new ArrayList<>());
            drafts.put(id, draft);
        }
        if (ticket == null) return;
        var named = given.has(Column.SECRET) || given.has(Column.TICKET);
        draft.tickets().add(new Roster.Admits(given.row.number(), ticket, named));
        if (ticket.secret() != null) secrets.put(ticket.secret(), given.row.number());
        ticketIds.put(ticket.id(), given.row.number());
    }

    private static void requireNew(Map<String, Integer> seen, String key, String reason) {
        var first = key == null ? null : seen.get(key);
        if (first != null) throw new Wrong(reason, first + "");
    }

    /** A row's cells by what they are about. */
    private final class Given {
        private final Table.Row row;

        Given(Table.Row row) {
            this.row = row;
        }

        String text(Column column) {
            var index = mapping.columns().get(column);
            var cell = index == null ? "" : row.cell(index);
            return defused ? Defused.undo(cell) : cell;
        }

        String orNull(Column column) {
            var text = text(column);
            if (column != Column.NOTE) text = text.replaceAll("[\\t\\r\\n]+", " ");
            return text.isEmpty() ? null : text.replace("\r\n", "\n");
        }

        boolean has(Column column) {
            return !text(column).isEmpty();
        }

        /** Our own export has a line for those too. */
        boolean isWithoutTicket() {
            return has(Column.ATTENDEE) && mapping.has(Column.TICKET) && !has(Column.TICKET) && !has(Column.SECRET);
        }

        String name() {
            var whole = orNull(Column.NAME);
            return whole != null ? whole : PersonName.joined(text(Column.GIVEN_NAME), text(Column.FAMILY_NAME));
        }

        void requireFitting() {
            for (var column : mapping.columns().keySet()) {
                var text = orNull(column);
                if (text == null) continue;
                if (text.length() > column.longest()) throw new Wrong("too-long", column.code());
                var bad = text.codePoints()
                        .anyMatch(c -> Character.getType(c) == Character.SURROGATE
                                || Character.isISOControl(c) && !(c == '\n' && column == Column.NOTE));
                if (bad) throw new Wrong("bad-characters", column.code());
            }
        }

        /** The same for the same row of the next file. */
        String attendeeId(String name) {
            if (has(Column.ATTENDEE)) return text(Column.ATTENDEE);
            if (has(Column.BELONGS_TO)) return made("secret", text(Column.BELONGS_TO));
            if (has(Column.REFERENCE)) return made("reference", text(Column.REFERENCE));
            if (has(Column.SECRET)) return made("secret", text(Column.SECRET));
            if (has(Column.ORDER) && has(Column.POSITION))
                return made("position", text(Column.ORDER), text(Column.POSITION));
            if (has(Column.ORDER)) return numbered("order", text(Column.ORDER), name);
            var contact = has(Column.EMAIL) ? text(Column.EMAIL).toLowerCase(Locale.ROOT) : text(Column.PHONE);
            if (!contact.isEmpty()) return made("contact", contact, name);
            return numbered("name", name, text(Column.ORGANISATION));
        }

        /** Two people may have all of it in common; then the second is the second again. */
        private String numbered(String... parts) {
            return made(String.join("\0", parts), alike.merge(String.join("\0", parts), 1, Integer::sum) + "");
        }

        private static String made(String... parts) {
            return "i" + Secrets.hash(String.join("\0", parts)).substring(0, ID_LENGTH);
        }

        Attendee attendee(String id, String name) {
            return new Attendee(
                    id,
                    name,
                    orNull(Column.LATIN_NAME),
                    orNull(Column.ORGANISATION),
                    orNull(Column.CATEGORY),
                    orNull(Column.EMAIL),
                    orNull(Column.PHONE),
                    orNull(Column.LANGUAGE),
                    orNull(Column.ORDER),
                    orNull(Column.GROUP),
                    orNull(Column.NOTE),
                    orNull(Column.HOST),
                    Answers.isYes(Column.ATTENTION, text(Column.ATTENTION), Wrong::new));
        }

        Ticket ticket(String attendee, int number) {
            var secret = orNull(Column.SECRET);
            var id = has(Column.TICKET)
                    ? text(Column.TICKET)
                    : secret != null ? made("ticket", secret) : made("ticket of", attendee, number + "");
            return new Ticket(
                    id,
                    attendee,
                    secret,
                    orNull(Column.PRODUCT),
                    state(),
                    seat(),
                    orNull(Column.ROOM),
                    instant(Column.VALID_FROM, false),
                    instant(Column.VALID_UNTIL, true),
                    Answers.need(text(Column.NEED))
                            .orElseThrow(() -> new Wrong("bad-need", Column.NEED.code()))
                            .orElse(null));
        }

        private TicketState state() {
            if (Answers.isYes(Column.BLOCKED, text(Column.BLOCKED), Wrong::new)) return TicketState.BLOCKED;
            if (has(Column.STATE))
                return Answers.state(text(Column.STATE)).orElseThrow(() -> new Wrong("bad-state", Column.STATE.code()));
            return mapping.has(Column.STATE) || mapping.has(Column.BLOCKED) ? TicketState.VALID : null;
        }

        private String seat() {
            if (has(Column.SEAT)) return orNull(Column.SEAT);
            var parts = Stream.of(Column.SEAT_ZONE, Column.SEAT_ROW, Column.SEAT_NUMBER)
                    .map(this::text)
                    .filter(part -> !part.isEmpty())
                    .toList();
            return parts.isEmpty() ? null : String.join(" ", parts);
        }

        private Instant instant(Column column, boolean end) {
            if (!has(column)) return null;
            return Answers.instant(text(column), zone, end).orElseThrow(() -> new Wrong("bad-time", column.code()));
        }
    }
}
