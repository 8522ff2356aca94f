package app.foyer.kiosk;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Ticket;
import app.foyer.platform.LocalText;

/**
 * What a kiosk shows of the person before it.
 *
 * @param latinName null where there is none, or it is the name
 * @param seat as printed, or null
 * @param roomId the room of the seat, or null
 * @param room its name; empty where there is none
 * @param group what they arrive or sit as, or null
 */
record Card(
        String name, String latinName, String organisation, String seat, String roomId, LocalText room, String group) {
    static Card of(Attendee attendee, Ticket ticket, LocalText room) {
        var latin = attendee.name().equals(attendee.latinName()) ? null : attendee.latinName();
        var roomId = room.isEmpty() ? null : ticket.room();
        return new Card(attendee.name(), latin, attendee.organisation(), ticket.seat(), roomId, room, attendee.group());
    }

    /** Says nothing: personal data stay out of logs. */
    @Override
    public String toString() {
        return "Card";
    }
}
