package app.foyer.screen;

import app.foyer.live.EventState;
import java.time.Instant;
import java.util.ArrayList;

/** The lobby agenda beside pictures and a large clock. Without pictures it is the lobby agenda. */
final class MultiZone {
    private static final String SIDE = "multizone/side.jte";

    private MultiZone() {}

    static Rendering render(EventState state, View view, Instant now) {
        var agenda = LobbyAgenda.render(state, view, now);
        if (view.pictures().isEmpty()) return agenda;
        var date = new Phrasing(state.agenda(), view.languages()).day(now);
        var pictures = view.pictures().stream().map(Picture::of).toList();
        var regions = new ArrayList<>(agenda.regions());
        regions.add(1, new Rendering.Region("side", SIDE, new SidePanel(pictures, date)));
        return new Rendering(regions, agenda.validUntil());
    }
}
