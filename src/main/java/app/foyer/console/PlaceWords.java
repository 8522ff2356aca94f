package app.foyer.console;

import app.foyer.agenda.Room;
import app.foyer.live.EventState;
import app.foyer.platform.LocalText;
import app.foyer.venue.Building;
import app.foyer.venue.Closure;
import app.foyer.venue.Path;
import app.foyer.venue.Place;
import app.foyer.venue.PlaceNames;
import app.foyer.venue.Point;
import app.foyer.venue.Shape;
import app.foyer.venue.Way;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How parts of the building are called in the console. */
record PlaceWords(EventState state, Tongue tongue) {
    private Building building() {
        return state.venue().building();
    }

    /** Its name; what it is where it has none. */
    String name(Place place) {
        return place.name().isEmpty() ? kind(place.kind()) : place.name().in(tongue.code());
    }

    /** Its name, and where several are called so, its levels. */
    String told(Place place) {
        var name = name(place);
        var alike = building().places().values().stream()
                .filter(other -> name(other).equals(name))
                .count();
        return alike == 1 ? name : tongue.words().get("venue.found", name, levels(place.levels()));
    }

    String kind(Place.Kind kind) {
        return tongue.words().get("place." + kind.code());
    }

    String way(Way way) {
        return tongue.words().get("way." + way.code());
    }

    String level(String id) {
        return building().levelName(id).in(tongue.code());
    }

    String levels(List<String> ids) {
        return String.join(
                tongue.words().get("list-comma"), ids.stream().map(this::level).toList());
    }

    /** What it is and where: {@code Stairs, Grand stairs}. */
    String path(Path path) {
        var in = path.in() == null ? null : building().places().get(path.in());
        if (in != null) return kindOf(path, name(in));
        var ends = new LinkedHashSet<String>();
        Stream.of(path.from(), path.to())
                .map(building().nodes()::get)
                .filter(Objects::nonNull)
                .map(node -> place(node.place(), node.level(), node.at()))
                .filter(Objects::nonNull)
                .forEach(ends::add);
        return kindOf(path, String.join(" – ", ends));
    }

    private String kindOf(Path path, String where) {
        var way = way(path.way());
        return where.isEmpty() || where.equals(way) ? way : way + tongue.words().get("colon") + where;
    }

    /** The place of a node, else that in whose area it lies; or null. */
    String place(String id, String level, Point at) {
        var own = id == null ? null : building().places().get(id);
        if (own != null) return name(own);
        return building()
                .shapesOn(level)
                .filter(shape -> shape.place() != null && shape.kind() != Shape.Kind.DOOR && shape.holds(at))
                .map(shape -> building().places().get(shape.place()))
                .filter(Objects::nonNull)
                .reduce((below, above) -> above)
                .map(this::name)
                .orElse(null);
    }

    /** A room or a place by its id; its id where there is neither. */
    String named(String id) {
        var room = state.agenda().rooms().get(id);
        if (room != null) return room.name().in(tongue.code());
        return building().place(id).map(this::told).orElse(id);
    }

    PlaceNames names() {
        var rooms = state.agenda().rooms().values().stream().collect(Collectors.toMap(Room::id, Room::name));
        return PlaceNames.of(building(), rooms);
    }

    /** What is closed. */
    String closed(Closure closure) {
        return text(closure).in(tongue.code());
    }

    /** The same in every language of the event that has a word for it. */
    String closedInAll(Closure closure) {
        var text = text(closure);
        var first = text.in(tongue.code());
        var others = state.event().languages().stream()
                .map(text::exactly)
                .filter(Objects::nonNull)
                .filter(other -> !other.equals(first))
                .distinct();
        return String.join(" · ", Stream.concat(Stream.of(first), others).toList());
    }

    private LocalText text(Closure closure) {
        if (closure.path() != null) {
            var path = building().paths().get(closure.path());
            return LocalText.of(path == null ? closure.path() : path(path));
        }
        if (closure.room() != null) {
            var room = state.agenda().rooms().get(closure.room());
            return room == null || room.name().isEmpty() ? LocalText.of(closure.room()) : room.name();
        }
        return building()
                .place(closure.place())
                .map(place -> place.name().isEmpty() ? LocalText.of(kind(place.kind())) : place.name())
                .orElseGet(() -> LocalText.of(closure.place()));
    }
}
