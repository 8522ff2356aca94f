package app.foyer.screen;

import app.foyer.checkin.Tallies;
import app.foyer.live.EventState;
import java.time.Instant;
import java.util.Map;

/** What there is to put on a screen. The package's own text says how to add another. */
enum Layout {
    HALL_DOOR("hall-door", Of.A_ROOM, Theme.DARK, 8, (state, came, view, now) -> HallDoor.render(state, view, now)),
    LOBBY_AGENDA(
            "lobby-agenda", Of.ROOMS, Theme.LIGHT, 8, (state, came, view, now) -> LobbyAgenda.render(state, view, now)),
    STAGE_TIMER(
            "stage-timer", Of.A_ROOM, Theme.DARK, 15, (state, came, view, now) -> StageTimer.render(state, view, now)),
    WELCOME(
            "welcome",
            Of.ROOMS,
            Theme.LIGHT,
            8,
            (state, came, view, now) -> Welcome.render(state, came.tallies(), view, now)),
    SEATING(
            "seating",
            Of.A_ROOM,
            Theme.DARK,
            4,
            (state, came, view, now) -> SeatsPage.render(state, came.seats(view.room()), view, now)),
    NEXT_UP("next-up", Of.A_ROOM_OR_ROOMS, Theme.DARK, 5, (state, came, view, now) -> NextUp.render(state, view, now)),
    NOTICES("notices", Of.ROOMS, Theme.LIGHT, 8, (state, came, view, now) -> NoticePage.render(state, view, now)),
    MULTI_ZONE("multi-zone", Of.ROOMS, Theme.LIGHT, 6, (state, came, view, now) -> MultiZone.render(state, view, now)),
    WAYFINDING("wayfinding", Of.ROOMS, Theme.DARK, 6, (state, came, view, now) -> Wayfinder.render(state, view, now));

    private final String code;
    private final Of of;
    private final Theme usualTheme;
    private final double distance;
    private final Drawing drawing;

    Layout(String code, Of of, Theme usualTheme, double distance, Drawing drawing) {
        this.code = code;
        this.of = of;
        this.usualTheme = usualTheme;
        this.distance = distance;
        this.drawing = drawing;
    }

    /** What it is about. */
    private enum Of {
        A_ROOM,
        ROOMS,
        A_ROOM_OR_ROOMS
    }

    private interface Drawing {
        Rendering render(EventState state, Attendance came, View view, Instant now);
    }

    /** The layout of that code, else the one that suits any place. */
    static Layout of(String code) {
        for (var layout : values()) if (layout.code.equals(code)) return layout;
        return LOBBY_AGENDA;
    }

    String code() {
        return code;
    }

    /** Whether it may be about one room alone. */
    boolean ofOneRoom() {
        return of != Of.ROOMS;
    }

    /** Whether it may be about all the house's rooms, or some. */
    boolean ofRooms() {
        return of != Of.A_ROOM;
    }

    /** Whether it shows how many came; else it is drawn without knowing. */
    boolean counts() {
        return this == WELCOME;
    }

    /** Whether it depends on where the screen stands. */
    boolean points() {
        return this == WAYFINDING;
    }

    /** Whether it shows which seats are held. */
    boolean seats() {
        return this == SEATING;
    }

    Theme usualTheme() {
        return usualTheme;
    }

    /** From which it is usually read, metres. */
    double distance() {
        return distance;
    }

    /** Pure: equal arguments give equal renderings. */
    static Rendering render(EventState state, Attendance came, View view, Instant now) {
        return Bulletin.over(state, view, now, () -> view.layout().drawing.render(state, came, view, now));
    }

    /** The same where nobody asks who sits where. */
    static Rendering render(EventState state, Tallies tallies, View view, Instant now) {
        return render(state, new Attendance(tallies, Map.of()), view, now);
    }
}
