package app.foyer.agenda;

import app.foyer.platform.LocalText;
import java.time.Instant;

/**
 * A room of the event.
 *
 * @param position order in which rooms are shown, from 0
 * @param level the floor it is on, or null
 * @param capacity people, or null where nobody said
 * @param drivenSince when a person took over the room's running order, which holds for that conference day; null while
 *     the room follows the clock
 */
public record Room(String id, int position, LocalText name, String level, Integer capacity, Instant drivenSince) {
    public boolean followsClock() {
        return drivenSince == null;
    }

    Room driven(Instant since) {
        return new Room(id, position, name, level, capacity, since);
    }
}
