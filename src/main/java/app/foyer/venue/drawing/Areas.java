package app.foyer.venue.drawing;

import app.foyer.venue.Point;
import app.foyer.venue.Shape;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;

/** Shapes of the plan as geometry on the sheet. */
final class Areas {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int LEAST_OF_A_RING = 3;
    private static final double HATCH = 9;

    private Areas() {}

    /** The shape's area; empty for a line. */
    static Geometry of(Shape shape, Sheet sheet) {
        if (shape.kind() == Shape.Kind.DOOR || shape.rings().isEmpty()) return GEOMETRY.createPolygon();
        var rings = shape.rings().stream()
                .filter(ring -> ring.size() >= LEAST_OF_A_RING)
                .map(ring -> ring(ring, sheet))
                .toList();
        if (rings.isEmpty()) return GEOMETRY.createPolygon();
        var area =
                GEOMETRY.createPolygon(rings.getFirst(), rings.stream().skip(1).toArray(LinearRing[]::new));
        return area.isValid() ? area : GeometryFixer.fix(area);
    }

    private static LinearRing ring(List<Point> points, Sheet sheet) {
        var ring = new ArrayList<>(points.stream().map(sheet::at).toList());
        if (!ring.getFirst().equals2D(ring.getLast()) || ring.size() == LEAST_OF_A_RING)
            ring.add(ring.getFirst().copy());
        return GEOMETRY.createLinearRing(ring.toArray(Coordinate[]::new));
    }

    /** The largest of an area's pieces. */
    static Geometry largest(Geometry area) {
        Geometry largest = area;
        for (int i = 0; i < area.getNumGeometries(); i++)
            if (i == 0 || area.getGeometryN(i).getArea() > largest.getArea()) largest = area.getGeometryN(i);
        return largest;
    }

    static boolean isArea(Geometry geometry) {
        return geometry instanceof Polygon && !geometry.isEmpty();
    }

    static Geometry line(List<Coordinate> points) {
        return points.size() < 2
                ? GEOMETRY.createLineString()
                : GEOMETRY.createLineString(points.toArray(Coordinate[]::new));
    }

    static Geometry rectangle(Rect rect) {
        return GEOMETRY.toGeometry(rect.envelope());
    }

    static Geometry polygon(List<Coordinate> corners) {
        var ring = new ArrayList<>(corners);
        ring.add(corners.getFirst().copy());
        return GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    static Geometry point(Coordinate at) {
        return GEOMETRY.createPoint(at);
    }

    /** Strokes that fill an area from lower left to upper right, as a path's data; empty where there is none. */
    static String hatch(Geometry area) {
        if (area.isEmpty()) return "";
        var around = area.getEnvelopeInternal();
        var strokes = new ArrayList<LineString>();
        var height = around.getHeight();
        // begun at multiples of the distance, so that areas side by side are hatched as one
        var first = Math.floor(sum(around.getMinX(), around.getMinY()) / HATCH) * HATCH;
        for (var at = first; at <= around.getMaxX() + around.getMaxY(); at += HATCH)
            strokes.add(GEOMETRY.createLineString(new Coordinate[] {
                new Coordinate(at - around.getMaxY(), around.getMaxY()),
                new Coordinate(at - around.getMaxY() + height, around.getMinY())
            }));
        return data(area.intersection(GEOMETRY.createMultiLineString(strokes.toArray(LineString[]::new))));
    }

    private static double sum(double one, double other) {
        return one + other;
    }

    /** Lines as a path's data. */
    private static String data(Geometry lines) {
        var data = new StringBuilder();
        for (int i = 0; i < lines.getNumGeometries(); i++) {
            if (!(lines.getGeometryN(i) instanceof LineString line) || line.isEmpty()) continue;
            data.append('M').append(joined(List.of(line.getCoordinates())));
        }
        return data.toString();
    }

    /** Points in the order in which a path goes through them. */
    static String joined(List<Coordinate> points) {
        var joined = new StringBuilder();
        for (var point : points) joined.append(joined.isEmpty() ? "" : "L").append(Svg.at(point.x, point.y));
        return joined.toString();
    }
}
