package app.foyer.screen;

import app.foyer.devices.Opening;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sees to it that a stream ends soon after the right by which it was opened. It asks aside, so that a database that does
 * not answer delays no heartbeat; until it does answer, the right holds.
 */
final class Watch {
    private static final long EVERY_NANOS = Duration.ofSeconds(8).toNanos();

    private final Opening opening;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile boolean ended;
    private long askedAt = System.nanoTime();

    /** @param opening null where nobody guards the page */
    Watch(Opening opening) {
        this.opening = opening == null ? Opening.lasting(true) : opening;
    }

    /** Whether it is known that the right has ended; asks again for the next time. */
    boolean ended() {
        if (System.nanoTime() - askedAt > EVERY_NANOS && asking.compareAndSet(false, true)) {
            askedAt = System.nanoTime();
            Thread.ofVirtual().start(this::ask);
        }
        return ended;
    }

    private void ask() {
        try {
            ended = !opening.lasts().getAsBoolean();
        } catch (RuntimeException unanswered) {
            // asked again in a while
        } finally {
            asking.set(false);
        }
    }
}
