package app.foyer;

import app.foyer.devices.Devices;
import app.foyer.live.Event;
import app.foyer.live.EventState;
import app.foyer.live.Live;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The front page: where everything is. */
@Controller
class HomeController {
    private final Live live;
    private final Devices devices;
    private final PlainPages pages;

    HomeController(Live live, Devices devices, PlainPages pages) {
        this.live = live;
        this.devices = devices;
        this.pages = pages;
    }

    @GetMapping(value = "/", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String home(@RequestParam(required = false) String lang, HttpServletRequest request) {
        var language = lang == null ? PlainPages.language(request) : PlainPages.language(Locale.forLanguageTag(lang));
        var event = live.currentEvent().map(live::latest).map(EventState::event);
        var surfaces = event.map(Event::id).map(devices::all).orElse(List.of()).stream()
                .map(Surface::new)
                .toList();
        var staff = request.getUserPrincipal() != null;
        return pages.html("home.jte", new Home(language, event.orElse(null), surfaces, staff));
    }
}
