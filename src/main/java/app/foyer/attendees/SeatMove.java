package app.foyer.attendees;

/**
 * Somebody's change of chair.
 *
 * @param fromRoom where they sit before, or null
 * @param fromSeat likewise
 * @param toRoom where they sit then, or null for nowhere
 * @param toSeat likewise
 */
public record SeatMove(String ticket, String fromRoom, String fromSeat, String toRoom, String toSeat) {
    public static SeatMove of(Ticket ticket, String room, String seat) {
        return new SeatMove(ticket.id(), ticket.room(), ticket.seat(), room, seat);
    }

    /** The same, back. */
    public SeatMove back() {
        return new SeatMove(ticket, toRoom, toSeat, fromRoom, fromSeat);
    }
}
