package app.foyer.screen;

import app.foyer.notices.Notice;
import app.foyer.venue.Way;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * A notice as a screen tells it.
 *
 * @param clear whether it says that an emergency is over
 * @param label what sort of notice it is, in a word
 * @param at when it was pushed or changed: what was said then is not said again
 * @param to where it sends people, or null
 */
public record NoticeLine(
        String id,
        String priority,
        boolean clear,
        Phrase label,
        Phrase text,
        Phrase detail,
        boolean spoken,
        Instant at,
        Goal to) {
    /** A place, by its name, and which way it is from here. */
    public record Goal(Phrase name, Pointing way) {}

    /** @param signpost of the screen that tells it; asked only where the notice names a place */
    static NoticeLine of(Notice notice, Phrasing phrasing, Supplier<Signpost> signpost) {
        return new NoticeLine(
                notice.id(),
                notice.priority().code(),
                notice.clear(),
                phrasing.say("notice." + notice.sort()),
                phrasing.of(notice.text()),
                phrasing.of(notice.detail()),
                notice.spoken(),
                notice.at(),
                notice.place() == null ? null : goal(notice.place(), notice.emergency(), signpost.get()));
    }

    /** In an emergency nobody is sent into a lift. */
    private static Goal goal(String place, boolean emergency, Signpost signpost) {
        var way = signpost.to(place);
        var byLift = way != null && Way.LIFT.code().equals(way.by());
        return new Goal(signpost.name(place), emergency && byLift ? Pointing.nowhere(place, null, Phrase.NONE) : way);
    }
}
