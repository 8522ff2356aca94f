package app.foyer.attendees;

import java.time.Instant;

/**
 * What somebody changed of an attendee.
 *
 * @param before null where there was nothing
 * @param after null where it was taken away
 */
public record Correction(Field field, String before, String after, Instant at, String device, String actor) {
    /** Leaves the values out. */
    @Override
    public String toString() {
        return "Correction of " + field;
    }
}
