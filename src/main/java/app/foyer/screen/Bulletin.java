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
        if (showing.takeover() != null) return takeover(state, view, showing, now);
        var rendering = page.get();
        if (showing.shown().isEmpty() || view.layout() == Layout.NOTICES)
            return new Rendering(rendering.regions(), earlier(rendering.validUntil(), showing.until()));
        var regions = new ArrayList<>(rendering.regions());
        regions.add(new Rendering.Region(NOTICE, BAR, bar(state, view, showing, now)));
        // what it points at may close or open while it stands
        var until = earlier(showing.until(), state.venue().changes(now));
        return new Rendering(regions, earlier(rendering.validUntil(), until));
    }

    private static Rendering takeover(EventState state, View view, Showing showing, Instant now) {
        var phrasing = new Phrasing(state.agenda(), view.languages());
        Supplier<Signpost> signpost =
                () -> Signpost.of(state, view.device(), view.ways().stepFree(), phrasing, now);
        var regions = List.of(
                new Rendering.Region("head", HEAD, phrasing.of(state.event().name())),
                new Rendering.Region("takeover", TAKEOVER, NoticeLine.of(showing.takeover(), phrasing, signpost)));
        return new Rendering(regions, earlier(showing.until(), state.venue().changes(now)));
    }

    static NoticeBar bar(EventState state, View view, Showing showing, Instant now) {
        var phrasing = new Phrasing(state.agenda(), view.languages());
        Supplier<Signpost> signpost =
                () -> Signpost.of(state, view.device(), view.ways().stepFree(), phrasing, now);
        return new NoticeBar(showing.shown().stream()
                .map(notice -> NoticeLine.of(notice, phrasing, signpost))
                .toList());
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
