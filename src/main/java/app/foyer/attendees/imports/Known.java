package app.foyer.attendees.imports;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Ticket;
import java.util.List;

/**
 * Somebody with their tickets, as they are kept.
 *
 * @param removed whether they were taken back
 */
public record Known(Attendee attendee, List<Ticket> tickets, boolean removed) {
    public Known {
        tickets = List.copyOf(tickets);
    }
}
