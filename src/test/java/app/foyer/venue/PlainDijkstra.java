package app.foyer.venue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** The textbook's search on a building's paths, to hold the product's against. It knows nothing of the product's graphs. */
public final class PlainDijkstra {
    private static final Set<Way> STEP_FREE = Set.of(Way.WALK, Way.DOOR, Way.RAMP, Way.LIFT);

    private record Edge(String to, Path path) {}

    private record Reached(String node, double seconds) {}

    private final Building building;
    private final Map<String, List<Edge>> edges = new HashMap<>();

    public PlainDijkstra(Building building) {
        this.building = building;
        for (var path : building.paths().values()) {
            edges.computeIfAbsent(path.from(), node -> new ArrayList<>()).add(new Edge(path.to(), path));
            if (!path.oneWay())
                edges.computeIfAbsent(path.to(), node -> new ArrayList<>()).add(new Edge(path.from(), path));
        }
    }

    /** Seconds of the quickest way; infinite where there is none. */
    public double seconds(String from, Collection<String> to, Walk walk, Set<String> shutNodes, Set<String> shutPaths) {
        var done = new HashSet<String>();
        var queue = new PriorityQueue<Reached>((one, other) -> Double.compare(one.seconds(), other.seconds()));
        queue.add(new Reached(from, 0));
        while (!queue.isEmpty()) {
            var here = queue.poll();
            if (!done.add(here.node())) continue;
            if (to.contains(here.node())) return here.seconds();
            for (var edge : edges.getOrDefault(here.node(), List.of())) {
                var path = edge.path();
                if (shutPaths.contains(path.id()) || shutNodes.contains(edge.to())) continue;
                if (walk.stepFree() && !STEP_FREE.contains(path.way())) continue;
                if (walk.stepFree() && path.width() != null && path.width() < 0.8) continue;
                queue.add(new Reached(edge.to(), here.seconds() + seconds(path, walk.pace())));
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** What a path costs, spelled out. */
    private double seconds(Path path, Pace pace) {
        var from = building.nodes().get(path.from());
        var to = building.nodes().get(path.to());
        var dx = to.at().x() - from.at().x();
        var dy = to.at().y() - from.at().y();
        var dz = altitude(to) - altitude(from);
        var metres = Math.sqrt(dx * dx + dy * dy + dz * dz);
        var speed =
                switch (pace) {
                    case SLOW -> 0.8;
                    case NORMAL -> 1.3;
                    case FAST -> 1.7;
                };
        var extra = path.seconds();
        return switch (path.way()) {
            case WALK -> (extra == null ? 0 : extra) + metres / speed;
            case DOOR -> (extra == null ? 2 : extra) + metres / speed;
            case RAMP -> (extra == null ? 0 : extra) + metres / (speed * 0.9);
            case STEPS -> (extra == null ? 0 : extra) + metres / (speed * 0.6);
            case STAIRS -> (extra == null ? 0 : extra) + metres / (speed * 0.5);
            case ESCALATOR -> extra == null ? 3 + metres / 0.5 : extra;
            case LIFT -> extra == null ? 40 + Math.abs(dz) : extra;
        };
    }

    private double altitude(Node node) {
        return building.levels().stream()
                .filter(level -> level.id().equals(node.level()))
                .findFirst()
                .orElseThrow()
                .altitude();
    }
}
