package app.foyer.api;

import app.foyer.live.Live;
import app.foyer.platform.Ids;
import app.foyer.platform.VenueClock;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
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
@RequestMapping("/api/v1")
@Tag(name = "Commands", description = "Changing the running event, and the record of it")
class CommandController {
    private static final int USUAL_ENTRIES = 100;
    private static final int MOST_ENTRIES = 1_000;

    private final Asked asked;
    private final Live live;

    private final VenueClock clock;
    private final Ids ids;

    CommandController(Asked asked, Live live, VenueClock clock, Ids ids) {
        this.asked = asked;
        this.live = live;
        this.clock = clock;
        this.ids = ids;
    }

    @Operation(
            summary = "Gives a command",
            description = "Answers after the commit. With expectedRevision, what the command touches must not have"
                    + " changed since that revision. Buttons that cannot send JSON may give the fields of a command that"
                    + " has no others within as parameters of the address or of a form. Needs the role stage or admin.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CommandBody.class)))
    @ApiResponse(responseCode = "200", description = "Done, or with preview what would be done")
    @ApiResponse(
            responseCode = "400",
            description = "Not a command; names the field",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "409",
            description = "Stale: current is the revision now, since lists who changed what",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "422",
            description = "A rule says no; reason is a code",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @PostMapping(path = "/commands", consumes = MediaType.APPLICATION_JSON_VALUE)
    AppliedBody command(
            @RequestParam(required = false) String event,
            @RequestParam(defaultValue = "false") boolean preview,
            InputStream body,
            Authentication authentication)
            throws IOException {
        return give(GivenCommand.read(body), event, preview, authentication);
    }

    @Hidden
    @PostMapping(path = "/commands", params = "command")
    AppliedBody commandOfParameters(
            @RequestParam(required = false) String event,
            @RequestParam(defaultValue = "false") boolean preview,
            HttpServletRequest request,
            Authentication authentication) {
        return give(GivenCommand.read(request.getParameterMap()), event, preview, authentication);
    }

    private AppliedBody give(GivenCommand given, String event, boolean preview, Authentication authentication) {
        var command = given.toCommand(() -> ids.next(clock.now()));
        var id = asked.state(event).event().id();
        if (preview) return AppliedBody.preview(live.preview(id, command, given.expectedRevision()), clock.now());
        var author = Caller.author(authentication);
        return AppliedBody.of(live.execute(id, command, author, given.expectedRevision(), given.why()));
    }

    record UndoBody(Long revision) {}

    @Operation(
            summary = "Takes one change back",
            description = "As a new change, which can itself be taken back. Needs the role stage or admin.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = UndoBody.class)))
    @ApiResponse(responseCode = "200", description = "Taken back")
    @ApiResponse(
            responseCode = "409",
            description = "Part of it was changed again; later lists by whom",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @PostMapping(path = "/undo", consumes = MediaType.APPLICATION_JSON_VALUE)
    AppliedBody undo(@RequestParam(required = false) String event, InputStream body, Authentication authentication)
            throws IOException {
        var revision = BadRequest.required(
                "revision", Bodies.json(body, UndoBody.class).revision());
        var id = asked.state(event).event().id();
        return AppliedBody.of(live.undo(id, revision, Caller.author(authentication)));
    }

    record WhyBody(
            @Schema(description = "At most 500 characters; empty takes it away")
            String why) {}

    @Operation(
            summary = "Says why something was changed",
            description = "Afterwards, or in other words. Needs the role stage or admin.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WhyBody.class)))
    @PostMapping(path = "/journal/{revision}/why", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void explain(@PathVariable long revision, @RequestParam(required = false) String event, InputStream body)
            throws IOException {
        var why = BadRequest.required("why", Bodies.json(body, WhyBody.class).why());
        live.explain(asked.state(event).event().id(), revision, BadRequest.text("why", why));
    }

    record JournalBody(
            @Schema(description = "The event's revision now")
            long revision,

            @Schema(description = "Oldest first") List<EntryBody> entries) {}

    @Operation(summary = "The record of every change", description = "For staff of any role.")
    @GetMapping("/journal")
    JournalBody journal(
            @RequestParam(required = false) String event,
            @Schema(description = "Entries after this revision, the oldest of them; the newest where it is left out")
                    @RequestParam(required = false)
                    Long since,
            @Schema(description = "At most so many, up to 1000") @RequestParam(required = false) Integer limit) {
        var state = asked.state(event);
        var id = state.event().id();
        var most = Math.clamp(limit == null ? USUAL_ENTRIES : limit, 1, MOST_ENTRIES);
        var from = since == null ? Math.max(0, live.latest(id).revision() - most) : since;
        var entries = live.journal(id, from, most);
        return new JournalBody(
                state.revision(), EntryBody.of(entries, state.event().zone()));
    }
}
