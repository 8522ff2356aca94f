package app.foyer.screen;

import java.util.List;

/**
 * A room's part of the lobby agenda.
 *
 * @param large the session set large: what is on, else what is next; or null where nothing more comes today
 * @param label what {@code large} is
 * @param small what follows, and what was called off or went elsewhere
 */
public record RoomRow(
        String id, Phrase name, Phrase label, Entry large, Counter counter, List<Entry> small, Phrase nothing) {
    public RoomRow {
        small = List.copyOf(small);
    }
}
