package app.foyer.venue;

/**
 * How somebody goes.
 *
 * @param stepFree whether no step, stair, escalator or narrow door may be on the way: strictly, not if it can be helped
 */
public record Walk(Pace pace, boolean stepFree) {
    public static final Walk USUAL = new Walk(Pace.NORMAL, false);
    public static final Walk STEP_FREE = new Walk(Pace.NORMAL, true);

    public static Walk of(boolean stepFree) {
        return stepFree ? STEP_FREE : USUAL;
    }

    boolean takes(Path path) {
        return !stepFree || path.stepFree();
    }
}
