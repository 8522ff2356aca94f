package app.foyer.live.internal;

import app.foyer.live.Hub;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Asks the database four times a second whether another node has committed, and publishes that here too. */
@Component
class OtherNodes implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(OtherNodes.class);
    private static final int PERIOD_MS = 250;

    private final EventStore store;
    private final LiveService live;
    private final Hub hub;
    private ScheduledExecutorService poller;
    private boolean databaseAnswers = true;

    OtherNodes(EventStore store, LiveService live, Hub hub) {
        this.store = store;
        this.live = live;
        this.hub = hub;
    }

    @Override
    public void start() {
        poller = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("other-nodes").factory());
        poller.scheduleWithFixedDelay(this::poll, 0, PERIOD_MS, TimeUnit.MILLISECONDS);
    }

    private void poll() {
        try {
            store.currentEvent().ifPresent(hub::currentEvent);
            store.revisions().forEach((event, revision) -> {
                if (hub.latest(event) != null) live.catchUp(event, revision);
            });
            if (!databaseAnswers) log.info("The database answers again");
            databaseAnswers = true;
        } catch (RuntimeException failure) {
            if (databaseAnswers) log.error("The database does not answer; what is known stays on show", failure);
            databaseAnswers = false;
        }
    }

    @Override
    public void stop() {
        poller.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return poller != null && !poller.isShutdown();
    }
}
