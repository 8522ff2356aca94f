package app.foyer.venue;

import app.foyer.platform.LocalText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rooms of an event and the other places of its building are called.
 *
 * @param byId all names of each, its id first; rooms before places. A room's place is told with the room
 */
public record PlaceNames(Map<String, List<String>> byId) {
    /** @param rooms the event's, by id */
    public static PlaceNames of(Building building, Map<String, LocalText> rooms) {
        var names = new LinkedHashMap<String, List<String>>();
        rooms.forEach((id, name) -> add(names, id, id, name));
        for (var place : building.places().values()) {
            var ofEvent = place.room() != null && rooms.containsKey(place.room());
            add(names, ofEvent ? place.room() : place.id(), place.id(), place.name());
        }
        return new PlaceNames(names);
    }

    private static void add(Map<String, List<String>> names, String key, String id, LocalText name) {
        var all = names.computeIfAbsent(key, none -> new ArrayList<>());
        all.add(id);
        all.addAll(name.byLanguage().values());
    }

    /** The ids of those that are called so in any language, in whatever case; one that has it as its id is the only one. */
    public List<String> called(String typed) {
        if (byId.containsKey(typed)) return List.of(typed);
        return byId.entrySet().stream()
                .filter(entry -> isCalled(entry.getValue(), typed))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isCalled(Collection<String> names, String typed) {
        return names.stream().anyMatch(typed::equalsIgnoreCase);
    }
}
