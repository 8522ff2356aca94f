package app.foyer.screen;

import java.util.List;

/** How many came where, the most important first. */
public record Headcount(List<Count> counts) {
    public Headcount {
        counts = List.copyOf(counts);
    }

    /**
     * @param code of the list or the room
     * @param of how many may come, or null where nobody knows
     */
    public record Count(String code, Phrase name, Phrase label, int came, Integer of) {
        /** More than were expected fill the bar, no more. */
        public int shown() {
            return Math.min(came, of);
        }
    }
}
