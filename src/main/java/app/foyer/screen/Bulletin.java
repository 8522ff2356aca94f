package app.foyer.screen;

import app.foyer.live.EventState;
import app.foyer.notices.Showing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Puts notices over any page: at its foot or, in an emergency, in its place. */
final class Bulletin {
    /** A region outside of the page's body. */
    static final String NOTICE = "notice";

    private static final String BAR = "notices/bar.jte";
    private static final String TAKEOVER = "notices/takeover.jte";
    private static final String HEAD = "head.jte";

    private Bulletin() {}

    static Rendering over(EventState state, View view, Instant now, Supplier<Rendering> page) {
        var showing = view.showing(state.notices(), now);
        if (showing.takeover() != null) return takeover(state, view, showing);
        var rendering = page.get();
        if (showing.shown().isEmpty() || view.layout() == Layout.NOTICES)
            return new Rendering(rendering.regions(), earlier(rendering.validUntil(), showing.until()));
        var regions = new ArrayList<>(rendering.regions());
        regions.add(new Rendering.Region(NOTICE, BAR, bar(state, view, showing)));
        return new Rendering(regions, earlier(rendering.validUntil(), showing.until()));
    }

    private static Rendering takeover(EventState state, View view, Showing showing) {
        var phrasing = new Phrasing(state.agenda(), view.languages());
        var regions = List.of(
                new Rendering.Region("head", HEAD, phrasing.of(state.event().name())),
                new Rendering.Region("takeover", TAKEOVER, NoticeLine.of(showing.takeover(), phrasing)));
        return new Rendering(regions, showing.until());
    }

    static NoticeBar bar(EventState state, View view, Showing showing) {
        var phrasing = new Phrasing(state.agenda(), view.languages());
        return new NoticeBar(showing.shown().stream()
                .map(notice -> NoticeLine.of(notice, phrasing))
                .toList());
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
