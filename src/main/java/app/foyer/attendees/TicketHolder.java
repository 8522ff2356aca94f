package app.foyer.attendees;

/** A ticket and whose it is. */
public record TicketHolder(Ticket ticket, Attendee attendee) {}
