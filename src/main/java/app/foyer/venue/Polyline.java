package app.foyer.venue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** A line through points, of which only those are kept at which somebody who walks it notices a turn. */
final class Polyline {
    /** Who walks beside the line by less than that does not turn for it, metres. */
    private static final double TOLERANCE = 0.75;

    /** A piece that is shorter is no direction of its own, metres. */
    private static final double SHORTEST = 3;

    /** The last piece leads to the goal, and may be shorter. */
    private static final double SHORTEST_LAST = 1.2;

    private Polyline() {}

    /**
     * The indices of the points at which it bends, with the first and the last.
     *
     * @param door whether there is one between two of the points: such a piece is a direction, however short
     */
    static List<Integer> bends(List<Point> line, BiPredicate<Integer, Integer> door) {
        var kept = new ArrayList<Integer>();
        kept.add(0);
        keep(line, 0, line.size() - 1, kept);
        return withoutJogs(line, kept, door);
    }

    /** After Douglas and Peucker, 1973. */
    private static void keep(List<Point> line, int from, int to, List<Integer> kept) {
        var farthest = -1;
        var most = TOLERANCE;
        for (int i = from + 1; i < to; i++) {
            var off = line.get(i).distance(line.get(i).nearestOn(line.get(from), line.get(to)));
            if (off > most) {
                most = off;
                farthest = i;
            }
        }
        if (farthest >= 0) {
            keep(line, from, farthest, kept);
            keep(line, farthest, to, kept);
        } else if (to > from) kept.add(to);
    }

    private static List<Integer> withoutJogs(List<Point> line, List<Integer> kept, BiPredicate<Integer, Integer> door) {
        for (int i = 0; i + 1 < kept.size() && kept.size() > 2; ) {
            var length = line.get(kept.get(i)).distance(line.get(kept.get(i + 1)));
            var least = i + 2 == kept.size() ? SHORTEST_LAST : SHORTEST;
            if (length >= least || length >= SHORTEST_LAST && door.test(kept.get(i), kept.get(i + 1))) i++;
            else {
                // the first and the last point stay
                kept.remove(i + 1 < kept.size() - 1 ? i + 1 : i);
                i = Math.max(0, i - 1);
            }
        }
        return kept;
    }
}
