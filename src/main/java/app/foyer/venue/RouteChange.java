package app.foyer.venue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A way that is another, or lost, or found.
 *
 * @param device before which somebody asks
 * @param to one of the event's rooms, or a place that people need
 * @param stepFree whether for those who cannot take steps
 */
public record RouteChange(String device, Place to, boolean stepFree, Answer before, Answer after) {
    /** All ways from devices to the event's rooms and what people need that differ; those that are lost stand first, step-free ones foremost. */
    public static List<RouteChange> between(Venue before, Venue after, Instant now) {
        var changes = new ArrayList<RouteChange>();
        var old = Wayfinding.of(before, now);
        var next = Wayfinding.of(after, now);
        var goals = after.building().places().values().stream()
                .filter(Place::sought)
                .toList();
        for (var device : after.stands().keySet())
            for (var goal : goals)
                for (var walk : List.of(Walk.USUAL, Walk.STEP_FREE)) {
                    var was = old.before(device).map(from -> old.answer(from, List.of(goal), walk));
                    var is = next.before(device).map(from -> next.answer(from, List.of(goal), walk));
                    if (was.isPresent() && is.isPresent() && differ(was.get(), is.get()))
                        changes.add(new RouteChange(device, goal, walk.stepFree(), was.get(), is.get()));
                }
        changes.sort(Comparator.comparing(RouteChange::lost)
                .thenComparing(RouteChange::stepFree)
                .thenComparingDouble(RouteChange::longer)
                .reversed());
        return List.copyOf(changes);
    }

    /** Why there is none is no change where there was none before. */
    private static boolean differ(Answer was, Answer is) {
        return (was.arrives() || is.arrives()) && !was.sameWay(is);
    }

    /** Whether there was a way, and is none now. */
    public boolean lost() {
        return before.arrives() && !after.arrives();
    }

    /** Seconds that it takes more; fewer where that is negative; 0 where it was lost or found. */
    public double longer() {
        return before.leads() && after.leads()
                ? after.route().seconds() - before.route().seconds()
                : 0;
    }
}
