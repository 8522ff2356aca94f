package app.foyer.api;

import app.foyer.devices.Devices;
import app.foyer.fallback.Activation;
import app.foyer.fallback.FallbackCommand;
import app.foyer.fallback.Plan;
import app.foyer.fallback.Proposal;
import app.foyer.live.EntityKey;
import app.foyer.live.Event;
import app.foyer.live.JournalEntry;
import app.foyer.live.Live;
import app.foyer.live.StaleRevision;
import app.foyer.platform.Command;
import app.foyer.platform.Ids;
import app.foyer.platform.Refusal;
import app.foyer.platform.VenueClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/plans")
@Tag(name = "Plans", description = "Fallback plans: what they would do, doing it, taking it back")
class PlanController {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Asked asked;
    private final Live live;
    private final Devices devices;
    private final VenueClock clock;
    private final Ids ids;

    PlanController(Asked asked, Live live, Devices devices, VenueClock clock, Ids ids) {
        this.asked = asked;
        this.live = live;
        this.devices = devices;
        this.clock = clock;
        this.ids = ids;
    }

    record PlansBody(
            @Schema(description = "The event's revision now")
            long revision,

            List<PlanBody> plans) {}

    @Operation(
            summary = "The event's fallback plans",
            description = "Each with an example: a body that preview and apply take now, chosen by what is on in the"
                    + " rooms. For staff of any role.")
    @GetMapping
    PlansBody plans(@RequestParam(required = false) String event) {
        var state = asked.state(event);
        var proposal = new Proposal(state.affairs(), clock.now());
        return new PlansBody(
                state.revision(),
                state.fallback().plansInOrder().stream()
                        .map(plan -> PlanBody.of(plan, example(plan, proposal)))
                        .toList());
    }

    private Map<String, Object> example(Plan plan, Proposal proposal) {
        var example = new LinkedHashMap<String, Object>();
        example.put("arguments", proposal.of(plan, null));
        if (plan.grave()) example.put("confirmed", true);
        return example;
    }

    @Operation(summary = "What a plan would do now", description = "Changes nothing. Needs the role stage or admin.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ApplyBody.class)))
    @ApiResponse(
            responseCode = "422",
            description = "It cannot be applied: reason is a code, details.step the step that says so, from 1",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @PostMapping(path = "/{plan}/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    ForeseenBody preview(@PathVariable String plan, @RequestParam(required = false) String event, InputStream body)
            throws IOException {
        var given = Bodies.json(body, ApplyBody.class);
        var command = given.toCommand(ids.next(clock.now()), plan, true);
        var of = asked.state(event).event().id();
        var foreseen = live.preview(of, command, given.expectedRevision());
        return ForeseenBody.of(foreseen, command.id(), devices.all(of), clock.now());
    }

    record PlanAppliedBody(
            @Schema(description = "Of its entry in the journal; the event's revision now unless repeated")
            long revision,

            @Schema(description = "By which it is taken back")
            String activation,

            @Schema(description = "Whether a call with this id had done it before, and this one did nothing")
            boolean repeated,

            List<ChangeBody> changes) {}

    @Operation(
            summary = "Applies a plan",
            description = "All of it or nothing, as one entry of the journal. With an id of the caller's the same call"
                    + " may be made again: it is answered as the first was, even where that was taken back since;"
                    + " the id with another plan, arguments or incident is refused with activation-exists. Needs"
                    + " the role stage or admin.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ApplyBody.class)))
    @ApiResponse(
            responseCode = "409",
            description = "Stale: current is the revision now, since lists who changed what",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "422",
            description = "Nothing was done: reason is a code, details.step the step that is refused, from 1",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @PostMapping(path = "/{plan}/apply", consumes = MediaType.APPLICATION_JSON_VALUE)
    PlanAppliedBody apply(
            @PathVariable String plan,
            @RequestParam(required = false) String event,
            InputStream body,
            Authentication authentication)
            throws IOException {
        var given = Bodies.json(body, ApplyBody.class);
        var command = given.toCommand(ids.next(clock.now()), plan, false);
        var of = asked.state(event).event();
        var first = firstTime(of, command);
        if (first.isPresent()) return first.get();
        try {
            var applied = live.execute(
                    of.id(), command, Caller.author(authentication), given.expectedRevision(), given.why());
            return new PlanAppliedBody(
                    applied.revision(), command.id(), false, ChangeBody.of(applied.changes(), of.zone()));
        } catch (StaleRevision | Refusal overtaken) { // perhaps by the very same call
            return firstTime(of, command).orElseThrow(() -> overtaken);
        }
    }

    /** What a call with this id did, if there was one: the journal still knows it when it was taken back since. */
    private Optional<PlanAppliedBody> firstTime(Event of, FallbackCommand.Apply command) {
        var key = EntityKey.activation(command.id());
        return live.touching(of.id(), Set.of(key)).stream()
                .filter(entry -> entry.command().equals(FallbackCommand.APPLY))
                .findFirst()
                .map(entry -> live.journal(of.id(), entry.revision() - 1, 1).getFirst())
                .map(entry -> {
                    if (!command.repeats(JSON.readValue(entry.body(), FallbackCommand.Apply.class)))
                        throw new Refusal("activation-exists", Map.of("activation", command.id()));
                    return new PlanAppliedBody(
                            entry.revision(), command.id(), true, ChangeBody.of(entry.changes(), of.zone()));
                });
    }

    record ActivationsBody(
            @Schema(description = "The event's revision now")
            long revision,

            @Schema(description = "The newest first") List<ActivationBody> activations) {}

    @Operation(summary = "The plans that are applied and not taken back", description = "For staff of any role.")
    @GetMapping("/activations")
    ActivationsBody activations(@RequestParam(required = false) String event) {
        var state = asked.state(event);
        var all = state.fallback().activations().values().stream()
                .sorted(Comparator.comparing(Activation::at).reversed())
                .toList();
        var keys = all.stream().map(one -> EntityKey.activation(one.id())).collect(Collectors.toSet());
        var entries = live.touching(state.event().id(), keys);
        return new ActivationsBody(
                state.revision(),
                all.stream()
                        .map(one -> ActivationBody.of(
                                one,
                                JournalEntry.creating(entries, EntityKey.activation(one.id()))
                                        .orElse(null),
                                state.event().zone()))
                        .toList());
    }

    @Operation(
            summary = "Takes a plan back",
            description = "Whatever of it still stands, field by field; what was changed since stays and is listed in"
                    + " left. Needs the role stage or admin.")
    @PostMapping("/activations/{activation}/revert")
    RevertedBody revert(
            @PathVariable String activation,
            @RequestParam(required = false) String event,
            @RequestParam(defaultValue = "false") boolean preview,
            Authentication authentication) {
        var of = asked.state(event).event().id();
        if (!preview) return RevertedBody.of(live.revert(of, activation, Caller.author(authentication)), false, null);
        var foreseen = live.previewRevert(of, activation);
        var applied = foreseen.applied();
        return RevertedBody.of(
                foreseen, true, ForeseenBody.screens(applied.before(), applied.state(), devices.all(of), clock.now()));
    }

    @Operation(summary = "Marks a plan's task as done", description = "Needs the role stage or admin.")
    @PostMapping("/activations/{activation}/tasks/{task}/done")
    AppliedBody done(
            @PathVariable String activation,
            @PathVariable int task,
            @RequestParam(required = false) String event,
            Authentication authentication) {
        var by = Caller.author(authentication).name();
        return give(new FallbackCommand.DoTask(activation, task, by), event, authentication);
    }

    @Operation(
            summary = "Says that a plan has done its work and stays as it is",
            description = "Needs the role stage or admin.")
    @PostMapping("/activations/{activation}/end")
    AppliedBody end(
            @PathVariable String activation,
            @RequestParam(required = false) String event,
            Authentication authentication) {
        return give(new FallbackCommand.End(activation), event, authentication);
    }

    @Operation(
            summary = "Writes a plan, new or instead of the one of that id",
            description = "What was applied stays as it was. Needs the role admin.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PlanBody.class)))
    @PutMapping(path = "/{plan}", consumes = MediaType.APPLICATION_JSON_VALUE)
    AppliedBody save(
            @PathVariable String plan,
            @RequestParam(required = false) String event,
            InputStream body,
            Authentication authentication)
            throws IOException {
        if (!plan.matches("[a-z0-9][a-z0-9-]{0,59}")) throw new BadRequest("bad-value", "id");
        var known = asked.state(event).fallback();
        var position = known.plans().containsKey(plan)
                ? known.plan(plan).position()
                : known.plans().values().stream().mapToInt(Plan::position).max().orElse(-1) + 1;
        var written = Bodies.json(body, PlanBody.class).toPlan(plan, position);
        return give(new FallbackCommand.SavePlan(written), event, authentication);
    }

    @Operation(summary = "Removes a plan", description = "What was applied stays as it was. Needs the role admin.")
    @DeleteMapping("/{plan}")
    AppliedBody remove(
            @PathVariable String plan, @RequestParam(required = false) String event, Authentication authentication) {
        return give(new FallbackCommand.RemovePlan(plan), event, authentication);
    }

    private AppliedBody give(Command command, String event, Authentication authentication) {
        var of = asked.state(event).event().id();
        return AppliedBody.of(live.execute(of, command, Caller.author(authentication), null));
    }
}
