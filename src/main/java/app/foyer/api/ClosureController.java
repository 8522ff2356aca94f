package app.foyer.api;

import app.foyer.live.EventState;
import app.foyer.live.Live;
import app.foyer.platform.Ids;
import app.foyer.platform.LocalText;
import app.foyer.platform.VenueClock;
import app.foyer.venue.Closure;
import app.foyer.venue.VenueCommand;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/closures")
@Tag(name = "Closures", description = "The rooms and places that nobody is to go to")
class ClosureController {
    private final Asked asked;
    private final Live live;
    private final VenueClock clock;
    private final Ids ids;

    ClosureController(Asked asked, Live live, VenueClock clock, Ids ids) {
        this.asked = asked;
        this.live = live;
        this.clock = clock;
        this.ids = ids;
    }

    record ClosuresBody(
            @Schema(description = "The event's revision now")
            long revision,

            @Schema(description = "Those that have not ended, the newest first")
            List<ClosureBody> closures) {}

    record ClosureBody(
            String id,
            @Schema(description = "Or null, then a place") String room,
            @Schema(description = "Or null") String place,
            LocalText reason,
            OffsetDateTime from,

            @Schema(description = "Or null for until it is opened")
            OffsetDateTime until) {
        static ClosureBody of(Closure closure, EventState state) {
            var zone = state.event().zone();
            return new ClosureBody(
                    closure.id(),
                    closure.room(),
                    closure.place(),
                    closure.reason(),
                    AgendaBody.at(closure.from(), zone),
                    AgendaBody.at(closure.until(), zone));
        }
    }

    @Operation(summary = "What is closed", description = "For staff of any role.")
    @GetMapping
    ClosuresBody closures(@RequestParam(required = false) String event) {
        var state = asked.state(event);
        return new ClosuresBody(
                state.revision(),
                state.venue().standing(clock.now()).stream()
                        .map(closure -> ClosureBody.of(closure, state))
                        .toList());
    }

    record CloseBody(
            @Schema(description = "The id of a room") String room,
            @Schema(description = "Instead of a room") String place,

            @Schema(
                    implementation = Object.class,
                    description = "What people are told: a string, or one for each language; may be left out")
            LocalText reason,

            @Schema(description = "How long; until it is opened where this and until are left out")
            Double minutes,

            @Schema(description = "When it ends, instead of minutes")
            Instant until) {
        /** @throws BadRequest where two fields say different things, or one cannot be */
        VenueCommand.Close toCommand(String id, Instant now) {
            if (room != null && place != null) throw new BadRequest("bad-value", "place");
            var where = place == null ? null : BadRequest.text("place", place.strip());
            return new VenueCommand.Close(id, room, where, reason, end(now));
        }

        private Instant end(Instant now) {
            if (minutes == null) return until;
            var length = RulesBody.length("minutes", minutes);
            if (until != null || !length.isPositive()) throw new BadRequest("bad-value", "minutes");
            return now.plus(length);
        }
    }

    record ClosedBody(
            @Schema(description = "The event's revision now")
            long revision,

            ClosureBody closure) {}

    @Operation(
            summary = "Closes a room or a place, from now on",
            description = "Screens say so at once; sessions stay as they are. Needs the role stage or admin.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CloseBody.class)))
    @ApiResponse(responseCode = "201", description = "Closed")
    @ApiResponse(
            responseCode = "400",
            description = "Cannot be read; names the field",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "422",
            description = "Nothing was done: reason is nothing-to-close, unknown-room, bad-time or too-long",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ClosedBody close(@RequestParam(required = false) String event, InputStream body, Authentication authentication)
            throws IOException {
        var now = clock.now();
        var close = Bodies.json(body, CloseBody.class).toCommand(ids.next(now), now);
        var of = asked.state(event).event().id();
        var state = live.execute(of, close, Caller.author(authentication), null).state();
        return new ClosedBody(
                state.revision(), ClosureBody.of(state.venue().closures().get(close.id()), state));
    }

    @Operation(summary = "Opens it again", description = "Needs the role stage or admin.")
    @ApiResponse(
            responseCode = "404",
            description = "unknown-closure: it is open already",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @PostMapping("/{closure}/open")
    AppliedBody open(
            @PathVariable String closure, @RequestParam(required = false) String event, Authentication authentication) {
        var of = asked.state(event).event().id();
        return AppliedBody.of(live.execute(of, new VenueCommand.Open(closure), Caller.author(authentication), null));
    }
}
