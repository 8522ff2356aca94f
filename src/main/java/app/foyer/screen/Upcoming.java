package app.foyer.screen;

import java.util.List;

/** What follows in a room: the next session with a label of its own, and those of later today. */
public record Upcoming(Phrase label, List<Entry> entries, Counter counter) {
    public Upcoming {
        entries = List.copyOf(entries);
    }
}
