package app.foyer.venue.seats;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.venue.seats.SeatPlan.Layout;
import app.foyer.venue.seats.SeatingRule.Why;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Three hundred people, in groups and alone, in each layout. */
class SeatingRuleTest {
    private static final int PEOPLE = 300;
    private static final int VIPS = 24;
    private static final int WHEELCHAIRS = 4;
    /** One group of so many. */
    private static final int MIXED = 3;

    private static final int OTHERS_WITH_VIPS = 50;

    private static final Map<Layout, SeatPlan> HALLS = Map.of(
            Layout.THEATRE,
            SeatPlan.of("r", Layout.THEATRE, 16, 20)
                    .withAisles(List.of(6, 14))
                    .keeping(Set.of("A", "B"), Set.of("R-1", "R-2", "R-7", "R-19", "R-20")),
            Layout.CLASSROOM,
            SeatPlan.of("r", Layout.CLASSROOM, 20, 16)
                    .withAisles(List.of(8))
                    .keeping(Set.of("A", "B"), Set.of("V-1", "V-2", "V-16", "U-16"))
                    .without(Set.of("K-8", "K-9")),
            Layout.ROUND_TABLES,
            SeatPlan.of("r", Layout.ROUND_TABLES, 32, 10)
                    .keeping(Set.of("T1", "T2", "T3"), Set.of("T30-1", "T30-6", "T31-1", "T32-4")),
            Layout.U,
            new SeatPlan(
                    "r",
                    Layout.U,
                    List.of(30, 14, 30, 33, 18, 33, 36, 22, 36, 39, 26, 39),
                    null,
                    0,
                    null,
                    Set.of("B"),
                    Set.of(),
                    Set.of("A-1", "C-1", "D-1", "F-1"),
                    Set.of(),
                    null));

    @Provide
    Arbitrary<List<Sitter>> crowds() {
        return Arbitraries.longs().map(SeatingRuleTest::crowd);
    }

    private static List<Sitter> crowd(long seed) {
        var random = new Random(seed);
        var people = new ArrayList<Sitter>();
        while (people.size() < PEOPLE) {
            var size = random.nextInt(3) == 0 ? 1 : 2 + random.nextInt(random.nextBoolean() ? 4 : 17);
            var group = size == 1 ? null : "g" + people.size();
            var mixed = random.nextInt(MIXED) == 0;
            for (int i = 0; i < size && people.size() < PEOPLE; i++) {
                var number = people.size();
                var vip = number < VIPS || mixed && number < VIPS + OTHERS_WITH_VIPS && random.nextBoolean();
                people.add(new Sitter(
                        "p%03d".formatted(number),
                        group,
                        vip,
                        number >= PEOPLE - WHEELCHAIRS * 20 && number % 20 == 7,
                        random.nextInt(20) == 0));
            }
        }
        return people;
    }

    @Property(tries = 2, edgeCases = EdgeCasesMode.NONE)
    void nobody_shares_a_chair_and_groups_sit_together(@ForAll("crowds") List<Sitter> people) {
        for (var layout : Layout.values()) nobodySharesAChair(layout, people);
    }

    private static void nobodySharesAChair(Layout layout, List<Sitter> people) {
        var map = SeatMap.of(HALLS.get(layout));
        var result = SeatingRule.seat(map, Map.of(), Map.of(), people);

        assertThat(result.left()).isEmpty();
        assertThat(result.places()).hasSize(PEOPLE);
        assertThat(new HashSet<>(result.places().values())).hasSize(PEOPLE).allMatch(map::has);
        assertThat(result.apart())
                .as("with a tenth of the seats free hardly any group is not together, and that is said")
                .hasSizeLessThanOrEqualTo(1);
        for (var one : people) {
            var seat = map.seat(result.places().get(one.id())).orElseThrow();
            assertThat(seat.wheelchair()).as(one.id()).isEqualTo(one.wheelchair());
        }
        assertThat(result.apart()).isEqualTo(notTogether(map, people, result.places()));
    }

    /** Group by group, whoever of it sits. */
    private static Set<String> notTogether(SeatMap map, List<Sitter> people, Map<String, String> places) {
        return people.stream()
                .filter(one -> one.group() != null)
                .collect(Collectors.groupingBy(Sitter::group))
                .entrySet()
                .stream()
                .filter(group -> !map.together(group.getValue().stream()
                        .map(one -> places.get(one.id()))
                        .filter(Objects::nonNull)
                        .toList()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE)
    void the_same_people_sit_the_same_in_whatever_order_and_nobody_who_sits_is_moved(
            @ForAll("crowds") List<Sitter> people) {
        for (var layout : Layout.values()) theSamePeopleSitTheSame(layout, people);
    }

    private static void theSamePeopleSitTheSame(Layout layout, List<Sitter> people) {
        var map = SeatMap.of(HALLS.get(layout));
        var first = SeatingRule.seat(map, Map.of(), Map.of(), people);
        var shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(SeatingRule.seat(map, Map.of(), Map.of(), shuffled)).isEqualTo(first);

        var before = new HashMap<String, String>();
        first.places().entrySet().stream().limit(200).forEach(place -> before.put(place.getValue(), place.getKey()));
        var others =
                people.stream().filter(one -> !before.containsValue(one.id())).toList();
        var groups =
                people.stream().filter(one -> one.group() != null).collect(Collectors.toMap(Sitter::id, Sitter::group));
        var then = SeatingRule.seat(map, before, groups, others);
        assertThat(then.left()).isEmpty();
        assertThat(then.places().values()).doesNotContainAnyElementsOf(before.keySet());

        // whose group is torn now is told, and nobody else is: those who sat before belong to it
        var all = new HashMap<>(then.places());
        before.forEach((label, ticket) -> all.put(ticket, label));
        var placed = others.stream().map(Sitter::group).collect(Collectors.toSet());
        var torn = new HashSet<>(notTogether(map, people, all));
        torn.retainAll(placed);
        assertThat(then.apart()).isEqualTo(torn);
    }

    @Example
    void a_group_of_both_kinds_sits_at_the_edge_of_the_kept_rows_or_where_most_of_it_belong() {
        var map = SeatMap.of(SeatPlan.of("r", Layout.THEATRE, 4, 6).keeping(Set.of("A"), Set.of()));
        var group = List.of(
                new Sitter("a", "g", true, false, false),
                new Sitter("b", "g", false, false, false),
                new Sitter("c", "g", false, false, false));
        var result = SeatingRule.seat(map, Map.of(), Map.of(), group);
        assertThat(result.apart()).isEmpty();
        assertThat(result.places().get("a")).startsWith("A-");
        assertThat(List.of(result.places().get("b"), result.places().get("c"))).allMatch(seat -> seat.startsWith("B-"));

        // no chair is free beside the kept row: they sit together behind it
        var front = new HashMap<String, String>();
        for (var seat : map.rows().get("B")) front.put(seat.label(), "x" + seat.number());
        var behind = SeatingRule.seat(map, front, Map.of(), group);
        assertThat(behind.apart()).isEmpty();
        assertThat(behind.places().values()).allMatch(seat -> seat.startsWith("C-") || seat.startsWith("D-"));

        // the room is full but for two ends: that they are apart is told
        var full = new HashMap<String, String>();
        for (var seat : map.seats())
            if (!Set.of("A-1", "D-5", "D-6").contains(seat.label())) full.put(seat.label(), "x" + seat.label());
        assertThat(SeatingRule.seat(map, full, Map.of(), group).apart()).containsExactly("g");
        // and who sat there before belongs to it
        var late = List.of(new Sitter("d", "g", false, false, false));
        full.put("D-5", "b");
        full.put("D-6", "c");
        assertThat(SeatingRule.seat(map, full, Map.of("b", "g", "c", "g"), late).apart())
                .containsExactly("g");
    }

    @Example
    void vips_sit_in_their_rows_and_others_only_when_nothing_else_is_free() {
        var map = SeatMap.of(SeatPlan.of("r", Layout.THEATRE, 3, 10).keeping(Set.of("A"), Set.of()));
        var people = new ArrayList<Sitter>();
        for (int i = 0; i < 24; i++) people.add(new Sitter("p%02d".formatted(i), null, i % 6 == 0, false, false));
        var result = SeatingRule.seat(map, Map.of(), Map.of(), people);
        for (var one : people)
            assertThat(result.places().get(one.id())).matches(seat -> seat.startsWith("A-") == one.vip());
        for (int i = 24; i < 31; i++) people.add(new Sitter("p%02d".formatted(i), null, false, false, false));
        var fuller = SeatingRule.seat(map, Map.of(), Map.of(), people);
        assertThat(fuller.places()).hasSize(30);
        assertThat(fuller.left()).hasSize(1).allMatch(left -> left.why() == Why.FULL);
    }

    @Example
    void who_needs_a_place_for_a_wheelchair_gets_one_with_a_companion_beside_and_nobody_else_does() {
        var map = SeatMap.of(SeatPlan.of("r", Layout.THEATRE, 4, 8).keeping(Set.of(), Set.of("D-1", "D-8")));
        var people = List.of(
                new Sitter("a", "pair", false, true, false),
                new Sitter("b", "pair", false, false, false),
                new Sitter("c", null, false, true, false),
                new Sitter("d", null, false, true, false));
        var result = SeatingRule.seat(map, Map.of(), Map.of(), people);
        assertThat(result.left()).containsExactly(new SeatingRule.Left("d", Why.NO_WHEELCHAIR_PLACE));
        assertThat(map.together(
                        List.of(result.places().get("a"), result.places().get("b"))))
                .isTrue();
        var crowd = IntStream.range(0, 40)
                .mapToObj(i -> new Sitter("p%02d".formatted(i), null, false, false, false))
                .toList();
        var full = SeatingRule.seat(map, Map.of(), Map.of(), crowd);
        assertThat(full.places()).hasSize(30).doesNotContainValue("D-1").doesNotContainValue("D-8");
    }

    @Example
    void who_comes_later_sits_near_the_group_and_one_who_asks_for_it_at_the_aisle() {
        var map = SeatMap.of(SeatPlan.of("r", Layout.THEATRE, 10, 12).withAisles(List.of(6)));
        var before = Map.of("F-3", "x", "F-4", "y");
        var late = new Sitter("z", "team", false, false, false);
        var result = SeatingRule.seat(map, before, Map.of("x", "team", "y", "team"), List.of(late));
        assertThat(result.places().get("z")).isIn("F-2", "F-5");
        var aisle = SeatingRule.seat(map, Map.of(), Map.of(), List.of(new Sitter("q", null, false, false, true)));
        assertThat(map.seat(aisle.places().get("q")).orElseThrow().aisle()).isTrue();
    }

    @Example
    void rows_have_letters_without_i_and_o_and_seats_stand_apart() {
        assertThat(IntStream.of(0, 7, 8, 13, 23, 24, 47, 48).mapToObj(SeatPlan.Naming.LETTERS::name))
                .containsExactly("A", "H", "J", "P", "Z", "AA", "AZ", "BA");
        HALLS.forEach((layout, plan) -> {
            var seats = SeatMap.of(plan).seats();
            for (int i = 0; i < seats.size(); i++)
                for (int j = i + 1; j < seats.size(); j++)
                    assertThat(seats.get(i).distance(seats.get(j)))
                            .as(
                                    "%s: %s and %s",
                                    layout, seats.get(i).label(), seats.get(j).label())
                            .isGreaterThan(0.45);
        });
    }
}
