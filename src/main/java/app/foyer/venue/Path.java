package app.foyer.venue;

/**
 * A piece of way between two nodes.
 *
 * @param oneWay whether it is only gone from {@code from} to {@code to}
 * @param width metres at its narrowest, or null where nobody measured
 * @param seconds what it takes besides walking; for what carries people, all it takes; null for what is usual
 * @param in the place that it runs through, or null
 */
public record Path(
        String id, String from, String to, Way way, boolean oneWay, Double width, Double seconds, String in) {
    /** The clear width that a wheelchair needs, metres (ISO 21542, GB 50763). */
    public static final double NARROWEST_STEP_FREE = 0.8;

    /** Whether wheels get along. */
    public boolean stepFree() {
        return way.stepFree() && (width == null || width >= NARROWEST_STEP_FREE);
    }
}
