package app.foyer.checkin;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Ticket;
import java.time.Instant;

/**
 * The answer to a scan.
 *
 * @param repeated the scan was accepted before under the same nonce; nothing new was stored
 * @param ticket null where the outcome is {@code unknown}
 * @param attendee whose it is, or null likewise
 * @param admittedAt when the ticket was admitted to the list: now, or earlier; null where it was not
 */
public record Verdict(Outcome outcome, boolean repeated, Ticket ticket, Attendee attendee, Instant admittedAt) {}
