package app.foyer.api;

import app.foyer.checkin.Because;
import app.foyer.checkin.Question;
import app.foyer.checkin.Verdict;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of a scan. */
record VerdictBody(
        @Schema(
                description = "ok, already-admitted, unknown, unpaid, blocked, cancelled, revoked, not-yet-valid,"
                        + " expired, wrong-list, rules, incomplete, ambiguous or full")
        String outcome,

        @Schema(description = "Whether it was accepted before, under the same nonce")
        boolean repeated,

        @Schema(description = "The stored scan, by which it can be annulled; or null")
        String scan,

        @Schema(description = "The check-in list that counted")
        String list,

        String ticket,
        AttendeeBody attendee,
        String seat,

        @Schema(description = "The room of that seat, a room's id, or null")
        String room,

        @Schema(description = "When the ticket was admitted: now, or earlier; or null")
        OffsetDateTime admittedAt,

        @Schema(
                description = "The rule that kept it out: window, weekdays, hours, since-entry, entries, entries-a-day"
                        + " or any; or null")
        String rule,

        @Schema(description = "The rule's own words, or null")
        String because,

        @Schema(description = "When the same scan would be admitted, or null where that is not known")
        OffsetDateTime passesAt,

        @Schema(description = "Where it is shown as well when it is full here, a room's id; or null")
        String overflow,

        @Schema(description = "The questions that are open") List<QuestionBody> questions) {
    record QuestionBody(
            String id,
            String text,
            String help,

            @Schema(allowableValues = {"text", "number", "yes-no", "choice", "several"})
            String kind,

            boolean required,

            @Schema(description = "What can be chosen, by id")
            Map<String, String> options) {
        static QuestionBody of(Question question, String language) {
            var options = new LinkedHashMap<String, String>();
            question.options().forEach((id, text) -> options.put(id, text.in(language)));
            return new QuestionBody(
                    question.id(),
                    question.text().in(language),
                    question.help().in(language),
                    question.kind().code(),
                    question.required(),
                    options);
        }
    }

    static VerdictBody of(Verdict verdict, ZoneId zone, String language) {
        var ticket = verdict.ticket();
        Because because = verdict.because();
        return new VerdictBody(
                verdict.outcome().code(),
                verdict.repeated(),
                verdict.scan(),
                verdict.list(),
                ticket == null ? null : ticket.id(),
                AttendeeBody.of(verdict.attendee()),
                ticket == null ? null : ticket.seat(),
                ticket == null ? null : ticket.room(),
                AgendaBody.at(verdict.admittedAt(), zone),
                because.rule(),
                because.words().isEmpty() ? null : because.words().in(language),
                AgendaBody.at(because.passesAt(), zone),
                because.overflow(),
                because.questions().stream()
                        .map(question -> QuestionBody.of(question, language))
                        .toList());
    }
}
