package app.foyer.api;

import static app.foyer.api.BadRequest.required;

import app.foyer.fallback.FallbackCommand;
import app.foyer.fallback.Incident;
import app.foyer.fallback.IncidentKind;
import app.foyer.fallback.Plan;
import app.foyer.live.EventState;
import app.foyer.live.Live;
import app.foyer.platform.Ids;
import app.foyer.platform.VenueClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/incidents")
@Tag(name = "Incidents", description = "What went wrong, who was called, when it was over")
class IncidentController {
    private final Asked asked;
    private final Live live;
    private final VenueClock clock;
    private final Ids ids;

    IncidentController(Asked asked, Live live, VenueClock clock, Ids ids) {
        this.asked = asked;
        this.live = live;
        this.clock = clock;
        this.ids = ids;
    }

    record IncidentsBody(
            @Schema(description = "The event's revision now")
            long revision,

            @Schema(description = "The open ones first, the longest waiting first")
            List<IncidentBody> incidents) {}

    record CalledBody(String who, OffsetDateTime at) {}

    record IncidentBody(
            String id,
            String kind,
            String what,
            @Schema(description = "Or null") String room,
            @Schema(description = "Or null") String place,
            String seenBy,
            OffsetDateTime seenAt,
            List<CalledBody> called,
            @Schema(description = "Or null") OffsetDateTime solvedAt,
            @Schema(description = "What was done, or null") String solution,

            @Schema(description = "The plans that it calls for")
            List<String> plans) {
        static IncidentBody of(Incident incident, EventState state) {
            var zone = state.event().zone();
            return new IncidentBody(
                    incident.id(),
                    incident.kind().code(),
                    incident.what(),
                    incident.room(),
                    incident.place(),
                    incident.seenBy(),
                    AgendaBody.at(incident.seenAt(), zone),
                    incident.called().stream().map(one -> of(one, zone)).toList(),
                    AgendaBody.at(incident.solvedAt(), zone),
                    incident.solution(),
                    state.fallback().suggested(incident.kind()).stream()
                            .map(Plan::id)
                            .toList());
        }

        private static CalledBody of(Incident.Called called, ZoneId zone) {
            return new CalledBody(called.who(), AgendaBody.at(called.at(), zone));
        }
    }

    @Operation(summary = "What went wrong", description = "For staff of any role.")
    @GetMapping
    IncidentsBody incidents(@RequestParam(required = false) String event) {
        var state = asked.state(event);
        var all = state.fallback().incidents().values().stream()
                .sorted(Comparator.comparing((Incident one) -> !one.open()).thenComparing(Incident::seenAt))
                .map(one -> IncidentBody.of(one, state))
                .toList();
        return new IncidentsBody(state.revision(), all);
    }

    record ReportBody(
            @Schema(
                    allowableValues = {
                        "device-failure",
                        "person-unwell",
                        "dispute",
                        "speaker",
                        "room",
                        "crowding",
                        "danger",
                        "other"
                    })
            String kind,

            @Schema(description = "In a few words, naming nobody")
            String what,

            String room,
            @Schema(description = "Where, in other words") String place,

            @Schema(description = "Who saw it; the caller where it is left out")
            String seenBy) {}

    record ReportedBody(
            @Schema(description = "The event's revision now")
            long revision,

            IncidentBody incident) {}

    @Operation(summary = "Reports an incident", description = "Needs the role stage or admin.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReportBody.class)))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ReportedBody report(@RequestParam(required = false) String event, InputStream body, Authentication authentication)
            throws IOException {
        var given = Bodies.json(body, ReportBody.class);
        var kind =
                IncidentKind.of(required("kind", given.kind())).orElseThrow(() -> new BadRequest("bad-value", "kind"));
        var author = Caller.author(authentication);
        var report = new FallbackCommand.Report(
                ids.next(clock.now()),
                kind,
                text("what", given.what()),
                given.room(),
                text("place", given.place()),
                given.seenBy() == null ? author.name() : text("seenBy", given.seenBy()));
        var applied = live.execute(asked.state(event).event().id(), report, author, null);
        var state = applied.state();
        return new ReportedBody(
                state.revision(), IncidentBody.of(state.fallback().incident(report.id()), state));
    }

    private static String text(String field, String text) {
        return text == null ? null : BadRequest.text(field, text.strip());
    }

    record CallBody(String who) {}

    @Operation(summary = "Notes that somebody was called to it", description = "Needs the role stage or admin.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CallBody.class)))
    @PostMapping(path = "/{incident}/call", consumes = MediaType.APPLICATION_JSON_VALUE)
    AppliedBody call(
            @PathVariable String incident,
            @RequestParam(required = false) String event,
            InputStream body,
            Authentication authentication)
            throws IOException {
        var who = text("who", required("who", Bodies.json(body, CallBody.class).who()));
        return give(new FallbackCommand.Call(incident, who), event, authentication);
    }

    record SolveBody(@Schema(description = "What was done") String solution) {}

    @Operation(summary = "Says that it is over", description = "Needs the role stage or admin.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SolveBody.class)))
    @PostMapping(path = "/{incident}/solve", consumes = MediaType.APPLICATION_JSON_VALUE)
    AppliedBody solve(
            @PathVariable String incident,
            @RequestParam(required = false) String event,
            InputStream body,
            Authentication authentication)
            throws IOException {
        var solution = text("solution", Bodies.json(body, SolveBody.class).solution());
        return give(new FallbackCommand.Solve(incident, solution), event, authentication);
    }

    @Operation(summary = "Says that it is not over after all", description = "Needs the role stage or admin.")
    @PostMapping("/{incident}/reopen")
    AppliedBody reopen(
            @PathVariable String incident,
            @RequestParam(required = false) String event,
            Authentication authentication) {
        return give(new FallbackCommand.Reopen(incident), event, authentication);
    }

    private AppliedBody give(FallbackCommand command, String event, Authentication authentication) {
        var of = asked.state(event).event().id();
        return AppliedBody.of(live.execute(of, command, Caller.author(authentication), null));
    }
}
