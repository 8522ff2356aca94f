package app.foyer.seating.internal;

import app.foyer.seating.Occupancy;
import app.foyer.seating.Seating;
import app.foyer.seating.Seating.Subscription;
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

/** Looks once a second which seats are held where somebody watches, and tells of a change, wherever it was made. */
@Component
class SeatWatch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SeatWatch.class);
    private static final int PERIOD_MS = 1_000;

    private final SeatStore store;
    private final Map<String, List<Watcher>> watchers = new ConcurrentHashMap<>();
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private ScheduledExecutorService looker;
    private boolean databaseAnswers = true;

    /** Holds until something happens. */
    private record Known(Seating.Pulse pulse, Map<String, Occupancy> seats) {}

    SeatWatch(SeatStore store) {
        this.store = store;
    }

    Subscription subscribe(String event, Consumer<Map<String, Occupancy>> listener) {
        var watcher = new Watcher(listener);
        watchers.computeIfAbsent(event, key -> new CopyOnWriteArrayList<>()).add(watcher);
        return () -> watchers.get(event).remove(watcher);
    }

    @Override
    public void start() {
        looker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("seats").factory());
        looker.scheduleWithFixedDelay(this::look, 0, PERIOD_MS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        watchers.forEach((event, ofEvent) -> {
            if (!ofEvent.isEmpty()) look(event, ofEvent);
        });
    }

    /** One event that cannot be read keeps nothing from the others. */
    private void look(String event, List<Watcher> ofEvent) {
        try {
            var pulse = store.pulse(event);
            var seats = known.compute(
                            event,
                            (key, old) -> old != null && old.pulse.equals(pulse)
                                    ? old
                                    : new Known(pulse, store.occupancy(event)))
                    .seats;
            ofEvent.forEach(watcher -> watcher.tell(seats));
            databaseAnswers = true;
        } catch (RuntimeException failure) {
            if (databaseAnswers) log.error("Nobody knows which seats are free; the last that is known stays", failure);
            databaseAnswers = false;
        }
    }

    @Override
    public void stop() {
        looker.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return looker != null && !looker.isShutdown();
    }

    /** Remembers what it was told last. Only the looking thread speaks to it. */
    private static final class Watcher {
        private final Consumer<Map<String, Occupancy>> listener;
        private Map<String, Occupancy> last;

        Watcher(Consumer<Map<String, Occupancy>> listener) {
            this.listener = listener;
        }

        void tell(Map<String, Occupancy> seats) {
            if (seats.equals(last)) return;
            last = seats;
            try {
                listener.accept(seats);
            } catch (RuntimeException broken) {
                log.error("A listener to the seats failed", broken);
            }
        }
    }
}
