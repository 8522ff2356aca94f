package app.foyer.screen;

import java.util.List;

/**
 * What follows in a room.
 *
 * @param counted the session that {@code counter} counts down to, or null
 */
public record Upcoming(Phrase label, List<Entry> entries, String counted, Counter counter) {
    public Upcoming {
        entries = List.copyOf(entries);
    }
}
