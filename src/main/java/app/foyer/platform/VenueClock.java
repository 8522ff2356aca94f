package app.foyer.platform;

import java.time.Instant;
import java.time.InstantSource;

/** The venue's time, and the only place that asks for it. Rehearsals and tests give it another source. */
public final class VenueClock {
    private final InstantSource source;
    private final double speed;

    public VenueClock(InstantSource source) {
        this(source, 1);
    }

    /** @param speed seconds of the venue in a second of the source's reader; 1 but in a fast rehearsal */
    public VenueClock(InstantSource source, double speed) {
        this.source = source;
        this.speed = speed;
    }

    /** How fast a clock that counts on from {@link #now} must run to keep with it. */
    public double speed() {
        return speed;
    }

    /** The instant that everything in the venue takes as now, to the microsecond that the database keeps. */
    public Instant now() {
        var instant = source.instant();
        return instant.minusNanos(instant.getNano() % 1_000);
    }
}
