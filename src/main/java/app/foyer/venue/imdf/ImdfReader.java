package app.foyer.venue.imdf;

import app.foyer.platform.LocalText;
import app.foyer.venue.Building;
import app.foyer.venue.Level;
import app.foyer.venue.Node;
import app.foyer.venue.Path;
import app.foyer.venue.Place;
import app.foyer.venue.Point;
import app.foyer.venue.Shape;
import app.foyer.venue.imdf.BuildingFault.Spot;
import app.foyer.venue.imdf.Reading.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Makes a building of IMDF's feature collections and, where there is one, our file of its network; finds every fault,
 * not only the first. Beside IMDF's properties it takes ours: of the venue {@code grid: metres}; of a level
 * {@code level} (our id), {@code altitude} and {@code picture} (a file and two corners); of units and amenities {@code place} (several features that are one
 * place), {@code room} (the event's), {@code kind} (of our places) and {@code listed}.
 */
public final class ImdfReader {
    private static final String VENUE = "venue";
    private static final String LEVEL = "level";
    private static final String UNIT = "unit";
    private static final String OPENING = "opening";
    private static final String AMENITY = "amenity";
    private static final String FIXTURE = "fixture";
    private static final String ANCHOR = "anchor";
    private static final String OCCUPANT = "occupant";

    /** What IMDF archives hold besides; some of it is read for names, none of it is drawn. */
    public static final Set<String> COLLECTIONS = Set.of(
            VENUE,
            LEVEL,
            UNIT,
            OPENING,
            AMENITY,
            FIXTURE,
            ANCHOR,
            OCCUPANT,
            "address",
            "building",
            "detail",
            "facility",
            "footprint",
            "geofence",
            "kiosk",
            "relationship",
            "section");

    private static final String MAIN_DOOR = "pedestrian.principal";
    /** Openings that nobody goes through on foot, or only in need. */
    private static final Set<String> NO_DOORS = Set.of("automobile", "bicycle", "emergencyexit", "service");

    /** Somebody who lets guests in; all other access control is a lock. */
    private static final String GUARD = "guard";

    private static final int MOST_FEATURES = 20_000;
    private static final int USUAL_STOREY = 4;
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9-]{0,59}";

    private final ImdfFiles files;
    private final List<BuildingFault> faults = new ArrayList<>();
    private final Map<String, Spot> spots = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    /** Our levels by the ids of their features. */
    private final Map<String, Level> levels = new LinkedHashMap<>();

    /** Levels by the units on them. */
    private final Map<String, Level> levelOfUnit = new HashMap<>();

    private final Map<String, LocalText> occupants = new HashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final List<DerivedNetwork.Unit> units = new ArrayList<>();

    /** Openings that a guest may go through. */
    private final List<Shape> doors = new ArrayList<>();

    /** Units where guests are not let in, by their features' ids. */
    private final Set<String> restricted = new HashSet<>();

    private LocalText name = LocalText.EMPTY;
    private GeoJson geometry = new GeoJson(Frame.METRES, faults::add);

    private ImdfReader(ImdfFiles files) {
        this.files = files;
    }

    public static Reading read(ImdfFiles files) {
        return new ImdfReader(files).read();
    }

    private Reading read() {
        for (var needed : List.of(VENUE, LEVEL, UNIT))
            if (!files.collections().containsKey(needed))
                faults.add(BuildingFault.of(files.file(needed), "no-collection"));
        features(VENUE).stream().findFirst().ifPresent(this::venue);
        features(LEVEL).forEach(this::level);
        occupants();
        features(UNIT).forEach(this::unit);
        features(OPENING).forEach(this::opening);
        features(AMENITY).forEach(this::amenity);
        features(FIXTURE).forEach(this::fixture);
        var nodes = new LinkedHashMap<String, Node>();
        var paths = new LinkedHashMap<String, Path>();
        if (files.network() != null) new NetworkReader(files, known(), faults::add, spots).read(nodes, paths);
        else if (!levels.isEmpty()) derive(nodes, paths);
        var building = new Building(name, known(), places, shapes, nodes, paths);
        return new Reading(building, faults, spots, files.network() == null);
    }

    private void derive(Map<String, Node> nodes, Map<String, Path> paths) {
        new DerivedNetwork(known(), places, shapes, units, doors)
                .make(nodes, paths)
                .ifPresent(most -> faults.add(BuildingFault.of(files.file(UNIT), "too-many-features", most + "")));
    }

    private List<Level> known() {
        return levels.values().stream().distinct().toList();
    }

    // ---- features

    private List<Feature> features(String collection) {
        var file = files.file(collection);
        var root = files.collections().get(collection);
        if (root == null) return List.of();
        var list = root.path("features");
        if (!root.path("type").asString("").equals("FeatureCollection") || !list.isArray()) {
            faults.add(BuildingFault.of(file, "no-feature-collection"));
            return List.of();
        }
        if (list.size() > MOST_FEATURES) {
            faults.add(BuildingFault.of(file, "too-many-features", MOST_FEATURES + ""));
            return List.of();
        }
        var features = new ArrayList<Feature>();
        for (int i = 0; i < list.size(); i++) {
            var feature = feature(list.get(i), new Spot(file, "/features/" + i), i);
            if (isRight(feature, collection, list.get(i))) features.add(feature);
        }
        return features;
    }

    private static Feature feature(JsonNode json, Spot spot, int position) {
        var id = json.path("id").isValueNode() ? json.path("id").asString("") : "";
        return new Feature(id.isBlank() ? "#" + position : id, spot, json.path("properties"), json.path("geometry"));
    }

    private boolean isRight(Feature feature, String collection, JsonNode json) {
        var type = json.path("feature_type").asString("");
        if (!type.equals(collection)) faults.add(feature.fault("wrong-feature-type", collection, type));
        else if (!feature.id().matches(ID)) faults.add(feature.fault("bad-id"));
        else if (!ids.add(feature.id())) faults.add(feature.fault("duplicate-feature", feature.id()));
        else return true;
        return false;
    }

    // ---- each of them

    private void venue(Feature venue) {
        name = venue.label("name");
        var grid = venue.text("grid");
        if (grid != null && !grid.equals("metres")) faults.add(venue.fault("unknown-grid", grid));
        if (grid == null) geometry = new GeoJson(around(venue), faults::add);
    }

    /** The origin is the venue's display point, else the middle of its outline's box. */
    private Frame around(Feature venue) {
        var box = new double[] {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        var shown = venue.properties().path("display_point").path("coordinates");
        extend(box, shown.isArray() ? shown : venue.geometry().path("coordinates"));
        var longitude = (box[0] + box[2]) / 2;
        var latitude = (box[1] + box[3]) / 2;
        if (box[0] <= box[2] && Math.abs(longitude) <= 180 && Math.abs(latitude) < 90)
            return new Frame(false, longitude, latitude);
        faults.add(venue.fault("no-origin"));
        return new Frame(false, 0, 0);
    }

    private static void extend(double[] box, JsonNode coordinates) {
        if (!coordinates.path(0).isNumber()) {
            coordinates.forEach(each -> extend(box, each));
            return;
        }
        for (int i = 0; i < 2; i++) {
            var value = coordinates.path(i).asDouble(Double.NaN);
            box[i] = Math.min(box[i], value);
            box[i + 2] = Math.max(box[i + 2], value);
        }
    }

    private void level(Feature feature) {
        var ordinal = feature.properties().path("ordinal");
        if (!ordinal.isIntegralNumber() || !ordinal.canConvertToInt()) {
            faults.add(feature.fault("no-ordinal"));
            return;
        }
        var id = levelId(feature, ordinal.asInt());
        var altitude = feature.properties().path("altitude").asDouble(ordinal.asInt() * (double) USUAL_STOREY);
        var level = pictured(feature, Level.of(id, ordinal.asInt(), altitude, feature.label("name")));
        levels.put(feature.id(), level);
        spots.put(Subject.key(Subject.LEVEL, id), feature.spot());
        for (var area : geometry.areas(feature)) shapes.add(new Shape(id, Shape.Kind.FLOOR, area, null));
    }

    /** On the picture that it names, which lies between two corners; what is no picture of the pack has been told. */
    private Level pictured(Feature feature, Level level) {
        var picture = feature.properties().path("picture");
        if (!picture.isObject()) return level;
        var box = geometry.box(feature, picture.path("corners"));
        var id = files.pictures().get(picture.path("file").asString(""));
        return id == null || box.isEmpty() ? level : level.on(id, box.get());
    }

    /** What it says itself, else its short name as signs have it; its feature's id where another level has that. */
    private String levelId(Feature feature, int ordinal) {
        var own = feature.text("level");
        var shown = feature.label("short_name").byLanguage().values().stream().findFirst();
        var id = own != null ? own : shown.orElse(ordinal + "");
        if (known().stream().noneMatch(level -> level.id().equals(id))) return id;
        if (own != null) faults.add(feature.fault("duplicate-level", id));
        return feature.id();
    }

    /** IMDF names shops and offices by their occupants, which stand at anchors in units. */
    private void occupants() {
        var unitOf = new HashMap<String, String>();
        for (var anchor : features(ANCHOR)) unitOf.put(anchor.id(), anchor.text("unit_id"));
        for (var occupant : features(OCCUPANT)) {
            var unit = unitOf.get(String.valueOf(occupant.text("anchor_id")));
            if (unit != null) occupants.putIfAbsent(unit, occupant.label("name"));
        }
    }

    private void unit(Feature feature) {
        var level = level(feature, feature.text("level_id"));
        var known = Category.ofUnit(feature.category());
        if (known.isEmpty()) faults.add(feature.fault("unknown-category", feature.category()));
        if (level == null || known.isEmpty()) return;
        levelOfUnit.put(feature.id(), level);
        var open = isOpen(feature);
        if (!open) restricted.add(feature.id());
        var areas = geometry.areas(feature);
        if (areas.isEmpty()) return;
        var kind = open ? placeKind(feature, known.get().place()) : null;
        var place = kind == null ? null : place(feature, kind, level, at(feature, areas.getFirst()));
        for (var area : areas) {
            var shape = new Shape(level.id(), open ? known.get().shape() : Shape.Kind.SERVICE, area, place);
            shapes.add(shape);
            units.add(new DerivedNetwork.Unit(feature.id(), feature.category(), shape));
        }
    }

    private void opening(Feature feature) {
        var level = level(feature, feature.text("level_id"));
        if (level == null) return;
        geometry.line(feature).ifPresent(line -> {
            var place = isWayIn(feature) ? place(feature, Place.Kind.ENTRANCE, level, line.getFirst()) : null;
            var door = new Shape(level.id(), Shape.Kind.DOOR, List.of(line), place);
            shapes.add(door);
            if (isDoor(feature)) doors.add(door);
        });
    }

    /** Where nobody drew a network, one comes in by the main doors; else by what the network says. */
    private boolean isWayIn(Feature opening) {
        return files.network() == null && opening.category().equals(MAIN_DOOR) && isDoor(opening);
    }

    private boolean isDoor(Feature opening) {
        if (NO_DOORS.contains(opening.category()) || !isOpen(opening)) return false;
        for (var control : opening.properties().path("access_control"))
            if (!control.asString("").equals(GUARD)) return false;
        return true;
    }

    /** Whether guests are let in: IMDF knows what is for employees only, and what is restricted. A drawn network knows better. */
    private boolean isOpen(Feature feature) {
        var restriction = feature.text("restriction");
        return files.network() != null || restriction == null || restriction.isBlank();
    }

    /** IMDF says on which units an amenity is; a level that is given beside that is ours. */
    private void amenity(Feature feature) {
        var unit = String.valueOf(feature.first("unit_ids"));
        if (restricted.contains(unit)) return;
        var level = levelOfUnit.get(unit);
        if (level == null) level = level(feature, feature.text("level_id"));
        var at = geometry.point(feature, feature.geometry());
        if (level == null || at.isEmpty()) return;
        place(feature, placeKind(feature, Category.ofAmenity(feature.category())), level, at.get());
    }

    private void fixture(Feature feature) {
        var level = level(feature, feature.text("level_id"));
        if (level == null) return;
        var kind = Category.ofFixture(feature.category());
        for (var area : geometry.areas(feature)) shapes.add(new Shape(level.id(), kind, area, null));
    }

    private Level level(Feature feature, String id) {
        var level = levels.get(String.valueOf(id));
        if (level == null) faults.add(feature.fault("unknown-level", String.valueOf(id)));
        return level;
    }

    // ---- places

    private Place.Kind placeKind(Feature feature, Place.Kind usual) {
        var own = feature.text("kind");
        if (own == null) return feature.text("room") == null ? usual : Place.Kind.ROOM;
        var kind = Place.Kind.of(own);
        if (kind.isEmpty()) faults.add(feature.fault("unknown-kind", own));
        return kind.orElse(usual);
    }

    private Point at(Feature feature, List<List<Point>> area) {
        var shown = feature.properties().path("display_point");
        if (!shown.isObject()) return GeoJson.middle(area);
        return geometry.point(feature, shown).orElseGet(() -> GeoJson.middle(area));
    }

    /** The place's id: of several features that are one, the first one says what it is. */
    private String place(Feature feature, Place.Kind kind, Level level, Point at) {
        var own = feature.text("place");
        var id = own == null ? feature.id() : own;
        if (!id.matches(ID)) {
            faults.add(feature.fault("bad-id"));
            return null;
        }
        var there = places.get(id);
        if (there == null) {
            var called = name(feature, kind);
            spots.put(Subject.key(Subject.PLACE, id), feature.spot());
            var all = List.of(level.id());
            places.put(id, new Place(id, kind, called, all, at, feature.text("room"), isListed(feature, kind, called)));
        } else if (!there.levels().contains(level.id())) {
            var all = new ArrayList<>(there.levels());
            all.add(level.id());
            places.put(id, new Place(id, there.kind(), there.name(), all, there.at(), there.room(), there.listed()));
        }
        return id;
    }

    private LocalText name(Feature feature, Place.Kind kind) {
        var own = feature.label("name");
        if (!own.isEmpty()) return own;
        var occupant = occupants.getOrDefault(feature.id(), LocalText.EMPTY);
        return occupant.isEmpty() ? KindNames.of(kind) : occupant;
    }

    private static boolean isListed(Feature feature, Place.Kind kind, LocalText called) {
        var own = feature.properties().path("listed");
        if (own.isBoolean()) return own.asBoolean();
        return kind != Place.Kind.CORRIDOR && kind != Place.Kind.RAMP && !called.isEmpty();
    }
}
