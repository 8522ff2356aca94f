package app.foyer.screen;

import java.util.List;

/**
 * What a wayfinding screen is asked to show beside its rooms.
 *
 * @param places ids of places, or kinds of which the nearest is meant
 * @param stepFree whether its arrows are for wheels: one that stands beside the lift
 * @param plan the box for a small plan beside the arrows, or null for none
 */
record Ways(List<String> places, boolean stepFree, PlanBox plan) {
    static final Ways NONE = new Ways(List.of(), false, null);

    Ways {
        places = List.copyOf(places);
    }

    /**
     * A part of the screen, in pixels of one that is 1080 high or, upright, wide; a screen of another size has the same
     * in its own.
     *
     * @param letters size of the smallest letters
     */
    record PlanBox(double width, double height, double letters) {
        private static final double LONG = 1920;
        private static final double SHORT = 1080;
        private static final double MM_PER_INCH = 25.4;

        /** Of the letters of the rest of the screen, which are 3 mm a metre high in capitals of 0.7 em. */
        private static final double OF_THE_REST = 3 / 0.7 * 0.6;

        private static final double LEAST = 17;
        private static final double MOST = 38;

        static PlanBox of(boolean upright, double distance, double diagonal) {
            var pixelsPerMm = Math.hypot(LONG, SHORT) / (diagonal * MM_PER_INCH);
            var letters = Math.clamp(distance * OF_THE_REST * pixelsPerMm, LEAST, MOST);
            return upright ? new PlanBox(1_010, 540, letters) : new PlanBox(690, 840, letters);
        }
    }
}
