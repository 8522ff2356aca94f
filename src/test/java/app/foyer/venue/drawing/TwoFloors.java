package app.foyer.venue.drawing;

import app.foyer.platform.LocalText;
import app.foyer.venue.Building;
import app.foyer.venue.Level;
import app.foyer.venue.Node;
import app.foyer.venue.Path;
import app.foyer.venue.Place;
import app.foyer.venue.Point;
import app.foyer.venue.Shape;
import app.foyer.venue.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Two floors about a hall, 60 by 36 metres, of which every test may change what it likes. */
public final class TwoFloors {
    private final List<Shape> shapes = new ArrayList<>();
    private final Map<String, Place> places = new TreeMap<>();
    private final Map<String, Node> nodes = new TreeMap<>();
    private final Map<String, Path> paths = new TreeMap<>();

    private TwoFloors() {}

    public static Building building() {
        return building(text("潮汐厅", "Tide Hall"));
    }

    /** @param hall what the largest room is called */
    public static Building building(LocalText hall) {
        var floors = new TwoFloors();
        floors.ground(hall);
        floors.upstairs();
        floors.paths();
        return new Building(
                text("水边会堂", "Waterside Hall"),
                List.of(Level.of("1", 0, 0, text("一层", "Level 1")), Level.of("2", 1, 5, text("二层", "Level 2"))),
                floors.places,
                floors.shapes,
                floors.nodes,
                floors.paths);
    }

    public static LocalText text(String zh, String en) {
        return new LocalText(Map.of("zh", zh, "en", en));
    }

    private void ground(LocalText hall) {
        area("1", Shape.Kind.FLOOR, null, 0, 0, 60, 36);
        area("1", Shape.Kind.WALKWAY, "foyer", 0, 0, 60, 12);
        room("1", "main", hall, 0, 12, 34, 36);
        area("1", Shape.Kind.FIXTURE, null, 2, 30, 32, 35);
        room("1", "river", text("河湾厅", "River Room"), 34, 12, 48, 36);
        area("1", Shape.Kind.TOILET, "wc", 48, 26, 54, 36);
        area("1", Shape.Kind.TOILET, "wc-access", 54, 26, 60, 36);
        area("1", Shape.Kind.LIFT, "lift", 48, 12, 52, 16);
        area("1", Shape.Kind.STAIRS, "stairs", 52, 12, 60, 18);
        area("1", Shape.Kind.ROOM, "first-aid", 48, 18, 60, 26);
        place("first-aid", Place.Kind.FIRST_AID, text("急救站", "First aid"), 54, 22, "1");
        place("wc", Place.Kind.TOILET, text("卫生间", "Toilets"), 51, 31, "1");
        place("wc-access", Place.Kind.ACCESSIBLE_TOILET, text("无障碍卫生间", "Accessible toilet"), 57, 31, "1");
        place("lift", Place.Kind.LIFT, text("电梯", "Lift"), 50, 14, "1", "2");
        place("stairs", Place.Kind.STAIRS, text("大楼梯", "Grand stairs"), 56, 15, "1", "2");
        place("desk", Place.Kind.DESK, text("服务台", "Help desk"), 30, 4, "1");
        place("east", Place.Kind.ENTRANCE, text("东门", "East entrance"), 59, 5, "1");
        place("tea", Place.Kind.TEA, text("茶歇区", "Tea area"), 12, 5, "1");
        door("1", 30, 12);
        door("1", 41, 12);
        node("a", "1", 58, 5, "east");
        node("b", "1", 50, 8, null);
        node("c", "1", 41, 8, null);
        node("d", "1", 41, 13, "river");
        node("e", "1", 30, 8, null);
        node("f", "1", 30, 13, "main");
        node("g", "1", 50, 13, "lift");
        node("h", "1", 56, 13, "stairs");
        node("i", "1", 30, 5, "desk");
        node("j", "1", 12, 6, "tea");
    }

    private void upstairs() {
        area("2", Shape.Kind.FLOOR, null, 0, 8, 60, 36);
        area("2", Shape.Kind.WALKWAY, "gallery", 0, 8, 60, 18);
        room("2", "reed", text("芦苇厅", "Reed Room"), 0, 18, 24, 36);
        room("2", "spring", text("清泉工坊", "Spring Studio"), 24, 18, 40, 36);
        area("2", Shape.Kind.ROOM, "quiet", 40, 22, 60, 36);
        area("2", Shape.Kind.LIFT, "lift", 48, 12, 52, 16);
        area("2", Shape.Kind.STAIRS, "stairs", 52, 12, 60, 18);
        place("quiet", Place.Kind.QUIET_ROOM, text("静室", "Quiet room"), 50, 29, "2");
        place("gallery", Place.Kind.CORRIDOR, text("二层长廊", "Upper gallery"), 20, 13, "2");
        door("2", 12, 18);
        node("s", "2", 50, 11, "lift");
        node("t", "2", 53, 11, "stairs");
        node("u", "2", 32, 13, null);
        node("v", "2", 32, 19, "spring");
        node("w", "2", 12, 13, null);
        node("x", "2", 12, 19, "reed");
        node("y", "2", 50, 23, "quiet");
    }

    private void paths() {
        walk("a-b", "a", "b", Way.WALK, null);
        walk("b-c", "b", "c", Way.WALK, null);
        walk("c-d", "c", "d", Way.DOOR, null);
        walk("c-e", "c", "e", Way.WALK, null);
        walk("e-f", "e", "f", Way.DOOR, null);
        walk("e-i", "e", "i", Way.WALK, null);
        walk("i-j", "i", "j", Way.WALK, null);
        walk("b-g", "b", "g", Way.WALK, null);
        walk("b-h", "b", "h", Way.WALK, null);
        walk("lift", "g", "s", Way.LIFT, "lift");
        walk("stairs", "h", "t", Way.STAIRS, "stairs");
        walk("s-u", "s", "u", Way.WALK, "gallery");
        walk("t-u", "t", "u", Way.WALK, "gallery");
        walk("u-v", "u", "v", Way.DOOR, null);
        walk("u-w", "u", "w", Way.WALK, "gallery");
        walk("w-x", "w", "x", Way.DOOR, null);
        walk("s-y", "s", "y", Way.WALK, null);
    }

    private void area(String level, Shape.Kind kind, String place, double x, double y, double right, double up) {
        var ring = List.of(new Point(x, y), new Point(right, y), new Point(right, up), new Point(x, up));
        shapes.add(new Shape(level, kind, List.of(ring), place));
    }

    private void room(String level, String id, LocalText name, double x, double y, double right, double up) {
        area(level, Shape.Kind.ROOM, id, x, y, right, up);
        var at = new Point((x + right) / 2, (y + up) / 2);
        places.put(id, new Place(id, Place.Kind.ROOM, name, List.of(level), at, id, true));
    }

    private void place(String id, Place.Kind kind, LocalText name, double x, double y, String... levels) {
        var listed = kind != Place.Kind.CORRIDOR;
        places.put(id, new Place(id, kind, name, Arrays.asList(levels), new Point(x, y), null, listed));
    }

    private void door(String level, double x, double y) {
        var line = List.of(new Point(x - 1, y), new Point(x + 1, y));
        shapes.add(new Shape(level, Shape.Kind.DOOR, List.of(line), null));
    }

    private void node(String id, String level, double x, double y, String place) {
        nodes.put(id, new Node(id, level, new Point(x, y), place));
    }

    private void walk(String id, String from, String to, Way way, String in) {
        paths.put(id, new Path(id, from, to, way, false, null, null, in));
    }
}
