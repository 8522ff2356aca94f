package app.foyer.venue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.shortestpath.AStarShortestPath;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.AbstractBaseGraph;
import org.jgrapht.graph.DefaultGraphSpecificsStrategy;
import org.jgrapht.graph.DefaultGraphType;
import org.jgrapht.graph.DefaultWeightedEdge;

/**
 * A building's paths as graphs that routes are searched on. For each way of walking and whatever is closed there is a
 * graph of its own, made when it is first asked for: what is excluded is not in it, so that no search can find it.
 */
public final class Network {
    private static final int GRAPHS_KEPT = 24;

    /** Of more goals a tree of all ways is cheaper than a search for each. */
    private static final int SEARCHED_ONE_BY_ONE = 4;

    private final Building building;
    private final Map<String, List<Node>> byPlace = new HashMap<>();
    private final Map<String, Vertex> vertices = new HashMap<>();
    private final double fastest;
    private final Map<Conditions, Searched> graphs = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Conditions, Searched> eldest) {
            return size() > GRAPHS_KEPT;
        }
    };

    Network(Building building) {
        this.building = building;
        this.fastest = fastestCarried(building);
        building.nodes().values().forEach(node -> vertices.put(node.id(), new Vertex(node)));
        for (var node : building.nodes().values())
            if (node.place() != null)
                byPlace.merge(node.place(), List.of(node), (one, other) -> {
                    var both = new ArrayList<>(one);
                    both.addAll(other);
                    return List.copyOf(both);
                });
    }

    /** What is shut: nobody gets to these nodes or along these paths. */
    record Shut(Set<String> nodes, Set<String> paths) {
        static final Shut NOTHING = new Shut(Set.of(), Set.of());

        Shut {
            nodes = Set.copyOf(nodes);
            paths = Set.copyOf(paths);
        }
    }

    /** @param parts of it, by number: between two of them there is no way, whatever the direction */
    private record Searched(Graph<Vertex, Stretch> graph, Map<Vertex, Integer> parts) {
        boolean together(Vertex one, Vertex other) {
            return parts.get(one).equals(parts.get(other));
        }
    }

    /** A node. Equal to itself alone, and so quick to look up. */
    static final class Vertex {
        private final Node node;

        private Vertex(Node node) {
            this.node = node;
        }

        Node node() {
            return node;
        }
    }

    /** Without the look-up of edges by both their ends, which no search asks for and which takes most of its making. */
    private static final class Paths extends AbstractBaseGraph<Vertex, Stretch> {
        private Paths() {
            super(
                    null,
                    null,
                    DefaultGraphType.directedMultigraph().asWeighted(),
                    new DefaultGraphSpecificsStrategy<>());
        }
    }

    private record Conditions(Shut shut, Walk walk) {}

    /** A path in one direction. Equal to itself alone, and so quick to look up. */
    static final class Stretch extends DefaultWeightedEdge {
        private final transient Path path;

        private Stretch(Path path) {
            this.path = path;
        }

        Path path() {
            return path;
        }
    }

    List<Node> nodesOf(String place) {
        return byPlace.getOrDefault(place, List.of());
    }

    /** What closures shut: a place all that runs through it, a room the places that it is. */
    Shut shut(Collection<Closure> closures) {
        if (closures.isEmpty()) return Shut.NOTHING;
        var nodes = new TreeSet<String>();
        var paths = new TreeSet<String>();
        var places = new HashSet<String>();
        for (var closure : closures) {
            if (closure.path() != null) paths.add(closure.path());
            if (closure.place() != null && building.places().containsKey(closure.place())) places.add(closure.place());
            if (closure.room() != null)
                building.places().values().stream()
                        .filter(place -> closure.room().equals(place.room()))
                        .forEach(place -> places.add(place.id()));
        }
        for (var place : places) nodesOf(place).forEach(node -> nodes.add(node.id()));
        for (var path : building.paths().values())
            if (path.in() != null && places.contains(path.in())) paths.add(path.id());
        return new Shut(nodes, paths);
    }

    /** The quickest way, or empty. */
    Optional<GraphPath<Vertex, Stretch>> quickest(String from, String to, Shut shut, Walk walk) {
        return quickest(vertices.get(from), vertices.get(to), graph(shut, walk), walk);
    }

    /** The quickest way to the nearest of several, or empty. */
    Optional<GraphPath<Vertex, Stretch>> quickest(String from, Collection<String> to, Shut shut, Walk walk) {
        var graph = graph(shut, walk);
        var start = vertices.get(from);
        var goals = to.stream().map(vertices::get).toList();
        if (goals.size() > SEARCHED_ONE_BY_ONE) return nearest(start, goals, graph);
        return goals.stream()
                .flatMap(goal -> quickest(start, goal, graph, walk).stream())
                .min(Comparator.comparingDouble(GraphPath::getWeight));
    }

    private Optional<GraphPath<Vertex, Stretch>> quickest(Vertex from, Vertex to, Searched searched, Walk walk) {
        if (!searched.together(from, to)) return Optional.empty();
        // admissible: no path is walked faster than straight on level ground, nor ridden faster than the fastest
        var speed = Math.max(walk.pace().metresPerSecond(), fastest);
        var search = new AStarShortestPath<>(
                searched.graph(), (vertex, goal) -> vertex.node.at().distance(goal.node.at()) / speed);
        return Optional.ofNullable(search.getPath(from, to));
    }

    private static Optional<GraphPath<Vertex, Stretch>> nearest(Vertex from, List<Vertex> to, Searched searched) {
        var tree = new DijkstraShortestPath<>(searched.graph()).getPaths(from);
        return to.stream()
                .filter(goal -> tree.getWeight(goal) < Double.POSITIVE_INFINITY)
                .min(Comparator.comparingDouble(tree::getWeight))
                .map(tree::getPath);
    }

    private Searched graph(Shut shut, Walk walk) {
        synchronized (graphs) {
            return graphs.computeIfAbsent(new Conditions(shut, walk), this::searched);
        }
    }

    private Searched searched(Conditions conditions) {
        var graph = new Paths();
        vertices.values().forEach(graph::addVertex);
        for (var path : building.paths().values()) {
            if (!conditions.walk().takes(path) || conditions.shut().paths().contains(path.id())) continue;
            var seconds = building.seconds(path, conditions.walk().pace());
            add(graph, path, path.from(), path.to(), seconds, conditions.shut());
            if (!path.oneWay()) add(graph, path, path.to(), path.from(), seconds, conditions.shut());
        }
        var parts = new IdentityHashMap<Vertex, Integer>();
        var number = 0;
        for (var part : new ConnectivityInspector<>(graph).connectedSets()) {
            for (var vertex : part) parts.put(vertex, number);
            number++;
        }
        return new Searched(graph, parts);
    }

    private void add(Graph<Vertex, Stretch> graph, Path path, String from, String to, double seconds, Shut shut) {
        if (shut.nodes().contains(to)) return;
        var stretch = new Stretch(path);
        if (graph.addEdge(vertices.get(from), vertices.get(to), stretch)) graph.setEdgeWeight(stretch, seconds);
    }

    /** Metres a second over the plan along what carries people fastest. */
    private static double fastestCarried(Building building) {
        return building.paths().values().stream()
                .filter(path -> path.way().carries())
                .mapToDouble(path -> building.flat(path) / Math.max(0.1, building.seconds(path, Pace.NORMAL)))
                .max()
                .orElse(0);
    }

    /** By the building: two networks of one building are alike. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Network network && building.equals(network.building);
    }

    @Override
    public int hashCode() {
        return building.hashCode();
    }
}
