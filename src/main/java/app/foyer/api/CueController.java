package app.foyer.api;

import app.foyer.cues.Cue;
import app.foyer.cues.Cues;
import app.foyer.cues.Delivery;
import app.foyer.platform.VenueClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cues")
@Tag(name = "Cues", description = "Who was told that a session is about to start, and who has answered")
class CueController {
    private static final int MOST = 500;
    private static final Duration USUAL = Duration.ofHours(12);

    private final Asked asked;
    private final Cues cues;
    private final VenueClock clock;

    CueController(Asked asked, Cues cues, VenueClock clock) {
        this.asked = asked;
        this.cues = cues;
        this.clock = clock;
    }

    record DeliveryBody(
            String channel,

            @Schema(allowableValues = {"waiting", "delivered", "failed", "unsent"})
            String state,

            @Schema(description = "A code of what went wrong last, or null")
            String reason,

            int tries) {
        static DeliveryBody of(Delivery delivery) {
            return delivery == null
                    ? null
                    : new DeliveryBody(
                            delivery.channel(), delivery.state().code(), delivery.reason(), delivery.tries());
        }
    }

    record CueBody(
            String id,
            String rule,
            String session,

            @Schema(description = "speaker:…, moderator:… or crew:…")
            String recipient,

            @Schema(description = "The cue that nobody answered and that was raised by this one, or null")
            String raises,

            @Schema(description = "When the session was expected to start, as it was told")
            OffsetDateTime start,

            OffsetDateTime due,
            OffsetDateTime sentAt,

            @Schema(allowableValues = {"open", "acknowledged", "overtaken", "missed"})
            String state,

            @Schema(description = "What made an answer needless, or null")
            String because,

            @Schema(description = "When it was raised to somebody else, or null")
            OffsetDateTime raisedAt,

            @Schema(description = "When it was acknowledged or overtaken, or null")
            OffsetDateTime settledAt,

            @Schema(description = "The account that acknowledged it for somebody, or null where that was by the link")
            String settledBy,

            @Schema(description = "What became of its message; null where it is told in the console alone")
            DeliveryBody delivery) {
        static CueBody of(Cue cue, Delivery delivery, ZoneId zone) {
            return new CueBody(
                    cue.id(),
                    cue.rule(),
                    cue.session(),
                    cue.recipient().code(),
                    cue.origin(),
                    AgendaBody.at(cue.start(), zone),
                    AgendaBody.at(cue.due(), zone),
                    AgendaBody.at(cue.sentAt(), zone),
                    cue.state().code(),
                    cue.because() == null ? null : cue.because().code(),
                    AgendaBody.at(cue.raisedAt(), zone),
                    AgendaBody.at(cue.settledAt(), zone),
                    cue.settledBy(),
                    DeliveryBody.of(delivery));
        }
    }

    record CuesBody(int unanswered, List<CueBody> cues) {}

    @Operation(
            summary = "The cues sent since then, and those that nobody has answered yet, newest first",
            description = "For staff. At most 500.")
    @GetMapping
    CuesBody cues(
            @RequestParam(required = false) String event,
            @Parameter(description = "An instant; the last twelve hours where it is left out")
                    @RequestParam(required = false)
                    String since) {
        var of = asked.state(event).event();
        var told = cues.told(of.id(), since == null ? clock.now().minus(USUAL) : instant(since), MOST);
        return new CuesBody(
                cues.unanswered(of.id()),
                told.stream()
                        .map(each -> CueBody.of(each.cue(), each.delivery(), of.zone()))
                        .toList());
    }

    @Operation(summary = "Acknowledges a cue for whom it is for", description = "For the roles stage and admin.")
    @PostMapping("/{id}/acknowledge")
    CueBody acknowledge(
            @RequestParam(required = false) String event, @PathVariable String id, Authentication authentication) {
        var of = asked.state(event).event();
        var told = cues.acknowledge(of.id(), id, Caller.of(authentication, null).name());
        return CueBody.of(told.cue(), told.delivery(), of.zone());
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noInstant) {
            throw new BadRequest("bad-value", "since");
        }
    }
}
