package app.foyer.api;

import app.foyer.agenda.Room;
import app.foyer.attendees.ForgivingIndex;
import app.foyer.live.EventState;
import app.foyer.platform.Refusal;
import app.foyer.venue.PlaceNames;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The rooms and places that callers name: by id, or as people call them. */
@Component
class NamedPlaces {
    private static final int NEAREST = 4;

    private final ForgivingIndex.Maker maker;

    NamedPlaces(ForgivingIndex.Maker maker) {
        this.maker = maker;
    }

    /**
     * The id of the room or the place that is called so.
     *
     * @param field that says it
     * @param language of the names in a refusal
     * @throws Refusal {@code no-such-place}; {@code misspelt-place}, {@code several-places}, then {@code near} of its
     *     details has those that may be meant
     */
    String id(String field, String typed, EventState state, String language) {
        var rooms = state.agenda().rooms().values().stream().collect(Collectors.toMap(Room::id, Room::name));
        var names = PlaceNames.of(state.venue().building(), rooms);
        var called = names.called(typed);
        if (called.size() == 1) return called.getFirst();
        if (!called.isEmpty()) throw refusal("several-places", field, typed, called, state, language);
        var near = near(maker.over(names.byId()), typed);
        if (near.isEmpty()) throw new Refusal("no-such-place", Map.of("field", field, "place", typed));
        throw refusal("misspelt-place", field, typed, near, state, language);
    }

    /** What fits, or where nothing does, what fits a word of it. */
    private static List<String> near(ForgivingIndex index, String typed) {
        var whole = index.find(typed, NEAREST);
        var found = whole.isEmpty()
                ? Stream.of(typed.split("\\s+")).flatMap(word -> index.find(word, NEAREST).stream())
                : whole.stream();
        return found.map(ForgivingIndex.Found::id).distinct().limit(NEAREST).toList();
    }

    private static Refusal refusal(
            String reason, String field, String typed, Collection<String> near, EventState state, String language) {
        var named = near.stream().map(id -> named(id, state, language)).collect(Collectors.joining("; "));
        return new Refusal(reason, Map.of("field", field, "place", typed, "near", named));
    }

    /** {@code lift (Lift, Level 1, Level 2)}. */
    private static String named(String id, EventState state, String language) {
        var room = state.agenda().rooms().get(id);
        if (room != null) return id + " (" + room.name().in(language) + ")";
        var building = state.venue().building();
        var place = building.places().get(id);
        var levels = place.levels().stream()
                .map(level -> building.levelName(level).in(language))
                .collect(Collectors.joining(", "));
        return id + " (" + place.name().in(language) + ", " + levels + ")";
    }
}
