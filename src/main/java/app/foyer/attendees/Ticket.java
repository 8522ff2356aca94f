package app.foyer.attendees;

/**
 * What admits an attendee.
 *
 * @param secret what its code carries
 * @param seat as printed, or null
 * @param room the room of that seat, or null
 */
public record Ticket(
        String id, String attendeeId, String secret, String product, TicketState state, String seat, String room) {
    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "Ticket " + id + " " + state;
    }
}
