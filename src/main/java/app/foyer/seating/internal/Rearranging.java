package app.foyer.seating.internal;

import app.foyer.attendees.Attendees;
import app.foyer.attendees.SeatMove;
import app.foyer.live.Alongside;
import app.foyer.live.EventState;
import app.foyer.live.JournalEntry;
import app.foyer.platform.Ids;
import app.foyer.seating.Deed;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Whoever sits where there is no seat any more, since the room is seated otherwise, has none then, as a deed of its own.
 * Whoever takes that change back gives them their seats back with it.
 */
@Component
class Rearranging implements Alongside {
    private final SeatStore store;
    private final WayBack wayBack;
    private final Attendees attendees;
    private final Ids ids;

    Rearranging(SeatStore store, WayBack wayBack, Attendees attendees, Ids ids) {
        this.store = store;
        this.wayBack = wayBack;
        this.attendees = attendees;
        this.ids = ids;
    }

    @Override
    public void changed(JournalEntry entry, EventState before, EventState after) {
        var old = before.venue().seats();
        var now = after.venue().seats();
        if (old.equals(now)) return;
        var rooms = new TreeSet<>(old.keySet());
        rooms.addAll(now.keySet());
        rooms.removeIf(room -> Objects.equals(old.get(room), now.get(room)));
        attendees.hold(after.event().id());
        for (var room : rooms) {
            // where nobody said how it is seated, people may sit on seats of an import; those stay
            if (old.containsKey(room)) free(entry, after, room);
            if (entry.undoes() != null) giveBack(entry, after, room);
        }
    }

    private void free(JournalEntry entry, EventState after, String room) {
        var event = after.event().id();
        var map = after.venue().seatMap(room);
        var moves = store.rising(event, room).stream()
                .filter(move -> map.filter(seats -> seats.has(move.fromSeat())).isEmpty())
                .toList();
        if (moves.isEmpty()) return;
        attendees.seat(event, moves);
        var deed = new Deed(
                ids.next(entry.at()),
                entry.at(),
                entry.author().name(),
                Deed.Kind.PLAN,
                room,
                moves.size(),
                null,
                null,
                null);
        store.insert(event, deed, moves);
    }

    /** The latest that can be: what was changed twice comes back step by step. */
    private void giveBack(JournalEntry entry, EventState after, String room) {
        if (after.venue().seatMap(room).isEmpty()) return;
        var event = after.event().id();
        for (var deed : store.inForce(event, room, Deed.Kind.PLAN)) {
            var moves = store.moves(event, deed.id());
            store.hold(event, moves.stream().map(SeatMove::ticket).toList());
            var back = wayBack.of(event, deed, moves, after.venue());
            if (back.isEmpty()) continue;
            attendees.seat(event, back);
            store.setUndone(event, deed.id(), entry.at(), entry.author().name(), moves.size() - back.size());
            return;
        }
    }
}
