package app.foyer.api;

import app.foyer.api.NoticeBody.TemplateBody;
import app.foyer.devices.Device;
import app.foyer.devices.Devices;
import app.foyer.live.Applied;
import app.foyer.live.EntityKey;
import app.foyer.live.EventState;
import app.foyer.live.Live;
import app.foyer.notices.Notice;
import app.foyer.notices.NoticeCommand;
import app.foyer.platform.Command;
import app.foyer.platform.Ids;
import app.foyer.platform.LocalText;
import app.foyer.platform.VenueClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notices")
@Tag(name = "Notices", description = "Telling everybody, or some; which device shows what")
class NoticeController {
    private static final double USUAL_ALL_CLEAR_MINUTES = 10;

    private final Asked asked;
    private final Live live;
    private final Devices devices;
    private final VenueClock clock;
    private final Ids ids;

    NoticeController(Asked asked, Live live, Devices devices, VenueClock clock, Ids ids) {
        this.asked = asked;
        this.live = live;
        this.devices = devices;
        this.clock = clock;
        this.ids = ids;
    }

    /** What a call did to a notice. */
    record PushedBody(
            @Schema(description = "The event's revision now")
            long revision,

            @Schema(description = "Its id; in a preview of a push one that will not be used")
            String notice,

            boolean preview,

            @Schema(allowableValues = {"info", "warning", "emergency"})
            String priority,

            @Schema(description = "The devices that it is meant for")
            List<String> reaches,

            @Schema(description = "Where it is not seen all the same")
            List<CoverBody> hidden,

            @Schema(description = "What else is covered on which device, and was not before")
            List<CoverBody> covers,

            List<ChangeBody> changes) {}

    record CoverBody(String device, ShowingBody.CoveredBody covered) {}

    @Operation(
            summary = "Pushes a notice",
            description =
                    "Answers after the commit. An emergency needs \"confirmed\": true. Needs the role stage or admin.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DraftBody.class)))
    @ApiResponse(responseCode = "200", description = "Pushed, or with preview what it would reach and cover")
    @ApiResponse(
            responseCode = "400",
            description = "Not a notice; names the field",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "422",
            description = "A rule says no; reason is a code, unconfirmed for an emergency without its second word",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    PushedBody push(
            @RequestParam(required = false) String event,
            @RequestParam(defaultValue = "false") boolean preview,
            InputStream body,
            Authentication authentication)
            throws IOException {
        var given = Bodies.json(body, DraftBody.class);
        var state = asked.state(event);
        var now = clock.now();
        var draft = given.toDraft(state, devices.all(state.event().id()), null, now);
        var id = ids.next(now);
        var push = new NoticeCommand.Push(id, draft, given.isConfirmed());
        return give(state, id, push, preview, given.expectedRevision(), given.why(), authentication);
    }

    @Operation(
            summary = "Says it in other words, to others, or for another time",
            description = "Replaces the notice; when it began stays where from is left out. Needs the role stage or"
                    + " admin.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DraftBody.class)))
    @PutMapping(path = "/{notice}", consumes = MediaType.APPLICATION_JSON_VALUE)
    PushedBody change(
            @PathVariable String notice,
            @RequestParam(required = false) String event,
            @RequestParam(defaultValue = "false") boolean preview,
            InputStream body,
            Authentication authentication)
            throws IOException {
        var given = Bodies.json(body, DraftBody.class);
        var state = asked.state(event);
        var draft = given.toDraft(
                state,
                devices.all(state.event().id()),
                state.notices().notice(notice).from(),
                clock.now());
        var change = new NoticeCommand.Change(notice, draft, given.isConfirmed());
        return give(state, notice, change, preview, given.expectedRevision(), given.why(), authentication);
    }

    record WithdrawBody(Long expectedRevision, String why) {}

    @Operation(summary = "Takes a notice back everywhere", description = "Needs the role stage or admin.")
    @RequestBody(content = @Content(schema = @Schema(implementation = WithdrawBody.class)))
    @PostMapping("/{notice}/withdraw")
    PushedBody withdraw(
            @PathVariable String notice,
            @RequestParam(required = false) String event,
            @RequestParam(defaultValue = "false") boolean preview,
            InputStream body,
            Authentication authentication)
            throws IOException {
        var given = Bodies.optional(body, WithdrawBody.class, new WithdrawBody(null, null));
        var withdraw = new NoticeCommand.Withdraw(notice);
        var state = asked.state(event);
        return give(state, notice, withdraw, preview, given.expectedRevision(), given.why(), authentication);
    }

    record AllClearBody(
            @Schema(description = "Ids of the emergencies that are over; all that are shown where it is left out")
            Set<String> notices,

            @Schema(
                    implementation = Object.class,
                    description = "A string, or one for each language; the usual words where it is left out")
            LocalText text,

            @Schema(description = "How long it says so; 10 where it is left out")
            Double minutes,

            Long expectedRevision,
            String why) {}

    @Operation(
            summary = "Ends every emergency and says so to whoever saw it",
            description = "Needs the role stage or admin.")
    @RequestBody(content = @Content(schema = @Schema(implementation = AllClearBody.class)))
    @PostMapping("/all-clear")
    PushedBody allClear(
            @RequestParam(required = false) String event,
            @RequestParam(defaultValue = "false") boolean preview,
            InputStream body,
            Authentication authentication)
            throws IOException {
        var given = Bodies.optional(body, AllClearBody.class, new AllClearBody(null, null, null, null, null));
        var state = asked.state(event);
        var minutes = given.minutes() == null ? USUAL_ALL_CLEAR_MINUTES : given.minutes();
        Duration shown = RulesBody.length("minutes", minutes);
        if (!shown.isPositive()) throw new BadRequest("bad-value", "minutes");
        var id = ids.next(clock.now());
        var text = given.text() == null ? usualAllClear(state) : given.text();
        var clear = new NoticeCommand.AllClear(id, given.notices() == null ? Set.of() : given.notices(), text, shown);
        return give(state, id, clear, preview, given.expectedRevision(), given.why(), authentication);
    }

    private static LocalText usualAllClear(EventState state) {
        var texts = new LinkedHashMap<String, String>();
        for (var language : state.event().languages())
            texts.put(language, Problem.words(language).get("notices.all-clear"));
        return new LocalText(texts);
    }

    private PushedBody give(
            EventState state,
            String notice,
            Command command,
            boolean preview,
            Long expected,
            String why,
            Authentication authentication) {
        var event = state.event().id();
        if (why != null) BadRequest.text("why", why);
        var applied = preview
                ? live.preview(event, command, expected)
                : live.execute(event, command, Caller.author(authentication), expected, why);
        return pushed(notice, applied, preview);
    }

    private PushedBody pushed(String id, Applied applied, boolean preview) {
        var state = applied.state();
        var notice = state.notices().notice(id);
        var all = devices.all(state.event().id());
        var reached = all.stream()
                .filter(device -> notice.targets().reach(ShowingBody.spot(state, device)))
                .map(Device::id)
                .toList();
        var now = clock.now();
        var covered = covered(applied, id, all, notice.from().isAfter(now) ? notice.from() : now);
        return new PushedBody(
                applied.revision(),
                id,
                preview,
                notice.priority().code(),
                reached,
                covered.get(true),
                covered.get(false),
                ChangeBody.of(applied.changes(), state.event().zone()));
    }

    /** What was not covered before: whether it is the notice itself, or another. */
    private static Map<Boolean, List<CoverBody>> covered(Applied applied, String id, List<Device> all, Instant now) {
        return all.stream()
                .flatMap(device -> {
                    var before = ShowingBody.of(applied.before(), device, now).covered();
                    return ShowingBody.of(applied.state(), device, now).covered().stream()
                            .filter(covered -> covered.notice().equals(id)
                                    || before.stream()
                                            .noneMatch(old -> old.notice().equals(covered.notice())))
                            .map(covered -> new CoverBody(device.id(), covered));
                })
                .collect(Collectors.partitioningBy(
                        cover -> cover.covered().notice().equals(id)));
    }

    record NoticesBody(
            @Schema(description = "The event's revision now")
            long revision,

            @Schema(description = "Those that are still to be shown first, what matters most before the rest")
            List<NoticeBody> notices,

            List<TemplateBody> templates) {}

    @Operation(
            summary = "The notices, and what is prepared",
            description = "Every notice that is still to be shown, and the newest 50 that are over. For staff of any"
                    + " role.")
    @GetMapping
    NoticesBody notices(@RequestParam(required = false) String event) {
        var state = asked.state(event);
        var now = clock.now();
        var all = state.notices().listed(now);
        var by = authors(state, all);
        var zone = state.event().zone();
        var bodies = all.stream()
                .map(notice -> NoticeBody.of(notice, by.get(notice.id()), zone, now))
                .toList();
        var templates = state.notices().templatesInOrder().stream()
                .map(TemplateBody::of)
                .toList();
        return new NoticesBody(state.revision(), bodies, templates);
    }

    record OneBody(
            @Schema(description = "The event's revision now")
            long revision,

            NoticeBody notice,

            @Schema(description = "The devices that it is meant for")
            List<String> reaches) {}

    @Operation(summary = "One notice", description = "For staff of any role.")
    @GetMapping("/{notice}")
    OneBody notice(@PathVariable String notice, @RequestParam(required = false) String event) {
        var state = asked.state(event);
        var one = state.notices().notice(notice);
        var by = authors(state, List.of(one)).get(notice);
        var reached = devices.all(state.event().id()).stream()
                .filter(device -> one.targets().reach(ShowingBody.spot(state, device)))
                .map(Device::id)
                .toList();
        return new OneBody(
                state.revision(), NoticeBody.of(one, by, state.event().zone(), clock.now()), reached);
    }

    /** Who pushed each of them. */
    private Map<String, String> authors(EventState state, Collection<Notice> notices) {
        var keys = notices.stream()
                .map(notice -> new EntityKey(EntityKey.NOTICE, notice.id()))
                .collect(Collectors.toSet());
        return live.makers(state.event().id(), keys).entrySet().stream()
                .collect(Collectors.toMap(
                        maker -> maker.getKey().id(), maker -> maker.getValue().name()));
    }

    record ShowingsBody(
            @Schema(description = "The event's revision now")
            long revision,

            List<ShowingBody> devices) {}

    @Operation(
            summary = "What each device shows of all notices",
            description = "And what is covered there, by what and why. For staff of any role.")
    @GetMapping("/showing")
    ShowingsBody showing(@RequestParam(required = false) String event) {
        var state = asked.state(event);
        var now = clock.now();
        return new ShowingsBody(
                state.revision(),
                devices.all(state.event().id()).stream()
                        .map(device -> ShowingBody.of(state, device, now))
                        .toList());
    }
}
