package app.foyer.attendees.internal;

import app.foyer.attendees.Admitted;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.attendees.imports.AttendeeDifference.Change;
import app.foyer.attendees.imports.Chairs;
import app.foyer.platform.Retry;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes to many people: worked out while everybody goes on, then written in one transaction. The door and the desks wait
 * for nothing but the writing.
 */
@Component
class Writing {
    private static final Logger log = LoggerFactory.getLogger(Writing.class);
    private static final int AT_ONCE = 500;
    private static final int TRIES = 3;
    private static final Set<TicketState> OVER = EnumSet.of(TicketState.CANCELLED, TicketState.REVOKED);

    private final AttendeeStore attendees;
    private final ImportStore store;
    private final Admitted admitted;
    private final TransactionTemplate transactions;

    /** Each look sees what others have written by then, and no gaps are locked between the rows. */
    Writing(
            AttendeeStore attendees,
            ImportStore store,
            Admitted admitted,
            PlatformTransactionManager transactionManager) {
        this.attendees = attendees;
        this.store = store;
        this.admitted = admitted;
        this.transactions = new TransactionTemplate(transactionManager);
        this.transactions.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Attendees have changed since it was worked out what to write. */
    static final class Overtaken extends RuntimeException {
        private final long current;

        Overtaken(long current) {
            super("attendees are at revision " + current, null, false, false);
            this.current = current;
        }

        long current() {
            return current;
        }
    }

    /**
     * Where others were faster, works it out anew; the last time while nobody else changes attendees.
     *
     * @param work reads only
     * @param write within a transaction; throws {@link Overtaken} by {@link #revision}
     * @throws Overtaken where {@code work} does
     */
    <P, R> R afterwards(String event, Supplier<P> work, Function<P, R> write) {
        for (int i = 1; i < TRIES; i++) {
            var plan = work.get();
            try {
                return inOne(() -> write.apply(plan));
            } catch (Overtaken | DuplicateKeyException overtaken) {
                log.debug("Changes to attendees are worked out anew");
            }
        }
        return inOne(() -> {
            attendees.hold(event);
            return write.apply(work.get());
        });
    }

    private <R> R inOne(Supplier<R> write) {
        return Retry.onConflict(() -> transactions.execute(status -> write.get()));
    }

    /** The one after the given one. Until the transaction ends nobody else changes attendees. */
    long revision(String event, long before) {
        var revision = attendees.nextRevision(event);
        if (revision != before + 1) throw new Overtaken(revision - 1);
        return revision;
    }

    /** Of the tickets that these changes take away those that admitted somebody. Until the transaction ends none admits. */
    Set<String> cameIn(String event, List<Change> changes) {
        var taken = changes.stream().flatMap(Writing::taken).map(Ticket::id).toList();
        if (taken.isEmpty()) return Set.of();
        for (int from = 0; from < taken.size(); from += AT_ONCE)
            store.hold(event, taken.subList(from, Math.min(taken.size(), from + AT_ONCE)));
        var cameIn = new HashSet<>(taken);
        cameIn.retainAll(admitted.tickets(event));
        return cameIn;
    }

    private static Stream<Ticket> taken(Change change) {
        if (change.before() == null) return Stream.empty();
        if (change.after().removed()) return change.before().tickets().stream();
        var before = change.before().tickets();
        return change.after().tickets().stream()
                .filter(ticket -> OVER.contains(ticket.state()) && !before.contains(ticket));
    }

    /** Whoever sits where another is to sit gets up first. @return whether anybody did */
    boolean rise(String event, List<Change> changes) {
        var tickets = List.copyOf(Chairs.toRise(changes));
        for (int from = 0; from < tickets.size(); from += AT_ONCE)
            attendees.rise(event, tickets.subList(from, Math.min(tickets.size(), from + AT_ONCE)));
        return !tickets.isEmpty();
    }

    /** @param done told how many */
    void put(String event, List<Change> changes, long revision, IntConsumer done) {
        for (int from = 0; from < changes.size(); from += AT_ONCE) {
            var some = changes.subList(from, Math.min(changes.size(), from + AT_ONCE));
            store.put(event, some, revision);
            done.accept(from + some.size());
        }
    }

    /** What an import does, to be undone by. @param done told how many */
    void keep(String event, String id, List<Change> changes, IntConsumer done) {
        for (int from = 0; from < changes.size(); from += AT_ONCE) {
            var some = changes.subList(from, Math.min(changes.size(), from + AT_ONCE));
            store.keep(event, id, some);
            done.accept(from + some.size());
        }
    }
}
