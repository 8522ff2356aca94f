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
        Instant validUntil) {
    public Ticket(
            String id, String attendeeId, String secret, String product, TicketState state, String seat, String room) {
        this(id, attendeeId, secret, product, state, seat, room, null, null);
    }

    public Ticket valid(Instant from, Instant until) {
        return new Ticket(id, attendeeId, secret, product, state, seat, room, from, until);
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "Ticket " + id + " " + state;
    }
}
