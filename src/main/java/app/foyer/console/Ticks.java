package app.foyer.console;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Calls each open view once a second, so that it sees for itself whether time has changed what it shows. */
@Component
class Ticks implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Ticks.class);
    private static final int SECOND_MS = 1_000;

    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private volatile Thread thread;

    Following.Subscription each(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("console-ticks").start(this::run);
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(SECOND_MS);
                // each on a thread of its own: a UI that is free is drawn by whoever tells it, and may take its time
                listeners.forEach(listener -> Thread.startVirtualThread(() -> call(listener)));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void call(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException broken) {
            log.error("A view failed to follow the time", broken);
        }
    }

    @Override
    public void stop() {
        thread.interrupt();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
