package app.foyer.venue.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Finds a place for one label after another: none lies over another, over the way or over the marks, and none leaves the
 * sheet.
 */
final class Labelling {
    private static final double STEP = 9;
    private static final int MOST_SPOTS = 260;
    private static final double[] RINGS = {8, 16, 26, 42, 60, 84};
    private static final int DIRECTIONS = 8;

    /** Between a label and the sheet's edge, and of what a line of text leaves empty above and below. */
    private static final double EDGE = 1.5;

    private static final double EMPTY = 5;

    /** Whatever is nearer is taken for its place even with a wall between. */
    private static final double NEXT_TO = 20;

    /** How many of nine points of a sign lie in the unit that it is of; the rest may lie on its wall. */
    private static final int IN_ITS_UNIT = 6;

    private final double width;
    private final double height;
    private final List<Rect> taken = new ArrayList<>();
    private final List<Off> off = new ArrayList<>();
    private final STRtree walls = new STRtree();

    Labelling(double width, double height, List<Geometry> walls) {
        this.width = width;
        this.height = height;
        for (var wall : walls)
            if (!wall.isEmpty())
                this.walls.insert(wall.getEnvelopeInternal(), PreparedGeometryFactory.prepare(wall.getBoundary()));
        this.walls.build();
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    private record Off(List<Coordinate> line, double air) {
        boolean lies(Rect box) {
            var grown = box.grown(air, air);
            for (int i = 0; i + 1 < line.size(); i++) if (grown.crosses(line.get(i), line.get(i + 1))) return true;
            return false;
        }
    }

    /** A line that nothing may lie on, nor nearer. */
    void keepOff(List<Coordinate> line, double air) {
        off.add(new Off(line, air));
    }

    void take(Rect rect) {
        taken.add(rect);
    }

    void release(Rect rect) {
        taken.remove(rect);
    }

    List<Rect> taken() {
        return taken;
    }

    /** What a label may lie on. */
    enum Ground {
        /** Wholly within its own area. */
        WITHIN,
        /** On no wall. */
        CLEAR,
        ANY
    }

    /** One way to do it; those that come first are better. */
    record Choice(Block block, Ground ground) {}

    record Found(Block block, Coordinate at) {
        Rect box() {
            return block.box().moved(at.x, at.y);
        }
    }

    /** The first of the choices for which there is a spot; takes it. */
    Optional<Found> place(List<Choice> choices, Spots spots) {
        for (var choice : choices)
            for (var at : spots.all()) {
                var found = new Found(choice.block(), at);
                if (!free(found.box()) || !stands(found, choice.ground(), spots)) continue;
                take(found.box());
                return Optional.of(found);
            }
        return Optional.empty();
    }

    /** Whether a label may lie there as far as others, the way and the marks go. */
    boolean free(Rect box) {
        if (!box.grown(EDGE, EDGE).within(width, height) || taken.stream().anyMatch(box::overlaps)) return false;
        for (var each : off) if (each.lies(box)) return false;
        return true;
    }

    private boolean stands(Found found, Ground ground, Spots spots) {
        if (ground == Ground.WITHIN) return spots.area() != null && spots.area().covers(Areas.rectangle(ink(found)));
        if (found.block().sign() != null && !inItsUnit(found, spots)) return false;
        if (ground == Ground.ANY) return true;
        var ink = Areas.rectangle(ink(found));
        var origin = spots.all().getFirst();
        var aside = origin.distance(found.at()) > NEXT_TO;
        return clear(ink) && (!aside || clear(Areas.line(List.of(origin, found.at()))));
    }

    private static boolean inItsUnit(Found found, Spots spots) {
        if (spots.area() == null) return true;
        var step = found.block().size() * 0.4;
        var inside = 0;
        for (int across = -1; across <= 1; across++)
            for (int along = -1; along <= 1; along++) {
                var at = new Coordinate(found.at().x + across * step, found.at().y + along * step);
                if (spots.area().contains(Areas.point(at))) inside++;
            }
        return inside >= IN_ITS_UNIT;
    }

    private boolean clear(Geometry geometry) {
        for (var wall : walls.query(geometry.getEnvelopeInternal()))
            if (((PreparedGeometry) wall).intersects(geometry)) return false;
        return true;
    }

    private static Rect ink(Found found) {
        var box = found.box();
        return found.block().sign() != null ? box : box.grown(2, -EMPTY);
    }

    /** Where a label may be put, the best first. */
    record Spots(List<Coordinate> all, PreparedGeometry area) {
        /** Round a point, no farther away than that. */
        static Spots round(Coordinate at, double most) {
            var spots = new ArrayList<Coordinate>();
            spots.add(at);
            for (var radius : RINGS)
                for (int i = 0; i < DIRECTIONS && radius <= most; i++) {
                    var turn = 2 * Math.PI * i / DIRECTIONS;
                    spots.add(new Coordinate(at.x + radius * Math.cos(turn), at.y + radius * Math.sin(turn)));
                }
            return new Spots(spots, null);
        }

        /** In an area, nearest to where its name stands; where that is not in it, to where it is widest. */
        static Spots in(Geometry area, Coordinate named) {
            var around = area.getEnvelopeInternal();
            var size = Math.max(around.getWidth(), around.getHeight());
            var prepared = PreparedGeometryFactory.prepare(area);
            var middle = prepared.contains(Areas.point(named)) ? named : widest(area, size);
            var step = Math.max(Math.min(STEP, size / 8), Math.sqrt(around.getArea() / MOST_SPOTS));
            var spots = new ArrayList<Coordinate>();
            spots.add(middle);
            // out from the middle, so that a turned plan and a label that just fits are treated alike
            var most = (int) Math.ceil(size / step);
            for (int across = -most; across <= most; across++)
                for (int along = -most; along <= most; along++) {
                    var spot = new Coordinate(middle.x + across * step, middle.y + along * step);
                    if ((across != 0 || along != 0) && around.contains(spot) && prepared.contains(Areas.point(spot)))
                        spots.add(spot);
                }
            spots.sort(Comparator.comparingDouble(spot -> spot.distance(middle)));
            return new Spots(spots, prepared);
        }

        private static Coordinate widest(Geometry area, double size) {
            return MaximumInscribedCircle.getCenter(area, Math.max(1, size / 100))
                    .getCoordinate();
        }
    }
}
