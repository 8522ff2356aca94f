package app.foyer.venue.drawing;

import app.foyer.venue.Box;
import app.foyer.venue.Building;
import app.foyer.venue.Level;
import app.foyer.venue.Point;
import app.foyer.venue.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where the points of a plan come to lie: turned, so that a bearing points up, and as large as the box allows. The unit
 * is a sixteenth of the least letters' size, so that letters, lines and signs are the same in every drawing.
 */
final class Sheet {
    static final double SMALL = 13;
    static final double LEAST = 16;
    static final double LARGE = 20;
    private static final double MARGIN = 12;

    /** Round what has no extent at all, metres. */
    private static final double ROOM_AROUND = 2;

    private final double sin;
    private final double cos;
    private final double rotation;
    private final double scale;
    private final double left;
    private final double top;
    private final double width;
    private final double height;

    Sheet(Building building, Level level, double boxWidth, double boxHeight, double letters, double rotation) {
        this.rotation = rotation;
        this.sin = Math.sin(Math.toRadians(rotation));
        this.cos = Math.cos(Math.toRadians(rotation));
        var turned = extent(building, level).stream().map(this::turned).toList();
        var minX = turned.stream().mapToDouble(Coordinate::getX).min().orElse(0) - ROOM_AROUND / 2;
        var maxX = turned.stream().mapToDouble(Coordinate::getX).max().orElse(0) + ROOM_AROUND / 2;
        var minY = turned.stream().mapToDouble(Coordinate::getY).min().orElse(0) - ROOM_AROUND / 2;
        var maxY = turned.stream().mapToDouble(Coordinate::getY).max().orElse(0) + ROOM_AROUND / 2;
        var unit = LEAST / letters;
        var most = Math.min(
                (boxWidth * unit - 2 * MARGIN) / (maxX - minX), (boxHeight * unit - 2 * MARGIN) / (maxY - minY));
        this.scale = Math.max(most, 0.01);
        this.width = (maxX - minX) * scale + 2 * MARGIN;
        this.height = (maxY - minY) * scale + 2 * MARGIN;
        this.left = MARGIN - minX * scale;
        this.top = MARGIN - minY * scale;
    }

    /** What must be seen: all but what lies outside; of a level without shapes its picture, else its network. */
    private static List<Point> extent(Building building, Level level) {
        var points = new ArrayList<Point>();
        building.shapesOn(level.id())
                .filter(shape -> shape.kind() != Shape.Kind.OPEN)
                .forEach(shape -> shape.rings().forEach(points::addAll));
        building.places().values().stream()
                .filter(place -> place.on(level.id()) && place.listed())
                .forEach(place -> points.add(place.at()));
        if (level.pictured()) points.addAll(corners(level.pictureBox()));
        building.nodes().values().stream()
                .filter(node -> node.level().equals(level.id()))
                .forEach(node -> points.add(node.at()));
        return points;
    }

    private static List<Point> corners(Box box) {
        if (box == null) return List.of();
        return Stream.of(0, 1)
                .flatMap(right -> Stream.of(0, 1)
                        .map(up -> new Point(box.x() + right * box.width(), box.y() + up * box.height())))
                .toList();
    }

    /** Metres, y down. */
    private Coordinate turned(Point point) {
        return new Coordinate(point.x() * cos - point.y() * sin, -(point.x() * sin + point.y() * cos));
    }

    Coordinate at(Point point) {
        var turned = turned(point);
        return new Coordinate(left + turned.x * scale, top + turned.y * scale);
    }

    /** Degrees clockwise from the sheet's up. */
    double bearing(double onPlan) {
        return Point.bearing(onPlan - rotation);
    }

    double length(double metres) {
        return metres * scale;
    }

    double rotation() {
        return rotation;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }
}
