package app.foyer.venue.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.platform.LocalText;
import app.foyer.venue.Building;
import app.foyer.venue.Closure;
import app.foyer.venue.Point;
import app.foyer.venue.Route;
import app.foyer.venue.Stand;
import app.foyer.venue.Venue;
import app.foyer.venue.Walk;
import app.foyer.venue.Wayfinding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanDrawingTest {
    private static final Instant NOW = Instant.parse("2026-10-15T02:00:00Z");

    private static Route route(Building building, String from, String to, boolean stepFree) {
        var way = Wayfinding.of(Venue.of(building, Map.of(), Map.of()), NOW);
        return way.answer(way.from(from).orElseThrow(), to, Walk.of(stepFree)).route();
    }

    private static Closure closed(String room, String place, String path) {
        return new Closure("c" + room + place + path, room, place, path, LocalText.EMPTY, NOW, null);
    }

    @Test
    void shows_the_way_with_the_level_that_it_goes_on_to_and_the_place_where_it_ends() {
        var building = TwoFloors.building();
        var route = route(building, "east", "reed", true);
        var below = PlanDrawing.of(building, "1").showing(route).svg();
        assertThat(below).contains("class=\"route\"", "↑ 二层", "Level 2", "class=\"label badge leaving\"");
        assertThat(below).doesNotContain("class=\"end\"");
        var above = PlanDrawing.of(building, "2").showing(route).svg();
        assertThat(above).contains("自一层", "class=\"end\"", "class=\"label room goal\" data-place=\"reed\"");
        assertThat(PlanDrawing.of(building, "2").showing(route).svg()).isEqualTo(above);
    }

    @Test
    void says_what_is_closed_by_word_and_shape_and_where_one_stands() {
        var building = TwoFloors.building();
        var plan = PlanDrawing.of(building, "1")
                .in(List.of("en"))
                .closed(List.of(closed("river", null, null), closed(null, "lift", null), closed(null, null, "i-j")))
                .here("1", new Point(40, 4), 90.0)
                .devices(
                        List.of(new Stand("lobby", "1", new Point(20, 3), 0), new Stand("up", "2", new Point(9, 9), 0)))
                .svg();
        assertThat(plan)
                .contains("You are here", "shape room shut\" data-place=\"river\"", "class=\"bar\"", "✕ Closed")
                .contains("class=\"hatch\" d=\"M", "data-path=\"i-j\"", "data-device=\"lobby\"")
                .doesNotContain("data-device=\"up\"", "潮汐厅");
        assertThat(PlanDrawing.of(building, "1").pressable().svg())
                .contains("data-path=\"lift\"", "data-path=\"a-b\"", "data-node=\"a\"");
    }

    @Test
    void a_hostile_name_is_only_text_and_a_long_one_is_cut() {
        var building = TwoFloors.building(LocalText.of("<script>alert('1')</script>&\"\u0007"));
        assertThat(PlanDrawing.of(building, "1").svg())
                .contains("&lt;script&gt;")
                .doesNotContain("<script", "\u0007");
        var endless = TwoFloors.building(LocalText.of("Donaudampfschifffahrt".repeat(9)));
        assertThat(PlanDrawing.of(endless, "1").svg()).contains("…</text>");
        var nothing = new Building(LocalText.EMPTY, building.levels(), Map.of(), List.of(), Map.of(), Map.of());
        assertThat(PlanDrawing.of(nothing, "2").svg()).startsWith("<svg").endsWith("</svg>");
    }

    @Test
    void no_label_lies_over_another_or_leaves_the_sheet_however_the_plan_is_turned() throws Exception {
        var building = TwoFloors.building();
        var route = route(building, "east", "reed", false);
        for (var level : List.of("1", "2"))
            for (int bearing = 0; bearing < 360; bearing += 15)
                for (var box : List.of(
                        new double[] {1600, 900, 22}, new double[] {390, 500, 13}, new double[] {700, 1200, 15})) {
                    var svg = PlanDrawing.of(building, level)
                            .within(box[0], box[1], box[2])
                            .turned(bearing)
                            .showing(route)
                            .here("1", new Point(58, 5), 270.0)
                            .closed(List.of(closed("spring", null, null)))
                            .svg();
                    check(svg, level + " at " + bearing);
                }
        if (System.getenv("FOYER_PLAN_PAGE") != null)
            Files.writeString(Path.of(System.getenv("FOYER_PLAN_PAGE")), page(building, route));
    }

    private static String page(Building building, Route route) {
        var all = new ArrayList<String>();
        for (var level : List.of("1", "2"))
            for (var box : List.of(new double[] {1100, 700, 18}, new double[] {390, 500, 13}))
                for (var bearing : List.of(0, 30, 90))
                    all.add(PlanDrawing.of(building, level)
                            .within(box[0], box[1], box[2])
                            .turned(bearing)
                            .showing(bearing == 90 ? null : route)
                            .here("1", new Point(58, 5), 270.0)
                            .closed(List.of(closed("spring", null, null), closed(null, "wc", null)))
                            .noting(Map.of("main", "128 人"))
                            .svg());
        return String.join("\n", all);
    }

    /** The boxes as the drawing itself reckons them; a browser measures them elsewhere. */
    private static void check(String svg, String where) {
        var size = numbers(svg.substring(svg.indexOf("viewBox=") + 13, svg.indexOf("\"", svg.indexOf("viewBox=") + 9)));
        var boxes = new ArrayList<Rect>();
        for (var label : svg.split("<g class=\"label ")) {
            if (label.startsWith("<svg")) continue;
            boxes.add(extent(label));
        }
        assertThat(boxes).as(where).hasSizeGreaterThan(2);
        for (int i = 0; i < boxes.size(); i++) {
            assertThat(boxes.get(i).within(size.get(0), size.get(1))).as(where).isTrue();
            for (int j = 0; j < i; j++)
                assertThat(boxes.get(i).overlaps(boxes.get(j)))
                        .as(where + " " + boxes.get(i) + boxes.get(j))
                        .isFalse();
        }
    }

    private static Rect extent(String label) {
        double left = 1e9;
        double top = 1e9;
        double right = -1e9;
        double bottom = -1e9;
        for (var text : label.split("<text")) {
            if (!text.startsWith(" class")) continue;
            var size = text.contains(" large\"") ? 20 : text.contains(" small\"") ? 13 : 16;
            var x = attribute(text, " x=\"");
            var y = attribute(text, " y=\"");
            var words = text.substring(text.indexOf('>') + 1, text.indexOf("</text>"));
            var half = Letters.width(words) * size / 2 - 0.1;
            left = Math.min(left, x - half);
            right = Math.max(right, x + half);
            top = Math.min(top, y - size);
            bottom = Math.max(bottom, y + size * 0.3);
        }
        if (left > right) return new Rect(-1, -1, 0, 0).moved(1, 1);
        return new Rect(left, top, right - left, bottom - top);
    }

    private static double attribute(String text, String name) {
        var at = text.indexOf(name) + name.length();
        return Double.parseDouble(text.substring(at, text.indexOf('"', at)));
    }

    private static List<Double> numbers(String text) {
        return java.util.Arrays.stream(text.strip().split(" "))
                .map(Double::parseDouble)
                .toList();
    }
}
