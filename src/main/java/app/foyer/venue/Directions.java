package app.foyer.venue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns a route into what a walker is told: where to turn as they see it, what takes them to which level. */
public final class Directions {
    /** A place that is nearer than that to a turn names it, metres. */
    private static final double BESIDE = 5;

    /** What carries to another level and is shorter on the plan says nothing of where one looks then, metres. */
    private static final double TELLING = 1.5;

    /** A goal that is nearer is neither left nor right, metres. */
    private static final double CLOSE = 1.5;

    private final Route route;
    private final Building building;
    private final List<Instruction> said = new ArrayList<>();
    private final List<Point> line = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();
    private Double looking;
    private boolean fromLift;
    private String named;

    private Directions(Route route, Building building, Double facing) {
        this.route = route;
        this.building = building;
        this.looking = facing;
    }

    /**
     * @param facing which way they look where they begin, degrees clockwise from the plan's up; null where nobody knows
     */
    public static List<Instruction> of(Route route, Building building, Double facing) {
        return new Directions(route, building, facing).all();
    }

    /** A piece of the way in which nobody turns. */
    record Leg(Point from, Point to, double bearing, double metres, List<Way> past) {
        Leg and(Leg next) {
            var both = new ArrayList<>(past);
            for (var way : next.past) if (both.isEmpty() || both.getLast() != way) both.add(way);
            return new Leg(from, next.to, bearing, metres + next.metres, List.copyOf(both));
        }
    }

    private List<Instruction> all() {
        line.add(route.start());
        if (route.joins() != null) step(route.joins(), Way.WALK);
        step(route.nodes().getFirst().at(), Way.WALK);
        for (int i = 0; i < route.paths().size(); i++) {
            var from = route.nodes().get(i);
            var to = route.nodes().get(i + 1);
            if (from.level().equals(to.level()))
                step(to.at(), route.paths().get(i).way());
            else {
                var way = route.paths().get(i).way();
                if (way == Way.LIFT && !ways.isEmpty()) ways.set(ways.size() - 1, withoutDoor(ways.getLast()));
                walk(from.level(), false);
                change(way, from, to);
                fromLift = way == Way.LIFT;
                line.clear();
                ways.clear();
                line.add(to.at());
            }
        }
        walk(route.end().level(), true);
        arrive();
        return List.copyOf(said);
    }

    private void step(Point to, Way way) {
        if (line.getLast().distance(to) <= Route.TINY) return;
        line.add(to);
        ways.add(fromLift ? withoutDoor(way) : way);
        fromLift = false;
    }

    /** Nobody needs to be told of a lift's own door. */
    private static Way withoutDoor(Way way) {
        return way == Way.DOOR ? Way.WALK : way;
    }

    // ---- on one level

    private void walk(String level, boolean last) {
        var legs = legs();
        Point before = null;
        for (int i = 0; i < legs.size(); i++) {
            var leg = legs.get(i);
            var first = i == 0;
            var turn = looking == null ? null : Turn.of(looking, leg.bearing());
            while (i + 1 < legs.size()
                    && Turn.of(legs.get(i).bearing(), legs.get(i + 1).bearing()) == Turn.STRAIGHT)
                leg = leg.and(legs.get(++i));
            var landmark = turn == null
                    ? last && i == legs.size() - 1 ? route.end().place() : beside(leg.to(), level, leg.from())
                    : first ? null : beside(leg.from(), level, before);
            before = leg.from();
            if (landmark != null) named = landmark;
            said.add(Instruction.go(turn, looking, leg, level, landmark));
            looking = legs.get(i).bearing();
        }
    }

    private List<Leg> legs() {
        var bends = Polyline.bends(line, (from, to) -> ways.subList(from, to).contains(Way.DOOR));
        var legs = new ArrayList<Leg>();
        for (int i = 0; i + 1 < bends.size(); i++) legs.add(leg(bends.get(i), bends.get(i + 1)));
        return legs;
    }

    private Leg leg(int from, int to) {
        var metres = 0.0;
        var past = new ArrayList<Way>();
        for (int i = from; i < to; i++) {
            metres += line.get(i).distance(line.get(i + 1));
            var way = ways.get(i);
            if (way != Way.WALK && (past.isEmpty() || past.getLast() != way)) past.add(way);
        }
        return new Leg(line.get(from), line.get(to), line.get(from).bearingTo(line.get(to)), metres, past);
    }

    /** What one comes to there; where one has been all along is nothing to turn at. */
    private String beside(Point point, String level, Point before) {
        var around = building.shapesOn(level)
                .filter(shape -> shape.place() != null && shape.kind().isEntered())
                .filter(shape -> shape.holds(point) && shape.holds(before))
                .map(Shape::place)
                .toList();
        return building.places().values().stream()
                .filter(place ->
                        place.listed() && place.on(level) && !place.name().isEmpty())
                .filter(place ->
                        !place.id().equals(route.end().place()) && !place.id().equals(named))
                .filter(place -> place.at().distance(point) <= BESIDE && !around.contains(place.id()))
                .min(Comparator.comparingDouble(place -> place.at().distance(point)))
                .map(Place::id)
                .orElse(null);
    }

    // ---- to another

    private void change(Way way, Node from, Node to) {
        var up = altitude(to) > altitude(from);
        var before = said.isEmpty() ? null : said.getLast();
        var goesOn =
                before != null && before.kind() == Instruction.Kind.CHANGE && before.way() == way && before.up() == up;
        if (goesOn) said.removeLast();
        said.add(Instruction.change(
                way, up, goesOn ? before.at() : from.at(), goesOn ? before.level() : from.level(), to.level()));
        named = from.place();
        var tells = way != Way.LIFT && from.at().distance(to.at()) >= TELLING;
        looking = tells ? from.at().bearingTo(to.at()) : null;
    }

    private double altitude(Node node) {
        return building.level(node.level()).map(Level::altitude).orElse(0.0);
    }

    private void arrive() {
        var goal = building.places().get(route.end().place());
        var end = route.end();
        Turn side = null;
        var beside = goal != null && goal.on(end.level()) && end.at().distance(goal.at()) > CLOSE && !within(goal, end);
        if (looking != null && beside) side = Turn.of(looking, end.at().bearingTo(goal.at()));
        said.add(Instruction.arrive(side, looking, end.at(), end.level()));
    }

    /** Whoever stands in the room has it neither left nor right, wherever its middle is. */
    private boolean within(Place goal, Node end) {
        return building.shapesOn(end.level())
                .filter(shape -> goal.id().equals(shape.place()) && shape.kind().isEntered())
                .anyMatch(shape -> shape.holds(end.at()));
    }
}
