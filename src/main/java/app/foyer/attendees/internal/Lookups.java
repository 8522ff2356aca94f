package app.foyer.attendees.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The lookup index of each event, which follows the database: what changed since is read when somebody searches, so nobody
 * is shown less than what any node has committed. Only a first index is waited for; a new one, after many changes, is made
 * aside.
 */
@Component
class Lookups implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Lookups.class);

    /** More changes at once, as an import makes them, are not followed one by one. */
    private static final int MOST_FOLLOWED = 2_000;

    /** Indexes kept; of an event that nobody asks for any more it is only memory. */
    private static final int MOST_EVENTS = 32;

    private final AttendeeStore store;
    private final Map<String, CompletableFuture<LookupIndex>> indexes = new ConcurrentHashMap<>();
    private final Set<String> beingRenewed = ConcurrentHashMap.newKeySet();
    private final Executor aside =
            task -> Thread.ofPlatform().daemon().name("lookup-index").start(task);
    private volatile boolean running;

    Lookups(AttendeeStore store) {
        this.store = store;
    }

    /** As of now; waits for an event's first. */
    LookupIndex of(String event) {
        var index = index(event);
        try {
            index.join();
        } catch (CompletionException failure) {
            indexes.remove(event, index);
            throw new IllegalStateException("The attendees could not be read", failure.getCause());
        }
        return upToDate(event, index);
    }

    /** As of now; empty while an event's first is being made. */
    Optional<LookupIndex> atOnce(String event) {
        var index = index(event);
        if (index.isCompletedExceptionally()) indexes.remove(event, index);
        return index.isDone() && !index.isCompletedExceptionally()
                ? Optional.of(upToDate(event, index))
                : Optional.empty();
    }

    private CompletableFuture<LookupIndex> index(String event) {
        var known = indexes.get(event);
        if (known != null) return known;
        if (indexes.size() >= MOST_EVENTS) indexes.keySet().stream().findAny().ifPresent(indexes::remove);
        return indexes.computeIfAbsent(event, id -> CompletableFuture.supplyAsync(() -> build(id), aside));
    }

    private LookupIndex build(String event) {
        var revision = store.revision(event);
        return LookupIndex.of(revision, store.findables(event));
    }

    private LookupIndex upToDate(String event, CompletableFuture<LookupIndex> held) {
        var known = held.join();
        var revision = store.revision(event);
        if (known.revision() >= revision) return known;
        var changed = store.changedSince(event, known.revision(), MOST_FOLLOWED);
        if (changed.isEmpty()) {
            renew(event);
            return known;
        }
        var newer = known.with(revision, changed.get().people(), changed.get().removed());
        // what a transaction sees of its own changes may never be committed, so it is not for others
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            indexes.replace(event, held, CompletableFuture.completedFuture(newer));
        if (newer.isWorn()) renew(event);
        return newer;
    }

    private void renew(String event) {
        if (!beingRenewed.add(event)) return;
        aside.execute(() -> {
            try {
                indexes.put(event, CompletableFuture.completedFuture(build(event)));
            } catch (RuntimeException failure) {
                if (running)
                    log.warn("The lookup index of an event could not be renewed; the old one is kept", failure);
            } finally {
                beingRenewed.remove(event);
            }
        });
    }

    /** The first search of the day should not be the one that waits. */
    @Override
    public void start() {
        running = true;
        try {
            store.currentEvent().ifPresent(this::index);
        } catch (RuntimeException failure) {
            log.warn("The lookup index is not made ahead: {}", failure.toString());
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
