package app.foyer.api;

import app.foyer.api.DraftBody.RepeatBody;
import app.foyer.api.DraftBody.TargetsBody;
import app.foyer.notices.Notice;
import app.foyer.notices.NoticeTemplate;
import app.foyer.platform.LocalText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** A notice as it stands. */
record NoticeBody(
        String id,

        @Schema(implementation = Object.class, description = "One for each language")
        LocalText text,

        @Schema(implementation = Object.class, description = "One for each language")
        LocalText detail,

        @Schema(allowableValues = {"info", "warning", "emergency"})
        String priority,

        TargetsBody targets,
        OffsetDateTime from,

        @Schema(description = "Null for until it is withdrawn")
        OffsetDateTime until,

        RepeatBody repeat,
        boolean spoken,

        @Schema(description = "The place or the room that it sends people to, or null")
        String place,

        @Schema(description = "When it was pushed, or last changed")
        OffsetDateTime at,

        @Schema(description = "When somebody took it back, or null")
        OffsetDateTime withdrawn,

        @Schema(
                allowableValues = {"planned", "shown", "paused", "over"},
                description = "paused: between two turns of one that repeats")
        String phase,

        @Schema(description = "Who pushed it") String by,

        @Schema(description = "The CAP alerts that it came by, as their references are written; or null")
        String cap) {
    static NoticeBody of(Notice notice, String by, ZoneId zone, Instant now) {
        return new NoticeBody(
                notice.id(),
                notice.text(),
                notice.detail(),
                notice.priority().code(),
                TargetsBody.of(notice.targets()),
                AgendaBody.at(notice.from(), zone),
                AgendaBody.at(notice.until(), zone),
                RepeatBody.of(notice.repeat()),
                notice.spoken(),
                notice.place(),
                AgendaBody.at(notice.at(), zone),
                AgendaBody.at(notice.withdrawn(), zone),
                notice.phase(now).code(),
                by,
                notice.cap());
    }

    /** A prepared notice. */
    record TemplateBody(
            String id,

            @Schema(implementation = Object.class, description = "One for each language")
            LocalText name,

            @Schema(implementation = Object.class, description = "One for each language, with blanks: {room}")
            LocalText text,

            @Schema(implementation = Object.class, description = "One for each language, with blanks")
            LocalText detail,

            String priority,
            TargetsBody targets,

            @Schema(description = "How long it stays; null for until it is withdrawn")
            Integer minutes,

            boolean spoken,

            @Schema(description = "The names of the blanks, in their order")
            List<String> blanks) {
        static TemplateBody of(NoticeTemplate template) {
            return new TemplateBody(
                    template.id(),
                    template.name(),
                    template.text(),
                    template.detail(),
                    template.priority().code(),
                    TargetsBody.of(template.targets()),
                    template.minutes(),
                    template.spoken(),
                    template.blanks());
        }
    }
}
