package app.foyer.venue.imdf;

import app.foyer.venue.Box;
import app.foyer.venue.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.locationtech.jts.algorithm.Centroid;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** Reads GeoJSON's geometries (RFC 7946) as points of the plan, and says what is wrong in them. */
final class GeoJson {
    private static final double AT_THE_WALL = 0.3;
    private static final int LEAST_OF_RING = 4;
    private static final GeometryFactory JTS = new GeometryFactory();

    private final Frame frame;
    private final Consumer<BuildingFault> faults;

    GeoJson(Frame frame, Consumer<BuildingFault> faults) {
        this.frame = frame;
        this.faults = faults;
    }

    /** The areas that a feature covers, each its outline and then its holes, without repeating the first point. */
    List<List<List<Point>>> areas(Feature feature) {
        var geometry = feature.geometry();
        var coordinates = geometry.path("coordinates");
        var areas = new ArrayList<List<List<Point>>>();
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> area(feature, coordinates).ifPresent(areas::add);
            case "MultiPolygon" ->
                coordinates.forEach(each -> area(feature, each).ifPresent(areas::add));
            default -> faults.accept(feature.fault("wrong-geometry", "Polygon", found(geometry)));
        }
        return areas;
    }

    private Optional<List<List<Point>>> area(Feature feature, JsonNode rings) {
        var area = new ArrayList<List<Point>>();
        for (var ring : rings) {
            var points = line(feature, ring);
            if (points.isEmpty()) return Optional.empty();
            if (points.get().size() < LEAST_OF_RING) return bad(feature, "ring-too-short");
            if (!points.get().getFirst().equals(points.get().getLast())) return bad(feature, "ring-open");
            area.add(points.get().subList(0, points.get().size() - 1));
        }
        if (area.isEmpty()) return bad(feature, "ring-too-short");
        if (!polygon(area).isValid()) return bad(feature, "ring-crosses");
        return Optional.of(area);
    }

    private <T> Optional<T> bad(Feature feature, String reason) {
        faults.accept(feature.fault(reason));
        return Optional.empty();
    }

    /** A line of at least two points. */
    Optional<List<Point>> line(Feature feature) {
        if (!feature.geometry().path("type").asString("").equals("LineString")) {
            faults.accept(feature.fault("wrong-geometry", "LineString", found(feature.geometry())));
            return Optional.empty();
        }
        var line = line(feature, feature.geometry().path("coordinates"));
        return line.isPresent() && line.get().size() < 2 ? bad(feature, "line-too-short") : line;
    }

    Optional<Point> point(Feature feature, JsonNode geometry) {
        if (!geometry.path("type").asString("").equals("Point")) {
            faults.accept(feature.fault("wrong-geometry", "Point", found(geometry)));
            return Optional.empty();
        }
        return position(feature, geometry.path("coordinates"));
    }

    /** What lies between a lower left and an upper right corner. */
    Optional<Box> box(Feature feature, JsonNode corners) {
        var from = position(feature, corners.path(0));
        var to = from.isEmpty() ? from : position(feature, corners.path(1));
        if (to.isEmpty()) return Optional.empty();
        var width = to.get().x() - from.get().x();
        var height = to.get().y() - from.get().y();
        if (width <= 0 || height <= 0) return bad(feature, "picture-corners");
        return Optional.of(new Box(from.get().x(), from.get().y(), width, height));
    }

    private Optional<List<Point>> line(Feature feature, JsonNode positions) {
        var points = new ArrayList<Point>();
        for (var position : positions) {
            var point = position(feature, position);
            if (point.isEmpty()) return Optional.empty();
            points.add(point.get());
        }
        return Optional.of(points);
    }

    private Optional<Point> position(Feature feature, JsonNode position) {
        var x = position.path(0);
        var y = position.path(1);
        if (!x.isNumber() || !y.isNumber()) return bad(feature, "bad-coordinates");
        var point = frame.point(x.asDouble(), y.asDouble());
        if (!point.finite()) return bad(feature, "bad-coordinates");
        if (point.far()) {
            faults.accept(feature.fault("too-far", Math.round(Point.FARTHEST) + ""));
            return Optional.empty();
        }
        return Optional.of(point);
    }

    /** Whether a point is within an area, or at its wall. */
    static boolean near(List<List<Point>> area, Point point) {
        return polygon(area).isWithinDistance(JTS.createPoint(coordinate(point)), AT_THE_WALL);
    }

    private static String found(JsonNode geometry) {
        return geometry.path("type").asString("null");
    }

    /** Where a name stands best: the middle, where that is within. */
    static Point middle(List<List<Point>> area) {
        var polygon = polygon(area);
        var middle = Centroid.getCentroid(polygon);
        if (!polygon.contains(JTS.createPoint(middle))) middle = InteriorPointArea.getInteriorPoint(polygon);
        return new Point(middle.x, middle.y);
    }

    static Polygon polygon(List<List<Point>> area) {
        var holes = area.stream().skip(1).map(GeoJson::ring).toArray(LinearRing[]::new);
        return JTS.createPolygon(ring(area.getFirst()), holes);
    }

    static boolean isCounterClockwise(List<Point> ring) {
        return Orientation.isCCW(ring(ring).getCoordinates());
    }

    private static LinearRing ring(List<Point> points) {
        var closed = new Coordinate[points.size() + 1];
        for (int i = 0; i < closed.length; i++) closed[i] = coordinate(points.get(i % points.size()));
        return JTS.createLinearRing(closed);
    }

    static Coordinate coordinate(Point point) {
        return new Coordinate(point.x(), point.y());
    }
}
