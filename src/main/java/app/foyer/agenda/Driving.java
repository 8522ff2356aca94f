package app.foyer.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Taking a room over from the clock, starting and ending by hand. */
final class Driving {
    private Driving() {}

    static Agenda startNow(Agenda agenda, Session target, Instant now) {
        var driven = takeOver(agenda, target.room(), now);
        return endLive(driven, target.room(), now).with(target.skipped(false).ran(now, null));
    }

    /**
     * Makes the room driven by hand. What the clock has live there goes on from the start that everybody saw; what was
     * started by hand before and has ended by the clock since gets that end.
     */
    static Agenda takeOver(Agenda agenda, String roomId, Instant now) {
        var room = agenda.roomAt(roomId, now);
        if (!room.followsClock()) return agenda;
        var settled = new ArrayList<Session>();
        for (var item : Rundown.of(agenda, roomId, now).items()) {
            var session = item.session();
            var expected = item.expected();
            if (item.live()) settled.add(session.ran(expected.start(), null));
            else if (session.running() && !session.cancelled())
                settled.add(
                        session.hold(null).ran(expected.start(), expected.end().isAfter(now) ? now : expected.end()));
        }
        return agenda.with(List.of(room.driven(now)), settled);
    }

    static Agenda endLive(Agenda agenda, String room, Instant now) {
        return Rundown.of(agenda, room, now)
                .live()
                .map(RundownItem::session)
                .map(session -> agenda.with(ended(session, now)))
                .orElse(agenda);
    }

    static Session ended(Session session, Instant now) {
        return session.released(now).ran(session.actualStart(), laterOf(session, now));
    }

    /** An end is never before its start, even if the clock was set back in between. */
    private static Instant laterOf(Session session, Instant now) {
        return now.isBefore(session.actualStart()) ? session.actualStart() : now;
    }
}
