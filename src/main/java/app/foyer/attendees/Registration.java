package app.foyer.attendees;

import java.util.List;

/** An attendee and their tickets, by id; most have one. */
public record Registration(Attendee attendee, List<Ticket> tickets) {
    public Registration {
        tickets = List.copyOf(tickets);
    }
}
