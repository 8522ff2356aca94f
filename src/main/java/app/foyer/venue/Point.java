package app.foyer.venue;

/** A point of a level's plan: metres, x to the right, y up; one frame for all levels of a building. */
public record Point(double x, double y) {
    /** Nobody walks farther in one house, metres. */
    public static final double FARTHEST = 2_000;

    private static final double FULL_TURN = 360;

    /** Metres. */
    public double distance(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }

    /** The direction from here to there: degrees clockwise from the plan's up, 0 ≤ b &lt; 360; 0 where both are one. */
    public double bearingTo(Point other) {
        return bearing(Math.toDegrees(Math.atan2(other.x - x, other.y - y)));
    }

    /** The point so many metres on, 0 is here, on the way to another. */
    public Point towards(Point other, double metres) {
        var distance = distance(other);
        if (distance == 0) return this;
        var part = metres / distance;
        return new Point(x + (other.x - x) * part, y + (other.y - y) * part);
    }

    /** The point of a straight line that is nearest to here. */
    public Point nearestOn(Point from, Point to) {
        var length = from.distance(to);
        if (length == 0) return from;
        var along = ((x - from.x) * (to.x - from.x) + (y - from.y) * (to.y - from.y)) / length;
        return from.towards(to, Math.clamp(along, 0, length));
    }

    /** The same direction as a bearing, 0 ≤ b &lt; 360. */
    public static double bearing(double degrees) {
        var within = degrees % FULL_TURN;
        return within < 0 ? within + FULL_TURN : within;
    }

    /** Whether it is so far from the middle that no house reaches there. */
    public boolean far() {
        return Math.abs(x) > FARTHEST || Math.abs(y) > FARTHEST;
    }

    public boolean finite() {
        return Double.isFinite(x) && Double.isFinite(y);
    }
}
