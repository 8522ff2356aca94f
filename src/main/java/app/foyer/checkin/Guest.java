package app.foyer.checkin;

import java.time.Instant;

/**
 * Somebody who has arrived, and for whom a host waits.
 *
 * @param host who is told: a staff account's name, or any other
 * @param list where they were admitted first
 * @param device by which
 * @param answeredAt when somebody said to be on the way to them, or null while nobody has
 */
public record Guest(
        String attendee,
        String name,
        String host,
        String list,
        String device,
        Instant arrivedAt,
        Instant answeredAt,
        String answeredBy) {
    public boolean isWaiting() {
        return answeredAt == null;
    }

    /** Says who without saying more: personal data stay out of logs. */
    @Override
    public String toString() {
        return "Guest " + attendee;
    }
}
