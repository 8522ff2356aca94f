package app.foyer.checkin.internal;

import app.foyer.checkin.CheckIns.Subscription;
import app.foyer.checkin.Tallies;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Counts once a second for events that somebody watches, and tells those of a change, wherever it was made. */
@Component
class TallyGatherer implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(TallyGatherer.class);
    private static final int PERIOD_MS = 1_000;

    private final CountStore store;
    private final Map<String, List<Watcher>> watchers = new ConcurrentHashMap<>();
    private ScheduledExecutorService counter;
    private boolean databaseAnswers = true;

    TallyGatherer(CountStore store) {
        this.store = store;
    }

    Subscription subscribe(String event, Consumer<Tallies> listener) {
        var watcher = new Watcher(listener);
        watchers.computeIfAbsent(event, key -> new CopyOnWriteArrayList<>()).add(watcher);
        return () -> watchers.get(event).remove(watcher);
    }

    @Override
    public void start() {
        counter = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("tallies").factory());
        counter.scheduleWithFixedDelay(this::count, 0, PERIOD_MS, TimeUnit.MILLISECONDS);
    }

    private void count() {
        try {
            watchers.forEach((event, ofEvent) -> {
                if (ofEvent.isEmpty()) return;
                var tallies = store.tallies(event);
                ofEvent.forEach(watcher -> watcher.tell(tallies));
            });
            databaseAnswers = true;
        } catch (RuntimeException failure) {
            if (databaseAnswers) log.error("The arrivals cannot be counted; the last counts stay on show", failure);
            databaseAnswers = false;
        }
    }

    @Override
    public void stop() {
        counter.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return counter != null && !counter.isShutdown();
    }

    /** Remembers what it was told last. Only the counting thread speaks to it. */
    private static final class Watcher {
        private final Consumer<Tallies> listener;
        private Tallies last;

        Watcher(Consumer<Tallies> listener) {
            this.listener = listener;
        }

        void tell(Tallies tallies) {
            if (tallies.equals(last)) return;
            last = tallies;
            try {
                listener.accept(tallies);
            } catch (RuntimeException broken) {
                log.error("A listener to the tallies failed", broken);
            }
        }
    }
}
