package app.foyer.staff;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a name must wait after tries that did not succeed: the first five from one address are free, and fifty from
 * all together, so that nobody shuts another out at once; then the pause doubles from ten seconds to five minutes. After
 * an hour without a try all is forgotten.
 */
public final class SlowDown {
    public static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private static final int FREE_TRIES = 5;
    static final int FREE_TRIES_OF_ALL = 50;

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private SlowDown() {}

    /** How long after {@code now} the next try from that address is looked at; zero for at once. */
    public static Duration left(int tries, Instant last, Instant now) {
        return after(tries - FREE_TRIES, last, now);
    }

    /** The same for tries from all addresses together. */
    public static Duration ofAll(int tries, Instant last, Instant now) {
        return after(tries - FREE_TRIES_OF_ALL, last, now);
    }

    private static Duration after(int beyond, Instant last, Instant now) {
        var left = Duration.between(now, last.plus(pause(beyond)));
        return left.isPositive() ? left : Duration.ZERO;
    }

    public static boolean forgotten(Instant last, Instant now) {
        return !last.plus(FORGOTTEN_AFTER).isAfter(now);
    }

    private static Duration pause(int beyond) {
        if (beyond < 0) return Duration.ZERO;
        var doublings = Math.min(beyond, 10);
        var pause = FIRST.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
