package app.foyer.venue.drawing;

import app.foyer.platform.LocalText;
import app.foyer.platform.Words;
import app.foyer.venue.Place;
import app.foyer.venue.drawing.Block.Beside;
import app.foyer.venue.drawing.Block.Line;
import app.foyer.venue.drawing.Labelling.Choice;
import app.foyer.venue.drawing.Labelling.Ground;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** In how many ways the labels of a plan can be set, the best first: on more lines, in smaller letters, in one language. */
final class Wordings {
    private static final Set<Place.Kind> BY_NAME_ALONE =
            EnumSet.of(Place.Kind.ROOM, Place.Kind.OTHER, Place.Kind.CORRIDOR);

    /** Everybody knows them by their kind. */
    private static final Set<Place.Kind> BY_KIND = EnumSet.of(
            Place.Kind.TOILET,
            Place.Kind.TOILET_WOMEN,
            Place.Kind.TOILET_MEN,
            Place.Kind.ACCESSIBLE_TOILET,
            Place.Kind.LIFT,
            Place.Kind.STAIRS,
            Place.Kind.ESCALATOR,
            Place.Kind.RAMP);

    private static final String COMING = "◔ ";
    private static final int MOST_LINES = 3;

    /** A name that is no wider, in ems, is not broken: of two or three characters none stands alone. */
    private static final double UNBROKEN = 4.2;

    /** The widest line of a name that is longer than any plan has room for, in ems. */
    private static final double WIDEST = 22;

    private final PlanDrawing plan;
    private final List<Words> words;
    private final String first;

    Wordings(PlanDrawing plan) {
        this.plan = plan;
        this.first = plan.languages().getFirst();
        this.words = plan.languages().stream()
                .map(language -> Words.of(LabelLayer.class, language))
                .toList();
    }

    static boolean byName(Place place) {
        return BY_NAME_ALONE.contains(place.kind());
    }

    // ---- names

    /** Within its room. */
    List<Choice> named(Place place, boolean hasArea) {
        var ground = hasArea ? Ground.WITHIN : Ground.CLEAR;
        return names(place).stream()
                .map(lines -> new Choice(block(place, lines), ground))
                .toList();
    }

    /** Beside its room, where it has no place in it. */
    List<Block> besides(Place place) {
        var large = plan.isGoal(place.id()) ? Sheet.LARGE : Sheet.LEAST;
        var line = cut(new Line(place.name().in(first), large, "name", first));
        return Stream.of(
                        List.of(line),
                        broken(line, 2),
                        List.of(line.sized(Sheet.SMALL)),
                        broken(line.sized(Sheet.SMALL), 2))
                .distinct()
                .map(lines -> Block.text(joined(lines, more(place))).onPlate())
                .toList();
    }

    private Block block(Place place, List<Line> lines) {
        var block = Block.text(joined(lines, more(place)));
        return plan.isGoal(place.id()) ? block.onPlate() : block;
    }

    private List<List<Line>> names(Place place) {
        var name = place.name();
        if (name.isEmpty()) return List.of();
        var large = new Line(name.in(first), Sheet.LARGE, "name", first);
        var second = second(name);
        var names = new ArrayList<List<Line>>();
        if (second != null)
            for (var line : List.of(large, large.least())) {
                names.add(List.of(line, second));
                names.add(joined(List.of(line), broken(second, 2)));
            }
        for (var line : List.of(large, large.least(), large.sized(Sheet.SMALL)))
            for (int lines = 1; lines <= MOST_LINES; lines++)
                if (lines < MOST_LINES || line.size() < Sheet.LARGE) names.add(broken(line, lines));
        return names.stream().distinct().toList();
    }

    private static List<Line> broken(Line line, int lines) {
        if (lines == 1 || Letters.width(line.text()) <= UNBROKEN) return List.of(line);
        return Letters.lines(line.text(), lines).stream().map(line::saying).toList();
    }

    /** No name of a house is that long; whatever is, must not take the plan. */
    private static Line cut(Line line) {
        return line.saying(Letters.shortened(line.text(), WIDEST));
    }

    private Line second(LocalText name) {
        if (plan.languages().size() < 2) return null;
        var language = plan.languages().get(1);
        var text = name.exactly(language);
        return text == null || text.equals(name.in(first)) ? null : new Line(text, Sheet.LEAST, "second", language);
    }

    /** What else there is to say: a count, and that it is closed. */
    private List<Line> more(Place place) {
        var more = new ArrayList<Line>();
        if (plan.note(place.id()) != null) more.add(new Line(plan.note(place.id()), Sheet.LEAST, "note", first));
        if (plan.isShut(place)) more.add(new Line("✕ " + say("closed"), Sheet.LEAST, "closed", first));
        if (plan.coming(place) != null) more.add(new Line(COMING + plan.coming(place), Sheet.LEAST, "closed", first));
        return more;
    }

    private static List<Line> joined(List<Line> one, List<Line> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    // ---- signs

    /** Alone, in its unit: where even a small one has no room, over its walls. */
    List<Choice> signs(Place place, boolean hasArea) {
        var large = Block.sign(place.kind(), Block.SIGN, plan.isShut(place));
        var small = Block.sign(place.kind(), Block.SMALL_SIGN, plan.isShut(place));
        var choices = new ArrayList<Choice>();
        for (var ground : hasArea ? List.of(Ground.WITHIN, Ground.ANY) : List.of(Ground.CLEAR, Ground.ANY))
            for (var block : List.of(large, small)) choices.add(new Choice(block, ground));
        return choices;
    }

    /** A sign of that size with its words. */
    List<Choice> signed(Place place, double size, boolean hasArea) {
        var texts = texts(place);
        var choices = new ArrayList<Choice>();
        for (var ground : hasArea ? List.of(Ground.WITHIN, Ground.CLEAR) : List.of(Ground.CLEAR))
            for (var text : texts)
                for (var beside : List.of(Beside.UNDER, Beside.RIGHT, Beside.LEFT, Beside.OVER))
                    choices.add(new Choice(sign(place, size, beside, text), ground));
        if (!more(place).isEmpty() || plan.isGoal(place.id()) && !plan.hasGoals())
            for (var beside : List.of(Beside.RIGHT, Beside.LEFT, Beside.UNDER, Beside.OVER))
                choices.add(new Choice(sign(place, size, beside, texts.getLast()), Ground.ANY));
        return choices;
    }

    /** Its words beside a sign that stands alone. */
    List<Block> besidesSign(Place place) {
        return texts(place).stream().map(lines -> Block.text(lines).onPlate()).toList();
    }

    boolean mustSay(Place place) {
        return !more(place).isEmpty() || plan.isGoal(place.id()) && !plan.hasGoals();
    }

    private List<List<Line>> texts(Place place) {
        var known = BY_KIND.contains(place.kind());
        var name = known || place.name().isEmpty() ? Symbols.name(place.kind()) : place.name();
        var line = cut(new Line(name.in(first), Sheet.LEAST, "name", first));
        var second = known && !plan.isGoal(place.id()) ? null : second(name);
        var texts = new ArrayList<List<Line>>();
        if (second != null) texts.add(joined(List.of(line, second), more(place)));
        texts.add(joined(List.of(line), more(place)));
        return texts;
    }

    private Block sign(Place place, double size, Beside beside, List<Line> lines) {
        var block = new Block(place.kind(), size, plan.isShut(place), beside, lines, false);
        return plan.isGoal(place.id()) ? block.onPlate() : block;
    }

    // ---- tags

    List<Block> here() {
        var line = new Line(say("here"), Sheet.LEAST, "name", first);
        var blocks = new ArrayList<Block>();
        if (words.size() > 1 && !words.get(1).get("here").equals(line.text()))
            blocks.add(Block.text(List.of(
                            line,
                            new Line(
                                    words.get(1).get("here"),
                                    Sheet.LEAST,
                                    "second",
                                    plan.languages().get(1))))
                    .onPlate());
        blocks.add(Block.text(List.of(line)).onPlate());
        blocks.add(Block.text(List.of(line.sized(Sheet.SMALL))).onPlate());
        return blocks;
    }

    List<Block> change(RouteLine.Change change) {
        var name = plan.building().levelName(change.level());
        var key = change.leaving() ? change.up() ? "up.to" : "down.to" : "from";
        var line = new Line(words.getFirst().get(key, name.in(first)), Sheet.LEAST, "name", first);
        var second = change.leaving() ? second(name) : null;
        var blocks = new ArrayList<Block>();
        for (var lines : second == null ? List.of(List.of(line)) : List.of(List.of(line, second), List.of(line)))
            for (var beside : List.of(Beside.RIGHT, Beside.UNDER))
                blocks.add(new Block(change.sign(), Block.SMALL_SIGN, false, beside, lines, true));
        blocks.add(Block.text(List.of(line.sized(Sheet.SMALL))).onPlate());
        return blocks;
    }

    List<Block> shutPath() {
        return path("✕ " + say("closed"));
    }

    List<Block> comingPath(String said) {
        return path(COMING + said);
    }

    private List<Block> path(String said) {
        return List.of(Block.text(List.of(new Line(said, Sheet.LEAST, "closed", first)))
                .onPlate());
    }

    private String say(String key) {
        return words.getFirst().get(key);
    }
}
