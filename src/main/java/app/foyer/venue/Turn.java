package app.foyer.venue;

import java.util.Locale;

/** One of eight directions as a walker sees them; each takes 45°. */
public enum Turn {
    STRAIGHT,
    SLIGHT_RIGHT,
    RIGHT,
    SHARP_RIGHT,
    BACK,
    SHARP_LEFT,
    LEFT,
    SLIGHT_LEFT;

    private static final double EACH = 45;

    /** From looking one way to going another, both degrees clockwise from the plan's up. */
    public static Turn of(double before, double after) {
        var clockwise = Point.bearing(after - before + EACH / 2);
        return values()[(int) (clockwise / EACH) % values().length];
    }

    /** {@code slight-left} for {@link #SLIGHT_LEFT}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Degrees clockwise from straight on. */
    public int degrees() {
        return (int) (ordinal() * EACH);
    }
}
