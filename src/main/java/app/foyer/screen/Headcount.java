package app.foyer.screen;

import java.util.List;

/** How many came where, the most important first. */
public record Headcount(List<Count> counts) {
    public Headcount {
        counts = List.copyOf(counts);
    }

    /**
     * @param code of the list or the room
     * @param lead whether it is the one that is set large
     * @param label what is counted; empty where that goes without saying
     * @param of how many may come, or null where nobody knows
     */
    public record Count(String code, boolean lead, Phrase name, Phrase label, int came, Integer of) {
        /** More than were expected fill the bar, no more. */
        public int shown() {
            return Math.min(came, of);
        }
    }
}
