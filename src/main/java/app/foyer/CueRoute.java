package app.foyer;

import app.foyer.cues.Cues;
import app.foyer.cues.Wording;
import app.foyer.live.Live;
import app.foyer.platform.VenueClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The page that the link in a cue opens, without a login: whoever has the link was told. Looking at it, as robots do that
 * preview links, changes nothing; only a press does.
 */
@Configuration(proxyBeanMethods = false)
class CueRoute {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String PATH = "/cue/{secret}";
    private static final String LANGUAGE = "lang";

    private final Cues cues;
    private final Live live;
    private final VenueClock clock;
    private final PlainPages pages;

    CueRoute(Cues cues, Live live, VenueClock clock, PlainPages pages) {
        this.cues = cues;
        this.live = live;
        this.clock = clock;
        this.pages = pages;
    }

    @Bean
    RouterFunction<ServerResponse> cue() {
        return RouterFunctions.route()
                .GET(PATH, this::show)
                .POST(PATH, this::acknowledge)
                .build();
    }

    private ServerResponse show(ServerRequest request) {
        var page = cues.linked(request.pathVariable("secret"))
                .map(linked -> page(linked, language(request)))
                .orElseGet(() -> new CuePage(language(request), null, null, null));
        return ServerResponse.status(page.cue() == null ? HttpStatus.NOT_FOUND : HttpStatus.OK)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(pages.html("cue.jte", page));
    }

    private CuePage page(Cues.Linked linked, String language) {
        var cue = linked.cue();
        var state = live.latest(linked.event());
        var origin = cues.origin(linked.event(), cue).orElse(null);
        var wording = Wording.of(cues.setup(linked.event()), state, cue, origin, clock.now());
        return new CuePage(language, state.event(), cue, wording.orElse(null));
    }

    /** Back to the page by its address, so that it can be loaded again. */
    private ServerResponse acknowledge(ServerRequest request) {
        var known = cues.acknowledge(request.pathVariable("secret")).isPresent();
        if (!known) return show(request);
        var back = request.requestPath().value()
                + request.param(LANGUAGE).map(lang -> "?lang=" + language(lang)).orElse("");
        return ServerResponse.seeOther(URI.create(back)).build();
    }

    private static String language(ServerRequest request) {
        return request.param(LANGUAGE)
                .map(CueRoute::language)
                .orElseGet(() -> PlainPages.language(request.servletRequest()));
    }

    private static String language(String asked) {
        return PlainPages.language(Locale.forLanguageTag(asked));
    }
}
