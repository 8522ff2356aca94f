package app.foyer.venue;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How fast somebody walks. */
public enum Pace {
    SLOW(0.8),
    NORMAL(1.3),
    FAST(1.7);

    private final double metresPerSecond;

    Pace(double metresPerSecond) {
        this.metresPerSecond = metresPerSecond;
    }

    /** On level ground. */
    double metresPerSecond() {
        return metresPerSecond;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Pace> of(String code) {
        return Stream.of(values()).filter(pace -> pace.code().equals(code)).findFirst();
    }
}
