package app.foyer.venue;

/**
 * Where a device stands.
 *
 * @param bearing which way somebody who looks at it faces, degrees clockwise from the plan's up
 */
public record Stand(String device, String level, Point at, double bearing) {
    public Stand {
        bearing = Point.bearing(bearing);
    }
}
