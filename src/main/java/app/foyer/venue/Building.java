package app.foyer.venue;

import app.foyer.platform.LocalText;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The building as it was built: what is drawn of it, what can be gone to, and the network of paths; immutable. */
public record Building(
        LocalText name,
        List<Level> levels,
        Map<String, Place> places,
        List<Shape> shapes,
        Map<String, Node> nodes,
        Map<String, Path> paths) {
    /** There is one of an event; its id among the event's entities. */
    public static final String ID = "building";

    public static final Building NONE =
            new Building(LocalText.EMPTY, List.of(), Map.of(), List.of(), Map.of(), Map.of());

    public Building {
        levels = levels.stream().sorted(Comparator.comparingInt(Level::ordinal)).toList();
        shapes = List.copyOf(shapes);
        places = sorted(places);
        nodes = sorted(nodes);
        paths = sorted(paths);
    }

    private static <T> Map<String, T> sorted(Map<String, T> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    /** Whether nobody drew any. */
    public boolean none() {
        return levels.isEmpty();
    }

    public Optional<Level> level(String id) {
        return levels.stream().filter(level -> level.id().equals(id)).findFirst();
    }

    /** What the level is called, its id where it has no name. */
    public LocalText levelName(String id) {
        return level(id).map(Level::name).filter(name -> !name.isEmpty()).orElseGet(() -> LocalText.of(id));
    }

    /** The place that is the event's room; of several the first by id. */
    public Optional<Place> ofRoom(String room) {
        return places.values().stream()
                .filter(place -> room.equals(place.room()))
                .findFirst();
    }

    /** The place that a word names: the event's room of that id, else the place. */
    public Optional<Place> place(String word) {
        if (word == null) return Optional.empty();
        return ofRoom(word).or(() -> Optional.ofNullable(places.get(word)));
    }

    public Stream<Place> of(Place.Kind kind) {
        return places.values().stream().filter(place -> place.kind() == kind);
    }

    /** Where one arrives at a place. */
    public Stream<Node> nodesOf(String place) {
        return nodes.values().stream().filter(node -> place.equals(node.place()));
    }

    public Stream<Shape> shapesOn(String level) {
        return shapes.stream().filter(shape -> shape.level().equals(level)).sorted(Comparator.comparing(Shape::kind));
    }

    /** Metres between a path's ends on the plan. */
    double flat(Path path) {
        return nodes.get(path.from()).at().distance(nodes.get(path.to()).at());
    }

    private double height(Path path) {
        return Math.abs(altitude(path.to()) - altitude(path.from()));
    }

    private double altitude(String node) {
        return level(nodes.get(node).level()).map(Level::altitude).orElse(0.0);
    }

    /** Metres that are walked or ridden along a path; none in a lift. */
    public double metres(Path path) {
        return path.way() == Way.LIFT ? 0 : Math.hypot(flat(path), height(path));
    }

    /** How long a path takes at that pace. A slower walker is never faster on any. */
    public double seconds(Path path, Pace pace) {
        var way = path.way();
        var given = path.seconds();
        if (way == Way.LIFT) return given != null ? given : way.seconds() + height(path) / Way.LIFT_SPEED;
        if (way == Way.ESCALATOR) return given != null ? given : way.seconds() + metres(path) / Way.ESCALATOR_SPEED;
        return (given != null ? given : way.seconds()) + metres(path) / (pace.metresPerSecond() * way.speed());
    }
}
