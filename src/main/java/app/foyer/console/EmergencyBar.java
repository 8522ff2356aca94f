package app.foyer.console;

import app.foyer.live.Author;
import app.foyer.live.EventState;
import app.foyer.live.Hub;
import app.foyer.live.Live;
import app.foyer.notices.Notice;
import app.foyer.platform.Ids;
import app.foyer.platform.VenueClock;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;

/** Says on every page of the console that an emergency stands, until somebody gives the all-clear. */
final class EmergencyBar extends Div {
    private final Live live;
    private final Hub hub;
    private final VenueClock clock;
    private final Ticks ticks;
    private final Ids ids;
    private final String event;
    private final Tongue tongue;
    private final Operator operator;
    private List<Notice> drawn = List.of();
    private volatile Instant holdsUntil = Instant.MAX;
    private Hub.Subscription states;
    private Following.Subscription time;

    /** @param author null for those who only look */
    EmergencyBar(
            Live live, Hub hub, VenueClock clock, Ticks ticks, Ids ids, String event, Author author, Tongue tongue) {
        this.live = live;
        this.hub = hub;
        this.clock = clock;
        this.ticks = ticks;
        this.ids = ids;
        this.event = event;
        this.tongue = tongue;
        this.operator = author == null ? null : new Operator(live, clock, event, author, tongue, this::show);
        addClassName("emergency-bar");
        getElement().setAttribute("role", "alert").setAttribute("data-part", "emergency-bar");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        var show = ui.<EventState>accessLater(this::show, () -> {});
        states = hub.subscribe(event, show::accept);
        time = ticks.each(() -> {
            if (!clock.now().isBefore(holdsUntil)) show.accept(live.latest(event));
        });
        show(live.latest(event));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        states.close();
        time.end();
    }

    private void show(EventState state) {
        var now = clock.now();
        var open = state.notices().open(now).stream().filter(Notice::emergency).toList();
        var on = open.stream().filter(notice -> !now.isBefore(notice.from())).toList();
        holdsUntil = open.stream()
                .map(notice -> now.isBefore(notice.from()) ? notice.from() : notice.until())
                .filter(at -> at != null)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        if (on.equals(drawn)) return;
        drawn = on;
        removeAll();
        for (var notice : on) add(line(notice, state));
    }

    private Div line(Notice notice, EventState state) {
        var words = tongue.words();
        var text = Controls.part("text", notice.text().in(tongue.code()));
        text.getElement().setAttribute("dir", "auto");
        var since = Controls.part(
                "since",
                words.get(
                        "emergency.since",
                        Times.minute(notice.from(), state.event().zone())));
        var line = new Div(new NoticeWords(tongue).priority(notice.priority()), text, since);
        if (operator != null)
            line.add(Controls.button(words.get("all-clear"), "all-clear", (long seen) -> new AllClearDialog(
                            drawn, live.latest(event).event(), operator, ids, tongue)
                    .open()));
        else line.add(new Span(words.get("emergency.who-clears")));
        line.getElement()
                .setAttribute("data-notice", notice.id())
                .setAttribute("data-priority", notice.priority().code());
        return line;
    }
}
