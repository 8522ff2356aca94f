package app.foyer.venue;

import app.foyer.platform.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Buildings for tests. */
public final class Buildings {
    private Buildings() {}

    public static LocalText text(String zh, String en) {
        return new LocalText(Map.of("zh", zh, "en", en));
    }

    /**
     * Two levels. Below: an entrance, a desk, a hall to the right of a corridor and one behind a few steps that a ramp
     * goes round. Above: a room. A lift, stairs and an escalator that goes up.
     */
    public static Building small() {
        var building = new Drawn();
        building.level("1", 0, 0).level("2", 1, 4.5);
        building.place("entrance", Place.Kind.ENTRANCE, "入口", "Entrance", "1", 0, 0, null);
        building.place("desk", Place.Kind.DESK, "服务台", "Help desk", "1", 2, 10, null);
        building.place("hall", Place.Kind.ROOM, "大厅", "Hall", "1", 20, 20, "main");
        building.place("low", Place.Kind.ROOM, "低厅", "Low Room", "1", 30, 6, "river");
        building.place("top", Place.Kind.ROOM, "高厅", "Top Room", "2", 0, 40, "reed");
        building.place("lift", Place.Kind.LIFT, "电梯", "Lift", "1", -6, 20, null);
        building.place("corridor", Place.Kind.CORRIDOR, "北廊", "North Corridor", "1", 5, 20, null);
        building.node("in", "1", 0, 0, "entrance").node("counter", "1", 1, 10, "desk");
        building.node("cross", "1", 0, 10, null).node("north", "1", 0, 20, null);
        building.node("door", "1", 12, 20, null).node("inside", "1", 14, 20, "hall");
        building.node("step", "1", 20, 10, null).node("below", "1", 24, 10, "low");
        building.node("bend", "1", 20, 14, null);
        building.node("lift1", "1", -6, 20, null).node("lift2", "2", -6, 20, null);
        building.node("foot", "1", 0, 26, null).node("head", "2", 0, 32, null);
        building.node("roll1", "1", 2, 26, null).node("roll2", "2", 2, 33, null);
        building.node("gallery", "2", -6, 34, null).node("up", "2", 0, 38, "top");
        building.path("in", "cross", Way.WALK).path("cross", "counter", Way.WALK);
        building.path("cross", "north", Way.WALK);
        building.path("north", "door", Way.WALK, "corridor").path("door", "inside", Way.DOOR);
        building.path("cross", "step", Way.WALK).path("step", "below", Way.STEPS);
        building.path("step", "bend", Way.WALK).path("bend", "below", Way.RAMP);
        building.path("north", "lift1", Way.WALK).path("lift1", "lift2", Way.LIFT, "lift");
        building.path("north", "foot", Way.WALK).path("foot", "head", Way.STAIRS);
        building.path("foot", "roll1", Way.WALK).path("roll1", "roll2", Way.ESCALATOR);
        building.path("roll2", "head", Way.WALK).path("head", "gallery", Way.WALK);
        building.path("lift2", "gallery", Way.WALK).path("head", "up", Way.DOOR);
        return building.done();
    }

    /** Levels of nodes in a grid with chance ways among them, of every kind; not all of it hangs together. */
    public static Building chance(Random random, int levels, int perLevel) {
        var building = new Drawn();
        for (int level = 0; level < levels; level++) building.level("" + level, level, level * 4);
        for (int i = 0; i < levels * perLevel; i++) {
            var place = i % 7 == 0 ? "p" + i : null;
            var level = "" + i / perLevel;
            var x = random.nextInt(100);
            var y = random.nextInt(60);
            if (place != null)
                building.place(
                        place,
                        Place.Kind.values()[i % Place.Kind.values().length],
                        "地" + i,
                        "P" + i,
                        level,
                        x,
                        y,
                        null);
            building.node("n" + i, level, x, y, place);
        }
        var nodes = List.copyOf(building.nodes.values());
        for (int i = 0; i < nodes.size() * 2; i++) {
            var from = nodes.get(random.nextInt(nodes.size()));
            var to = nodes.get(random.nextInt(nodes.size()));
            if (from == to) continue;
            var flat = from.level().equals(to.level());
            var way = flat
                    ? List.of(Way.WALK, Way.WALK, Way.WALK, Way.DOOR, Way.RAMP, Way.STEPS)
                            .get(random.nextInt(6))
                    : List.of(Way.STAIRS, Way.ESCALATOR, Way.LIFT).get(random.nextInt(3));
            building.path(
                    from.id(),
                    to.id(),
                    way,
                    random.nextInt(4) == 0 ? "p" + random.nextInt(nodes.size()) / 7 * 7 : null);
        }
        return building.done();
    }

    static final class Drawn {
        private final List<Level> levels = new ArrayList<>();
        private final Map<String, Place> places = new HashMap<>();
        private final Map<String, Node> nodes = new HashMap<>();
        private final Map<String, Path> paths = new HashMap<>();

        Drawn level(String id, int ordinal, double altitude) {
            levels.add(Level.of(id, ordinal, altitude, text(id + " 层", "Level " + id)));
            return this;
        }

        Drawn place(String id, Place.Kind kind, String zh, String en, String level, double x, double y, String room) {
            places.put(
                    id,
                    new Place(
                            id,
                            kind,
                            text(zh, en),
                            List.of(level),
                            new Point(x, y),
                            room,
                            kind != Place.Kind.CORRIDOR));
            return this;
        }

        Drawn node(String id, String level, double x, double y, String place) {
            nodes.put(id, new Node(id, level, new Point(x, y), place));
            return this;
        }

        Drawn path(String from, String to, Way way) {
            return path(from, to, way, null);
        }

        Drawn path(String from, String to, Way way, String in) {
            var id = "p" + paths.size();
            paths.put(id, new Path(id, from, to, way, way == Way.ESCALATOR, null, null, in));
            return this;
        }

        Building done() {
            return new Building(text("小楼", "House"), levels, places, List.of(), nodes, paths);
        }
    }
}
