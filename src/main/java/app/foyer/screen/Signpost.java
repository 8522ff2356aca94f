package app.foyer.screen;

import app.foyer.live.EventState;
import app.foyer.platform.LocalText;
import app.foyer.venue.Answer;
import app.foyer.venue.Arrow;
import app.foyer.venue.Closure;
import app.foyer.venue.Origin;
import app.foyer.venue.Place;
import app.foyer.venue.Walk;
import app.foyer.venue.Wayfinding;
import app.foyer.venue.drawing.Symbols;
import java.time.Instant;
import java.util.Optional;

/** Points from where a screen stands, as whoever reads it sees it. */
final class Signpost {
    private static final String HERE = "here";
    private static final String NO_WAY = "none";

    private final EventState state;
    private final Phrasing phrasing;
    private final Wayfinding ways;
    private final Origin from;
    private final Walk walk;

    private Signpost(EventState state, Phrasing phrasing, Wayfinding ways, Origin from, Walk walk) {
        this.state = state;
        this.phrasing = phrasing;
        this.ways = ways;
        this.from = from;
        this.walk = walk;
    }

    /** @param device which screen, or null; one that nobody placed points nowhere */
    static Signpost of(EventState state, String device, boolean stepFree, Phrasing phrasing, Instant now) {
        var ways = Wayfinding.of(state.venue(), now);
        return new Signpost(
                state,
                phrasing,
                ways,
                device == null ? null : ways.before(device).orElse(null),
                Walk.of(stepFree));
    }

    /** Whether it knows where it stands. */
    boolean stands() {
        return from != null;
    }

    Origin from() {
        return from;
    }

    /** What it is called: a room by its name in the programme, a place by its own, a kind by its word. */
    Phrase name(String target) {
        var room = state.agenda().rooms().get(target);
        if (room != null) return phrasing.room(target);
        return state.venue()
                .building()
                .place(target)
                .map(place -> phrasing.of(place.name()))
                .or(() -> Place.Kind.of(target).map(kind -> phrasing.of(Symbols.name(kind))))
                .orElseGet(() -> phrasing.of(LocalText.of(target)));
    }

    /** @param target a place's id, a room's, or the code of a kind */
    Pointing to(String target) {
        if (from == null) return unplaced(target);
        var answer = ways.answer(from, target, walk);
        return switch (answer.found()) {
            case ROUTE -> along(answer);
            case HERE ->
                new Pointing(
                        answer.to().id(),
                        HERE,
                        Symbols.here(),
                        null,
                        null,
                        null,
                        Phrase.NONE,
                        phrasing.say("way.here"),
                        null);
            case UNKNOWN -> unplaced(target);
            default -> none(answer);
        };
    }

    private Pointing along(Answer answer) {
        var route = answer.route();
        var arrow = Arrow.of(route, state.venue().building(), from.facing());
        var by = arrow.way();
        var level = otherLevel(answer.to(), route.end().level());
        return new Pointing(
                answer.to().id(),
                arrow.turn() != null ? arrow.turn().code() : by != null ? by.code() : HERE,
                arrow.turn() != null ? Symbols.arrow(arrow.turn()) : by != null ? Symbols.of(by) : Symbols.here(),
                by == null ? null : by.code(),
                by == null ? null : Symbols.of(by),
                level,
                levelName(level),
                phrasing.say("way.minutes", route.minutes()),
                null);
    }

    private String otherLevel(Place place, String level) {
        return level.equals(from.level()) || place.on(from.level()) ? null : level;
    }

    private Pointing none(Answer answer) {
        var place = answer.to();
        var level = otherLevel(place, place.levels().getFirst());
        var text = phrasing.say("way." + answer.found().code());
        var detail = phrasing.joined(because(answer), help(answer));
        return new Pointing(
                place.id(),
                NO_WAY,
                Symbols.noWay(),
                null,
                null,
                level,
                levelName(level),
                Phrase.NONE,
                new Message(text, detail));
    }

    /** What is closed, where it is not the place itself, and why. */
    private Phrase because(Answer answer) {
        if (answer.because() == null) return Phrase.NONE;
        var reason = phrasing.of(answer.because().reason());
        var shut = answer.found() == Answer.Found.CLOSED ? null : shut(answer.because());
        return shut == null ? reason : phrasing.joined(phrasing.sayOf("way.shut", shut), reason);
    }

    /** The name of what a closure closes; null where it is a path through nothing that has one. */
    private LocalText shut(Closure closure) {
        var building = state.venue().building();
        if (closure.room() != null && state.agenda().rooms().containsKey(closure.room()))
            return state.agenda().rooms().get(closure.room()).name();
        var path = closure.path() == null ? null : building.paths().get(closure.path());
        var id = closure.place() != null ? closure.place() : path == null ? null : path.in();
        if (id == null) return null;
        return building.place(id)
                .map(Place::name)
                .filter(name -> !name.isEmpty())
                .orElse(closure.place() == null ? null : LocalText.of(id));
    }

    /** Where staff are; of a closed place nobody needs them. */
    private Phrase help(Answer answer) {
        if (answer.help() == null || answer.found() == Answer.Found.CLOSED) return Phrase.NONE;
        var level = answer.help().levels().getFirst();
        return phrasing.sayOf(
                "way.help", answer.help().name(), state.venue().building().levelName(level));
    }

    /** Without knowing from where: the level alone. */
    private Pointing unplaced(String target) {
        var building = state.venue().building();
        var place = building.place(target);
        if (place.isPresent()) {
            var level = place.get().levels().getFirst();
            return Pointing.nowhere(place.get().id(), level, levelName(level));
        }
        var level = Optional.ofNullable(state.agenda().rooms().get(target))
                .map(room -> room.level())
                .orElse(null);
        return Pointing.nowhere(target, level, levelName(level));
    }

    private Phrase levelName(String level) {
        if (level == null) return Phrase.NONE;
        var building = state.venue().building();
        return building.level(level).isPresent()
                ? phrasing.of(building.levelName(level))
                : phrasing.say("way.level", level);
    }
}
