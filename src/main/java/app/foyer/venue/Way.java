package app.foyer.venue;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How one gets along a path. */
public enum Way {
    WALK(true, 1, 0),
    DOOR(true, 1, 2),
    RAMP(true, 0.9, 0),
    STEPS(false, 0.6, 0),
    STAIRS(false, 0.5, 0),
    ESCALATOR(false, 0, 3),
    LIFT(true, 0, 40);

    /** Usual speeds, metres a second: an escalator's after EN 115-1, a slow lift's. */
    static final double ESCALATOR_SPEED = 0.5;

    static final double LIFT_SPEED = 1;

    private final boolean stepFree;
    private final double speed;
    private final double seconds;

    Way(boolean stepFree, double speed, double seconds) {
        this.stepFree = stepFree;
        this.speed = speed;
        this.seconds = seconds;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Way> of(String code) {
        return Stream.of(values()).filter(way -> way.code().equals(code)).findFirst();
    }

    /** Whether wheels get along. */
    public boolean stepFree() {
        return stepFree;
    }

    /** Whether one stands still and is carried. */
    boolean carries() {
        return speed == 0;
    }

    /** Of the walker's own speed on the level. */
    double speed() {
        return speed;
    }

    /** What it usually takes besides the going: waiting, opening. */
    double seconds() {
        return seconds;
    }
}
