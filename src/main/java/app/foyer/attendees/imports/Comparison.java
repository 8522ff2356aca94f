package app.foyer.attendees.imports;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Field;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.attendees.imports.AttendeeDifference.Change;
import app.foyer.attendees.imports.AttendeeDifference.FieldChange;
import app.foyer.attendees.imports.AttendeeDifference.Kept;
import app.foyer.attendees.imports.AttendeeDifference.Why;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares a file with who is registered. Somebody is the same by a ticket's secret, else by id. Pure. */
public final class Comparison {
    private static final String PLAIN_PRODUCT = "ticket";

    private final Roster roster;
    private final Ways ways;
    private final Map<String, Set<Field>> corrected;
    private final Set<String> admitted;
    private final Chairs chairs;
    private final Map<String, Known> byId = new HashMap<>();
    private final Map<String, Known> bySecret = new HashMap<>();
    private final Map<String, Known> byTicket = new HashMap<>();
    private final List<Change> added = new ArrayList<>();
    private final List<Change> changed = new ArrayList<>();
    private final List<Change> removed = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final List<Rejected> rejected;
    private Set<String> aboutRejected;

    /**
     * @param corrected what of whom was corrected by hand and is still so
     * @param admitted ids of tickets that admitted somebody
     * @param seats all of a room's, as far as anybody said
     */
    public Comparison(
            Collection<Known> everybody,
            Roster roster,
            Ways ways,
            Map<String, Set<Field>> corrected,
            Set<String> admitted,
            Function<String, Optional<Set<String>>> seats) {
        this.chairs = new Chairs(everybody, seats);
        this.roster = roster;
        this.ways = ways;
        this.corrected = corrected;
        this.admitted = admitted;
        this.rejected = new ArrayList<>(roster.rejected());
        for (var known : everybody) {
            byId.put(known.attendee().id(), known);
            for (var ticket : known.tickets()) {
                bySecret.put(ticket.secret(), known);
                byTicket.put(ticket.id(), known);
            }
        }
    }

    public AttendeeDifference difference() {
        var present = new LinkedHashMap<String, List<Roster.Entry>>();
        for (var entry : roster.entries()) {
            var known = known(entry);
            var id = known == null ? entry.attendee().id() : known.attendee().id();
            if (isAnothers(entry, known)) reject(entry, "anothers-secret", entry.row() + "");
            else present.computeIfAbsent(id, none -> new ArrayList<>()).add(entry);
        }
        present.forEach((id, entries) -> compare(byId.get(id), entries));
        if (ways.complete()) removeOthers(present.keySet());
        seat();
        rejected.sort((one, other) -> Integer.compare(one.row(), other.row()));
        return new AttendeeDifference(added, changed, removed, kept, rejected);
    }

    /** Whose chair another has stays as they are, as a whole. */
    private void seat() {
        var refused = chairs.refused(
                Stream.of(added, changed, removed).flatMap(List::stream).toList());
        refused.forEach((change, why) -> rejected.add(new Rejected(
                change.row(),
                change.attendee().orderCode(),
                why.reason(),
                why.detail(),
                change.attendee().id(),
                null)));
        added.removeAll(refused.keySet());
        changed.removeAll(refused.keySet());
    }

    /** Who that is, or null. */
    private Known known(Roster.Entry entry) {
        if (entry.ours()) return byId.get(entry.attendee().id());
        for (var admits : entry.tickets()) {
            var holder = bySecret.get(admits.ticket().secret());
            if (holder == null) holder = byTicket.get(admits.ticket().id());
            if (holder != null) return holder;
        }
        var named = entry.reference() == null ? null : byId.get(entry.reference());
        return named != null ? named : byId.get(entry.attendee().id());
    }

    /** Whether one of its tickets belongs to somebody else. */
    private boolean isAnothers(Roster.Entry entry, Known known) {
        return entry.tickets().stream().anyMatch(admits -> {
            var secrets = bySecret.get(admits.ticket().secret());
            var tickets = byTicket.get(admits.ticket().id());
            return secrets != null && secrets != known || tickets != null && tickets != known;
        });
    }

    private void reject(Roster.Entry entry, String reason, String detail) {
        aboutRejected = null;
        rejected.add(new Rejected(
                entry.row(),
                entry.attendee().orderCode(),
                reason,
                detail,
                entry.attendee().id(),
                null));
    }

    private void compare(Known known, List<Roster.Entry> entries) {
        var first = entries.getFirst();
        var attendee = known == null
                ? first.attendee()
                : said(first.row(), known.attendee(), first.attendee(), known.removed());
        var tickets = new LinkedHashMap<String, Ticket>();
        if (known != null) known.tickets().forEach(ticket -> tickets.put(ticket.id(), ticket));
        var seen = new HashSet<String>();
        for (var entry : entries) {
            for (var admits : entry.tickets()) {
                var ticket = ticket(known, admits, entry.tickets().size(), attendee.id());
                if (seen.add(ticket.id())) tickets.put(ticket.id(), ticket);
                else reject(entry, "same-ticket", first.row() + "");
            }
        }
        if (ways.complete() && known != null) revokeOthers(known, attendee, tickets, seen);
        var after = new Known(attendee, List.copyOf(tickets.values()), false);
        if (known == null || known.removed()) added.add(new Change(first.row(), known, after, List.of()));
        else if (!known.equals(after)) changed.add(new Change(first.row(), known, after, fields(known, after)));
    }

    private void revokeOthers(Known known, Attendee attendee, Map<String, Ticket> tickets, Set<String> seen) {
        for (var ticket : known.tickets()) {
            var isOver = ticket.state() == TicketState.CANCELLED || ticket.state() == TicketState.REVOKED;
            if (isOver || seen.contains(ticket.id()) || isRejected(known)) continue;
            if (admitted.contains(ticket.id())) kept.add(new Kept(0, attendee, Why.ADMITTED, null));
            else tickets.put(ticket.id(), ticket.in(TicketState.REVOKED));
        }
    }

    /** What the file says of them, but for what was corrected by hand. */
    private Attendee said(int row, Attendee known, Attendee file, boolean wasRemoved) {
        var hand = corrected.getOrDefault(known.id(), Set.of());
        var texts = new HashMap<Column, String>();
        for (var column : Column.values()) {
            var before = Values.of(column, known);
            var after = roster.said().contains(column) ? Values.of(column, file) : before;
            var field = column.field().orElse(null);
            if (!Objects.equals(before, after) && field != null && hand.contains(field) && !ways.overCorrections()) {
                kept.add(new Kept(row, known, Why.CORRECTED, new FieldChange(column.code(), before, after)));
                after = before;
            }
            texts.put(column, after);
        }
        var attention = roster.said().contains(Column.ATTENTION) ? file.attention() : known.attention();
        return Values.attendee(known.id(), texts, attention);
    }

    private Ticket ticket(Known known, Roster.Admits admits, int alone, String attendee) {
        var file = admits.ticket();
        var before = known == null ? null : before(known, admits, alone);
        var back = known != null && known.removed();
        var said = roster.said();
        var product = said.contains(Column.PRODUCT) && file.product() != null
                ? file.product()
                : before == null ? PLAIN_PRODUCT : before.product();
        var state = file.state() != null ? file.state() : before == null || back ? TicketState.VALID : before.state();
        return new Ticket(
                before == null ? file.id() : before.id(),
                attendee,
                file.secret() != null ? file.secret() : before == null ? null : before.secret(),
                product,
                state,
                before == null || said.contains(Column.SEAT) ? file.seat() : before.seat(),
                before == null || said.contains(Column.ROOM) ? file.room() : before.room(),
                before == null || said.contains(Column.VALID_FROM) ? file.validFrom() : before.validFrom(),
                before == null || said.contains(Column.VALID_UNTIL) ? file.validUntil() : before.validUntil(),
                before == null || said.contains(Column.NEED) ? file.need() : before.need());
    }

    private static Ticket before(Known known, Roster.Admits admits, int alone) {
        var file = admits.ticket();
        var same = known.tickets().stream()
                .filter(ticket ->
                        ticket.id().equals(file.id()) || ticket.secret().equals(file.secret()))
                .findFirst();
        var only = known.tickets().size() == 1 && alone == 1 && !admits.named();
        return same.orElse(only ? known.tickets().getFirst() : null);
    }

    private void removeOthers(Set<String> present) {
        for (var known : byId.values()) {
            if (known.removed() || present.contains(known.attendee().id()) || isRejected(known)) continue;
            if (known.tickets().stream().anyMatch(ticket -> admitted.contains(ticket.id())))
                kept.add(new Kept(0, known.attendee(), Why.ADMITTED, null));
            else removed.add(new Change(0, known, gone(known), List.of()));
        }
        removed.sort(
                (one, other) -> one.attendee().id().compareTo(other.attendee().id()));
    }

    /** Whether a row that does not go in seems to be about them. */
    private boolean isRejected(Known known) {
        if (aboutRejected == null) {
            aboutRejected = new HashSet<>();
            for (var row : rejected) {
                aboutRejected.add(row.id());
                var holder = bySecret.get(row.secret());
                if (holder != null) aboutRejected.add(holder.attendee().id());
            }
        }
        return aboutRejected.contains(known.attendee().id());
    }

    /** As they are when they are taken back: their tickets admit nobody, and are expected no more. */
    public static Known gone(Known known) {
        return new Known(
                known.attendee(),
                known.tickets().stream()
                        .map(ticket ->
                                ticket.state() == TicketState.REVOKED ? ticket : ticket.in(TicketState.CANCELLED))
                        .toList(),
                true);
    }

    private static List<FieldChange> fields(Known before, Known after) {
        var fields = new ArrayList<FieldChange>();
        for (var column : Column.values())
            add(fields, column, Values.of(column, before.attendee()), Values.of(column, after.attendee()));
        var old = before.tickets().stream().collect(Collectors.toMap(Ticket::id, ticket -> ticket));
        for (var ticket : after.tickets())
            for (var column : Column.values())
                add(fields, column, Values.of(column, old.get(ticket.id())), Values.of(column, ticket));
        return fields;
    }

    private static void add(List<FieldChange> fields, Column column, String before, String after) {
        if (Objects.equals(before, after)) return;
        if (column == Column.SECRET)
            fields.add(new FieldChange(column.code(), before == null ? null : FieldChange.HIDDEN, FieldChange.HIDDEN));
        else fields.add(new FieldChange(column.code(), before, after));
    }
}
