package app.foyer.console;

import app.foyer.platform.VenueClock;
import app.foyer.seating.Occupant;
import app.foyer.seating.Seating;
import app.foyer.seating.Seating.Pulse;
import app.foyer.seating.Seating.Standing;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What the seat maps of this node follow. */
@Component
class SeatFeeds {
    private final Seating seating;
    private final Feed<Where, Seats> seats;
    private final Map<Where, Known> known = new ConcurrentHashMap<>();

    record Where(String event, String room) {}

    /**
     * @param sitting in that room
     * @param standing in the event, as many as are shown
     */
    record Seats(List<Occupant> sitting, Standing standing) {
        static final Seats NONE = new Seats(List.of(), Standing.NONE);
    }

    private record Known(Pulse pulse, Seats seats) {}

    SeatFeeds(Seating seating, VenueClock clock, Ticks ticks) {
        this.seating = seating;
        seats = new Feed<>("the seats", this::now, clock::now);
        ticks.each(seats::ask);
    }

    /** Without waiting for the next second; read again only where something happened. */
    Seats now(Where where) {
        var pulse = seating.pulse(where.event());
        var before = known.get(where);
        if (before != null && before.pulse.equals(pulse)) return before.seats;
        var seats = new Seats(
                seating.sitting(where.event(), where.room()), seating.standing(where.event(), SitterPanel.MOST));
        known.put(where, new Known(pulse, seats));
        return seats;
    }

    Feed<Where, Seats> seats() {
        return seats;
    }
}
