package app.foyer;

import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.param;

import app.foyer.devices.Devices;
import app.foyer.live.Event;
import app.foyer.live.EventState;
import app.foyer.live.Live;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The front page: where everything is. */
@Configuration(proxyBeanMethods = false)
class HomeRoute {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Live live;
    private final Devices devices;
    private final PlainPages pages;

    HomeRoute(Live live, Devices devices, PlainPages pages) {
        this.live = live;
        this.devices = devices;
        this.pages = pages;
    }

    /** A route, not a controller: Vaadin's own requests come to this address too, and must pass on to it. */
    @Bean
    RouterFunction<ServerResponse> home() {
        return RouterFunctions.route(
                GET("/").and(param("v-r", any -> true).negate()),
                request -> ServerResponse.ok().contentType(HTML).body(page(request)));
    }

    private String page(ServerRequest request) {
        var language = request.param("lang")
                .map(lang -> PlainPages.language(Locale.forLanguageTag(lang)))
                .orElseGet(() -> PlainPages.language(request.servletRequest()));
        var event = live.currentEvent().map(live::latest).map(EventState::event);
        var surfaces = event.map(Event::id).map(devices::all).orElse(List.of()).stream()
                .map(Surface::new)
                .toList();
        var staff = request.principal().isPresent();
        return pages.html("home.jte", new Home(language, event.orElse(null), surfaces, staff));
    }
}
