package app.foyer.venue.imdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import app.foyer.platform.LocalText;
import app.foyer.venue.Answer;
import app.foyer.venue.Building;
import app.foyer.venue.Place;
import app.foyer.venue.Point;
import app.foyer.venue.Shape;
import app.foyer.venue.Stand;
import app.foyer.venue.Venue;
import app.foyer.venue.Walk;
import app.foyer.venue.Way;
import app.foyer.venue.Wayfinding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** A small house of two floors, as others' tools would write it: longitude and latitude, UUIDs, no network. */
class ImdfArchiveTest {
    private static final Instant NOW = Instant.parse("2026-10-15T01:00:00Z");
    private static final String MANIFEST = "{\"version\": \"1.0.0\", \"language\": \"en-US\"}";
    private static final double LONGITUDE = 121.5;
    private static final double LATITUDE = 31.2;

    /** About so many degrees a metre there. */
    private static final double EAST = 1 / 95_300.0;

    private static final double NORTH = 1 / 110_870.0;

    private final Map<String, StringBuilder> collections = new LinkedHashMap<>();
    private int ids;

    @Test
    void an_archive_becomes_a_building_in_metres_that_people_find_their_way_in() throws IOException {
        house();
        var reading = ImdfArchive.read(archive()).matching(Map.of("main", LocalText.of("Great Hall")));
        var faults = reading.faults(List.of("main"), List.of());
        assertThat(faults).isEmpty();
        var building = reading.building();
        assertThat(building.levels()).extracting(level -> level.id()).containsExactly("G", "1");
        assertThat(building.shapes().stream().map(Shape::kind)).contains(Shape.Kind.FLOOR, Shape.Kind.DOOR);
        var floor = building.shapesOn("G")
                .filter(shape -> shape.kind() == Shape.Kind.FLOOR)
                .findFirst()
                .orElseThrow();
        var ring = floor.rings().getFirst();
        assertThat(ring.get(0).distance(ring.get(1))).isCloseTo(40, within(0.05));
        assertThat(ring.get(1).distance(ring.get(2))).isCloseTo(20, within(0.05));
        assertThat(building.ofRoom("main").orElseThrow().name().in("en")).isEqualTo("Great Hall");
        assertThat(building.of(Place.Kind.LIFT)).singleElement().satisfies(lift -> assertThat(lift.levels())
                .containsExactlyInAnyOrder("G", "1"));
        routes(building);
    }

    /** Up to the hall by stairs, and by the lift without a step; around the corner of the upper corridor. */
    private static void routes(Building building) {
        var wayfinding = Wayfinding.of(Venue.of(building, Map.of(), Map.of()), NOW);
        var entrance = building.of(Place.Kind.ENTRANCE).findFirst().orElseThrow();
        var from = wayfinding.from(entrance.id()).orElseThrow();
        var free = wayfinding.answer(from, "main", Walk.STEP_FREE);
        assertThat(free.found()).isEqualTo(Answer.Found.ROUTE);
        assertThat(free.route().paths())
                .anyMatch(path -> path.way() == Way.LIFT)
                .allMatch(path -> path.stepFree());
        assertThat(wayfinding.answer(from, "accessible-toilet", Walk.USUAL).found())
                .isEqualTo(Answer.Found.ROUTE);
        assertThat(building.paths().values()).anyMatch(path -> path.way() == Way.STAIRS);
    }

    @Test
    void what_is_no_good_archive_is_refused_with_reasons() throws IOException {
        assertThat(reasons("no zip".getBytes(StandardCharsets.UTF_8))).containsExactly("not-an-archive");
        assertThat(reasons(zip(Map.of("readme.txt", "hello"))))
                .contains("unknown-entry", "no-manifest", "no-collection");
        assertThat(reasons(zip(Map.of("manifest.json", "{", "unit.geojson", "[]"))))
                .contains("broken-json", "no-feature-collection");
        house();
        var cut = archive();
        assertThat(reasons(java.util.Arrays.copyOf(cut, cut.length / 2))).containsExactly("broken-archive");
        var many = new LinkedHashMap<String, String>();
        for (int i = 0; i < 201; i++) many.put("x" + i, "");
        assertThat(reasons(zip(many))).contains("too-many-entries");
        var bomb = "[" + " ".repeat(65 * 1024 * 1024) + "]";
        assertThat(zip(Map.of("unit.geojson", bomb)).length).isLessThan(200_000);
        assertThat(reasons(zip(Map.of("unit.geojson", bomb)))).containsExactly("archive-too-large");
    }

    @Test
    void what_is_passed_over_in_an_archive_counts_as_well() throws IOException {
        var bomb = " ".repeat(65 * 1024 * 1024);
        for (var name : List.of("readme.txt", ".hidden", "__MACOSX/x", "folder/"))
            assertThat(reasons(zip(Map.of(name, bomb)))).as(name).containsExactly("archive-too-large");
    }

    @Test
    void a_network_too_large_to_join_is_refused() throws IOException {
        house();
        for (int i = 0; i < 501; i++) door("level-g", i * 0.07, 0, i * 0.07 + 0.05, 0, "pedestrian");
        assertThat(reasons(archive())).containsExactly("too-many-features");
        house();
        for (int i = 0; i < 320; i++)
            for (var y : List.of(0, 10))
                if (y == 0 || i < 100) door("level-g", i * 0.1, y, i * 0.1 + 0.05, y, "pedestrian");
        assertThat(reasons(archive())).containsExactly("too-many-features");
    }

    @Test
    void devices_of_the_house_before_do_not_keep_another_out() throws IOException {
        house();
        var reading = ImdfArchive.read(archive());
        var stands = List.of(new Stand("a", "9", new Point(1, 1), 0), new Stand("b", "G", new Point(900, 1), 0));
        var before = Venue.of(Building.NONE, Map.of(), Map.of("a", stands.get(0), "b", stands.get(1)));
        assertThat(reading.faultsOfImport(List.of(), before, NOW))
                .extracting(BuildingFault::reason, BuildingFault::warning)
                .containsExactly(tuple("stand-unknown-level", true), tuple("stand-outside", true));
        assertThat(Reading.usable(reading.faults(List.of(), stands))).isFalse();
    }

    @Test
    void no_way_leads_where_guests_are_not_let_in() throws IOException {
        house();
        door("level-g", 20, 0, 22, 0, "emergencyexit");
        door("level-g", 26, 0, 28, 0, "pedestrian.principal\", \"access_control\": [\"badgereader\"], \"x\": \"");
        var open = ImdfArchive.read(archive()).building();
        assertThat(open.of(Place.Kind.ENTRANCE)).hasSize(1);
        assertThat(open.nodes().values().stream().filter(node -> node.id().startsWith("opening-")))
                .hasSize(8);
        assertThat(open.shapes().stream().filter(shape -> shape.kind() == Shape.Kind.DOOR))
                .hasSize(10);
        unit("room\", \"restriction\": \"employeesonly", "level-g", polygon(30, 10, 5, 5), "Staff");
        var shut = ImdfArchive.read(archive()).building();
        assertThat(shut.nodes()).hasSameSizeAs(open.nodes());
        assertThat(shut.places()).hasSameSizeAs(open.places());
    }

    @Test
    void a_room_is_where_one_goes_and_no_way_through() throws IOException {
        house();
        unit("room", "level-g", polygon(20, 10, 10, 10), "Middle");
        unit("walkway", "level-g", polygon(30, 10, 5, 10), "Beyond");
        door("level-g", 24, 10, 25, 10, "pedestrian");
        door("level-g", 30, 14, 30, 15, "pedestrian");
        var reading = ImdfArchive.read(archive());
        var building = reading.building();
        var wayfinding = Wayfinding.of(Venue.of(building, Map.of(), Map.of()), NOW);
        var entrance = wayfinding.from(id(building, "Entrance")).orElseThrow();
        var middle = wayfinding.from(id(building, "Middle")).orElseThrow();
        assertThat(wayfinding
                        .answer(entrance, id(building, "Middle"), Walk.USUAL)
                        .found())
                .isEqualTo(Answer.Found.ROUTE);
        assertThat(wayfinding
                        .answer(entrance, id(building, "Beyond"), Walk.USUAL)
                        .found())
                .isNotEqualTo(Answer.Found.ROUTE);
        for (var to : List.of("Entrance", "Beyond"))
            assertThat(wayfinding.answer(middle, id(building, to), Walk.USUAL).found())
                    .isEqualTo(Answer.Found.ROUTE);
    }

    private static String id(Building building, String name) {
        return building.places().values().stream()
                .filter(place -> place.name().in("en").equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void rooms_of_one_name_are_different_places_and_warned_of() throws IOException {
        house();
        unit("room", "level-g", polygon(20, 10, 10, 10), "Studio");
        var name = LocalText.of("Studio");
        var reading = ImdfArchive.read(archive()).matching(Map.of("a", name, "b", name, "c", name));
        var building = reading.building();
        assertThat(building.ofRoom("a").orElseThrow().id())
                .isNotEqualTo(building.ofRoom("b").orElseThrow().id());
        assertThat(building.ofRoom("c")).isEmpty();
        assertThat(reading.faults())
                .allMatch(BuildingFault::warning)
                .extracting(BuildingFault::reason)
                .containsOnly("ambiguous-room");
        var clear = ImdfArchive.read(archive()).matching(Map.of("main", LocalText.of("Great Hall")));
        assertThat(clear.faults()).isEmpty();
    }

    @Test
    void each_fault_of_a_feature_names_it() throws IOException {
        house();
        add("unit", "Polygon", polygon(0, 0, 1, 1), "\"category\": \"spaceport\", \"level_id\": \"level-g\"");
        add("unit", "Polygon", polygon(0, 0, 1, 1), "\"category\": \"room\", \"level_id\": \"nowhere\"");
        add("unit", "Point", at(1, 1), "\"category\": \"room\", \"level_id\": \"level-g\"");
        add(
                "unit",
                "Polygon",
                "[[[1e999, 3], [2, 3], [4, 5], [1, 3]]]",
                "\"category\": \"room\", \"level_id\": \"level-g\"");
        add("unit", "Polygon", polygon(90_000, 0, 1, 1), "\"category\": \"room\", \"level_id\": \"level-g\"");
        add(
                "unit",
                "Polygon",
                "[[" + at(0, 0) + "," + at(1, 1) + "," + at(1, 0) + "," + at(0, 1) + "," + at(0, 0) + "]]",
                "\"category\": \"room\", \"level_id\": \"level-g\"");
        add(
                "unit",
                "Polygon",
                "[[" + at(0, 0) + "," + at(1, 1) + "," + at(1, 0) + "," + at(0, 1) + "]]",
                "\"category\": \"room\", \"level_id\": \"level-g\"");
        collections
                .get("unit")
                .append(",")
                .append(collections
                        .get("unit")
                        .substring(0, collections.get("unit").indexOf("\n")));
        add("opening", "LineString", "[" + at(1, 1) + "]", "\"category\": \"pedestrian\", \"level_id\": \"level-g\"");
        add("level", "Polygon", polygon(0, 0, 1, 1), "\"category\": \"unspecified\"");
        var faults = ImdfArchive.read(archive()).faults();
        assertThat(faults)
                .extracting(BuildingFault::reason)
                .containsExactlyInAnyOrder(
                        "unknown-category",
                        "unknown-level",
                        "wrong-geometry",
                        "bad-coordinates",
                        "too-far",
                        "ring-crosses",
                        "ring-open",
                        "duplicate-feature",
                        "line-too-short",
                        "no-ordinal");
        for (var fault : faults) {
            assertThat(fault.subject()).isNotEmpty();
            assertThat(fault.withPlace("en")).contains(fault.file()).doesNotContain("{");
            assertThat(fault.withPlace("zh")).containsPattern("\\p{IsHan}").contains(fault.subject());
        }
    }

    // ---- the house: 40 by 20 m, a lobby below, an L of a corridor above, and a hall

    private void house() {
        collections.clear();
        ids = 0;
        add(
                "venue",
                "Polygon",
                polygon(0, 0, 40, 20),
                "\"category\": \"conventioncenter\", \"name\": {\"en\": \"House\"}");
        level("level-g", 0, "G");
        level("level-1", 1, "1");
        unit("lobby", "level-g", polygon(0, 0, 40, 10), null);
        unit("restroom.wheelchair", "level-g", polygon(0, 10, 10, 10), null);
        for (var level : List.of("level-g", "level-1")) {
            unit("elevator", level, polygon(10, 10, 3, 3), null);
            unit("stairs", level, polygon(14, 10, 3, 8), "Stairs");
            door(level, 11, 10, 12, 10, "pedestrian");
            door(level, 15, 10, 16, 10, "pedestrian");
        }
        unit(
                "walkway",
                "level-1",
                "[[" + at(0, 7) + "," + at(40, 7) + "," + at(40, 10) + "," + at(3, 10) + "," + at(3, 20) + ","
                        + at(0, 20) + "," + at(0, 7) + "]]",
                null);
        unit("auditorium", "level-1", polygon(20, 10, 20, 10), "Great Hall");
        door("level-1", 24, 10, 26, 10, "pedestrian");
        unit("room", "level-1", polygon(3, 14, 6, 6), "Studio");
        door("level-1", 3, 16, 3, 18, "pedestrian");
        door("level-g", 2, 10, 3, 10, "pedestrian");
        door("level-g", 38, 0, 40, 0, "pedestrian.principal");
    }

    private void level(String id, int ordinal, String shown) {
        add(
                id,
                "level",
                "Polygon",
                polygon(0, 0, 40, 20),
                "\"category\": \"unspecified\", \"ordinal\": " + ordinal + ", \"short_name\": {\"en\": \"" + shown
                        + "\"}");
    }

    private void unit(String category, String level, String coordinates, String name) {
        add(
                "unit",
                "Polygon",
                coordinates,
                "\"category\": \"" + category + "\", \"level_id\": \"" + level + "\", \"name\": "
                        + (name == null ? "null" : "{\"en\": \"" + name + "\"}"));
    }

    private void door(String level, double x1, double y1, double x2, double y2, String category) {
        add(
                "opening",
                "LineString",
                "[" + at(x1, y1) + "," + at(x2, y2) + "]",
                "\"category\": \"" + category + "\", \"level_id\": \"" + level + "\"");
    }

    private void add(String collection, String type, String coordinates, String properties) {
        add(String.format("%08d-1111-4111-8111-111111111111", ++ids), collection, type, coordinates, properties);
    }

    private void add(String id, String collection, String type, String coordinates, String properties) {
        var all = collections.computeIfAbsent(collection, name -> new StringBuilder());
        if (!all.isEmpty()) all.append(",");
        all.append("{\"id\": \"" + id + "\", \"type\": \"Feature\", \"feature_type\": \"" + collection
                + "\", \"geometry\": {\"type\": \"" + type + "\", \"coordinates\": " + coordinates
                + "}, \"properties\": {"
                + properties + "}}\n");
    }

    private static String polygon(double x, double y, double width, double height) {
        return "[[" + at(x, y) + "," + at(x + width, y) + "," + at(x + width, y + height) + "," + at(x, y + height)
                + "," + at(x, y) + "]]";
    }

    private static String at(double x, double y) {
        return String.format(Locale.ROOT, "[%.9f, %.9f]", LONGITUDE + x * EAST, LATITUDE + y * NORTH);
    }

    private byte[] archive() throws IOException {
        var files = new LinkedHashMap<String, String>();
        files.put("manifest.json", MANIFEST);
        collections.forEach((name, features) -> files.put(
                "House/" + name + ".geojson", "{\"type\": \"FeatureCollection\", \"features\": [" + features + "]}"));
        return zip(files);
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> reasons(byte[] zip) {
        return ImdfArchive.read(zip).faults().stream()
                .map(BuildingFault::reason)
                .toList();
    }
}
