package app.foyer.attendees.internal;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Registration;
import app.foyer.attendees.Ticket;
import java.util.List;

/** What somebody may be found by. */
record Findable(
        String id, String name, String latinName, String email, String phone, String orderCode, List<String> secrets) {
    static Findable of(Registration registration) {
        Attendee attendee = registration.attendee();
        return new Findable(
                attendee.id(),
                attendee.name(),
                attendee.latinName(),
                attendee.email(),
                attendee.phone(),
                attendee.orderCode(),
                registration.tickets().stream().map(Ticket::secret).toList());
    }

    @Override
    public String toString() {
        return "Findable " + id;
    }
}
