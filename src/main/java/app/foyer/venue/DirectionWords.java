package app.foyer.venue;

import app.foyer.platform.LocalText;
import app.foyer.platform.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says the way in one language. */
public final class DirectionWords {
    private static final double METRES_BY_FIVES = 20;
    private static final double FIVE = 5;

    private final Building building;
    private final Words words;
    private final String language;

    private DirectionWords(Building building, String language) {
        this.building = building;
        this.words = Words.of(DirectionWords.class, language);
        this.language = language;
    }

    /** @param language BCP 47 tag */
    public static DirectionWords of(Building building, String language) {
        return new DirectionWords(building, language);
    }

    /** A line for each instruction, the last for the place that they lead to. */
    public List<String> lines(Answer answer, Double facing) {
        if (!answer.leads()) return List.of();
        return Directions.of(answer.route(), building, facing).stream()
                .map(instruction -> line(instruction, answer.to()))
                .toList();
    }

    /** One instruction on the way to a place. */
    public String line(Instruction instruction, Place goal) {
        return switch (instruction.kind()) {
            case GO -> sentence(going(instruction));
            case CHANGE ->
                words.get(
                        "change." + instruction.way().code() + (instruction.up() ? ".up" : ".down"),
                        name(building.levelName(instruction.toLevel())));
            case ARRIVE -> arrival(instruction.turn(), goal);
        };
    }

    private List<String> going(Instruction go) {
        var parts = new ArrayList<String>();
        var landmark = go.landmark() == null
                ? null
                : name(building.places().get(go.landmark()).name());
        var metres = rounded(go.metres());
        var straight = go.turn() == Turn.STRAIGHT;
        if (go.turn() != null && !straight)
            parts.add(words.get("turn." + go.turn().code()));
        if (go.turn() == null && landmark != null && metres > 0) parts.add(words.get("towards", metres, landmark));
        else if (metres > 0) parts.add(words.get(straight ? "straight" : "walk", metres));
        else if (straight) parts.add(words.get("on"));
        for (var way : go.past()) parts.add(words.get("past." + way.code()));
        if (go.turn() != null && landmark != null && !parts.isEmpty())
            parts.addFirst(words.get("at", landmark, parts.removeFirst()));
        return parts;
    }

    private String sentence(List<String> parts) {
        var text = String.join(words.get("comma"), parts);
        if (text.isEmpty()) return text;
        return text.substring(0, 1).toUpperCase(words.locale()) + text.substring(1);
    }

    private String arrival(Turn side, Place goal) {
        if (goal == null) return words.get("arrive.here");
        var key =
                switch (side) {
                    case LEFT, SLIGHT_LEFT, SHARP_LEFT -> "arrive.left";
                    case RIGHT, SLIGHT_RIGHT, SHARP_RIGHT -> "arrive.right";
                    case STRAIGHT -> "arrive.ahead";
                    case null, default -> "arrive";
                };
        return words.get(key, name(goal.name()));
    }

    /** How far and how long: {@code 2 min · 85 m}. */
    public String length(Route route) {
        return words.get("length", route.minutes(), Math.max(1, rounded(route.metres())));
    }

    /** What is said to whom no way can be shown; what somebody can do about it too. */
    public String sorry(Answer answer) {
        var place = answer.to() == null ? "" : name(answer.to().name());
        var said = words.get("found." + answer.found().code(), place);
        var parts = new ArrayList<String>(List.of(said));
        if (answer.because() != null && answer.found() != Answer.Found.CLOSED) {
            var closed = closed(answer.because());
            if (!closed.isEmpty()) parts.add(words.get("because", closed));
        }
        var reason =
                answer.because() == null ? LocalText.EMPTY : answer.because().reason();
        if (!reason.isEmpty()) parts.add(words.get("reason", name(reason).replaceFirst("[.。]$", "")));
        if (answer.found() == Answer.Found.NO_STEP_FREE || answer.found() == Answer.Found.BLOCKED)
            parts.add(
                    answer.help() == null
                            ? words.get("help")
                            : words.get("help.at", name(answer.help().name())));
        return String.join(words.get("space"), parts);
    }

    /** What a closure closes, as people call it; empty where it has no name. */
    public String closed(Closure closure) {
        var path = closure.path() == null ? null : building.paths().get(closure.path());
        var in = path == null ? closure.place() : path.in();
        return Optional.ofNullable(in)
                .map(building.places()::get)
                .or(() -> Optional.ofNullable(closure.room()).flatMap(building::ofRoom))
                .map(place -> name(place.name()))
                .orElse(closure.place() == null ? "" : closure.place());
    }

    private String name(LocalText text) {
        return text.in(language);
    }

    private static long rounded(double metres) {
        return Math.round(metres < METRES_BY_FIVES ? metres : Math.round(metres / FIVE) * FIVE);
    }
}
