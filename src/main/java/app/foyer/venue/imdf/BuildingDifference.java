package app.foyer.venue.imdf;

import app.foyer.platform.LocalText;
import app.foyer.venue.Building;
import app.foyer.venue.Level;
import app.foyer.venue.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What would be other than it is if one building took another's place; levels first, then places, then the network. */
public record BuildingDifference(List<Item> added, List<Item> removed, List<Item> changed) {
    /** @param kind {@code level}, {@code place}, {@code node}, {@code path}, or {@code plan} for all that is drawn */
    public record Item(String kind, String id, LocalText name) {}

    private static final String PLAN = "plan";

    public static BuildingDifference between(Building before, Building after) {
        var difference = new BuildingDifference(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        difference.kind("level", levels(before), levels(after), Level::name);
        difference.kind("place", before.places(), after.places(), Place::name);
        difference.kind("node", before.nodes(), after.nodes(), node -> LocalText.EMPTY);
        difference.kind("path", before.paths(), after.paths(), path -> LocalText.EMPTY);
        if (!before.shapes().equals(after.shapes())) difference.changed.add(new Item(PLAN, Building.ID, after.name()));
        return difference;
    }

    private static Map<String, Level> levels(Building building) {
        var levels = new LinkedHashMap<String, Level>();
        building.levels().forEach(level -> levels.put(level.id(), level));
        return levels;
    }

    private <T> void kind(String kind, Map<String, T> before, Map<String, T> after, Function<T, LocalText> name) {
        after.forEach((id, thing) -> {
            var item = new Item(kind, id, name.apply(thing));
            if (!before.containsKey(id)) added.add(item);
            else if (!before.get(id).equals(thing)) changed.add(item);
        });
        before.forEach((id, thing) -> {
            if (!after.containsKey(id)) removed.add(new Item(kind, id, name.apply(thing)));
        });
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }
}
