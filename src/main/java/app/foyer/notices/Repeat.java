package app.foyer.notices;

import java.time.Duration;

/**
 * A notice that comes and goes: every so often, for so long, counted from its start.
 *
 * @param every at most a day
 * @param shown at least {@link #LEAST}, shorter than {@code every}
 */
public record Repeat(Duration every, Duration shown) {
    public static final Duration LEAST = Duration.ofSeconds(10);
    private static final Duration MOST = Duration.ofDays(1);

    boolean possible() {
        return shown.compareTo(LEAST) >= 0 && shown.compareTo(every) < 0 && every.compareTo(MOST) <= 0;
    }
}
