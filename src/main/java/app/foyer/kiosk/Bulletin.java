package app.foyer.kiosk;

import static app.foyer.kiosk.Drawing.box;
import static app.foyer.kiosk.Drawing.text;

import app.foyer.live.EventState;
import app.foyer.live.Hub;
import app.foyer.live.Live;
import app.foyer.notices.Notice;
import app.foyer.notices.Showing;
import app.foyer.platform.VenueClock;
import app.foyer.platform.Words;
import app.foyer.venue.Walk;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a kiosk tells of notices: above each step or, in an emergency, instead of it. */
@org.springframework.stereotype.Component
class Bulletin {
    private final Live live;
    private final Hub hub;
    private final VenueClock clock;

    Bulletin(Live live, Hub hub, VenueClock clock) {
        this.live = live;
        this.hub = hub;
        this.clock = clock;
    }

    /**
     * A notice that is told.
     *
     * @param pointer where it sends people, or null
     */
    record Told(Notice notice, Pointer pointer) {
        private boolean emergency() {
            return notice.emergency();
        }
    }

    /**
     * What there is to tell at a kiosk.
     *
     * @param told best first
     * @param revision of the event that says so
     * @param again how long it holds if nobody changes anything, or null for ever
     */
    record Board(List<Told> told, long revision, Duration again) {}

    /** @param walk how whoever stands there goes */
    Board board(Reception.Post post, Walk walk) {
        var state = live.latest(post.event().id());
        var now = clock.now();
        var showing = Showing.on(state.notices(), post.kiosk().spot(state.agenda()::levelOf), now);
        var again = showing.until().equals(Instant.MAX) ? null : Duration.between(now, showing.until());
        var told = showing.shown().stream()
                .map(notice -> new Told(notice, pointer(notice, state, post, walk, now)))
                .toList();
        return new Board(told, state.revision(), again);
    }

    private static Pointer pointer(Notice notice, EventState state, Reception.Post post, Walk walk, Instant now) {
        return Pointer.to(notice.place(), state, post.kiosk().id(), walk, notice.emergency(), now)
                .orElse(null);
    }

    static List<Notice> notices(List<Told> told) {
        return told.stream().map(Told::notice).toList();
    }

    /** Calls the listener after each change of the event, until it is closed. */
    Hub.Subscription follow(Reception.Post post, Runnable changed) {
        return hub.subscribe(post.event().id(), state -> changed.run());
    }

    static boolean takesOver(List<Told> told) {
        return !told.isEmpty() && told.getFirst().emergency();
    }

    /** In the visitor's language, above what they are doing. */
    static Component banner(List<Told> told, String language) {
        var banner = box("kiosk-notices");
        banner.getElement().setAttribute("role", "status");
        for (var each : told) banner.add(drawn(each, List.of(language), "kiosk-notice"));
        banner.getChildren().findFirst().ifPresent(first -> first.getElement().setAttribute("data-turn", ""));
        return banner;
    }

    /** In every language of the kiosk: nobody knows who stands before it. */
    static Component takeover(Told emergency, List<String> languages) {
        var page = drawn(emergency, languages, "kiosk-takeover");
        page.getElement().setAttribute("role", "alert");
        return page;
    }

    private static Div drawn(Told told, List<String> languages, String className) {
        var notice = told.notice();
        var drawn = box(className);
        drawn.getElement()
                .setAttribute("data-notice", notice.id())
                .setAttribute("data-priority", notice.priority().code())
                .setAttribute("data-clear", notice.clear());
        var said = new ArrayList<String>();
        for (var language : languages) {
            var line = notice.text().in(language);
            if (said.contains(line)) continue;
            said.add(line);
            var sign = Words.of(Bulletin.class, language).get("notice." + notice.sort());
            var part = box("kiosk-told", text("kiosk-sign-of-notice", sign), text("kiosk-notice-text", line));
            if (!notice.detail().isEmpty())
                part.add(text("kiosk-notice-more", notice.detail().in(language)));
            if (told.pointer() != null) part.add(told.pointer().drawn(language));
            part.getElement().setAttribute("lang", language).setAttribute("dir", "auto");
            drawn.add(part);
        }
        return drawn;
    }

    /** What a voice says: language, text, language, text. */
    static List<String> spoken(List<Notice> told, List<String> languages) {
        var words = new ArrayList<String>();
        for (var notice : told) {
            if (!notice.spoken()) continue;
            for (var language : languages) {
                var line = notice.text().exactly(language);
                if (line == null || words.contains(line)) continue;
                words.add(language);
                words.add(line);
                if (notice.detail().exactly(language) == null) continue;
                words.add(language);
                words.add(notice.detail().exactly(language));
            }
        }
        return words;
    }
}
