package app.foyer.attendees.internal;

import app.foyer.attendees.Admitted;
import app.foyer.attendees.Field;
import app.foyer.attendees.SeatPlans;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.imports.AttendeeDifference;
import app.foyer.attendees.imports.AttendeeDifference.Change;
import app.foyer.attendees.imports.AttendeeImports;
import app.foyer.attendees.imports.Chairs;
import app.foyer.attendees.imports.Comparison;
import app.foyer.attendees.imports.Known;
import app.foyer.attendees.imports.Roster;
import app.foyer.attendees.imports.Ways;
import app.foyer.attendees.internal.Writing.Overtaken;
import app.foyer.platform.Ids;
import app.foyer.platform.Refusal;
import app.foyer.platform.Secrets;
import app.foyer.platform.VenueClock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
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

/** Files of attendees: compared with who is there, brought in as one, taken back as one. */
@Component
class Importing implements AttendeeImports {
    private static final int AT_ONCE = 500;
    private static final int SECRET = 16;
    private static final int LONGEST_FILE_NAME = 255;
    /** Of a hundred. */
    private static final int HALF = 50;

    private final AttendeeStore attendees;
    private final ImportStore store;
    private final Writing writing;
    private final Admitted admitted;
    private final SeatPlans plans;
    private final Secrets secrets;
    private final Ids ids;
    private final VenueClock clock;
    private final TransactionTemplate transactions;

    Importing(
            AttendeeStore attendees,
            ImportStore store,
            Writing writing,
            Admitted admitted,
            SeatPlans plans,
            Secrets secrets,
            Ids ids,
            VenueClock clock,
            TransactionTemplate transactions) {
        this.attendees = attendees;
        this.store = store;
        this.writing = writing;
        this.admitted = admitted;
        this.plans = plans;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Override
    public Compared compare(String event, Roster roster, Ways ways) {
        var comparing = comparing(event, roster, ways);
        return new Compared(comparing.difference(comparing.cameIn()), comparing.revision());
    }

    /** What was there at a revision, to be compared with a file. */
    private record Comparing(
            long revision,
            List<Known> everybody,
            Map<String, Set<Field>> corrected,
            Set<String> cameIn,
            Roster roster,
            Ways ways,
            Function<String, Optional<Set<String>>> seats) {
        /** @param tickets ids of those that admitted somebody */
        AttendeeDifference difference(Set<String> tickets) {
            return new Comparison(everybody, roster, ways, corrected, tickets, seats).difference();
        }
    }

    private Comparing comparing(String event, Roster roster, Ways ways) {
        return transactions.execute(status -> {
            var revision = attendees.revision(event);
            var everybody = store.everybody(event);
            var corrected = inForce(everybody, store.corrections(event));
            return new Comparing(revision, everybody, corrected, admitted.tickets(event), roster, ways, seats(event));
        });
    }

    /** Asked once for each room. */
    private Function<String, Optional<Set<String>>> seats(String event) {
        var known = new HashMap<String, Optional<Set<String>>>();
        return room -> known.computeIfAbsent(room, id -> plans.seats(event, id));
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

    /** What an import writes, and what it was worked out from. */
    private record Plan(Comparing comparing, AttendeeDifference difference, List<Change> changes) {}

    @Override
    public Applied apply(
            String event, Roster roster, Ways ways, Source source, Long expectedRevision, IntConsumer progress)
            throws ChangedMeanwhile {
        try (var told = new Progress(progress)) {
            return writing.afterwards(
                    event,
                    () -> plan(event, roster, ways, expectedRevision),
                    plan -> plan.changes().isEmpty()
                            ? new Applied(
                                    plan.difference(), null, plan.comparing().revision())
                            : write(event, plan, source, told));
        } catch (Overtaken overtaken) {
            throw new ChangedMeanwhile(overtaken.current());
        }
    }

    private Plan plan(String event, Roster roster, Ways ways, Long expectedRevision) {
        requireRevision(expectedRevision, attendees.revision(event));
        var comparing = comparing(event, roster, ways);
        requireRevision(expectedRevision, comparing.revision());
        var difference = comparing.difference(comparing.cameIn());
        return new Plan(
                comparing,
                difference,
                difference.changes().map(this::withSecrets).toList());
    }

    private static void requireRevision(Long expected, long current) {
        if (expected != null && expected != current) throw new Overtaken(current);
    }

    /** First what nobody waits for: the record of it, and whom nobody knows yet. */
    private Applied write(String event, Plan plan, Source source, Progress told) {
        var id = ids.next(clock.now());
        var before = plan.comparing().revision();
        var all = plan.changes().size();
        writing.keep(event, id, plan.changes(), done -> told.tell(HALF * done / all));
        var risen = writing.rise(event, plan.changes());
        var unknown = plan.changes().stream().filter(Importing::isNew).toList();
        writing.put(event, unknown, before + 1, done -> told.tell(HALF + HALF * done / all));
        var revision = writing.revision(event, before);
        var kept = withoutLatecomers(event, id, plan);
        // one of those who rose may be somebody who came in meanwhile, and stays
        if (risen && kept != plan) throw new Overtaken(revision - 1);
        store.insert(event, imported(id, source, kept.difference()));
        var known = kept.changes().stream().filter(change -> !isNew(change)).toList();
        writing.put(event, known, revision, done -> told.tell(HALF + HALF * (unknown.size() + done) / all));
        return new Applied(kept.difference(), id, revision);
    }

    private static boolean isNew(Change change) {
        return change.before() == null;
    }

    /** Who came in while it was compared keeps the ticket. */
    private Plan withoutLatecomers(String event, String id, Plan plan) {
        var comparing = plan.comparing();
        var late = writing.cameIn(event, plan.changes());
        if (comparing.cameIn().containsAll(late)) return plan;
        var cameIn = new HashSet<>(comparing.cameIn());
        cameIn.addAll(late);
        var theirs = plan.changes().stream()
                .filter(change -> !isNew(change)
                        && change.before().tickets().stream().anyMatch(ticket -> late.contains(ticket.id())))
                .map(change -> change.attendee().id())
                .collect(Collectors.toSet());
        var difference = comparing.difference(cameIn);
        var instead = difference
                .changes()
                .filter(change -> theirs.contains(change.attendee().id()))
                .map(this::withSecrets)
                .toList();
        store.forget(event, id, theirs);
        writing.keep(event, id, instead, done -> {});
        var others = plan.changes().stream()
                .filter(change -> !theirs.contains(change.attendee().id()));
        return new Plan(
                comparing, difference, Stream.concat(others, instead.stream()).toList());
    }

    private Imported imported(String id, Source source, AttendeeDifference difference) {
        var name = source.fileName();
        var shortened = name.substring(0, Math.min(name.length(), LONGEST_FILE_NAME));
        return new Imported(
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
                null);
    }

    private Change withSecrets(Change change) {
        var after = change.after();
        var tickets = after.tickets().stream()
                .map(ticket -> ticket.secret() == null ? ticket.with(secrets.code(SECRET)) : ticket)
                .sorted(Comparator.comparing(Ticket::id))
                .toList();
        return new Change(
                change.row(), change.before(), new Known(after.attendee(), tickets, after.removed()), List.of());
    }

    @Override
    public List<Imported> imports(String event) {
        return store.imports(event);
    }

    /** What an import did, and how those people are at a revision. */
    private record Undoing(
            long revision, List<Change> done, Map<String, Known> now, Set<String> cameIn, List<Known> everybody) {
        Backwards back(Set<String> tickets) {
            var back = Backwards.of(done, now, tickets);
            return back.without(new Chairs(everybody, room -> Optional.empty())
                    .refused(back.changes())
                    .keySet());
        }
    }

    @Override
    public Undone undo(String event, String id, String actor) {
        return writing.afterwards(event, () -> undoing(event, id), undoing -> {
            requireInForce(event, id);
            var back = undoing.back(undoing.cameIn());
            var revision = writing.revision(event, undoing.revision());
            var late = writing.cameIn(event, back.changes());
            if (!late.isEmpty()) {
                late.addAll(undoing.cameIn());
                back = undoing.back(late);
            }
            writing.rise(event, back.changes());
            writing.put(event, back.changes(), revision, done -> {});
            store.setUndone(event, id, clock.now(), actor, back.left().size());
            return new Undone(back.changes().size(), back.left(), revision);
        });
    }

    private Undoing undoing(String event, String id) {
        return transactions.execute(status -> {
            var revision = attendees.revision(event);
            requireInForce(event, id);
            var done = new ArrayList<Change>();
            var now = new HashMap<String, Known>();
            var last = "";
            for (var some = store.changes(event, id, last, AT_ONCE);
                    !some.isEmpty();
                    some = store.changes(event, id, last, AT_ONCE)) {
                done.addAll(some);
                last = some.getLast().attendee().id();
                var theirs = some.stream().map(change -> change.attendee().id()).toList();
                store.known(event, theirs)
                        .forEach(known -> now.put(known.attendee().id(), known));
            }
            return new Undoing(revision, done, now, admitted.tickets(event), store.everybody(event));
        });
    }

    private void requireInForce(String event, String id) {
        var imported = store.find(event, id).orElseThrow(() -> new Refusal("unknown-import"));
        if (imported.undoneAt() != null) throw new Refusal("undone-already");
    }
}
