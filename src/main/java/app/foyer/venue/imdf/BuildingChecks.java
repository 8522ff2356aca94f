package app.foyer.venue.imdf;

import app.foyer.venue.Building;
import app.foyer.venue.Level;
import app.foyer.venue.Node;
import app.foyer.venue.Path;
import app.foyer.venue.Place;
import app.foyer.venue.Shape;
import app.foyer.venue.Stand;
import app.foyer.venue.Way;
import app.foyer.venue.imdf.Reading.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;

/** What only shows when a building is looked at as a whole: whether one gets everywhere, and back. */
final class BuildingChecks {
    private static final Set<Way> BETWEEN_LEVELS = EnumSet.of(Way.STAIRS, Way.ESCALATOR, Way.LIFT, Way.RAMP);

    /** Longer than any hall is wide, metres: a slip of the decimal point. */
    private static final double LONGEST = 250;

    private static final double SHORTEST = 0.01;
    private static final double WIDEST = 50;

    private final Building building;
    private final boolean derived;
    private final List<Found> faults = new ArrayList<>();

    /** @param derived whether nobody drew the network: its middles of rooms with several doors are only left */
    BuildingChecks(Building building, boolean derived) {
        this.building = building;
        this.derived = derived;
    }

    record Found(Subject subject, BuildingFault fault) {}

    List<Found> faults(Collection<String> rooms, Collection<Stand> stands) {
        references(rooms);
        building.paths().values().forEach(this::path);
        reachable();
        stands.forEach(this::stand);
        return faults;
    }

    private void report(String kind, String id, String reason, String... details) {
        report(kind, id, reason, false, details);
    }

    private void warn(String kind, String id, String reason, String... details) {
        report(kind, id, reason, true, details);
    }

    private void report(String kind, String id, String reason, boolean warning, String... details) {
        var fault = new BuildingFault("", "", id, reason, List.of(details), warning);
        faults.add(new Found(new Subject(kind, id), fault));
    }

    // ---- names

    private void references(Collection<String> rooms) {
        for (var node : building.nodes().values()) {
            if (node.place() == null) continue;
            var place = building.places().get(node.place());
            if (place == null) report(Subject.NODE, node.id(), "unknown-place", node.place());
            else if (!place.on(node.level()))
                report(Subject.NODE, node.id(), "place-elsewhere", place.id(), node.level());
        }
        for (var path : building.paths().values())
            if (path.in() != null && !building.places().containsKey(path.in()))
                report(Subject.PATH, path.id(), "unknown-place", path.in());
        for (var place : building.places().values()) {
            if (place.room() != null && !rooms.contains(place.room()))
                report(Subject.PLACE, place.id(), "unknown-room", place.room());
            if (rooms.contains(place.id()) && !place.id().equals(place.room()))
                report(Subject.PLACE, place.id(), "place-like-room", place.id());
        }
        for (var room : rooms) if (building.ofRoom(room).isEmpty()) warn("", room, "room-not-built", room);
    }

    // ---- paths

    private void path(Path path) {
        var from = building.nodes().get(path.from());
        var to = building.nodes().get(path.to());
        var flat = from.at().distance(to.at());
        var climbs = !from.level().equals(to.level());
        if (path.from().equals(path.to()) || !climbs && flat < SHORTEST)
            report(Subject.PATH, path.id(), "path-of-no-length");
        else if (flat > LONGEST)
            report(Subject.PATH, path.id(), "path-too-long", Math.round(flat) + "", Math.round(LONGEST) + "");
        if (path.width() != null && (path.width() <= 0 || path.width() > WIDEST))
            report(Subject.PATH, path.id(), "path-width", path.width() + "");
        if (path.seconds() != null && path.seconds() < 0) report(Subject.PATH, path.id(), "path-seconds");
        if (climbs && !BETWEEN_LEVELS.contains(path.way()))
            report(Subject.PATH, path.id(), "path-between-levels", from.level(), to.level());
        if (!climbs && path.way() == Way.LIFT) report(Subject.PATH, path.id(), "lift-on-one-level");
        if (path.way() == Way.ESCALATOR && !path.oneWay()) report(Subject.PATH, path.id(), "escalator-both-ways");
    }

    // ---- whether one gets there

    private void reachable() {
        var entrances = entrances();
        if (entrances.isEmpty()) {
            report("", "", "no-entrance");
            return;
        }
        var all = graph(path -> true);
        var there = reached(all, entrances);
        var back = reached(new EdgeReversedGraph<>(all), entrances);
        var wheels = reached(graph(Path::stepFree), entrances);
        for (var node : building.nodes().values()) {
            // of a network that nobody drew, places are told by their names, below
            if (derived && (back.contains(node.id()) || node.place() != null)) continue;
            if (!there.contains(node.id())) report(Subject.NODE, node.id(), "island", node.id());
            else if (!back.contains(node.id())) report(Subject.NODE, node.id(), "trap", node.id());
        }
        building.places().values().forEach(place -> place(place, there));
        building.levels().forEach(level -> level(level, there, wheels));
    }

    private Set<String> entrances() {
        return building.of(Place.Kind.ENTRANCE)
                .flatMap(place -> building.nodesOf(place.id()))
                .map(Node::id)
                .collect(Collectors.toSet());
    }

    /** A corridor is gone through, not to; so it is with what is drawn and cannot be searched for. */
    private void place(Place place, Set<String> there) {
        var nodes = building.nodesOf(place.id()).toList();
        if (nodes.isEmpty() && (place.listed() || place.room() != null)) {
            report(Subject.PLACE, place.id(), "no-door", place.id());
            return;
        }
        if (!nodes.isEmpty() && nodes.stream().noneMatch(node -> there.contains(node.id())))
            report(Subject.PLACE, place.id(), "unreachable", place.id());
    }

    /** A house may be so: whoever runs it must know. */
    private void level(Level level, Set<String> there, Set<String> wheels) {
        var on = building.nodes().values().stream()
                .filter(node -> node.level().equals(level.id()))
                .map(Node::id)
                .collect(Collectors.toSet());
        if (on.stream().anyMatch(there::contains) && on.stream().noneMatch(wheels::contains))
            warn(Subject.LEVEL, level.id(), "level-without-lift", level.id());
    }

    private Graph<String, DefaultEdge> graph(Predicate<Path> taken) {
        var graph = new DefaultDirectedGraph<String, DefaultEdge>(DefaultEdge.class);
        building.nodes().keySet().forEach(graph::addVertex);
        building.paths().values().stream()
                .filter(taken)
                .filter(path -> !path.from().equals(path.to()))
                .forEach(path -> {
                    graph.addEdge(path.from(), path.to());
                    if (!path.oneWay()) graph.addEdge(path.to(), path.from());
                });
        return graph;
    }

    private static Set<String> reached(Graph<String, DefaultEdge> graph, Set<String> from) {
        var reached = new HashSet<String>();
        new BreadthFirstIterator<>(graph, from).forEachRemaining(reached::add);
        return reached;
    }

    // ---- devices

    private void stand(Stand stand) {
        if (building.level(stand.level()).isEmpty()) {
            report("", stand.device(), "stand-unknown-level", stand.device(), String.valueOf(stand.level()));
            return;
        }
        var floor = building.shapesOn(stand.level())
                .filter(shape -> shape.kind() != Shape.Kind.DOOR)
                .filter(shape -> !shape.rings().isEmpty())
                .toList();
        if (floor.stream().noneMatch(shape -> GeoJson.near(shape.rings(), stand.at())))
            report("", stand.device(), "stand-outside", stand.device(), stand.level());
    }
}
