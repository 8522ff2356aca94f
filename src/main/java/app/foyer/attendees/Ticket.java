package app.foyer.attendees;

import java.time.Instant;

/**
 * What admits an attendee.
 *
 * @param secret what its code carries
 * @param seat as printed, or null
 * @param room the room of that seat, or null
 * @param validFrom from when it admits, or null for always
 * @param validUntil until when, that instant left out; or null
 * @param need what its seat must have, or null
 */
public record Ticket(
        String id,
        String attendeeId,
        String secret,
        String product,
        TicketState state,
        String seat,
        String room,
        Instant validFrom,
        Instant validUntil,
        Need need) {
    public Ticket(
            String id,
            String attendeeId,
            String secret,
            String product,
            TicketState state,
            String seat,
            String room,
            Instant validFrom,
            Instant validUntil) {
        this(id, attendeeId, secret, product, state, seat, room, validFrom, validUntil, null);
    }

    public Ticket(
            String id, String attendeeId, String secret, String product, TicketState state, String seat, String room) {
        this(id, attendeeId, secret, product, state, seat, room, null, null);
    }

    public Ticket valid(Instant from, Instant until) {
        return new Ticket(id, attendeeId, secret, product, state, seat, room, from, until, need);
    }

    public Ticket in(TicketState newState) {
        return new Ticket(id, attendeeId, secret, product, newState, seat, room, validFrom, validUntil, need);
    }

    public Ticket with(String newSecret) {
        return new Ticket(id, attendeeId, newSecret, product, state, seat, room, validFrom, validUntil, need);
    }

    public Ticket needing(Need newNeed) {
        return new Ticket(id, attendeeId, secret, product, state, seat, room, validFrom, validUntil, newNeed);
    }

    /** Whether nobody else can be given its seat: not where it has none, or admits nobody for good. */
    public boolean holdsSeat() {
        return seat != null && !seat.isEmpty() && room != null && !state.over();
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "Ticket " + id + " " + state;
    }
}
