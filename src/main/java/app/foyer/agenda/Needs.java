package app.foyer.agenda;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a session asks of its room.
 *
 * @param people how many are expected, or null where nobody said
 * @param equipment what must be there, in the words of the rooms' own lists
 */
public record Needs(Integer people, Set<String> equipment) {
    public static final Needs NONE = new Needs(null, Set.of());

    public Needs {
        equipment = equipment == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(equipment));
    }
}
