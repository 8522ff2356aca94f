package app.foyer.venue;

import app.foyer.platform.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a building of a map as c3nav had it in 2015: rooms, barriers, nodes, and the connections that somebody drew. As
 * c3nav does, nodes in one room that see each other past its walls and the barriers are joined.
 */
public final class C3nav {
    private static final GeometryFactory JTS = new GeometryFactory();
    private static final double STOREY = 4.5;
    private static final double CENTIMETRES = 100;

    /** Rooms were clicked by hand: a node may lie on their edge, pixels. */
    private static final double EDGE = 1.5;

    private final JsonNode graph;
    private final JsonNode pois;
    private final JsonNode titles;
    private final double metresPerPixel;
    private final int height;
    private final Map<String, Coordinate> pixels = new HashMap<>();
    private final Map<String, Integer> levels = new TreeMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, String> placeOf = new HashMap<>();
    private final Map<String, Path> paths = new LinkedHashMap<>();
    private final List<Shape> shapes = new ArrayList<>();

    private C3nav(java.nio.file.Path maps) {
        var config = json(maps, "config");
        graph = json(maps, "graph");
        pois = json(maps, "pois");
        titles = json(maps, "titles");
        metresPerPixel = config.path("cm_per_px").asDouble() / CENTIMETRES;
        height = config.path("height").asInt();
    }

    /** @param maps the folder that holds {@code config.json}, {@code graph.json}, {@code pois.json}, {@code titles.json} */
    public static Building read(java.nio.file.Path maps) {
        return new C3nav(maps).building();
    }

    private static JsonNode json(java.nio.file.Path maps, String name) {
        return JsonMapper.shared().readTree(maps.resolve(name + ".json").toFile());
    }

    private Building building() {
        graph.path("nodes").properties().forEach(node -> {
            pixels.put(node.getKey(), pixel(node.getValue()));
            levels.put(node.getKey(), node.getValue().path("level").asInt());
        });
        graph.path("connections").forEach(this::connection);
        var barriers = barriers();
        graph.path("rooms").properties().forEach(room -> room(room.getKey(), room.getValue(), barriers));
        pois.properties().forEach(poi -> poi(poi.getKey(), poi.getValue()));
        var nodes = new HashMap<String, Node>();
        levels.forEach((id, level) -> nodes.put(id, new Node(id, level + "", point(pixels.get(id)), placeOf.get(id))));
        return new Building(LocalText.of("c3nav"), floors(), places, shapes, nodes, paths);
    }

    private List<Level> floors() {
        return levels.values().stream()
                .distinct()
                .map(level -> Level.of(level + "", level, level * STOREY, LocalText.of("Level " + level)))
                .toList();
    }

    private static Coordinate pixel(JsonNode at) {
        return new Coordinate(at.path("x").asDouble(), at.path("y").asDouble());
    }

    private Point point(Coordinate pixel) {
        return new Point(pixel.x * metresPerPixel, (height - pixel.y) * metresPerPixel);
    }

    private static LineString line(Coordinate from, Coordinate to) {
        return JTS.createLineString(new Coordinate[] {from, to});
    }

    // ---- ways

    private void connection(JsonNode connection) {
        var way =
                switch (connection.path("ctype").asString("")) {
                    case "steps" -> Way.STEPS;
                    case "stairs" -> Way.STAIRS;
                    case "escalator" -> Way.ESCALATOR;
                    case "elevator" -> Way.LIFT;
                    default -> Way.WALK;
                };
        var from = connection.path("node0").asString();
        var to = connection.path("node1").asString();
        join(from, to, way, connection.path("directed").asBoolean(false), null);
    }

    private void join(String from, String to, Way way, boolean oneWay, String in) {
        if (from.equals(to) || paths.containsKey(to + "--" + from)) return;
        var id = from + "--" + to;
        paths.putIfAbsent(id, new Path(id, from, to, way, oneWay, null, null, in));
    }

    private Map<Integer, STRtree> barriers() {
        var byLevel = new HashMap<Integer, STRtree>();
        for (var barrier : graph.path("barriers")) {
            var line = line(
                    new Coordinate(
                            barrier.path("x1").asDouble(), barrier.path("y1").asDouble()),
                    new Coordinate(
                            barrier.path("x2").asDouble(), barrier.path("y2").asDouble()));
            byLevel.computeIfAbsent(barrier.path("level").asInt(), level -> new STRtree())
                    .insert(line.getEnvelopeInternal(), line);
        }
        return byLevel;
    }

    private void room(String id, JsonNode room, Map<Integer, STRtree> barriers) {
        var level = room.path("level").asInt();
        var outline = outline(room.path("shape").asString());
        var prepared = PreparedGeometryFactory.prepare(outline.buffer(EDGE));
        var inside = levels.keySet().stream()
                .filter(node -> levels.get(node) == level)
                .filter(node -> prepared.contains(JTS.createPoint(pixels.get(node))))
                .toList();
        inside.forEach(node -> placeOf.putIfAbsent(node, id));
        var middle = point(outline.getInteriorPoint().getCoordinate());
        places.put(id, place(id, level, middle));
        var points = IntStream.range(0, outline.getNumPoints() - 1)
                .mapToObj(i -> point(outline.getCoordinates()[i]))
                .toList();
        shapes.add(new Shape(level + "", Shape.Kind.ROOM, List.of(points), id));
        var walls = barriers.getOrDefault(level, new STRtree());
        for (int i = 0; i < inside.size(); i++)
            for (int j = 0; j < i; j++) {
                var sight = line(pixels.get(inside.get(i)), pixels.get(inside.get(j)));
                if (prepared.contains(sight) && isFree(sight, walls))
                    join(inside.get(i), inside.get(j), Way.WALK, false, id);
            }
    }

    private static boolean isFree(LineString sight, STRtree walls) {
        for (var wall : walls.query(sight.getEnvelopeInternal())) if (((Geometry) wall).intersects(sight)) return false;
        return true;
    }

    private static Polygon outline(String shape) {
        var corners = new ArrayList<Coordinate>();
        for (var corner : shape.strip().split("\\s+")) {
            var parts = corner.split(",");
            corners.add(new Coordinate(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])));
        }
        corners.add(corners.getFirst().copy());
        return JTS.createPolygon(corners.toArray(Coordinate[]::new));
    }

    // ---- places

    private void poi(String id, JsonNode poi) {
        var level = poi.path("level").asInt();
        var at = pixel(poi);
        var placeId = places.containsKey(id) ? "poi-" + id : id;
        levels.keySet().stream()
                .filter(node -> levels.get(node) == level)
                .filter(node -> !isPoi(placeOf.get(node)))
                .min((one, other) -> Double.compare(
                        pixels.get(one).distance(at), pixels.get(other).distance(at)))
                .ifPresent(node -> {
                    placeOf.put(node, placeId);
                    places.put(placeId, place(placeId, level, point(at)));
                });
    }

    private boolean isPoi(String place) {
        return place != null && (pois.has(place) || place.startsWith("poi-"));
    }

    private Place place(String id, int level, Point at) {
        var title = titles.path(id.replaceFirst("^poi-", ""));
        var name = new LinkedHashMap<String, String>();
        title.properties()
                .forEach(label -> name.put(label.getKey(), label.getValue().asString()));
        return new Place(
                id,
                kind(id, title.path("en").asString("")),
                new LocalText(name),
                List.of(level + ""),
                at,
                null,
                !name.isEmpty());
    }

    private static Place.Kind kind(String id, String title) {
        if (id.equals("entry") || id.equals("porter_entrance")) return Place.Kind.ENTRANCE;
        if (title.contains("Toilet")) return Place.Kind.TOILET;
        if (title.contains("Elevator")) return Place.Kind.LIFT;
        if (title.contains("desk") || title.contains("Desk")) return Place.Kind.DESK;
        if (title.contains("Corridor") || title.contains("Foyer")) return Place.Kind.CORRIDOR;
        return title.contains("Hall") ? Place.Kind.ROOM : Place.Kind.OTHER;
    }
}
