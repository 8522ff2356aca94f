package app.foyer.screen;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Room;
import app.foyer.live.EventState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a view will show in the hours to come if nobody changes anything: a screen plays it when it has no server. Rooms
 * that are driven by hand go on by the clock in it, since then nobody can tell the screen otherwise. A stage timer does
 * not: whoever stands before it is on, whatever the clock says.
 */
final class ComingPages {
    private static final Duration AHEAD = Duration.ofHours(12);
    private static final int MOST_STEPS = 500;

    private ComingPages() {}

    /** @param frame what is shown at first; each step holds the regions that differ from the step before */
    static Map<String, Object> of(EventState state, Attendance came, View view, Frame frame, Html html) {
        var pages = new LinkedHashMap<String, Object>();
        pages.put("revision", frame.revision());
        pages.put("at", frame.at().toString());
        pages.put("order", Frame.order(frame.regions()));
        pages.put("regions", Frame.differences(Map.of(), frame.regions()));
        pages.put("steps", steps(state, came, view, frame, html));
        return pages;
    }

    private static List<Map<String, Object>> steps(
            EventState state, Attendance came, View view, Frame frame, Html html) {
        var steps = new ArrayList<Map<String, Object>>();
        var shown = frame.regions();
        var stands = view.layout() == Layout.STAGE_TIMER ? StageTimer.standsUntil(state, view, frame.at()) : null;
        var ahead = view.layout() == Layout.STAGE_TIMER ? state : byTheClock(state, frame.at());
        var at = stands == null ? frame.validUntil() : stands;
        while (at.isBefore(frame.at().plus(AHEAD)) && steps.size() < MOST_STEPS) {
            var rendering = Layout.render(ahead, came, view, at);
            var drawn = html.of(rendering, shown);
            var step = step(at, shown, drawn);
            if (step.size() > 1) steps.add(step);
            shown = drawn;
            at = rendering.validUntil();
        }
        return steps;
    }

    private static Map<String, Object> step(Instant at, Map<String, Html.Drawn> before, Map<String, Html.Drawn> after) {
        var step = new LinkedHashMap<String, Object>();
        step.put("at", at.toString());
        var different = Frame.differences(before, after);
        if (!different.isEmpty()) step.put("regions", different);
        if (!Frame.order(before).equals(Frame.order(after))) step.put("order", Frame.order(after));
        return step;
    }

    private static EventState byTheClock(EventState state, Instant now) {
        var agenda = state.agenda();
        for (var room : state.agenda().rooms().values()) agenda = followingTheClock(agenda, room, now);
        return state.with(agenda);
    }

    private static Agenda followingTheClock(Agenda agenda, Room room, Instant now) {
        return room.followsClock() ? agenda : new AgendaCommand.FollowClock(room.id()).apply(agenda, now);
    }
}
