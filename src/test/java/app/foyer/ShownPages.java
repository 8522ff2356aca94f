package app.foyer;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The hall doors' screens: one in a real Chromium that follows its stream, the others as a new page would have them. */
final class ShownPages {
    static final String REAL = "door-main";
    private static final List<String> OTHERS = List.of("door-river", "door-reed", "door-spring");

    /** What is live is taken down where it stands for two looks: a page that comes back shows the past for a blink. */
    private static final String WATCH = """
            setInterval(() => {
              const main = document.querySelector('main');
              if (main?.dataset.link !== 'live') return;
              const live = main.querySelector('[data-status=live]')?.dataset.session ?? 'nothing';
              const seen = JSON.parse(sessionStorage.getItem('seen') ?? '[]');
              if (window.before === live && seen.at(-1) !== live) sessionStorage.setItem('seen', JSON.stringify([...seen, live]));
              window.before = live;
            }, 100)""";
    /** A page is drawn anew four times a second, which is every minute here; then it has to travel and be painted. */
    private static final long MINUTES_BEHIND = 2;

    private final Page screen;
    private final Map<String, List<String>> seen = new LinkedHashMap<>();
    private ServerProcess server;

    ShownPages(ServerProcess server, Page screen) {
        this.server = server;
        this.screen = screen;
        screen.setDefaultTimeout(120_000);
        screen.addInitScript(WATCH);
    }

    /** A session as it is shown. */
    record Shown(String id, Instant start, Instant end) {
        private static Shown of(Element session) {
            return session == null
                    ? null
                    : new Shown(session.attr("data-session"), time(session, "start"), time(session, "end"));
        }

        private static Instant time(Element session, String part) {
            return Instant.parse(
                    session.selectFirst("time[data-part=" + part + "]").attr("datetime"));
        }

        private static boolean is(Shown shown, Optional<RundownItem> item, long behind) {
            if (shown == null || item.isEmpty()) return shown == null && item.isEmpty();
            var expected = item.get().expected();
            return shown.id().equals(item.get().session().id())
                    && Math.abs(minute(shown.start()) - minute(expected.start())) <= behind
                    && Math.abs(minute(shown.end()) - minute(expected.end())) <= behind;
        }

        private static long minute(Instant instant) {
            return Math.floorDiv(instant.getEpochSecond(), 60L);
        }
    }

    /**
     * What a screen shows.
     *
     * @param at the instant that it shows: the page's own, or for one that lives, the instant of the look
     */
    record Look(String room, long revision, Instant at, boolean lives, Shown live, Shown next) {
        /** Whether what is on and next is what the engine has, with the same expected minutes. */
        boolean agrees(Agenda model) {
            var rundown = Rundown.of(model, room, at);
            var behind = lives ? MINUTES_BEHIND : 0;
            return Shown.is(live, rundown.live(), behind) && Shown.is(next, rundown.next(), behind);
        }
    }

    void open() {
        screen.navigate(server.url() + "/screen/" + REAL);
        screen.waitForSelector("[data-screen][data-link=live]");
    }

    void awaitOffline() {
        screen.waitForSelector("[data-screen]:not([data-link=live])");
    }

    /** It would come back by itself, but may take half a minute, and that is two hours here. */
    void comeBackTo(ServerProcess startedAgain) {
        server = startedAgain;
        screen.reload();
        screen.waitForSelector("[data-screen][data-link=live]");
    }

    List<String> names() {
        return Stream.concat(Stream.of(REAL), OTHERS.stream()).toList();
    }

    static String room(String page) {
        return page.substring("door-".length());
    }

    Look look(String page, Instant now) throws IOException {
        var isReal = page.equals(REAL);
        var html = isReal
                ? (String) screen.evaluate("document.querySelector('main').outerHTML")
                : server.get("/screen/" + page).body();
        var main = Jsoup.parse(html).selectFirst("main");
        var live = Shown.of(main.selectFirst("[data-status=live]"));
        var next = Shown.of(main.selectFirst("[data-status=planned]"));
        if (!isReal && live != null) {
            var before = seen.computeIfAbsent(page, name -> new ArrayList<>());
            if (before.isEmpty() || !before.getLast().equals(live.id())) before.add(live.id());
        }
        var revision = main.attr(isReal ? "data-revision" : "data-drawn");
        var known = isReal && !main.attr("data-link").equals("live") ? "0" : revision;
        return new Look(
                room(page),
                known.isEmpty() ? 0 : Long.parseLong(known),
                isReal ? now : Instant.parse(main.attr("data-as-of")),
                isReal,
                live,
                next);
    }

    /** What was live on each, one after the other. */
    @SuppressWarnings("unchecked")
    Map<String, List<String>> seenLive() {
        var all = new LinkedHashMap<>(seen);
        var real = (List<String>) screen.evaluate("JSON.parse(sessionStorage.getItem('seen') ?? '[]')");
        all.put(REAL, real.stream().filter(live -> !live.equals("nothing")).toList());
        return all;
    }
}
