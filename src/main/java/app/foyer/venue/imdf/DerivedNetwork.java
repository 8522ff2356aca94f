package app.foyer.venue.imdf;

import app.foyer.venue.Level;
import app.foyer.venue.Node;
import app.foyer.venue.Path;
import app.foyer.venue.Place;
import app.foyer.venue.Point;
import app.foyer.venue.Shape;
import app.foyer.venue.Way;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Makes a network of paths where nobody drew one, as IMDF has none: a node in the middle of each opening, of each unit
 * and at each amenity; within a unit those that see each other are joined; stairs, escalators and lifts lead to the
 * ones of their kind that lie over them. Rooms and toilets are where one goes, not ways: each of their doors has a middle
 * of its own, beside one that is only left, so that no way leads in by one and out by another. Which way an escalator runs is not known, so it counts as stairs.
 */
final class DerivedNetwork {
    /** How far from a unit's outline an opening may be drawn, metres. */
    private static final double AT_THE_WALL = 0.35;

    private static final Set<Shape.Kind> ENTERED = Set.of(
            Shape.Kind.WALKWAY,
            Shape.Kind.ROOM,
            Shape.Kind.TOILET,
            Shape.Kind.STAIRS,
            Shape.Kind.ESCALATOR,
            Shape.Kind.LIFT,
            Shape.Kind.RAMP,
            Shape.Kind.OPEN);
    private static final Map<Shape.Kind, Way> VERTICAL =
            Map.of(Shape.Kind.STAIRS, Way.STAIRS, Shape.Kind.ESCALATOR, Way.STAIRS, Shape.Kind.LIFT, Way.LIFT);
    private static final Set<String> NOT_ENTERED = Set.of("opentobelow", "road");

    /** A turn of less than five degrees is a curve, not a corner. */
    private static final double SHARP = 0.09;

    private static final int MOST_CORNERS = 150;

    /** Nobody walks so little, metres: both see the same others anyway. */
    private static final double ONE_POINT = 0.05;

    /** What a derived network holds at most; what joins all that see each other grows with the square. */
    private static final int MOST_AREAS = 5_000;

    private static final int MOST_NODES = 10_000;
    private static final int MOST_NODES_WITHIN = 500;
    private static final int MOST_PATHS = 50_000;

    private static final Set<Shape.Kind> NO_THOROUGHFARE = Set.of(Shape.Kind.ROOM, Shape.Kind.TOILET);

    private static final String UNIT = "unit-";
    private static final String OPENING = "opening-";

    private static final GeometryFactory JTS = new GeometryFactory();

    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Map<String, Place> places;
    private final List<Shape> shapes;
    private final List<Unit> units;
    private final List<Shape> doors;
    private final List<Area> areas = new ArrayList<>();
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Path> paths = new LinkedHashMap<>();

    /** Whether doors are only left by: what is in a room has ways out, and none in. */
    private boolean outward;

    /** Places that became part of others. */
    private final Map<String, String> merged = new HashMap<>();

    DerivedNetwork(
            List<Level> levels, Map<String, Place> places, List<Shape> shapes, List<Unit> units, List<Shape> doors) {
        levels.forEach(level -> ordinals.put(level.id(), level.ordinal()));
        this.places = places;
        this.shapes = shapes;
        this.units = units.stream()
                .filter(unit -> ENTERED.contains(unit.shape().kind()) && !NOT_ENTERED.contains(unit.category()))
                .toList();
        this.doors = doors;
    }

    /** A unit as it was read; one of several areas has as many. */
    record Unit(String id, String category, Shape shape) {}

    /** A unit with the nodes in it or at its wall. */
    private static final class Area {
        private final Unit unit;
        private final String middle;
        private final Geometry outline;
        private final PreparedGeometry within;
        private final List<Node> nodes = new ArrayList<>();

        Area(Unit unit, int number) {
            this.unit = unit;
            this.middle = UNIT + number;
            this.outline = GeoJson.polygon(unit.shape().rings());
            this.within = PreparedGeometryFactory.prepare(outline.buffer(AT_THE_WALL));
        }

        Shape shape() {
            return unit.shape();
        }

        boolean holds(Node node) {
            return node.level().equals(shape().level()) && within.contains(JTS.createPoint(coordinate(node)));
        }
    }

    /** More than a house has. */
    private static final class TooMany extends RuntimeException {
        private final int most;

        TooMany(int most) {
            super("more than " + most, null, false, false);
            this.most = most;
        }

        static void check(int count, int most) {
            if (count > most) throw new TooMany(most);
        }
    }

    /** Empty where it went well; else how many there may be of what there are too many of, and nothing was made. */
    Optional<Integer> make(Map<String, Node> intoNodes, Map<String, Path> intoPaths) {
        try {
            make();
        } catch (TooMany found) {
            return Optional.of(found.most);
        }
        intoNodes.putAll(nodes);
        intoPaths.putAll(paths);
        return Optional.empty();
    }

    private void make() {
        TooMany.check(units.size(), MOST_AREAS);
        for (var unit : units) areas.add(new Area(unit, areas.size()));
        for (var area : areas)
            put(
                    area.middle,
                    area.shape().level(),
                    GeoJson.middle(area.shape().rings()),
                    area.shape().place());
        openings();
        amenities();
        for (var node : nodes.values())
            areas.stream().filter(area -> belongs(node, area)).forEach(area -> area.nodes.add(node));
        areas.forEach(this::within);
        between();
    }

    /** The middle of one unit is no door of the next, however close. */
    private static boolean belongs(Node node, Area area) {
        return node.id().startsWith(UNIT) ? node.id().equals(area.middle) : area.holds(node);
    }

    private void put(String id, String level, Point at, String place) {
        nodes.put(id, new Node(id, level, at, place));
        TooMany.check(nodes.size(), MOST_NODES);
    }

    private void openings() {
        int number = 0;
        for (var shape : doors) {
            var line = shape.rings().getFirst();
            var middle = new Point(
                    (line.getFirst().x() + line.getLast().x()) / 2,
                    (line.getFirst().y() + line.getLast().y()) / 2);
            put(OPENING + number++, shape.level(), middle, shape.place());
        }
    }

    /** What is not a unit's own place, and what one enters by. */
    private void amenities() {
        var drawn = shapes.stream().map(Shape::place).collect(Collectors.toSet());
        int number = 0;
        for (var place : places.values())
            if (!drawn.contains(place.id()))
                put("amenity-" + number++, place.levels().getFirst(), place.at(), place.id());
    }

    // ---- on a level

    private void within(Area area) {
        TooMany.check(area.nodes.size(), MOST_NODES_WITHIN);
        if (isThoroughfare(area)) join(area, area.nodes);
        else byDoors(area);
    }

    /** A hall that one comes into from the street is one, whatever it is called. */
    private boolean isThoroughfare(Area area) {
        return !NO_THOROUGHFARE.contains(area.shape().kind())
                || area.nodes.stream().anyMatch(this::isEntrance);
    }

    private boolean isEntrance(Node node) {
        return isDoor(node) && node.place() != null;
    }

    private static boolean isDoor(Node node) {
        return node.id().startsWith(OPENING);
    }

    /**
     * All that is in it leads out by every door, and once more for each door in and out by that one alone; what leads on
     * to a dead end counts as in it.
     */
    private void byDoors(Area area) {
        var doors = area.nodes.stream()
                .filter(node -> isDoor(node) && !isOnlyWay(node, area))
                .toList();
        if (doors.size() < 2) {
            join(area, area.nodes);
            return;
        }
        joinOutward(area);
        for (int number = 1; number <= doors.size(); number++) {
            var all = new ArrayList<Node>();
            all.add(doors.get(number - 1));
            for (var node : area.nodes) if (!doors.contains(node)) all.add(isDoor(node) ? node : again(node, number));
            join(area, all);
        }
    }

    private void joinOutward(Area area) {
        outward = true;
        join(area, area.nodes);
        outward = false;
    }

    /** Whether a door leads from one room on into another that has no door but to rooms. */
    private boolean isOnlyWay(Node door, Area from) {
        return areas.stream()
                .filter(area -> area != from && area.nodes.contains(door))
                .anyMatch(area -> area.nodes.stream()
                        .filter(DerivedNetwork::isDoor)
                        .allMatch(other -> areas.stream()
                                .filter(beyond -> beyond.nodes.contains(other))
                                .noneMatch(this::isThoroughfare)));
    }

    private Node again(Node node, int number) {
        var id = node.id() + "-" + number;
        put(id, node.level(), node.at(), node.place());
        return nodes.get(id);
    }

    /** Joins what sees each other, and the rest around the corners. */
    private void join(Area area, List<Node> inside) {
        if (sees(area, inside)) return;
        var all = new ArrayList<>(inside);
        for (var corner : corners(area)) {
            var id = "corner-" + nodes.size();
            put(id, area.shape().level(), corner, null);
            all.add(nodes.get(id));
        }
        sees(area, all);
    }

    /** Joins those of a unit that see each other; false where some do not, and one must go around a corner. */
    private boolean sees(Area area, List<Node> in) {
        var all = true;
        for (int i = 0; i < in.size(); i++)
            for (int j = 0; j < i; j++) {
                var sight = new Coordinate[] {coordinate(in.get(j)), coordinate(in.get(i))};
                if (area.within.contains(JTS.createLineString(sight))) joinSeen(in.get(j), in.get(i), area);
                else all = false;
            }
        return all;
    }

    private void joinSeen(Node one, Node other, Area area) {
        if (!outward || !isDoor(one) && !isDoor(other)) join(one, other, way(area), resolved(area), false);
        else if (!isDoor(one)) join(one, other, way(area), resolved(area), true);
        else if (!isDoor(other)) join(other, one, way(area), resolved(area), true);
    }

    /** Where a unit's outline turns inward: shortest ways bend there and nowhere else. */
    private static List<Point> corners(Area area) {
        var corners = new ArrayList<Point>();
        for (var ring : area.shape().rings()) {
            var hole = ring != area.shape().rings().getFirst();
            var turned = GeoJson.isCounterClockwise(ring) == hole ? -1 : 1;
            for (int i = 0; i < ring.size() && corners.size() < MOST_CORNERS; i++) {
                var before = ring.get((i + ring.size() - 1) % ring.size());
                var after = ring.get((i + 1) % ring.size());
                if (turned * turn(before, ring.get(i), after) < -SHARP) corners.add(ring.get(i));
            }
        }
        return corners;
    }

    /** The sine of the turn to the left at the middle one. */
    private static double turn(Point before, Point at, Point after) {
        var cross = (at.x() - before.x()) * (after.y() - at.y()) - (at.y() - before.y()) * (after.x() - at.x());
        var lengths = before.distance(at) * at.distance(after);
        return lengths == 0 ? 0 : cross / lengths;
    }

    private static Way way(Area area) {
        if (area.unit.category().equals("steps")) return Way.STEPS;
        return switch (area.shape().kind()) {
            case RAMP -> Way.RAMP;
            case STAIRS, ESCALATOR -> Way.STAIRS;
            default -> Way.WALK;
        };
    }

    private void join(Node from, Node to, Way way, String in, boolean oneWay) {
        var id = from.id() + "--" + to.id();
        if (from.at().distance(to.at()) > ONE_POINT || !from.level().equals(to.level()))
            paths.putIfAbsent(id, new Path(id, from.id(), to.id(), way, oneWay, null, null, in));
        TooMany.check(paths.size(), MOST_PATHS);
    }

    private static Coordinate coordinate(Node node) {
        return GeoJson.coordinate(node.at());
    }

    // ---- from level to level

    private void between() {
        for (var lower : areas)
            for (var upper : areas)
                if (isOver(lower, upper)) {
                    var way = VERTICAL.get(lower.shape().kind());
                    join(nodes.get(lower.middle), nodes.get(upper.middle), way, resolved(lower), false);
                    merge(resolved(lower), resolved(upper));
                }
    }

    private String resolved(Area area) {
        var place = area.shape().place();
        while (place != null && merged.containsKey(place)) place = merged.get(place);
        return place;
    }

    private boolean isOver(Area lower, Area upper) {
        return VERTICAL.containsKey(lower.shape().kind())
                && lower.unit.category().equals(upper.unit.category())
                && !lower.unit.category().equals("steps")
                && ordinal(upper) == ordinal(lower) + 1
                && lower.outline.intersects(upper.outline);
    }

    private int ordinal(Area area) {
        return ordinals.getOrDefault(area.shape().level(), Integer.MIN_VALUE / 2);
    }

    /** Stairs on two floors are one place, so that who closes them closes them whole. */
    private void merge(String lower, String upper) {
        if (lower == null || upper == null || lower.equals(upper)) return;
        var into = places.get(lower);
        var gone = places.remove(upper);
        merged.put(upper, lower);
        var all = new ArrayList<>(into.levels());
        gone.levels().stream().filter(level -> !all.contains(level)).forEach(all::add);
        places.put(lower, new Place(lower, into.kind(), into.name(), all, into.at(), into.room(), into.listed()));
        shapes.replaceAll(shape ->
                upper.equals(shape.place()) ? new Shape(shape.level(), shape.kind(), shape.rings(), lower) : shape);
        nodes.replaceAll(
                (id, node) -> upper.equals(node.place()) ? new Node(id, node.level(), node.at(), lower) : node);
        paths.replaceAll((id, path) -> upper.equals(path.in())
                ? new Path(id, path.from(), path.to(), path.way(), path.oneWay(), path.width(), path.seconds(), lower)
                : path);
    }
}
