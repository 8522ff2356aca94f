package app.foyer.devices;

import java.time.Instant;

/**
 * Somebody at a device asks for a person, or for something. It says nothing of who that is.
 *
 * @param step where the device stood when it was first asked: {@code lookup}, {@code refused}, …
 * @param takenAt when one of the staff said to be coming, or null
 * @param takenBy who that is, or null
 */
public record HelpCall(
        String id, String device, String step, HelpKind kind, Instant calledAt, Instant takenAt, String takenBy) {
    public boolean taken() {
        return takenAt != null;
    }
}
