package app.foyer.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that was right at one instant and has run at another speed since, for rehearsals and tests. Of the same three
 * values it always says the same, so that a server which starts again goes on in the same time.
 *
 * @param origin the machine's instant at which it said {@code start}
 * @param speed seconds of the venue in a second of the machine, above 0 and at most 3,600
 */
record FastClock(InstantSource machine, Instant origin, Instant start, double speed) implements InstantSource {
    private static final double FASTEST = 3_600;

    FastClock {
        if (!(speed > 0 && speed <= FASTEST))
            throw new IllegalArgumentException("foyer.clock-speed is above 0 and at most 3600, not " + speed);
    }

    @Override
    public Instant instant() {
        var passed = Duration.between(origin, machine.instant());
        return start.plusNanos(Math.round(passed.toNanos() * speed));
    }
}
