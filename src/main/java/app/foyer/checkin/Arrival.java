package app.foyer.checkin;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Ticket;
import java.time.Instant;

/**
 * A scan that was stored, and who it was.
 *
 * @param scan its id
 * @param at by the scan's own time
 * @param reason why it was forced, or null
 * @param annulledAt when it was taken back, or null
 * @param ticket null where the code was not known
 * @param attendee null likewise
 */
public record Arrival(
        String scan,
        String list,
        String device,
        Direction direction,
        Outcome outcome,
        Instant at,
        Instant receivedAt,
        String actor,
        boolean forced,
        String reason,
        boolean offline,
        Instant annulledAt,
        String annulledBy,
        String annulReason,
        Ticket ticket,
        Attendee attendee) {}
