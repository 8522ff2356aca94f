package app.foyer.seating;

import app.foyer.attendees.Need;
import app.foyer.attendees.TicketState;
import java.util.Objects;

/**
 * Somebody with a ticket, as far as seating asks.
 *
 * @param seat where they sit, or null
 * @param room of that seat, or null
 * @param category or null
 * @param group as what they sit together, or null
 * @param order shared by all who were booked together, or null
 * @param present whether they came in, at any door
 */
public record Occupant(
        String ticket,
        String attendee,
        String name,
        String latinName,
        String organisation,
        String category,
        String group,
        String order,
        TicketState state,
        Need need,
        String room,
        String seat,
        boolean present) {
    /** What those have in common who sit together, or null. */
    public String party() {
        return group != null ? group : order;
    }

    public boolean sitsAt(String inRoom, String label) {
        return Objects.equals(room, inRoom) && Objects.equals(seat, label);
    }

    /** Says who without saying more: personal data stay out of logs. */
    @Override
    public String toString() {
        return "Occupant " + ticket;
    }
}
