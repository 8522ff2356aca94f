package app.foyer.seating.internal;

import app.foyer.attendees.SeatMove;
import app.foyer.seating.Deed;
import app.foyer.venue.Venue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who of a deed can be where they sat before it. To be asked while nobody else seats people. */
@Component
class WayBack {
    private final SeatStore store;

    WayBack(SeatStore store) {
        this.store = store;
    }

    /** Those of the deed's moves, backwards, that nothing stands in the way of. */
    List<SeatMove> of(String event, Deed deed, List<SeatMove> moves, Venue venue) {
        var tickets = moves.stream().map(SeatMove::ticket).toList();
        var people = store.of(event, tickets);
        var come = store.come(event, tickets);
        var back = new ArrayList<SeatMove>();
        for (var move : moves) {
            var who = people.get(move.ticket());
            if (who == null
                    || !who.sitsAt(move.toRoom(), move.toSeat())
                    || who.state().over()) continue;
            if (stays(deed, move, come.get(move.ticket())) || isGone(venue, move.back())) continue;
            back.add(move.back());
        }
        return free(event, back);
    }

    /** Who has come sits where they were told; only who was moved by hand while they were there is moved back. */
    private static boolean stays(Deed deed, SeatMove move, Instant cameAt) {
        if (cameAt == null || move.toSeat() == null) return false;
        return deed.kind() == Deed.Kind.RULE || cameAt.isAfter(deed.at());
    }

    /** Whether that chair stands there no more; of a room without a plan nobody knows. */
    static boolean isGone(Venue venue, SeatMove move) {
        if (move.toRoom() == null || move.toSeat() == null) return false;
        return venue.seatMap(move.toRoom())
                .filter(map -> !map.has(move.toSeat()))
                .isPresent();
    }

    /** Without those whose chair somebody holds who does not leave it. */
    private List<SeatMove> free(String event, List<SeatMove> back) {
        var holders = new HashMap<List<String>, String>();
        back.stream()
                .flatMap(move -> Stream.ofNullable(move.toRoom()))
                .distinct()
                .flatMap(room -> store.sitting(event, room).stream())
                .forEach(who -> holders.put(List.of(who.room(), who.seat()), who.ticket()));
        while (true) {
            var rising = back.stream().map(SeatMove::ticket).collect(Collectors.toSet());
            if (!back.removeIf(move -> isTaken(move, holders, rising))) return back;
        }
    }

    private static boolean isTaken(SeatMove move, Map<List<String>, String> holders, Set<String> rising) {
        if (move.toRoom() == null || move.toSeat() == null) return false;
        var holder = holders.get(List.of(move.toRoom(), move.toSeat()));
        return holder != null && !rising.contains(holder);
    }
}
