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
import jakarta.servlet.http.HttpServletRequest;
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
    private final NamedPlaces places;

    ClosureController(Asked asked, Live live, VenueClock clock, Ids ids, NamedPlaces places) {
        this.asked = asked;
        this.live = live;
        this.clock = clock;
        this.ids = ids;
        this.places = places;
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
            @Schema(description = "Or null") String path,
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
                    closure.path(),
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

            @Schema(
                    description = "Instead of a room: the id of a place in the building or what it is called in any"
                            + " language, where that is one place; free words where the event has no building")
            String place,

            @Schema(description = "Instead of both: the id of a path")
            String path,

            @Schema(
                    implementation = Object.class,
                    description = "What people are told: a string, or one for each language; may be left out")
            LocalText reason,

            @Schema(description = "When it begins; at once where it is left out")
            Instant from,

            @Schema(description = "How long; until it is opened where this and until are left out")
            Double minutes,

            @Schema(description = "When it ends, instead of minutes")
            Instant until) {
        /** @throws BadRequest where two fields say different things, or one cannot be */
        VenueCommand.Close toCommand(String id, Instant now) {
            if (room != null && place != null) throw new BadRequest("bad-value", "place");
            if (path != null && (room != null || place != null)) throw new BadRequest("bad-value", "path");
            var where = place == null ? null : BadRequest.text("place", place.strip());
            return new VenueCommand.Close(id, room, where, path, reason, from, end(now));
        }

        private Instant end(Instant now) {
            if (minutes == null) return until;
            var length = RulesBody.length("minutes", minutes);
            if (until != null || !length.isPositive()) throw new BadRequest("bad-value", "minutes");
            return (from == null || from.isBefore(now) ? now : from).plus(length);
        }
    }

    record ClosedBody(
            @Schema(description = "The event's revision now")
            long revision,

            ClosureBody closure) {}

    @Operation(
            summary = "Closes a room, a place or a path, from now or from a time on",
            description = "Screens say so at once; sessions stay as they are. Needs the role stage or admin.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CloseBody.class)))
    @ApiResponse(responseCode = "201", description = "Closed")
    @ApiResponse(
            responseCode = "400",
            description = "Cannot be read; names the field",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "422",
            description =
                    "Nothing was done: reason is nothing-to-close, unknown-room, no-such-place, misspelt-place or several-places (then"
                            + " near of the details has the nearest ids and names), unknown-path, bad-time or too-long",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ClosedBody close(
            @RequestParam(required = false) String event,
            InputStream body,
            Authentication authentication,
            HttpServletRequest request)
            throws IOException {
        var now = clock.now();
        var given = Bodies.json(body, CloseBody.class).toCommand(ids.next(now), now);
        var before = asked.state(event);
        var close = named(given, before, Asked.language(request));
        var state = live.execute(before.event().id(), close, Caller.author(authentication), null)
                .state();
        return new ClosedBody(
                state.revision(), ClosureBody.of(state.venue().closures().get(close.id()), state));
    }

    /** What closes nothing would go unnoticed: in a building a place is one that it has. */
    private VenueCommand.Close named(VenueCommand.Close given, EventState state, String language) {
        var place = given.place();
        if (place == null || place.isBlank() || place.length() > Closure.LONGEST_PLACE) return given;
        if (state.venue().building().none()) return given;
        var id = places.id("place", place, state, language);
        var isRoom = state.agenda().rooms().containsKey(id);
        return new VenueCommand.Close(
                given.id(), isRoom ? id : null, isRoom ? null : id, null, given.reason(), given.from(), given.until());
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
