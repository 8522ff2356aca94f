package app.foyer.venue;

import app.foyer.venue.Network.Shut;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where things are and how one gets there, with what is closed at one instant. Cheap to make; immutable. */
public final class Wayfinding {
    /** Nearer than that to one's goal, one is there, metres. */
    private static final double HERE = 1.5;

    /** Nearer than that to a node, it is where one meets the network, metres. */
    private static final double CLOSE_TO_NODE = 0.5;

    private final Venue venue;
    private final List<Closure> closures;

    private Wayfinding(Venue venue, List<Closure> closures) {
        this.venue = venue;
        this.closures = closures;
    }

    public static Wayfinding of(Venue venue, Instant now) {
        return new Wayfinding(venue, venue.holding(now));
    }

    private Building building() {
        return venue.building();
    }

    // ---- from where

    /** Where somebody stands before a device; empty where nobody said where that is. */
    public Optional<Origin> before(String device) {
        var stand = venue.stands().get(device);
        if (stand == null) return Optional.empty();
        return near(stand.level(), stand.at()).map(node -> beside(node, stand));
    }

    /** On the path that is nearest, if that is nearer than the node. */
    private Origin beside(Node node, Stand stand) {
        var nearest = building().paths().values().stream()
                .filter(path -> path.way() == Way.WALK && path.stepFree() && !path.oneWay() && path.seconds() == null)
                .filter(path -> path.from().equals(node.id()) || path.to().equals(node.id()))
                .min(Comparator.comparingDouble(path -> foot(path, stand.at()).distance(stand.at())));
        if (nearest.isEmpty()) return new Origin(node, stand.at(), stand.bearing());
        var foot = foot(nearest.get(), stand.at());
        return foot.distance(node.at()) < CLOSE_TO_NODE
                ? new Origin(node, stand.at(), stand.bearing())
                : new Origin(node, stand.at(), stand.bearing(), nearest.get(), foot);
    }

    /** The point of a path that is nearest to another. */
    private Point foot(Path path, Point point) {
        return point.nearestOn(
                building().nodes().get(path.from()).at(),
                building().nodes().get(path.to()).at());
    }

    /** What a word names: a device, a place, a room, or a node of the network; empty where it names nothing. */
    public Optional<Origin> from(String word) {
        if (word == null) return Optional.empty();
        return before(word)
                .or(() -> building()
                        .place(word)
                        .flatMap(place ->
                                venue.network().nodesOf(place.id()).stream().findFirst())
                        .map(Wayfinding::at))
                .or(() -> Optional.ofNullable(building().nodes().get(word)).map(Wayfinding::at));
    }

    private static Origin at(Node node) {
        return new Origin(node, node.at(), null);
    }

    /** The node that is nearest: in the same room or hall, if there is any in it. */
    Optional<Node> near(String level, Point at) {
        var around = building()
                .shapesOn(level)
                .filter(shape -> shape.kind().isEntered() && shape.holds(at))
                .toList();
        var nodes = building().nodes().values().stream()
                .filter(node -> node.level().equals(level))
                .toList();
        var inside = nodes.stream()
                .filter(node -> around.stream().anyMatch(shape -> shape.holds(node.at())))
                .toList();
        return (inside.isEmpty() ? nodes : inside)
                .stream().min(Comparator.comparingDouble(node -> node.at().distance(at)));
    }

    // ---- to where

    /** The places that a word names: one by its id or its room's, or all of a kind; a step-free walk's toilets have no steps. */
    public List<Place> named(String word, boolean stepFree) {
        if (word == null) return List.of();
        var one = building().place(word);
        if (one.isPresent()) return List.of(one.get());
        return Place.Kind.of(word).map(kind -> ofKind(kind, stepFree)).orElse(List.of());
    }

    /** Nobody who asks for a toilet is sent to one that is for others, where there is another. */
    private List<Place> ofKind(Place.Kind kind, boolean stepFree) {
        var exactly = listed(kind);
        if (kind != Place.Kind.TOILET) return exactly;
        var accessible = listed(Place.Kind.ACCESSIBLE_TOILET);
        if (stepFree) return accessible;
        if (!exactly.isEmpty()) return exactly;
        return accessible.isEmpty()
                ? building().places().values().stream()
                        .filter(place -> place.listed() && place.kind().isToilet())
                        .toList()
                : accessible;
    }

    private List<Place> listed(Place.Kind kind) {
        return building().of(kind).filter(Place::listed).toList();
    }

    /** The way to what a word names, to the nearest of several. */
    public Answer answer(Origin from, String to, Walk walk) {
        var places = named(to, walk.stepFree());
        var others = places.isEmpty() ? named(to, false) : places;
        if (!places.isEmpty() || others.isEmpty()) return answer(from, places, walk);
        var help = help(from, venue.network().shut(holding(from)), walk);
        return new Answer(Answer.Found.NO_STEP_FREE, null, others.getFirst(), null, help);
    }

    /** The way to the nearest of some places. */
    public Answer answer(Origin from, List<Place> to, Walk walk) {
        if (to.isEmpty()) return Answer.UNKNOWN;
        var holding = holding(from);
        var shut = venue.network().shut(holding);
        var found = route(from, to, shut, walk);
        if (found.isPresent()) return arrived(from, found.get(), to);
        return none(from, to, holding, walk);
    }

    private Answer arrived(Origin from, Route route, List<Place> to) {
        var place = to.stream()
                .filter(each -> each.id().equals(route.end().place()))
                .findFirst()
                .orElse(to.getFirst());
        if (route.paths().isEmpty() && route.metres() <= HERE)
            return new Answer(Answer.Found.HERE, null, place, null, null);
        return new Answer(Answer.Found.ROUTE, route, place, null, null);
    }

    private Answer none(Origin from, List<Place> to, List<Closure> holding, Walk walk) {
        var help = help(from, venue.network().shut(holding), walk);
        var open = holding.isEmpty() ? Optional.<Route>empty() : route(from, to, Shut.NOTHING, walk);
        var place =
                open.map(route -> building().places().get(route.end().place())).orElse(to.getFirst());
        if (to.size() == 1) {
            var closed = holding.stream()
                    .filter(closure -> shuts(closure, to.getFirst()))
                    .findFirst();
            if (closed.isPresent()) return new Answer(Answer.Found.CLOSED, null, place, closed.get(), help);
        }
        var because = open.flatMap(route -> inTheWay(route, holding)).orElse(null);
        var withSteps = walk.stepFree()
                && route(from, to, venue.network().shut(holding), new Walk(walk.pace(), false))
                        .isPresent();
        if (withSteps) return new Answer(Answer.Found.NO_STEP_FREE, null, place, because, help);
        if (because != null) return new Answer(Answer.Found.BLOCKED, null, place, because, help);
        return new Answer(Answer.Found.NO_WAY, null, place, null, help);
    }

    private Optional<Route> route(Origin from, List<Place> to, Shut shut, Walk walk) {
        var ends = to.stream()
                .flatMap(place -> venue.network().nodesOf(place.id()).stream())
                .map(Node::id)
                .filter(node -> !shut.nodes().contains(node))
                .toList();
        if (ends.isEmpty()) return Optional.empty();
        if (from.along() == null || shut.paths().contains(from.along().id()))
            return route(from, from.node(), null, ends, shut, walk);
        return Stream.of(from.along().from(), from.along().to())
                .map(building().nodes()::get)
                .filter(node -> !shut.nodes().contains(node.id()) || node.equals(from.node()))
                .flatMap(node -> route(from, node, from.joins(), ends, shut, walk).stream())
                .min(Comparator.comparingDouble(Route::seconds));
    }

    private Optional<Route> route(Origin from, Node first, Point joins, List<String> ends, Shut shut, Walk walk) {
        if (ends.contains(first.id())) return Optional.of(route(from, joins, List.of(first), List.of(), walk));
        return venue.network().quickest(first.id(), ends, shut, walk).map(path -> {
            var nodes = path.getVertexList().stream().map(Network.Vertex::node).toList();
            var paths = path.getEdgeList().stream().map(Network.Stretch::path).toList();
            return route(from, joins, nodes, paths, walk);
        });
    }

    private Route route(Origin from, Point joins, List<Node> nodes, List<Path> paths, Walk walk) {
        var first = nodes.getFirst().at();
        var metres = joins == null ? from.at().distance(first) : from.at().distance(joins) + joins.distance(first);
        var seconds = metres / walk.pace().metresPerSecond();
        for (var path : paths) {
            metres += building().metres(path);
            seconds += building().seconds(path, walk.pace());
        }
        return new Route(from.at(), joins, nodes, paths, metres, seconds);
    }

    // ---- what is closed

    private List<Closure> holding(Origin from) {
        return closures.stream().filter(closure -> !within(closure, from)).toList();
    }

    /** Whoever is in what is closed still gets out. */
    private boolean within(Closure closure, Origin from) {
        var shut = venue.network().shut(List.of(closure));
        if (shut.nodes().contains(from.node().id())) return true;
        var out = building().paths().values().stream()
                .filter(path -> path.from().equals(from.node().id())
                        || !path.oneWay() && path.to().equals(from.node().id()))
                .toList();
        return !out.isEmpty() && out.stream().allMatch(path -> shut.paths().contains(path.id()));
    }

    /** That nobody may go to a place now, wherever they are; empty where they may. */
    public Optional<Answer> closed(Place place) {
        return closures.stream()
                .filter(closure -> shuts(closure, place))
                .findFirst()
                .map(closure -> new Answer(Answer.Found.CLOSED, null, place, closure, null));
    }

    private boolean shuts(Closure closure, Place place) {
        return place.id().equals(closure.place())
                || place.room() != null && place.room().equals(closure.room());
    }

    private Optional<Closure> inTheWay(Route route, List<Closure> holding) {
        return holding.stream()
                .filter(closure -> {
                    var shut = venue.network().shut(List.of(closure));
                    return route.paths().stream().anyMatch(path -> shut.paths().contains(path.id()))
                            || route.nodes().stream()
                                    .anyMatch(node -> shut.nodes().contains(node.id()));
                })
                .findFirst();
    }

    /** The desk with staff that is nearest for such a walk, or null. */
    private Place help(Origin from, Shut shut, Walk walk) {
        var desks = listed(Place.Kind.DESK);
        if (desks.isEmpty()) return null;
        return route(from, desks, shut, walk)
                .map(route -> building().places().get(route.end().place()))
                .orElse(null);
    }
}
