package app.foyer.go;

import app.foyer.live.EventState;
import app.foyer.platform.Words;
import app.foyer.venue.Answer;
import app.foyer.venue.Building;
import app.foyer.venue.DirectionWords;
import app.foyer.venue.Directions;
import app.foyer.venue.Instruction;
import app.foyer.venue.Node;
import app.foyer.venue.Origin;
import app.foyer.venue.Place;
import app.foyer.venue.Point;
import app.foyer.venue.Route;
import app.foyer.venue.Shape;
import app.foyer.venue.Turn;
import app.foyer.venue.Walk;
import app.foyer.venue.Wayfinding;
import app.foyer.venue.drawing.PlanDrawing;
import app.foyer.venue.drawing.Symbols;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The way in words and plans: the usual one and the one without steps, which are one where they are the same. */
final class WayParts {
    private static final String STEP_FREE = "stepfree";

    /** A phone held upright, in its pixels. */
    private static final double WIDTH = 340;

    private static final double HEIGHT = 520;
    private static final double LETTERS = 12.5;
    private static final double QUARTER = 90;

    private final EventState state;
    private final Building building;
    private final Wayfinding ways;
    private final Wish wish;
    private final Words words;
    private final Instant now;
    private final Function<Place, GoPage.Goal> shown;

    WayParts(
            EventState state,
            Wayfinding ways,
            Wish wish,
            Words words,
            Instant now,
            Function<Place, GoPage.Goal> shown) {
        this.state = state;
        this.building = state.venue().building();
        this.ways = ways;
        this.wish = wish;
        this.words = words;
        this.now = now;
        this.shown = shown;
    }

    List<GoPage.WayPart> of(Origin from, String goal) {
        var usual = ways.answer(from, goal, Walk.USUAL);
        var stepFree = ways.answer(from, goal, Walk.STEP_FREE);
        if (usual.found() == Answer.Found.UNKNOWN) return List.of();
        if (Objects.equals(usual.to(), stepFree.to()) && usual.sameWay(stepFree))
            return List.of(part("both", from, usual));
        return List.of(part("usual", from, usual), part(STEP_FREE, from, stepFree));
    }

    private GoPage.WayPart part(String code, Origin from, Answer answer) {
        var said = DirectionWords.of(building, wish.language());
        var leads = answer.leads();
        var led = leads ? answer : toHelp(from, answer, code);
        return new GoPage.WayPart(
                code,
                shown.apply(answer.to()),
                answer.found().code(),
                led == null ? null : said.length(led.route()),
                leads ? null : said.sorry(answer),
                leads || led == null ? null : shown.apply(led.to()).name(),
                led == null ? List.of() : steps(from, led, said),
                led == null ? instead(from, answer) : along(from, led.route()));
    }

    /** The way to whoever helps where none leads to the goal, or null. */
    private Answer toHelp(Origin from, Answer answer, String code) {
        if (answer.help() == null) return null;
        var help = ways.answer(from, List.of(answer.help()), Walk.of(code.equals(STEP_FREE)));
        return help.leads() ? help : null;
    }

    private List<GoPage.Step> steps(Origin from, Answer answer, DirectionWords said) {
        return Directions.of(answer.route(), building, from.facing()).stream()
                .map(step -> new GoPage.Step(symbol(step, answer.to()), said.line(step, answer.to())))
                .toList();
    }

    private static String symbol(Instruction step, Place goal) {
        return switch (step.kind()) {
            case GO -> Symbols.arrow(step.turn() == null ? Turn.STRAIGHT : step.turn());
            case CHANGE -> Symbols.of(step.way());
            case ARRIVE -> Symbols.of(goal == null ? Place.Kind.OTHER : goal.kind());
        };
    }

    /** Each level in the order in which the way comes to it, all turned alike: as one begins to walk. */
    private List<GoPage.PlanPart> along(Origin from, Route route) {
        var levels = route.nodes().stream().map(Node::level).collect(Collectors.toCollection(LinkedHashSet::new));
        var up = up(from, route);
        return levels.stream()
                .map(level -> plan(
                        level, drawing(level).turned(up).showing(route).here(from.level(), from.at(), from.facing())))
                .toList();
    }

    /** @param route null for none */
    private static double up(Origin from, Route route) {
        var begins = from.facing() != null ? from.facing() : route == null ? 0 : firstBearing(route);
        return Math.round(begins / QUARTER) * QUARTER;
    }

    private static double firstBearing(Route route) {
        var line = route.on(route.nodes().getFirst().level()).getFirst();
        return line.size() < 2 ? 0 : line.getFirst().bearingTo(line.getLast());
    }

    /** Where there is no way: where one is, and where the goal is. */
    private List<GoPage.PlanPart> instead(Origin from, Answer answer) {
        var levels = new LinkedHashSet<String>(List.of(from.level()));
        if (answer.to() != null) levels.addAll(answer.to().levels());
        var goal = answer.to() == null ? Set.<String>of() : Set.of(answer.to().id());
        return levels.stream()
                .filter(level -> building.level(level).isPresent())
                .map(level -> plan(
                        level,
                        drawing(level)
                                .turned(up(from, null))
                                .pointingOut(goal)
                                .here(from.level(), from.at(), from.facing())))
                .toList();
    }

    /** Where it is, or where those of a kind are. */
    List<GoPage.PlanPart> where(String goal) {
        var places = ways.named(goal, false);
        var ids = places.stream().map(Place::id).toList();
        return building.levels().stream()
                .filter(level -> places.stream().anyMatch(place -> place.on(level.id())))
                .map(level ->
                        plan(level.id(), drawing(level.id()).turned(upright()).pointingOut(ids)))
                .toList();
    }

    /** A phone is held upright, so a house that is wide is laid on its side. */
    private double upright() {
        var floors = building.shapes().stream()
                .filter(shape -> shape.kind() == Shape.Kind.FLOOR)
                .flatMap(shape -> shape.rings().stream())
                .flatMap(List::stream)
                .toList();
        var across = floors.stream().mapToDouble(Point::x).summaryStatistics();
        var along = floors.stream().mapToDouble(Point::y).summaryStatistics();
        return across.getMax() - across.getMin() > along.getMax() - along.getMin() ? 3 * QUARTER : 0;
    }

    private PlanDrawing drawing(String level) {
        return PlanDrawing.of(building, level)
                .within(WIDTH, HEIGHT, LETTERS)
                .in(List.of(wish.language(), wish.other()))
                .closed(state.venue().holding(now));
    }

    private GoPage.PlanPart plan(String level, PlanDrawing drawing) {
        return new GoPage.PlanPart(Named.of(building.levelName(level), wish.language(), wish.other()), drawing.svg());
    }
}
