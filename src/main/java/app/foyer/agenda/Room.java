package app.foyer.agenda;

import app.foyer.platform.LocalText;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A room of the event.
 *
 * @param position order in which rooms are shown, from 0
 * @param level the floor it is on, or null
 * @param capacity people, or null where nobody said
 * @param equipment what is installed there, in the pack's own words
 * @param drivenSince when a person took over the room's running order, which holds for that conference day; null while
 *     the room follows the clock
 * @param message what its stage timer tells the speaker, or null
 */
public record Room(
        String id,
        int position,
        LocalText name,
        String level,
        Integer capacity,
        Set<String> equipment,
        Instant drivenSince,
        StageMessage message) {
    public Room {
        equipment = equipment == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(equipment));
    }

    public static Room of(String id, int position, LocalText name, String level, Integer capacity) {
        return new Room(id, position, name, level, capacity, Set.of(), null, null);
    }

    public boolean followsClock() {
        return drivenSince == null;
    }

    /** The same room as a programme describes it anew: what staff did with it stays. */
    public Room described(int newPosition, LocalText newName, Integer newCapacity) {
        return new Room(id, newPosition, newName, level, newCapacity, equipment, drivenSince, message);
    }

    public Room equippedWith(Set<String> newEquipment) {
        return new Room(id, position, name, level, capacity, newEquipment, drivenSince, message);
    }

    Room driven(Instant since) {
        return new Room(id, position, name, level, capacity, equipment, since, message);
    }

    /** Whether another version of it differs at most in what its stage timer tells. */
    public boolean sameCourse(Room other) {
        return telling(null).equals(other.telling(null));
    }

    public Room telling(StageMessage newMessage) {
        return new Room(id, position, name, level, capacity, equipment, drivenSince, newMessage);
    }
}
