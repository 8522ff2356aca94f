package app.foyer.api;

import app.foyer.live.Event;
import app.foyer.live.EventState;
import app.foyer.live.Live;
import app.foyer.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.springframework.stereotype.Component;

/** What every call may say besides its own: which event it means, and in which language it wants to be answered. */
@Component
class Asked {
    private final Live live;

    Asked(Live live) {
        this.live = live;
    }

    /**
     * The event's newest state.
     *
     * @param event its id, or null for the current one
     * @throws Refusal {@code unknown-event}, {@code no-event}
     */
    EventState state(String event) {
        return live.latest(event != null ? event : live.currentEvent().orElseThrow(() -> new Refusal("no-event")));
    }

    /** A language that the event has: the one wanted, or else its first. */
    static String language(Event event, String wanted) {
        return wanted != null && event.languages().contains(wanted) ? wanted : event.language();
    }

    /** {@code zh} or {@code en}, whichever the caller likes better. */
    static String language(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) return "en";
        return Collections.list(request.getLocales()).stream()
                .map(locale -> locale.getLanguage())
                .filter(language -> language.equals("zh") || language.equals("en"))
                .findFirst()
                .orElse("en");
    }
}
