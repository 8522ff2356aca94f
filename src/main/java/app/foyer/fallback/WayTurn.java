package app.foyer.fallback;

import app.foyer.venue.Answer;
import app.foyer.venue.Arrow;
import app.foyer.venue.Origin;
import app.foyer.venue.Venue;
import app.foyer.venue.Walk;
import app.foyer.venue.Wayfinding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What a screen that points tells otherwise of the way to something.
 *
 * @param to a room's id, a place's, or the code of a kind
 * @param turned whether the arrow itself is another one, and not only how long it takes
 */
public record WayTurn(String to, Answer before, Answer after, boolean turned) {
    /** Of all that the screen points to; nothing where nobody said where it stands. */
    static List<WayTurn> of(
            String device, Collection<String> to, boolean stepFree, Venue before, Venue after, Instant now) {
        var turns = new ArrayList<WayTurn>();
        if (before == after) return turns;
        var was = Wayfinding.of(before, now);
        var is = Wayfinding.of(after, now);
        var from = was.before(device);
        var next = is.before(device);
        if (from.isEmpty() || next.isEmpty()) return turns;
        var walk = Walk.of(stepFree);
        for (var target : to) {
            var old = was.answer(from.get(), target, walk);
            var found = is.answer(next.get(), target, walk);
            var turned = old.found() != found.found()
                    || !Objects.equals(arrow(before, from.get(), old), arrow(after, next.get(), found));
            if (turned || minutes(old) != minutes(found)) turns.add(new WayTurn(target, old, found, turned));
        }
        return turns;
    }

    private static Arrow arrow(Venue venue, Origin from, Answer answer) {
        return answer.leads() && from.facing() != null
                ? Arrow.of(answer.route(), venue.building(), from.facing())
                : null;
    }

    private static int minutes(Answer answer) {
        return answer.leads() ? answer.route().minutes() : 0;
    }
}
