package app.foyer.cues;

import app.foyer.platform.LocalText;
import java.util.Set;

/**
 * People with a task: sound, catering, the stage manager.
 *
 * @param channel where they are told, or null for the console alone
 * @param rooms those that they look after; none given for all
 */
public record Crew(String id, LocalText name, String channel, Set<String> rooms) {
    public Crew {
        rooms = Set.copyOf(rooms);
    }

    boolean looksAfter(String room) {
        return rooms.isEmpty() || rooms.contains(room);
    }
}
