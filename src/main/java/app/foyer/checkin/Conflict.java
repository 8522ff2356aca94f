package app.foyer.checkin;

import java.time.Instant;

/**
 * Somebody whom a device let in while it was offline, and whom the server would not have admitted.
 *
 * @param arrival the scan that came later to the server; its outcome says what is wrong
 * @param admittedAt when the ticket had been admitted to the list, or null where it had not
 * @param admittedBy the device that did, or null
 * @param resolvedAt when staff saw to it, or null while they have not
 * @param resolution what they did, or null
 */
public record Conflict(
        Arrival arrival,
        Instant admittedAt,
        String admittedBy,
        Instant resolvedAt,
        String resolvedBy,
        String resolution) {}
