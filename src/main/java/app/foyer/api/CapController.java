package app.foyer.api;

import app.foyer.devices.Device;
import app.foyer.devices.Devices;
import app.foyer.live.Change;
import app.foyer.live.EntityKey;
import app.foyer.live.EventState;
import app.foyer.live.Live;
import app.foyer.live.StaleRevision;
import app.foyer.notices.Notice;
import app.foyer.notices.Targets;
import app.foyer.notices.cap.CapFault;
import app.foyer.notices.cap.CapReader;
import app.foyer.notices.cap.CapWriter;
import app.foyer.notices.cap.Incoming;
import app.foyer.notices.cap.Outgoing;
import app.foyer.notices.cap.Outgoing.Telling;
import app.foyer.notices.cap.Outgoing.Version;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import app.foyer.platform.VenueClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notices as alerts of CAP 1.2, out and in. */
@RestController
@RequestMapping("/api/v1/notices")
@Tag(name = "Notices")
class CapController {
    private static final String CAP = "application/cap+xml";

    /** At deciding on one message while others come in. */
    private static final int MOST_TRIES = 10;

    private final Asked asked;
    private final Live live;
    private final Devices devices;
    private final VenueClock clock;
    private final String sender;

    /** @param sender who tells alerts, unique in the world: a domain or an address; made of the event where it is empty */
    CapController(
            Asked asked, Live live, Devices devices, VenueClock clock, @Value("${foyer.cap.sender:}") String sender) {
        this.asked = asked;
        this.live = live;
        this.devices = devices;
        this.clock = clock;
        this.sender = sender;
    }

    @Operation(
            summary = "A notice as an alert of CAP 1.2",
            description = "The newest message of its life: Alert, after a change Update, when withdrawn, reverted or"
                    + " undone Cancel, with references to those before. For staff of any role.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = CAP, schema = @Schema(type = "string")))
    @GetMapping("/{notice}/cap")
    ResponseEntity<String> alert(@PathVariable String notice, @RequestParam(required = false) String event) {
        var state = asked.state(event);
        var versions = versions(state, notice);
        var targets = versions.getLast().notice().targets();
        var written = CapWriter.write(Outgoing.of(versions, telling(state, targets)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(CAP + ";charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(written);
    }

    /** The notice as each entry of the journal left it: where one took it away, as taken back then. */
    private List<Version> versions(EventState state, String id) {
        var key = new EntityKey(EntityKey.NOTICE, id);
        var versions = new ArrayList<Version>();
        for (var entry : live.touching(state.event().id(), Set.of(key)))
            for (var change : entry.changes())
                if (entry.revision() <= state.revision())
                    versions.add(new Version(entry.revision(), entry.at(), left(change, entry.at())));
        if (!versions.isEmpty()) return versions;
        var notice = state.notices().notice(id);
        return List.of(new Version(state.changedAt(key), notice.at(), notice));
    }

    private static Notice left(Change change, Instant at) {
        if (change.after() instanceof Notice after) return after;
        var last = (Notice) change.before();
        return last.withdrawn() == null ? last.withdrawn(at) : last;
    }

    private Telling telling(EventState state, Targets targets) {
        var event = state.event();
        return new Telling(
                event.id(),
                event.name(),
                sender.isBlank() ? "foyer." + event.id() : sender,
                area(state, targets),
                addresses(targets),
                event.zone());
    }

    private LocalText area(EventState state, Targets targets) {
        if (targets.everybody()) return state.event().name();
        var names = devices.all(state.event().id()).stream().collect(Collectors.toMap(Device::id, Device::name));
        var texts = new LinkedHashMap<String, String>();
        for (var language : state.event().languages()) {
            var parts = new ArrayList<String>(targets.kinds());
            parts.addAll(targets.levels());
            parts.addAll(targets.places());
            parts.addAll(named(
                    targets.rooms(),
                    id -> state.agenda().rooms().containsKey(id)
                            ? state.agenda().room(id).name().in(language)
                            : id));
            parts.addAll(named(
                    targets.devices(),
                    id -> names.containsKey(id) ? names.get(id).in(language) : id));
            texts.put(language, String.join(", ", parts));
        }
        return new LocalText(texts);
    }

    private static List<String> named(Collection<String> ids, Function<String, String> name) {
        return ids.stream().map(name).toList();
    }

    private static List<String> addresses(Targets targets) {
        var addresses = new ArrayList<String>();
        targets.kinds().forEach(kind -> addresses.add("kind:" + kind));
        targets.levels().forEach(level -> addresses.add("level:" + level));
        targets.places().forEach(place -> addresses.add("place:" + place));
        targets.rooms().forEach(room -> addresses.add("room:" + room));
        targets.devices().forEach(device -> addresses.add("device:" + device));
        return addresses;
    }

    /** What became of an alert. */
    record TakenBody(
            @Schema(description = "The event's revision now")
            long revision,

            @Schema(description = "The id of the notice that it became, or changed, or withdrew")
            String notice,

            @Schema(
                    allowableValues = {"pushed", "changed", "withdrawn", "known", "late"},
                    description = "known: this very message had come before, and nothing was done; late: something"
                            + " newer about the same had come before, and nothing was done")
            String did,

            @Schema(allowableValues = {"info", "warning", "emergency"})
            String priority,

            @Schema(
                    description =
                            "Whether it would be an emergency, and was told as a warning for want of confirmed=true")
            boolean lowered) {}

    @Operation(
            summary = "Takes in an alert of CAP 1.2",
            description = "Alert pushes a notice to everybody; Update changes the one that came by a message it refers"
                    + " to, for whomever it is meant by now, or pushes a new one where there is none that is still on;"
                    + " Cancel withdraws it; what was sent before something known about the same is let be. Severity"
                    + " Extreme or Severe with urgency Immediate or Expected, unless unlikely, is an emergency: that"
                    + " takes over every screen, so it needs a person's confirmed=true, and is told as a warning"
                    + " without; an emergency that stands is not changed without. Only status Actual is told. The same"
                    + " message may come again, and with confirmed=true then takes over. Needs the role stage or"
                    + " admin.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(mediaType = CAP, schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "200", description = "Told, or known already")
    @ApiResponse(
            responseCode = "400",
            description = "No alert of CAP 1.2; names the element and the line",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "422",
            description = "Not to be told: cap-status, cap-type, cap-expired, cap-unknown",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @PostMapping(
            path = "/cap",
            consumes = {CAP, MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    TakenBody take(
            @RequestParam(required = false) String event,
            @RequestParam(defaultValue = "false") boolean confirmed,
            InputStream body,
            Authentication authentication)
            throws IOException, CapFault {
        var alert = CapReader.read(Bodies.bytes(body, CapReader.LARGEST));
        for (int tries = 1; ; tries++) {
            var state = asked.state(event);
            var languages = state.event().languages();
            var decision = Incoming.decide(alert, state.notices(), languages, confirmed, clock.now());
            if (decision.command() == null) return taken(decision, state);
            var author = Caller.author(authentication);
            try {
                var applied = live.execute(state.event().id(), decision.command(), author, state.revision());
                return taken(decision, applied.state());
            } catch (StaleRevision stale) {
                if (tries == MOST_TRIES) throw stale;
            } catch (Refusal refusal) {
                if (tries == MOST_TRIES || asked.state(event).revision() == state.revision()) throw refusal;
            }
        }
    }

    private static TakenBody taken(Incoming.Decision decision, EventState state) {
        var priority = state.notices().notice(decision.notice()).priority();
        return new TakenBody(state.revision(), decision.notice(), decision.did(), priority.code(), decision.lowered());
    }
}
