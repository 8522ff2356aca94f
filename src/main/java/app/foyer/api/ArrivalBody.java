package app.foyer.api;

import app.foyer.checkin.Arrival;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** A scan that was stored. */
record ArrivalBody(
        String scan,
        String list,
        String device,

        @Schema(allowableValues = {"entry", "exit"}) String direction,
        String outcome,
        OffsetDateTime at,
        String actor,
        boolean forced,

        @Schema(description = "Why it was forced, or which rule refused it; or null")
        String reason,

        boolean offline,

        @Schema(description = "When it was taken back, or null")
        OffsetDateTime annulledAt,

        String annulledBy,
        String annulReason,
        String ticket,
        AttendeeBody attendee) {
    static ArrivalBody of(Arrival arrival, ZoneId zone) {
        return new ArrivalBody(
                arrival.scan(),
                arrival.list(),
                arrival.device(),
                arrival.direction().code(),
                arrival.outcome().code(),
                AgendaBody.at(arrival.at(), zone),
                arrival.actor(),
                arrival.forced(),
                arrival.reason(),
                arrival.offline(),
                AgendaBody.at(arrival.annulledAt(), zone),
                arrival.annulledBy(),
                arrival.annulReason(),
                arrival.ticket() == null ? null : arrival.ticket().id(),
                AttendeeBody.of(arrival.attendee()));
    }
}
