package app.foyer.screen;

import app.foyer.live.EventState;
import java.time.Instant;
import java.util.List;

/** What there is to put on a screen. A new layout is an entry here, its rendering, and its part of screen.css. */
enum Layout {
    HALL_DOOR("hall-door", true, List.of("dark", "light"), 8, HallDoor::render),
    LOBBY_AGENDA("lobby-agenda", false, List.of("light", "dark"), 8, LobbyAgenda::render),
    STAGE_TIMER("stage-timer", true, List.of("dark", "light"), 15, StageTimer::render);

    private final String code;
    private final boolean ofOneRoom;
    private final List<String> themes;
    private final double distance;
    private final Drawing drawing;

    Layout(String code, boolean ofOneRoom, List<String> themes, double distance, Drawing drawing) {
        this.code = code;
        this.ofOneRoom = ofOneRoom;
        this.themes = themes;
        this.distance = distance;
        this.drawing = drawing;
    }

    private interface Drawing {
        Rendering render(EventState state, View view, Instant now);
    }

    /** The layout of that code, else the one that suits any place. */
    static Layout of(String code) {
        for (var layout : values()) if (layout.code.equals(code)) return layout;
        return LOBBY_AGENDA;
    }

    String code() {
        return code;
    }

    boolean ofOneRoom() {
        return ofOneRoom;
    }

    /** The usual one first. */
    List<String> themes() {
        return themes;
    }

    /** From which it is usually read, metres. */
    double distance() {
        return distance;
    }

    /** Pure: equal arguments give equal renderings. */
    static Rendering render(EventState state, View view, Instant now) {
        return view.layout().drawing.render(state, view, now);
    }
}
