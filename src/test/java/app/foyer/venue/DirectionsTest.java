package app.foyer.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** A left is a left as the walker sees it, and every change of level names the level. */
class DirectionsTest {
    private static final Instant NOW = Instant.parse("2026-10-15T02:00:00Z");
    private final Building small = Buildings.small();

    private Answer ask(Stand stand, String to, Walk walk) {
        var wayfinding = Wayfinding.of(Venue.of(small, Map.of(), Map.of(stand.device(), stand)), NOW);
        return wayfinding.answer(wayfinding.before(stand.device()).orElseThrow(), to, walk);
    }

    private List<String> words(Stand stand, String to, Walk walk, String language) {
        return DirectionWords.of(small, language).lines(ask(stand, to, walk), stand.bearing());
    }

    private static Stand stand(double x, double y, double bearing) {
        return new Stand("kiosk", "1", new Point(x, y), bearing);
    }

    @Test
    void to_a_hall_on_this_level() {
        assertThat(words(stand(0, 0, 0), "hall", Walk.USUAL, "en"))
                .containsExactly(
                        "Walk straight on for 20 m",
                        "Turn right, walk 14 m, go through the door",
                        "Hall is straight ahead");
        assertThat(words(stand(0, 0, 180), "hall", Walk.USUAL, "en")).first().isEqualTo("Turn round, walk 20 m");
        assertThat(words(stand(0, 0, 90), "hall", Walk.USUAL, "en")).first().isEqualTo("Turn left, walk 20 m");
        assertThat(words(stand(0, 0, 270), "hall", Walk.USUAL, "zh")).first().isEqualTo("右转，走 20 米");
        assertThat(words(stand(0, 0, 0), "hall", Walk.USUAL, "zh"))
                .containsExactly("直走 20 米", "右转，走 14 米，穿过门", "大厅就在前方");
    }

    @Test
    void every_change_of_level_names_the_level() {
        assertThat(words(stand(0, 0, 0), "top", Walk.STEP_FREE, "en"))
                .contains("Take the lift up to Level 2")
                .doesNotContain("Take the stairs up to Level 2");
        assertThat(words(stand(0, 0, 0), "top", Walk.STEP_FREE, "zh")).contains("乘电梯上到2 层");
        assertThat(words(stand(0, 0, 0), "top", Walk.STEP_FREE, "zh-Hant")).contains("搭電梯上到2 层");
        assertThat(words(stand(0, 0, 0), "top", Walk.STEP_FREE, "ar")).contains("اصعد بالمصعد إلى Level 2");
    }

    @Test
    void after_a_lift_nobody_is_told_left_or_right_before_they_look_somewhere() {
        var route = ask(stand(0, 0, 0), "top", Walk.STEP_FREE).route();
        var said = Directions.of(route, small, 0.0);
        var lift =
                said.stream().filter(line -> line.way() == Way.LIFT).findFirst().orElseThrow();
        assertThat(said.get(said.indexOf(lift) + 1).turn()).isNull();
    }

    @Test
    void ramps_steps_and_doors_on_the_way_are_said() {
        assertThat(words(stand(0, 0, 0), "low", Walk.USUAL, "en")).anyMatch(line -> line.endsWith("take the steps"));
        assertThat(words(stand(0, 0, 0), "low", Walk.STEP_FREE, "en"))
                .anyMatch(line -> line.contains("follow the ramp"));
    }

    @Test
    void an_arrow_points_as_the_one_who_looks_at_the_sign_sees_it() {
        var route = ask(stand(0, 1, 0), "top", Walk.STEP_FREE).route();
        assertThat(Arrow.of(route, small, 0)).isEqualTo(new Arrow(Turn.STRAIGHT, Way.LIFT, "2", true));
        assertThat(Arrow.of(route, small, 90).turn()).isEqualTo(Turn.LEFT);
        assertThat(Arrow.of(route, small, 180).turn()).isEqualTo(Turn.BACK);
        assertThat(Arrow.of(route, small, 225).turn()).isEqualTo(Turn.SHARP_RIGHT);
    }

    @Test
    void eight_directions_take_forty_five_degrees_each() {
        assertThat(DoubleStream.of(0, 22, 338).mapToObj(after -> Turn.of(0, after)))
                .containsOnly(Turn.STRAIGHT);
        assertThat(Turn.of(0, 23)).isEqualTo(Turn.SLIGHT_RIGHT);
        assertThat(Turn.of(350, 80)).isEqualTo(Turn.RIGHT);
        assertThat(Turn.of(10, 280)).isEqualTo(Turn.LEFT);
        assertThat(Turn.of(90, 270)).isEqualTo(Turn.BACK);
        assertThat(Turn.of(0, 225)).isEqualTo(Turn.SHARP_LEFT);
    }

    @Test
    void every_turn_of_chance_ways_is_what_geometry_says() {
        var turns = 0;
        for (int seed = 0; seed < 30; seed++) turns += turns(Buildings.chance(new Random(seed), 3, 60), seed);
        assertThat(turns).isGreaterThan(500);
    }

    /** How many lefts and rights were held against the line that is walked, by the sign of the cross product. */
    static int turns(Building building, long seed) {
        var random = new Random(seed);
        var nodes = List.copyOf(building.nodes().values());
        var wayfinding = Wayfinding.of(Venue.of(building, Map.of(), Map.of()), NOW);
        var checked = 0;
        var places = building.places().values().stream().toList();
        for (int i = 0; i < 100; i++) {
            var node = nodes.get(random.nextInt(nodes.size()));
            var from = new Origin(node, node.at(), random.nextDouble() * 360);
            var answer = wayfinding.answer(
                    from, List.of(places.get(random.nextInt(places.size()))), Walk.of(random.nextBoolean()));
            if (answer.leads()) checked += check(answer.route(), building, from.facing());
        }
        return checked;
    }

    private static int check(Route route, Building building, double facing) {
        var checked = 0;
        var lines = Directions.of(route, building, facing);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.kind() != Instruction.Kind.GO || line.turn() == null) continue;
            var after = walked(route, line, 1);
            Double before = i == 0 ? Double.valueOf(Math.toRadians(facing)) : walked(route, line, -1);
            if (after == null || before == null) continue;
            var cross = Math.sin(after - before);
            var label = line + " of " + route;
            switch (line.turn()) {
                case LEFT, SHARP_LEFT -> assertThat(cross).as(label).isNegative();
                case RIGHT, SHARP_RIGHT -> assertThat(cross).as(label).isPositive();
                case SLIGHT_LEFT -> assertThat(cross).as(label).isNegative();
                case SLIGHT_RIGHT -> assertThat(cross).as(label).isPositive();
                case STRAIGHT -> assertThat(Math.cos(after - before)).as(label).isGreaterThan(0.7);
                case BACK -> assertThat(Math.cos(after - before)).as(label).isNegative();
            }
            checked++;
        }
        return checked;
    }

    /** The direction of the straight piece after or before that point as it is walked, radians; null without one. */
    private static Double walked(Route route, Instruction line, int forward) {
        for (var walked : route.on(line.level())) {
            var here = walked.indexOf(line.at());
            if (here < 0 || here + forward < 0 || here + forward >= walked.size()) continue;
            var other = walked.get(here + forward);
            if (other.distance(line.at()) < 4) return null;
            return Math.toRadians(forward > 0 ? line.at().bearingTo(other) : other.bearingTo(line.at()));
        }
        return null;
    }
}
