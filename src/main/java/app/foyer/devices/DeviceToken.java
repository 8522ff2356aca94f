package app.foyer.devices;

import java.time.Instant;

/**
 * What is known of a token that opens devices' pages; the token itself is kept nowhere.
 *
 * @param device the one device that it opens, or null for any of the event
 */
public record DeviceToken(String id, String event, String device, Instant createdAt, String createdBy) {
    /** Whether it opens that device. */
    public boolean opens(String ofEvent, String thatDevice) {
        return event.equals(ofEvent) && (device == null || device.equals(thatDevice));
    }
}
