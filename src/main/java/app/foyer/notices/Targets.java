package app.foyer.notices;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which devices a notice is for. Nothing given is everybody; within a set any will do, across sets all must; single
 * devices come on top of what the other sets reach.
 *
 * @param kinds {@code kiosk}, {@code screen}, or a screen layout's code
 */
public record Targets(
        Set<String> kinds, Set<String> places, Set<String> levels, Set<String> rooms, Set<String> devices) {
    public static final Targets EVERYBODY = new Targets(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Targets {
        kinds = sorted(kinds);
        places = sorted(places);
        levels = sorted(levels);
        rooms = sorted(rooms);
        devices = sorted(devices);
    }

    private static Set<String> sorted(Collection<String> items) {
        return items == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(items));
    }

    public static Targets ofRoom(String room) {
        return new Targets(Set.of(), Set.of(), Set.of(), Set.of(room), Set.of());
    }

    public boolean everybody() {
        return unbounded() && devices.isEmpty();
    }

    private boolean unbounded() {
        return kinds.isEmpty() && places.isEmpty() && levels.isEmpty() && rooms.isEmpty();
    }

    public boolean reach(Spot spot) {
        if (devices.contains(spot.device())) return true;
        if (unbounded()) return devices.isEmpty();
        return any(kinds, spot.kind(), spot.layout())
                && any(places, spot.place())
                && any(levels, spot.level())
                && any(rooms, spot.room());
    }

    /** Whether they mean it and its like, rather than whatever stands there. */
    boolean name(Spot spot) {
        return devices.contains(spot.device()) || spot.layout() != null && kinds.contains(spot.layout());
    }

    private static boolean any(Set<String> wanted, String... has) {
        if (wanted.isEmpty()) return true;
        for (var one : has) if (one != null && wanted.contains(one)) return true;
        return false;
    }
}
