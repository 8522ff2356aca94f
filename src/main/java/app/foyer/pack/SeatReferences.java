package app.foyer.pack;

import app.foyer.venue.seats.SeatMap;
import app.foyer.venue.seats.SeatPlan;
import app.foyer.venue.seats.SeatPlan.Layout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What no schema can say about seats: rows and chairs that there must be, and one person to each. */
final class SeatReferences {
    private static final Set<String> OVER = Set.of("cancelled", "revoked");

    private final References references;
    private final Map<String, SeatMap> maps = new HashMap<>();

    SeatReferences(References references) {
        this.references = references;
    }

    void check(List<Entry> rooms, List<Entry> attendees) {
        references.unique(rooms, "room", "duplicate-id");
        var known = References.ids(references.in("rooms").list("rooms"));
        for (var room : rooms) {
            references.known(room.at("room"), known, "rooms", "unknown-room");
            if (Layout.of(room.text("layout")).isPresent()) room(room);
        }
        attendees(attendees);
    }

    private void room(Entry room) {
        var plan = SeatAssembly.plan(room);
        var sum = plan.rows().stream().mapToLong(Integer::longValue).sum();
        if (plan.rows().isEmpty()) {
            var missing = plan.layout() == Layout.ROUND_TABLES ? "tables" : "rows";
            references.report(room.at("seats"), plan.layout() == Layout.U ? "seats-of-u" : "seats-how-many", missing);
            return;
        }
        if (sum > SeatPlan.MOST_SEATS || plan.rows().stream().anyMatch(count -> count < 1)) {
            references.report(room.at("seats"), "seats-too-many", sum + "", SeatPlan.MOST_SEATS + "");
            return;
        }
        var whole = SeatMap.of(plan.without(Set.of()));
        var longest = plan.rows().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (var aisle : room.list("aisles"))
            if (aisle.node().asInt(0) >= longest) references.report(aisle, "aisle-outside", longest + "");
        for (var row : room.at("vip").list("rows"))
            if (row.text() != null && !whole.rows().containsKey(row.text()))
                references.report(
                        row,
                        "unknown-row",
                        row.text(),
                        String.join(", ", whole.rows().keySet()));
        room.list("leave-out").forEach(seat -> seat(seat, whole));
        var map = SeatMap.of(plan);
        room.list("wheelchair").forEach(seat -> seat(seat, map));
        capacity(room, map.seats().size());
        maps.put(String.valueOf(room.text("room")), map);
    }

    private void seat(Entry seat, SeatMap map) {
        if (seat.text() != null && !map.has(seat.text())) references.report(seat, "unknown-seat", seat.text());
    }

    /** Staff may put chairs in beyond what the room is rated for, but should know: a warning. */
    private void capacity(Entry room, int seats) {
        references.in("rooms").list("rooms").stream()
                .filter(one -> one.text("id") != null && one.text("id").equals(room.text("room")))
                .filter(one -> one.at("capacity").node().asInt(Integer.MAX_VALUE) < seats)
                .findFirst()
                .ifPresent(one -> references.warn(
                        room.at("seats"),
                        "seats-over-capacity",
                        seats + "",
                        room.text("room"),
                        one.at("capacity").node().asString()));
    }

    /** Cancelled and revoked tickets hold no seat. */
    private void attendees(List<Entry> rows) {
        var seats = new HashMap<String, Entry>();
        for (var row : rows) {
            var seat = row.text("seat");
            if (seat == null || OVER.contains(String.valueOf(row.text("state")))) continue;
            var taken = seats.putIfAbsent(row.text("room") + " " + seat, row);
            if (taken != null) references.report(row, "duplicate-seat", seat, taken.line() + "");
            var map = maps.get(String.valueOf(row.text("room")));
            if (map != null && !map.has(seat))
                references.report(row.at("seat"), "no-such-seat", seat, row.text("room"));
        }
    }
}
