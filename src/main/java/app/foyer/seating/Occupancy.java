package app.foyer.seating;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which seats of a room are held, and on which somebody sits who has come; nobody's name.
 *
 * @param taken labels
 * @param present those of them whose holders came in
 */
public record Occupancy(Set<String> taken, Set<String> present) {
    public static final Occupancy EMPTY = new Occupancy(Set.of(), Set.of());

    public Occupancy {
        taken = Collections.unmodifiableSet(new TreeSet<>(taken));
        present = Collections.unmodifiableSet(new TreeSet<>(present));
    }
}
