package app.foyer.checkin;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Ticket;
import java.time.Instant;

/**
 * The answer to a scan.
 *
 * @param repeated the scan was accepted before under the same nonce; nothing new was stored
 * @param scan the stored scan's id, by which it can be annulled; null where nothing was stored
 * @param list the list that counted
 * @param ticket null where the outcome is {@code unknown} or {@code ambiguous}
 * @param attendee whose it is, or null likewise
 * @param admittedAt when the ticket was admitted to the list: now, or earlier; null where it was not
 */
public record Verdict(
        Outcome outcome,
        boolean repeated,
        String scan,
        String list,
        Ticket ticket,
        Attendee attendee,
        Instant admittedAt,
        Because because) {}
