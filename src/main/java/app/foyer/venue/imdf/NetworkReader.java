package app.foyer.venue.imdf;

import app.foyer.venue.Level;
import app.foyer.venue.Node;
import app.foyer.venue.Path;
import app.foyer.venue.Point;
import app.foyer.venue.Way;
import app.foyer.venue.imdf.BuildingFault.Spot;
import app.foyer.venue.imdf.Reading.Subject;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Reads {@code network.yaml}; its form is its schema's, so what is not of it is passed over here. */
final class NetworkReader {
    private final ImdfFiles files;
    private final List<Level> levels;
    private final Consumer<BuildingFault> faults;
    private final Map<String, Spot> spots;

    NetworkReader(ImdfFiles files, List<Level> levels, Consumer<BuildingFault> faults, Map<String, Spot> spots) {
        this.files = files;
        this.levels = levels;
        this.faults = faults;
        this.spots = spots;
    }

    void read(Map<String, Node> nodes, Map<String, Path> paths) {
        var givenNodes = files.network().path("nodes");
        for (int i = 0; i < givenNodes.size(); i++) node(givenNodes.get(i), "/nodes/" + i, nodes);
        var givenPaths = files.network().path("paths");
        for (int i = 0; i < givenPaths.size(); i++) path(givenPaths.get(i), "/paths/" + i, nodes, paths);
    }

    private void node(JsonNode given, String pointer, Map<String, Node> nodes) {
        var id = text(given, "id");
        var level = text(given, "level");
        if (id == null || level == null) return;
        var at = new Point(given.path("x").asDouble(Double.NaN), given.path("y").asDouble(Double.NaN));
        if (!at.finite()) report(pointer, id, "bad-coordinates");
        else if (at.far()) report(pointer, id, "too-far", Math.round(Point.FARTHEST) + "");
        else if (levels.stream().noneMatch(each -> each.id().equals(level)))
            report(pointer + "/level", id, "unknown-level", level);
        else if (nodes.putIfAbsent(id, new Node(id, level, at, text(given, "place"))) != null)
            report(pointer, id, "duplicate-node", id);
        else spots.put(Subject.key(Subject.NODE, id), new Spot(files.networkFile(), pointer));
    }

    private void path(JsonNode given, String pointer, Map<String, Node> nodes, Map<String, Path> paths) {
        var from = text(given, "from");
        var to = text(given, "to");
        if (from == null || to == null) return;
        for (var end : List.of(from, to))
            if (!nodes.containsKey(end)) {
                report(pointer, end, "unknown-node", end);
                return;
            }
        var own = text(given, "id");
        var id = own == null ? from + "--" + to : own;
        var way = text(given, "way");
        var path = new Path(
                id,
                from,
                to,
                way == null ? Way.WALK : Way.of(way).orElse(Way.WALK),
                given.path("oneWay").asBoolean(false),
                number(given, "width"),
                number(given, "seconds"),
                text(given, "in"));
        if (paths.putIfAbsent(id, path) != null) report(pointer, id, "duplicate-path", id);
        else spots.put(Subject.key(Subject.PATH, id), new Spot(files.networkFile(), pointer));
    }

    private void report(String pointer, String subject, String reason, String... details) {
        faults.accept(new BuildingFault(files.networkFile(), pointer, subject, reason, List.of(details), false));
    }

    private static String text(JsonNode of, String key) {
        var value = of.path(key);
        return value.isValueNode() && !value.isNull() ? value.asString() : null;
    }

    private static Double number(JsonNode of, String key) {
        return of.path(key).isNumber() ? of.path(key).asDouble() : null;
    }
}
