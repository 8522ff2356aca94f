package app.foyer.venue;

import java.util.List;
import java.util.Locale;

/**
 * Something that is drawn.
 *
 * @param rings for an area its outline and then its holes, each closed by its first point implicitly; for a
 *     {@link Kind#DOOR} one line
 * @param place the place that it is, or null
 */
public record Shape(String level, Kind kind, List<List<Point>> rings, String place) {
    /** What it is, in the order in which they are drawn. */
    public enum Kind {
        OPEN,
        FLOOR,
        WALKWAY,
        ROOM,
        SERVICE,
        TOILET,
        STAIRS,
        ESCALATOR,
        LIFT,
        RAMP,
        FIXTURE,
        PLANT,
        DOOR;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether people walk in it; the footprint lies below everything, and furniture and doors within. */
        boolean isEntered() {
            return this != FLOOR && this != FIXTURE && this != PLANT && this != DOOR;
        }
    }

    public Shape {
        rings = rings.stream().map(List::copyOf).toList();
    }

    /** Whether a point lies within its outline and in none of its holes; a line holds none. */
    public boolean holds(Point point) {
        if (kind == Kind.DOOR || rings.isEmpty() || !inside(rings.getFirst(), point)) return false;
        return rings.stream().skip(1).noneMatch(hole -> inside(hole, point));
    }

    /** By the even-odd rule: how often a ray to the right crosses the ring. */
    private static boolean inside(List<Point> ring, Point point) {
        var inside = false;
        for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            var a = ring.get(i);
            var b = ring.get(j);
            if (a.y() > point.y() != b.y() > point.y()
                    && point.x() < (b.x() - a.x()) * (point.y() - a.y()) / (b.y() - a.y()) + a.x()) inside = !inside;
        }
        return inside;
    }
}
