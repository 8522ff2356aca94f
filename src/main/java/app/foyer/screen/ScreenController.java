package app.foyer.screen;

import app.foyer.cues.Cues;
import app.foyer.devices.Device;
import app.foyer.devices.DeviceReport;
import app.foyer.devices.Devices;
import app.foyer.devices.Opening;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.platform.Refusal;
import app.foyer.platform.VenueClock;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A screen's page and the stream that keeps it up to date. Each stream holds one virtual thread. */
@RestController
@RequestMapping("/screen/{screen}")
class ScreenController {
    private static final Duration BEAT = Duration.ofSeconds(10);
    /** Nothing inline and nothing from elsewhere: what a programme says can never run. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; "
            + "style-src 'self'; img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
            + "frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    private static final List<String> HOUSE_LANGUAGES = List.of("en", "zh");

    private final Screens screens;
    private final Devices devices;
    private final Live live;
    private final Html html;
    private final VenueClock clock;
    private final Cues cues;
    private final Build build;

    ScreenController(Screens screens, Devices devices, Live live, Html html, VenueClock clock, Cues cues, Build build) {
        this.screens = screens;
        this.devices = devices;
        this.live = live;
        this.html = html;
        this.clock = clock;
        this.cues = cues;
        this.build = build;
    }

    /** A screen of an event that there is. */
    private record Found(Event event, Device device, ScreenConfig config) {}

    private Optional<Found> find(String screen, String event) {
        try {
            var id = event == null ? live.currentEvent().orElse(null) : event;
            if (id == null) return Optional.empty();
            var known = live.latest(id).event();
            return devices.find(id, screen)
                    .filter(device -> device.kind() == Device.Kind.SCREEN)
                    .map(device -> new Found(known, device, config(device, known)));
        } catch (Refusal unknownEvent) {
            return Optional.empty();
        }
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(@PathVariable String screen, @RequestParam(required = false) String event) {
        var found = find(screen, event);
        if (found.isEmpty()) return closed(screen, event);
        return page(HttpStatus.OK, html.of("page.jte", page(found.get())));
    }

    private ScreenPage page(Found found) {
        var config = found.config();
        var event = found.event();
        var regions = new LinkedHashMap<String, Content>();
        var frame = screens.frame(event.id(), view(found));
        frame.regions().forEach((key, drawn) -> regions.put(key, output -> output.writeContent(drawn.html())));
        var languages = config.view().languages();
        return new ScreenPage(
                found.device().id(),
                found.device().name().in(languages.getFirst()),
                languages.getFirst(),
                String.join(",", languages),
                config.view().layout().code(),
                config.theme().code(),
                config.bilingual(),
                event.zone().getId(),
                Brand.of(event.brand(), config.theme()),
                config.viewingDistance(),
                config.diagonal(),
                config.thresholds(),
                config.side(),
                config.pictureSeconds(),
                version(found),
                frame.revision(),
                clock.now(),
                clock.speed(),
                frame.validUntil(),
                regions.remove("head"),
                regions,
                regions.remove(Bulletin.NOTICE),
                Phrasing.withoutEvent(languages).say("as-of", "{0}"));
    }

    private String version(Found found) {
        return build.identity() + "-" + Integer.toHexString((found.event() + " " + found.config()).hashCode());
    }

    private ResponseEntity<String> closed(String screen, String event) {
        var waits = event == null && live.currentEvent().isEmpty();
        var key = waits ? "no-event" : "screen.unknown";
        var phrasing = Phrasing.withoutEvent(HOUSE_LANGUAGES);
        var page = new ClosedPage(screen, phrasing.say(key), phrasing.say(key + ".detail", screen));
        return page(waits ? HttpStatus.OK : HttpStatus.NOT_FOUND, html.of("closed.jte", page));
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", CONTENT_POLICY)
                .body(html);
    }

    /** What the screen will show in the hours to come; compressed, since a browser that streams takes that too. */
    @GetMapping("/coming")
    ResponseEntity<byte[]> coming(@PathVariable String screen, @RequestParam(required = false) String event) {
        var found = find(screen, event);
        if (found.isEmpty()) return ResponseEntity.notFound().build();
        var pages = screens.coming(found.get().event().id(), view(found.get()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Content-Encoding", "gzip")
                .header("Cache-Control", "no-store")
                .body(pages);
    }

    /** What a screen says that it shows. */
    private record Report(long revision, String link, Long clockSkewMs) {}

    @PostMapping("/report")
    ResponseEntity<Void> report(
            @PathVariable String screen,
            @RequestParam(required = false) String event,
            @RequestAttribute(name = Opening.ATTRIBUTE, required = false) Opening opening,
            @RequestBody Report report) {
        if (opening != null && !opening.byDevice())
            return ResponseEntity.noContent().build();
        var id = event == null ? live.currentEvent().orElse(null) : event;
        if (id == null) return ResponseEntity.notFound().build();
        devices.report(id, screen, new DeviceReport(report.revision(), report.link(), report.clockSkewMs(), 0));
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    ResponseEntity<Void> refused(Refusal refusal) {
        return ResponseEntity.badRequest().build();
    }

    @GetMapping("/stream")
    void stream(
            @PathVariable String screen,
            @RequestParam(required = false) String event,
            @RequestAttribute(name = Opening.ATTRIBUTE, required = false) Opening opening,
            HttpServletResponse response)
            throws IOException {
        var found = find(screen, event);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return;
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        try {
            follow(found.get(), new Watch(opening), response);
        } catch (IOException gone) {
            // the screen comes back by itself
        }
    }

    private ScreenConfig config(Device device, Event event) {
        var config = ScreenConfig.of(device, event);
        return config.view().layout() == Layout.STAGE_TIMER
                ? config.calling(cues.setup(event.id()).calls())
                : config;
    }

    /** What the screen shows as notices are now. */
    private View view(Found found) {
        var state = live.latest(found.event().id());
        return found.config().view().at(found.device().spot(state.agenda()::levelOf), state.notices());
    }

    private void follow(Found found, Watch watch, HttpServletResponse response) throws IOException {
        var out = response.getOutputStream();
        out.write(Frame.event(
                "page", Map.of("version", version(found), "now", clock.now().toString())));
        try (var follower = new Follower(screens, found.event().id(), () -> view(found))) {
            while (true) {
                var change = follower.next(BEAT);
                if (follower.sentAway() || watch.ended()) return;
                out.write(
                        change == null
                                ? Frame.event("beat", Map.of("now", clock.now().toString()))
                                : change);
                out.flush();
            }
        }
    }
}
