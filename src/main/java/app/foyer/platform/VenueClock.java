package app.foyer.platform;

import java.time.Instant;
import java.time.InstantSource;

/** The venue's time, and the only place that asks for it. Rehearsals and tests give it another source. */
public final class VenueClock {
    private final InstantSource source;

    public VenueClock(InstantSource source) {
        this.source = source;
    }

    /** The instant that everything in the venue takes as now, to the microsecond that the database keeps. */
    public Instant now() {
        var instant = source.instant();
        return instant.minusNanos(instant.getNano() % 1_000);
    }
}
