package app.foyer.venue;

import static app.foyer.venue.Answer.Found.BLOCKED;
import static app.foyer.venue.Answer.Found.CLOSED;
import static app.foyer.venue.Answer.Found.HERE;
import static app.foyer.venue.Answer.Found.NO_STEP_FREE;
import static app.foyer.venue.Answer.Found.ROUTE;
import static app.foyer.venue.Answer.Found.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.foyer.pack.ShippedPack;
import app.foyer.platform.LocalText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Routes are the quickest there are, and step-free ones have no step. */
class RoutesTest {
    private static final Instant NOW = Instant.parse("2026-10-15T02:00:00Z");

    private final Venue small =
            Venue.of(Buildings.small(), Map.of(), Map.of("kiosk", new Stand("kiosk", "1", new Point(0.5, 1), 0)));

    private static Closure closed(String id, String room, String place, String path) {
        return new Closure(id, room, place, path, LocalText.of("地面湿滑"), NOW, NOW.plusSeconds(600));
    }

    private static Venue closing(Venue venue, Closure... closures) {
        var all = new HashMap<String, Closure>();
        for (var closure : closures) all.put(closure.id(), closure);
        return venue.withClosures(all);
    }

    private static Answer ask(Venue venue, String from, String to, Walk walk) {
        var wayfinding = Wayfinding.of(venue, NOW);
        return wayfinding.answer(wayfinding.from(from).orElseThrow(), to, walk);
    }

    // ---- against a plain Dijkstra

    @Test
    void ten_thousand_pairs_of_the_shipped_venue_cost_what_a_plain_search_says() {
        compare(ShippedPack.at(ShippedPack.TEN_TO_TEN).affairs().venue().building(), 10_000, 7);
    }

    @Test
    void ten_thousand_pairs_of_a_large_building_cost_what_a_plain_search_says() {
        var data = System.getenv("FOYER_REFERENCE_DATA");
        Assumptions.assumeTrue(data != null, "FOYER_REFERENCE_DATA is not set");
        var building = C3nav.read(java.nio.file.Path.of(data, "maps"));
        assertThat(building.nodes()).hasSize(733);
        compare(building, 10_000, 11);
    }

    @Test
    void chance_buildings_cost_what_a_plain_search_says() {
        for (int seed = 0; seed < 20; seed++) compare(Buildings.chance(new Random(seed), 4, 40), 200, seed);
    }

    /** Each fifty pairs with other closures: chance places and chance paths. */
    private static void compare(Building building, int pairs, long seed) {
        var random = new Random(seed);
        var nodes = List.copyOf(building.nodes().keySet());
        var reached = 0;
        var plain = new PlainDijkstra(building);
        for (int round = 0; round < pairs / 50; round++) {
            var venue = closing(Venue.of(building, Map.of(), Map.of()), chanceClosures(building, random));
            var shut = shutByHand(venue);
            var wayfinding = Wayfinding.of(venue, NOW);
            for (int i = 0; i < 50; i++) {
                var from = nodes.get(random.nextInt(nodes.size()));
                var to = nodes.get(random.nextInt(nodes.size()));
                if (compare(venue, wayfinding, plain, shut, from, to, random.nextBoolean())) reached++;
            }
        }
        assertThat(reached)
                .as("enough pairs were connected for this to mean something")
                .isGreaterThan(pairs / 10);
    }

    private record ShutByHand(Set<String> nodes, Set<String> paths) {}

    private static boolean compare(
            Venue venue,
            Wayfinding wayfinding,
            PlainDijkstra plain,
            ShutByHand shut,
            String from,
            String to,
            boolean stepFree) {
        if (shut.nodes().contains(to)) return false;
        var slower = Double.POSITIVE_INFINITY;
        for (var pace : Pace.values()) {
            var walk = new Walk(pace, stepFree);
            var expected = plain.seconds(from, Set.of(to), walk, shut.nodes(), shut.paths());
            var found = venue.network().quickest(from, to, new Network.Shut(shut.nodes(), shut.paths()), walk);
            var label = from + " to " + to + " " + walk;
            assertThat(found.isPresent()).as(label).isEqualTo(expected < Double.POSITIVE_INFINITY);
            if (found.isEmpty()) return false;
            assertThat(found.get().getWeight()).as(label).isCloseTo(expected, within(1e-6));
            for (var stretch : found.get().getEdgeList()) {
                var path = stretch.path();
                assertThat(shut.paths()).doesNotContain(path.id());
                if (stepFree) {
                    assertThat(path.way()).as(label).isNotIn(Way.STEPS, Way.STAIRS, Way.ESCALATOR);
                    assertThat(path.width() == null || path.width() >= 0.8)
                            .as(label)
                            .isTrue();
                }
            }
            assertThat(found.get().getWeight()).as("a faster walker, " + label).isLessThanOrEqualTo(slower + 1e-9);
            slower = found.get().getWeight();
        }
        return true;
    }

    private static Closure[] chanceClosures(Building building, Random random) {
        var closures = new ArrayList<Closure>();
        var places = List.copyOf(building.places().keySet());
        var paths = List.copyOf(building.paths().keySet());
        for (int i = 0; i < random.nextInt(3); i++)
            closures.add(closed("place" + i, null, places.get(random.nextInt(places.size())), null));
        for (int i = 0; i < random.nextInt(6); i++)
            closures.add(closed("path" + i, null, null, paths.get(random.nextInt(paths.size()))));
        return closures.toArray(Closure[]::new);
    }

    /** What the closures mean, said once more and plainly. */
    private static ShutByHand shutByHand(Venue venue) {
        var building = venue.building();
        var nodes = new HashSet<String>();
        var paths = new HashSet<String>();
        for (var closure : venue.closures().values()) {
            if (closure.path() != null) paths.add(closure.path());
            for (var node : building.nodes().values())
                if (closure.place() != null && closure.place().equals(node.place())) nodes.add(node.id());
            for (var path : building.paths().values())
                if (closure.place() != null && closure.place().equals(path.in())) paths.add(path.id());
        }
        var told = venue.network().shut(venue.closures().values());
        assertThat(told.nodes()).isEqualTo(nodes);
        assertThat(told.paths()).isEqualTo(paths);
        return new ShutByHand(nodes, paths);
    }

    // ---- what is answered

    @Test
    void the_quickest_way_takes_the_stairs_and_the_step_free_one_the_lift() {
        var usual = ask(small, "kiosk", "reed", Walk.USUAL);
        assertThat(ways(usual)).doesNotContain(Way.LIFT).containsAnyOf(Way.STAIRS, Way.ESCALATOR);
        var stepFree = ask(small, "kiosk", "reed", Walk.STEP_FREE);
        assertThat(ways(stepFree)).contains(Way.LIFT).doesNotContain(Way.STAIRS, Way.STEPS, Way.ESCALATOR);
        assertThat(ways(ask(small, "kiosk", "low", Walk.USUAL))).contains(Way.STEPS);
        assertThat(ways(ask(small, "kiosk", "low", Walk.STEP_FREE)))
                .contains(Way.RAMP)
                .doesNotContain(Way.STEPS);
    }

    private static Set<Way> ways(Answer answer) {
        assertThat(answer.found()).isEqualTo(ROUTE);
        return answer.route().paths().stream().map(Path::way).collect(Collectors.toSet());
    }

    @Test
    void whoever_begins_beside_a_path_that_is_too_narrow_for_a_wheelchair_is_not_led_along_it() {
        var building = Buildings.small();
        var paths = new HashMap<>(building.paths());
        paths.replaceAll((id, path) -> path.from().equals("step") && path.to().equals("bend")
                ? new Path(id, "step", "bend", Way.WALK, false, 0.7, null, null)
                : path);
        var narrow = new Building(
                building.name(), building.levels(), building.places(), building.shapes(), building.nodes(), paths);
        var venue = Venue.of(narrow, Map.of(), Map.of("sign", new Stand("sign", "1", new Point(20.3, 12.5), 0)));
        assertThat(ask(venue, "sign", "main", Walk.STEP_FREE).found()).isEqualTo(NO_STEP_FREE);
        assertThat(ask(venue, "sign", "river", Walk.STEP_FREE).route().paths()).allMatch(Path::stepFree);
        assertThat(ask(venue, "sign", "main", Walk.USUAL).found()).isEqualTo(ROUTE);
    }

    @Test
    void without_the_lift_there_is_no_step_free_way_and_staff_are_named() {
        var broken = closing(small, closed("c", null, "lift", null));
        var answer = ask(broken, "kiosk", "top", Walk.STEP_FREE);
        assertThat(answer.found()).isEqualTo(NO_STEP_FREE);
        assertThat(answer.route()).isNull();
        assertThat(answer.because().place()).isEqualTo("lift");
        assertThat(answer.help().id()).isEqualTo("desk");
        assertThat(DirectionWords.of(broken.building(), "en").sorry(answer))
                .isEqualTo("There is no step-free way to Top Room at the moment. Lift is closed. 地面湿滑. "
                        + "Staff at Help desk will help you.");
        assertThat(DirectionWords.of(broken.building(), "zh").sorry(answer))
                .isEqualTo("目前没有去高厅的无障碍路线。电梯已关闭。地面湿滑。服务台的工作人员会帮助您。");
        assertThat(ask(broken, "kiosk", "top", Walk.USUAL).found()).isEqualTo(ROUTE);
    }

    @Test
    void a_closure_holds_from_when_it_begins_until_it_ends() {
        var broken = closing(small, closed("c", null, "lift", null));
        for (var at : List.of(NOW.minusSeconds(1), NOW.plusSeconds(600))) {
            var wayfinding = Wayfinding.of(broken, at);
            var from = wayfinding.from("kiosk").orElseThrow();
            assertThat(wayfinding.answer(from, "top", Walk.STEP_FREE).found()).isEqualTo(ROUTE);
        }
    }

    @Test
    void what_is_closed_is_said_to_be_closed_and_a_blocked_way_what_blocks_it() {
        var closedRoom = closing(small, closed("c", "main", null, null));
        assertThat(ask(closedRoom, "kiosk", "main", Walk.USUAL).found()).isEqualTo(CLOSED);
        var corridor = closing(small, closed("c", null, "corridor", null));
        var blocked = ask(corridor, "kiosk", "hall", Walk.USUAL);
        assertThat(blocked.found()).isEqualTo(BLOCKED);
        assertThat(blocked.because().place()).isEqualTo("corridor");
        assertThat(ask(small, "kiosk", "nowhere", Walk.USUAL).found()).isEqualTo(UNKNOWN);
        assertThat(ask(small, "hall", "main", Walk.USUAL).found()).isEqualTo(HERE);
    }

    @Test
    void whoever_is_in_what_is_closed_gets_out() {
        var full = closing(small, closed("c", null, "hall", null), closed("d", null, "corridor", null));
        assertThat(ask(full, "hall", "entrance", Walk.USUAL).found()).isEqualTo(BLOCKED);
        var hall = closing(small, closed("c", null, "hall", null));
        assertThat(ask(hall, "hall", "entrance", Walk.USUAL).found()).isEqualTo(ROUTE);
    }

    @Test
    void a_change_of_ways_is_listed_with_what_is_lost_first() {
        var broken = closing(small, closed("c", null, "lift", null));
        var changes = RouteChange.between(small, broken, NOW);
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().lost()).isTrue();
        assertThat(changes.getFirst().stepFree()).isTrue();
        assertThat(changes.getFirst().to().room()).isEqualTo("reed");
        assertThat(RouteChange.between(small, small, NOW)).isEmpty();
    }
}
