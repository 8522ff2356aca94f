package app.foyer.screen;

import app.foyer.live.EventState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Notices and nothing else. */
final class NoticePage {
    private static final String HEAD = "head.jte";
    private static final String QUIET = "notices/quiet.jte";

    private NoticePage() {}

    static Rendering render(EventState state, View view, Instant now) {
        var phrasing = new Phrasing(state.agenda(), view.languages());
        var head = new Rendering.Region("head", HEAD, phrasing.of(state.event().name()));
        var message = new Message(phrasing.say("notices.none"), phrasing.say("notices.none.detail"));
        var brand = state.event().brand();
        var pictures = Stream.of(brand.dark(), brand.light())
                .filter(Objects::nonNull)
                .map(Picture::of)
                .toList();
        var quiet = new Rendering.Region("quiet", QUIET, new Quiet(message, phrasing.day(now), pictures));
        return new Rendering(List.of(head, quiet), Boundaries.first(state.agenda(), Stream.empty(), now));
    }
}
