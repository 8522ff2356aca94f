package app.foyer.kiosk;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.live.EventState;
import java.time.Instant;

/**
 * What is on in a room; pure.
 *
 * @param now what is live, or null
 * @param next what comes next today, or null
 * @param closed whether nobody may go in
 */
record OnThere(RundownItem now, RundownItem next, boolean closed) {
    static final OnThere NOTHING = new OnThere(null, null, false);

    /** @param room may be null */
    static OnThere in(EventState state, String room, Instant now) {
        if (room == null || !state.agenda().rooms().containsKey(room)) return NOTHING;
        return of(state, Rundown.of(state.agenda(), room, now));
    }

    static OnThere of(EventState state, Rundown rundown) {
        var next = rundown.next()
                .filter(item -> isToday(state.agenda(), item, rundown.at()))
                .orElse(null);
        var closed = state.venue().closed(rundown.room().id(), rundown.at()).isPresent();
        return new OnThere(rundown.live().orElse(null), next, closed);
    }

    private static boolean isToday(Agenda agenda, RundownItem item, Instant now) {
        return agenda.dayOf(item.expected().start()).equals(agenda.dayOf(now));
    }
}
