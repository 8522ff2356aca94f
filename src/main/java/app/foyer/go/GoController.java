package app.foyer.go;

import app.foyer.live.EventState;
import app.foyer.live.Live;
import app.foyer.platform.Refusal;
import app.foyer.platform.VenueClock;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The phone page with the way to a place, and the stream that keeps it true. */
@RestController
@RequestMapping("/go")
class GoController {
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; "
            + "style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "frame-ancestors 'self'; base-uri 'none'; form-action 'self'";
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final int LONGEST_WORD = 100;

    private final GoPages pages;
    private final GoStreams streams;
    private final Live live;
    private final VenueClock clock;

    GoController(GoPages pages, GoStreams streams, Live live, VenueClock clock) {
        this.pages = pages;
        this.streams = streams;
        this.live = live;
        this.clock = clock;
    }

    /** An address that was cut short. */
    @GetMapping({"", "/", "/{event}"})
    ResponseEntity<String> nowhere(
            @PathVariable(required = false) String event,
            @RequestParam(required = false) String lang,
            HttpServletRequest request) {
        var state = event == null ? Optional.<EventState>empty() : state(event);
        var wish = wish(String.valueOf(event), "", null, "false", lang, request);
        return answer(HttpStatus.NOT_FOUND).body(pages.lost(state.orElse(null), wish));
    }

    @GetMapping("/{event}/{place}")
    ResponseEntity<String> page(
            @PathVariable String event,
            @PathVariable String place,
            @RequestParam(required = false) String from,
            @RequestParam(defaultValue = "false") String stepfree,
            @RequestParam(required = false) String lang,
            HttpServletRequest request) {
        var wish = wish(event, place, from, stepfree, lang, request);
        var state = state(event);
        var made = state.flatMap(known -> pages.of(wish));
        if (made.isEmpty()) return answer(HttpStatus.NOT_FOUND).body(pages.lost(state.orElse(null), wish));
        var page = made.get();
        var mark = GoStreams.mark(page);
        return answer(HttpStatus.OK)
                .eTag("W/\"" + mark + "-" + page.revision() + "\"")
                .body(pages.html("go/page.jte", shell(page, mark)));
    }

    private Shell shell(GoPages.Made made, String mark) {
        var zone = made.state().agenda().zone();
        var now = clock.now();
        return new Shell(
                made.page(),
                output -> output.writeContent(made.content()),
                made.revision(),
                now,
                Composer.clock(now, zone),
                zone.getId(),
                mark);
    }

    /** The same for everybody who asks in that language; a phone may keep it and asks each time whether it is still so. */
    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header("Cache-Control", "no-cache")
                .header("Vary", "Accept-Language")
                .header("Content-Security-Policy", CONTENT_POLICY);
    }

    @GetMapping("/{event}/{place}/stream")
    void stream(
            @PathVariable String event,
            @PathVariable String place,
            @RequestParam(required = false) String from,
            @RequestParam(defaultValue = "false") String stepfree,
            @RequestParam(required = false) String lang,
            @RequestParam(required = false) String mark,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var wish = wish(event, place, from, stepfree, lang, request);
        if (state(event).flatMap(known -> pages.of(wish)).isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        streams.follow(wish, mark, request.getRemoteAddr(), response);
    }

    private Optional<EventState> state(String event) {
        try {
            return Optional.of(live.latest(event));
        } catch (Refusal unknownEvent) {
            return Optional.empty();
        }
    }

    private static Wish wish(
            String event, String place, String from, String stepfree, String lang, HttpServletRequest request) {
        var begins = from == null || from.isBlank() || from.length() > LONGEST_WORD ? null : from.strip();
        var languages = lang != null ? List.of(Locale.forLanguageTag(lang)) : Collections.list(request.getLocales());
        return new Wish(event, place, begins, Boolean.parseBoolean(stepfree), Spoken.firstOf(languages));
    }
}
