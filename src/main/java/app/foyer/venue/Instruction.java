package app.foyer.venue;

import java.util.List;

/**
 * One line of what a walker is told.
 *
 * @param turn how they turn before they go; for {@link Kind#ARRIVE} the side on which their goal lies; null where nobody
 *     knows which way they look, or where there is no telling
 * @param before which way they look until then, degrees clockwise from the plan's up, or null
 * @param after which way they go then, or null where they do not
 * @param at where that is, on {@code level}
 * @param metres to go on, 0 where they do not walk
 * @param past what they pass on it, in order: doors, ramps, steps
 * @param way what takes them to another level; null unless {@link Kind#CHANGE}
 * @param up whether that is above
 * @param toLevel the level they come to, {@code level} where they stay
 * @param landmark a place beside that point, or, where {@code turn} is not known, the one they go towards; or null
 */
public record Instruction(
        Kind kind,
        Turn turn,
        Double before,
        Double after,
        Point at,
        String level,
        double metres,
        List<Way> past,
        Way way,
        boolean up,
        String toLevel,
        String landmark) {
    public enum Kind {
        GO,
        CHANGE,
        ARRIVE
    }

    public Instruction {
        past = List.copyOf(past);
    }

    static Instruction go(Turn turn, Double before, Directions.Leg leg, String level, String landmark) {
        return new Instruction(
                Kind.GO,
                turn,
                before,
                leg.bearing(),
                leg.from(),
                level,
                leg.metres(),
                leg.past(),
                null,
                false,
                level,
                landmark);
    }

    static Instruction change(Way way, boolean up, Point at, String level, String toLevel) {
        return new Instruction(Kind.CHANGE, null, null, null, at, level, 0, List.of(), way, up, toLevel, null);
    }

    static Instruction arrive(Turn side, Double before, Point at, String level) {
        return new Instruction(Kind.ARRIVE, side, before, null, at, level, 0, List.of(), null, false, level, null);
    }
}
