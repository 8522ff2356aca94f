package app.foyer.venue;

/**
 * Which way a sign points that somebody looks at.
 *
 * @param turn where they go first, as they look at the sign; null where they only have to take what is beside it
 * @param way what takes them to another level, or null where their goal is on this one
 * @param level the level that takes them to, or null
 * @param up whether that is above
 */
public record Arrow(Turn turn, Way way, String level, boolean up) {
    /** @param facing which way somebody looks who reads the sign, degrees clockwise from the plan's up */
    public static Arrow of(Route route, Building building, double facing) {
        Turn turn = null;
        for (var instruction : Directions.of(route, building, facing)) {
            if (instruction.kind() == Instruction.Kind.GO && turn == null) turn = instruction.turn();
            if (instruction.kind() == Instruction.Kind.CHANGE)
                return new Arrow(turn, instruction.way(), instruction.toLevel(), instruction.up());
        }
        return new Arrow(turn, null, null, false);
    }
}
