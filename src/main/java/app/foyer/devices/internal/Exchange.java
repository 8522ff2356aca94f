package app.foyer.devices.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The rhythm of reports: followers are told ten times a second, the database is written and read once. */
@Component
class Exchange implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Exchange.class);
    private static final int TELL_MS = 100;
    private static final int EXCHANGE_MS = 1_000;

    private final DeviceService devices;
    private final Followers followers;
    private ScheduledExecutorService timer;
    private boolean databaseAnswers = true;

    Exchange(DeviceService devices, Followers followers) {
        this.devices = devices;
        this.followers = followers;
    }

    /** Two threads: a database that does not answer must not silence the followers. */
    @Override
    public void start() {
        timer = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().daemon().name("devices-", 0).factory());
        timer.scheduleWithFixedDelay(followers::tell, TELL_MS, TELL_MS, TimeUnit.MILLISECONDS);
        timer.scheduleWithFixedDelay(this::exchange, EXCHANGE_MS, EXCHANGE_MS, TimeUnit.MILLISECONDS);
    }

    private void exchange() {
        try {
            devices.exchange();
            if (!databaseAnswers) log.info("Device reports are written again");
            databaseAnswers = true;
        } catch (RuntimeException failure) {
            if (databaseAnswers) log.error("Device reports cannot be written; they are kept in memory", failure);
            databaseAnswers = false;
        }
    }

    /** Writes what is left, for another node or the next start. */
    @Override
    public void stop() {
        timer.shutdown();
        exchange();
    }

    @Override
    public boolean isRunning() {
        return timer != null && !timer.isShutdown();
    }
}
