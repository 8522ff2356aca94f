package app.foyer.kiosk;

import app.foyer.live.EventState;
import app.foyer.platform.LocalText;
import app.foyer.venue.Answer;
import app.foyer.venue.Building;
import app.foyer.venue.Closure;
import app.foyer.venue.Origin;
import app.foyer.venue.Path;
import app.foyer.venue.Place;
import app.foyer.venue.Walk;
import app.foyer.venue.Wayfinding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody at a kiosk is told of the way; pure.
 *
 * @param from where they stand, or null where nobody placed the kiosk
 * @param answer null where nobody knows where they stand
 * @param toHelp the way to whoever helps, where none leads there; or null
 * @param closures what is closed now
 */
record Guidance(
        Goal goal,
        Building building,
        Origin from,
        Answer answer,
        Answer toHelp,
        OnThere on,
        List<Closure> closures,
        Walk walk) {
    private static final String UNKNOWN = "unknown";

    /** Empty where the word names nothing, or no longer. */
    static Optional<Guidance> of(EventState state, String kiosk, String to, Walk walk, Instant now) {
        return Goal.of(state, to, now).map(goal -> {
            var venue = state.venue();
            var ways = Wayfinding.of(venue, now);
            var from = ways.before(kiosk).orElse(null);
            var answer = from == null ? null : ways.answer(from, goal.word(), walk);
            var room = goal.room() == null ? null : goal.room().id();
            var helps = answer != null && !answer.leads() && answer.help() != null;
            var toHelp = helps ? ways.answer(from, List.of(answer.help()), walk) : null;
            return new Guidance(
                    goal,
                    venue.building(),
                    from,
                    answer,
                    toHelp,
                    OnThere.in(state, room, now),
                    venue.holding(now),
                    walk);
        });
    }

    /** As {@code data-route} says it. */
    String code() {
        return answer == null ? UNKNOWN : answer.found().code();
    }

    boolean isKnown() {
        return !code().equals(UNKNOWN);
    }

    boolean leads() {
        return answer != null && answer.leads();
    }

    /** The way that is shown: there, or else to whoever helps; null where there is neither. */
    Answer way() {
        if (leads()) return answer;
        return toHelp != null && toHelp.leads() ? toHelp : null;
    }

    boolean isHere() {
        return answer != null && answer.found() == Answer.Found.HERE;
    }

    /** Where it leads, of several the nearest; null where nobody drew it. */
    Place place() {
        return answer != null && answer.to() != null ? answer.to() : goal.place();
    }

    /** Empty where only a kind is known. */
    LocalText name() {
        var place = place();
        return place != null && !place.name().isEmpty() ? place.name() : goal.name();
    }

    /** The level that it is on, or null. */
    String level() {
        if (leads()) return answer.route().end().level();
        if (place() != null) return place().levels().getFirst();
        return goal.room() == null ? null : goal.room().level();
    }

    /** Whether somebody who was told that and is told this would go another way, or elsewhere. */
    boolean turnsFrom(Guidance before) {
        return !(code().equals(before.code())
                && goal.word().equals(before.goal.word())
                && paths().equals(before.paths()));
    }

    private List<String> paths() {
        return way() != null ? way().route().paths().stream().map(Path::id).toList() : List.of();
    }
}
