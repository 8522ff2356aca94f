package app.foyer.screen;

import java.util.List;

/**
 * A room's part of the lobby agenda.
 *
 * @param large the session set large: what is on, else what is next; or null where nothing more comes today
 * @param label what {@code large} is
 * @param small what follows, and what was called off or went elsewhere
 * @param counted the session that {@code counter} counts down to; null where neither is
 * @param nothing said where {@code large} is null
 * @param closed said where nobody is to go there for a while, else null
 */
public record RoomRow(
        Phrase name,
        Phrase label,
        Entry large,
        List<Entry> small,
        String counted,
        Counter counter,
        Phrase nothing,
        Message closed) {
    public RoomRow {
        small = List.copyOf(small);
    }
}
