package app.foyer.pack;

import static app.foyer.pack.Assembly.texts;

import app.foyer.venue.seats.SeatPlan;
import app.foyer.venue.seats.SeatPlan.Door;
import app.foyer.venue.seats.SeatPlan.Layout;
import app.foyer.venue.seats.SeatPlan.Naming;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes the seats of a pack's rooms. */
final class SeatAssembly {
    private SeatAssembly() {}

    static Map<String, SeatPlan> plans(Entry seats) {
        return seats.list("rooms").stream()
                .map(SeatAssembly::plan)
                .collect(Collectors.toMap(SeatPlan::room, Function.identity()));
    }

    static SeatPlan plan(Entry room) {
        var layout = Layout.of(room.text("layout")).orElse(Layout.THEATRE);
        return new SeatPlan(
                room.text("room"),
                layout,
                rows(room, layout),
                aisles(room),
                Optional.ofNullable(Assembly.number(room, "across")).orElse(0),
                Naming.NUMBERS.code().equals(room.text("names")) ? Naming.NUMBERS : Naming.LETTERS,
                Set.copyOf(texts(room.at("vip"), "rows")),
                Set.copyOf(texts(room.at("vip"), "categories")),
                Set.copyOf(texts(room, "wheelchair")),
                Set.copyOf(texts(room, "leave-out")),
                texts(room, "doors").stream()
                        .map(Door::of)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** One number for all rows, or one for each. Empty where it is not said how many. */
    static List<Integer> rows(Entry room, Layout layout) {
        var seats = room.at("seats").node();
        if (seats.isArray())
            return IntStream.range(0, seats.size())
                    .mapToObj(i -> seats.get(i).asInt(0))
                    .toList();
        var count = Assembly.number(room, layout == Layout.ROUND_TABLES ? "tables" : "rows");
        if (count == null || layout == Layout.U) return List.of();
        return Collections.nCopies(count, seats.asInt(0));
    }

    private static List<Integer> aisles(Entry room) {
        return room.list("aisles").stream()
                .map(aisle -> aisle.node().asInt(0))
                .sorted()
                .toList();
    }
}
