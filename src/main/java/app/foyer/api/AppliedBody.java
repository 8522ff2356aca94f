package app.foyer.api;

import static app.foyer.api.AgendaBody.at;

import app.foyer.agenda.Clash;
import app.foyer.agenda.Clashes;
import app.foyer.agenda.Shift;
import app.foyer.live.Applied;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** What a command did, or in a preview would do and bring about. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppliedBody(
        @Schema(description = "The event's revision now") long revision,
        boolean preview,
        List<ChangeBody> changes,

        @Schema(description = "In a preview: what cannot both be after it, and could before")
        List<ClashBody> clashes,

        @Schema(description = "In a preview: whose expected start changes by a minute or more")
        List<MoveBody> moves) {
    static AppliedBody of(Applied applied) {
        var zone = applied.state().event().zone();
        return new AppliedBody(applied.revision(), false, ChangeBody.of(applied.changes(), zone), null, null);
    }

    static AppliedBody preview(Applied applied, Instant now) {
        var before = applied.before();
        var zone = before.event().zone();
        var after = applied.state().agenda();
        var clashes = Clashes.arising(before.agenda(), after, now).stream()
                .map(clash -> ClashBody.of(clash, zone))
                .toList();
        var moves = Shift.arising(before.agenda(), after, now).stream()
                .map(shift -> new MoveBody(shift.session(), at(shift.from(), zone), at(shift.to(), zone)))
                .toList();
        return new AppliedBody(applied.revision(), true, ChangeBody.of(applied.changes(), zone), clashes, moves);
    }

    /** A warning: staff may go on all the same. */
    record ClashBody(
            @Schema(allowableValues = {"speaker", "room", "hard-stop", "capacity", "equipment", "squeezed"})
            String kind,

            @Schema(description = "The session that is in trouble")
            String session,

            @Schema(description = "The one that it is in trouble with, or null")
            String other,

            String room,

            @Schema(description = "The speaker, the equipment or the number of people; or null")
            String what,

            OffsetDateTime from,
            OffsetDateTime to) {
        static ClashBody of(Clash clash, ZoneId zone) {
            return new ClashBody(
                    clash.kind().code(),
                    clash.session(),
                    clash.other(),
                    clash.room(),
                    clash.what(),
                    at(clash.from(), zone),
                    at(clash.to(), zone));
        }
    }

    record MoveBody(
            String session,

            @Schema(description = "When it was expected to start")
            OffsetDateTime from,

            OffsetDateTime to) {}
}
