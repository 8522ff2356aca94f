package app.foyer.attendees.internal;

import app.foyer.attendees.SeatMove;
import app.foyer.attendees.Ticket;
import app.foyer.platform.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Who sits where, changed within a transaction. The database's key has the last word: one ticket to a chair. */
@Component
class ChairStore {
    private static final int AT_ONCE = 500;

    private final AttendeeStore store;

    ChairStore(AttendeeStore store) {
        this.store = store;
    }

    void seat(String event, Collection<SeatMove> moves) {
        if (moves.isEmpty()) return;
        var revision = store.nextRevision(event);
        var tickets = tickets(event, moves);
        for (var move : moves) require(tickets.get(move.ticket()), move);
        requireFree(event, moves, tickets);
        in(moves, some -> store.rise(event, some.stream().map(SeatMove::ticket).toList()));
        try {
            in(moves, some -> store.sit(event, some));
        } catch (DuplicateKeyException taken) {
            var one = moves.iterator().next();
            throw taken(one.toRoom(), one.toSeat());
        }
        store.touch(
                event,
                revision,
                tickets.values().stream().map(Ticket::attendeeId).toList());
    }

    private Map<String, Ticket> tickets(String event, Collection<SeatMove> moves) {
        var all = new ArrayList<Ticket>();
        in(
                moves,
                some -> all.addAll(
                        store.held(event, some.stream().map(SeatMove::ticket).toList())));
        return all.stream().collect(Collectors.toMap(Ticket::id, Function.identity()));
    }

    /** Nobody among these sits on another's chair. */
    static void requireOwn(Collection<Ticket> tickets) {
        var seen = new HashSet<List<String>>();
        tickets.stream().filter(Ticket::holdsSeat).forEach(ticket -> {
            if (!seen.add(List.of(ticket.room(), ticket.seat()))) throw taken(ticket.room(), ticket.seat());
        });
    }

    private static void require(Ticket ticket, SeatMove move) {
        if (ticket == null) throw new Refusal("unknown-ticket");
        if (ticket.state().over() && move.toSeat() != null) throw new Refusal("ticket-over");
        if (!Objects.equals(ticket.seat(), move.fromSeat()) || !Objects.equals(ticket.room(), move.fromRoom()))
            throw new Refusal("changed-meanwhile");
    }

    private void requireFree(String event, Collection<SeatMove> moves, Map<String, Ticket> rising) {
        var wanted = moves.stream()
                .filter(move -> move.toRoom() != null && move.toSeat() != null)
                .collect(Collectors.groupingBy(SeatMove::toRoom));
        wanted.forEach((room, theirs) -> {
            var seats = theirs.stream().map(SeatMove::toSeat).toList();
            if (seats.stream().distinct().count() < seats.size()) throw taken(room, seats.getFirst());
            in(theirs, some -> store
                    .holding(event, room, some.stream().map(SeatMove::toSeat).toList())
                    .stream()
                    .filter(holder -> !rising.containsKey(holder.id()))
                    .findFirst()
                    .ifPresent(holder -> {
                        throw taken(room, holder.seat());
                    }));
        });
    }

    static Refusal taken(String room, String seat) {
        return new Refusal("seat-taken", Map.of("room", String.valueOf(room), "seat", String.valueOf(seat)));
    }

    private interface Some<T> {
        void take(List<T> some);
    }

    private static <T> void in(Collection<T> all, Some<T> each) {
        var list = List.copyOf(all);
        for (int from = 0; from < list.size(); from += AT_ONCE)
            each.take(list.subList(from, Math.min(list.size(), from + AT_ONCE)));
    }
}
