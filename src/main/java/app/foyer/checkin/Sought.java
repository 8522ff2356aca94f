package app.foyer.checkin;

/**
 * Which scans are looked for; null for any.
 *
 * @param list its id
 * @param device its id
 */
public record Sought(String list, String device, Kind kind) {
    public static final Sought ALL = new Sought(null, null, null);

    public enum Kind {
        ADMITTED,
        LEFT,
        REFUSED,
        FORCED,
        ANNULLED
    }
}
