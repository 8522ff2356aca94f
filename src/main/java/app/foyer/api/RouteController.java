package app.foyer.api;

import app.foyer.live.EventState;
import app.foyer.platform.Refusal;
import app.foyer.platform.VenueClock;
import app.foyer.venue.Answer;
import app.foyer.venue.Pace;
import app.foyer.venue.Walk;
import app.foyer.venue.Wayfinding;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/route")
@Tag(name = "The way", description = "From a place to another; public")
class RouteController {
    private final Asked asked;
    private final VenueClock clock;

    RouteController(Asked asked, VenueClock clock) {
        this.asked = asked;
        this.clock = clock;
    }

    @Operation(
            summary = "The way that is quickest now",
            description = "Step-free is strict: there is a way without any step, or none is given.")
    @ApiResponse(responseCode = "200", description = "The way, or why there is none: see found")
    @ApiResponse(
            responseCode = "404",
            description = "unknown-place: from or to is not known; details name it",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @GetMapping
    ResponseEntity<RouteBody> route(
            @RequestParam(required = false) String event,
            @Parameter(description = "The id of a device, a place or a room") @RequestParam String from,
            @Parameter(
                            description =
                                    "The id of a place, a room or a session (its room), or a kind of place such as toilet: the nearest")
                    @RequestParam
                    String to,
            @RequestParam(defaultValue = "false") boolean stepfree,
            @Parameter(description = "slow, normal or fast") @RequestParam(defaultValue = "normal") String pace,
            @Parameter(description = "BCP 47 tag of the words; the event's first language where it is left out")
                    @RequestParam(required = false)
                    String lang) {
        var state = asked.state(event);
        var walk = new Walk(Pace.of(pace).orElseThrow(() -> new BadRequest("bad-value", "pace")), stepfree);
        var wayfinding = Wayfinding.of(state.venue(), clock.now());
        var origin = wayfinding.from(from).orElseThrow(() -> unknown(from));
        var answer = wayfinding.answer(origin, goal(state, to), walk);
        if (answer.found() == Answer.Found.UNKNOWN) throw unknown(to);
        var language = lang == null ? state.event().language() : lang;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(RouteBody.of(
                        state.revision(), answer, origin, state.venue().building(), language));
    }

    /** A session is where its room is. */
    private static String goal(EventState state, String to) {
        var session = state.agenda().sessions().get(to);
        return session == null || state.venue().building().place(to).isPresent() ? to : session.room();
    }

    private static Refusal unknown(String place) {
        return new Refusal("unknown-place", Map.of("place", place));
    }
}
