package app.foyer.api;

import app.foyer.attendees.Attendee;
import io.swagger.v3.oas.annotations.media.Schema;

/** An attendee, as far as desks and kiosks need to know. */
record AttendeeBody(
        String id,
        String name,

        @Schema(description = "In Latin letters, where the name is not; or null")
        String latinName,

        String organisation,
        String category,
        String language) {
    static AttendeeBody of(Attendee attendee) {
        return attendee == null
                ? null
                : new AttendeeBody(
                        attendee.id(),
                        attendee.name(),
                        attendee.latinName(),
                        attendee.organisation(),
                        attendee.category(),
                        attendee.language());
    }
}
