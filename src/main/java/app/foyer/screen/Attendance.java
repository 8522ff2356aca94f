package app.foyer.screen;

import app.foyer.checkin.Tallies;
import app.foyer.seating.Occupancy;
import java.util.Map;

/**
 * How many came and which seats are held: what screens show that no revision tells of.
 *
 * @param seats by room
 */
record Attendance(Tallies tallies, Map<String, Occupancy> seats) {
    static final Attendance NONE = new Attendance(Tallies.NONE, Map.of());

    Attendance {
        seats = Map.copyOf(seats);
    }

    Occupancy seats(String room) {
        return room == null ? Occupancy.EMPTY : seats.getOrDefault(room, Occupancy.EMPTY);
    }

    /** What a view shows of it, and nothing that it does not: it is drawn anew when that changes. */
    Attendance of(View view) {
        var layout = view.layout();
        if (!layout.counts() && !layout.seats()) return NONE;
        return new Attendance(
                layout.counts() ? tallies : Tallies.NONE,
                layout.seats() && view.room() != null
                        ? Map.of(view.room(), new Occupancy(seats(view.room()).taken(), java.util.Set.of()))
                        : Map.of());
    }
}
