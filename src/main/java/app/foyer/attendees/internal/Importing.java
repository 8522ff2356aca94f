package app.foyer.attendees.internal;

import app.foyer.attendees.Admitted;
import app.foyer.attendees.Field;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.attendees.imports.AttendeeDifference;
import app.foyer.attendees.imports.AttendeeDifference.Change;
import app.foyer.attendees.imports.AttendeeImports;
import app.foyer.attendees.imports.Comparison;
import app.foyer.attendees.imports.Known;
import app.foyer.attendees.imports.Roster;
import app.foyer.attendees.imports.Ways;
import app.foyer.platform.Ids;
import app.foyer.platform.Refusal;
import app.foyer.platform.Retry;
import app.foyer.platform.Secrets;
import app.foyer.platform.VenueClock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of attendees, each in one transaction in which nobody else changes attendees. */
@Component
class Importing implements AttendeeImports {
    private static final int AT_ONCE = 500;
    private static final int SECRET = 16;
    private static final int LONGEST_FILE_NAME = 255;
    private static final int ALL = 100;

    private final AttendeeStore attendees;
    private final ImportStore store;
    private final Admitted admitted;
    private final Secrets secrets;
    private final Ids ids;
    private final VenueClock clock;
    private final TransactionTemplate transactions;

    Importing(
            AttendeeStore attendees,
            ImportStore store,
            Admitted admitted,
            Secrets secrets,
            Ids ids,
            VenueClock clock,
            TransactionTemplate transactions) {
        this.attendees = attendees;
        this.store = store;
        this.admitted = admitted;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Override
    public Compared compare(String event, Roster roster, Ways ways) {
        return transactions.execute(status -> {
            var revision = attendees.revision(event);
            return new Compared(difference(event, roster, ways), revision);
        });
    }

    private AttendeeDifference difference(String event, Roster roster, Ways ways) {
        var everybody = store.everybody(event);
        var corrected = inForce(everybody, store.corrections(event));
        return new Comparison(everybody, roster, ways, corrected, admitted.tickets(event)).difference();
    }

    /** A correction that an import or another went over since is one no more. */
    private static Map<String, Set<Field>> inForce(
            Collection<Known> everybody, Map<String, Map<Field, Optional<String>>> corrections) {
        var inForce = new HashMap<String, Set<Field>>();
        for (var known : everybody) {
            var fields = EnumSet.noneOf(Field.class);
            corrections.getOrDefault(known.attendee().id(), Map.of()).forEach((field, value) -> {
                if (value.equals(Optional.ofNullable(field.of(known.attendee())))) fields.add(field);
            });
            if (!fields.isEmpty()) inForce.put(known.attendee().id(), fields);
        }
        return inForce;
    }

    @Override
    public Applied apply(
            String event, Roster roster, Ways ways, Source source, Long expectedRevision, IntConsumer progress)
            throws ChangedMeanwhile {
        var applied = Retry.onConflict(() -> transactions.execute(status -> {
            var revision = attendees.nextRevision(event);
            if (expectedRevision != null && expectedRevision != revision - 1) {
                status.setRollbackOnly();
                return new Applied(null, null, revision - 1);
            }
            var difference = difference(event, roster, ways);
            if (!difference.isEmpty()) return write(event, difference, source, revision, progress);
            status.setRollbackOnly();
            return new Applied(difference, null, revision - 1);
        }));
        if (applied.difference() == null) throw new ChangedMeanwhile(applied.revision());
        return applied;
    }

    private Applied write(
            String event, AttendeeDifference difference, Source source, long revision, IntConsumer progress) {
        var id = ids.next(clock.now());
        var name = source.fileName();
        var shortened = name.substring(0, Math.min(name.length(), LONGEST_FILE_NAME));
        store.insert(
                event,
                new Imported(
                        id,
                        clock.now(),
                        new Source(shortened, source.format(), source.actor()),
                        difference.added().size(),
                        difference.changed().size(),
                        difference.removed().size(),
                        difference.rejected().size(),
                        difference.kept().size(),
                        null,
                        null,
                        null));
        var changes = difference.changes().map(this::withSecrets).toList();
        for (int from = 0; from < changes.size(); from += AT_ONCE) {
            var some = changes.subList(from, Math.min(changes.size(), from + AT_ONCE));
            store.put(event, some, revision);
            store.keep(event, id, some);
            progress.accept(ALL * (from + some.size()) / changes.size());
        }
        return new Applied(difference, id, revision);
    }

    private Change withSecrets(Change change) {
        var after = change.after();
        var tickets = after.tickets().stream()
                .map(ticket -> ticket.secret() == null ? with(ticket, secrets.code(SECRET), ticket.state()) : ticket)
                .sorted(Comparator.comparing(Ticket::id))
                .toList();
        return new Change(
                change.row(), change.before(), new Known(after.attendee(), tickets, after.removed()), List.of());
    }

    private static Ticket with(Ticket ticket, String secret, TicketState state) {
        return new Ticket(
                ticket.id(),
                ticket.attendeeId(),
                secret,
                ticket.product(),
                state,
                ticket.seat(),
                ticket.room(),
                ticket.validFrom(),
                ticket.validUntil());
    }

    @Override
    public List<Imported> imports(String event) {
        return store.imports(event);
    }

    @Override
    public Undone undo(String event, String id, String actor) {
        return Retry.onConflict(() -> transactions.execute(status -> {
            var revision = attendees.nextRevision(event);
            var imported = store.find(event, id).orElseThrow(() -> new Refusal("unknown-import"));
            if (imported.undoneAt() != null) throw new Refusal("undone-already");
            var cameIn = admitted.tickets(event);
            var left = new ArrayList<Known>();
            int restored = 0;
            var last = "";
            for (var some = store.changes(event, id, last, AT_ONCE);
                    !some.isEmpty();
                    some = store.changes(event, id, last, AT_ONCE)) {
                var back = backwards(event, some, cameIn, left);
                store.put(event, back, revision);
                restored += back.size();
                last = some.getLast().attendee().id();
            }
            store.setUndone(event, id, clock.now(), actor, left.size());
            return new Undone(restored, left, revision);
        }));
    }

    /** Of those who are as the import left them, the changes that make them what they were; the others are left. */
    private List<Change> backwards(String event, List<Change> done, Set<String> cameIn, List<Known> left) {
        var now = store
                .known(
                        event,
                        done.stream().map(change -> change.attendee().id()).toList())
                .stream()
                .collect(Collectors.toMap(known -> known.attendee().id(), Function.identity()));
        var back = new ArrayList<Change>();
        for (var change : done) {
            var current = now.get(change.attendee().id());
            var target = before(change);
            if (!current.equals(change.after()) || isLost(current, target, cameIn)) left.add(current);
            else back.add(new Change(0, current, target, List.of()));
        }
        return back;
    }

    /** Rows are never deleted: who was not there is marked, and a ticket that was not there is cancelled. */
    private static Known before(Change change) {
        if (change.before() == null) return Comparison.gone(change.after());
        var before = change.before();
        var had = before.tickets().stream().map(Ticket::id).collect(Collectors.toSet());
        var tickets = Stream.concat(
                        before.tickets().stream(),
                        change.after().tickets().stream()
                                .filter(ticket -> !had.contains(ticket.id()))
                                .map(ticket -> with(ticket, ticket.secret(), TicketState.CANCELLED)))
                .sorted(Comparator.comparing(Ticket::id))
                .toList();
        return new Known(before.attendee(), tickets, before.removed());
    }

    /** Whether a ticket that somebody came in with would be taken from them. */
    private static boolean isLost(Known current, Known target, Set<String> cameIn) {
        return current.tickets().stream()
                .filter(ticket -> cameIn.contains(ticket.id()))
                .anyMatch(ticket -> target.removed()
                        || target.tickets().stream()
                                .anyMatch(then -> then.id().equals(ticket.id())
                                        && then.state() == TicketState.CANCELLED
                                        && ticket.state() != TicketState.CANCELLED));
    }
}
