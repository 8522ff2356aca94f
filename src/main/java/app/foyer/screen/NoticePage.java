package app.foyer.screen;

import app.foyer.live.EventState;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Notices and nothing else. */
final class NoticePage {
    private static final String HEAD = "head.jte";
    private static final String TOLD = "notices/bar.jte";

    private NoticePage() {}

    static Rendering render(EventState state, View view, Instant now) {
        var phrasing = new Phrasing(state.agenda(), view.languages());
        var head = new Rendering.Region("head", HEAD, phrasing.of(state.event().name()));
        var showing = view.showing(state.notices(), now);
        if (!showing.shown().isEmpty()) {
            var told = new Rendering.Region("told", TOLD, Bulletin.bar(state, view, showing, now));
            var tomorrow = Boundaries.first(state.agenda(), Stream.empty(), now);
            return new Rendering(
                    List.of(head, told),
                    Bulletin.earlier(tomorrow, state.venue().changes(now)));
        }
        var message = new Message(phrasing.say("notices.none"), phrasing.say("notices.none.detail"));
        var quiet = Quiet.region(state, phrasing, message, now);
        return new Rendering(List.of(head, quiet), Boundaries.first(state.agenda(), Stream.empty(), now));
    }
}
