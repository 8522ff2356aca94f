package app.foyer.checkin;

import java.time.Instant;

/**
 * Where a ticket stands at a list to which it was admitted.
 *
 * @param admittedAt when first
 * @param entries how often
 * @param inside whether it is in, by its last scan
 * @param lastAt when it went in or out last
 * @param device by which it was admitted first
 */
public record Standing(
        String ticket, String list, Instant admittedAt, int entries, boolean inside, Instant lastAt, String device) {}
