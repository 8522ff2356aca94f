package app.foyer.venue;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The building as it is today; immutable, by id. */
public record Venue(Map<String, Closure> closures) {
    public static final Venue OPEN = new Venue(Map.of());

    public Venue {
        closures = Collections.unmodifiableSortedMap(new TreeMap<>(closures));
    }

    /** What is closed, or will be: all that has not ended, the newest first. */
    public List<Closure> standing(Instant now) {
        return closures.values().stream()
                .filter(closure -> !closure.over(now))
                .sorted(Comparator.comparing(Closure::from)
                        .thenComparing(Closure::id)
                        .reversed())
                .toList();
    }

    /** The closure that holds for a room, the newest of several. */
    public Optional<Closure> closed(String room, Instant now) {
        return closures.values().stream()
                .filter(closure -> room.equals(closure.room()) && closure.holds(now))
                .max(Comparator.comparing(Closure::from).thenComparing(Closure::id));
    }

    /** The first instant after now at which anything opens or closes by itself; {@link Instant#MAX} if nothing does. */
    public Instant changes(Instant now) {
        return closures.values().stream()
                .map(closure -> closure.changes(now))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }
}
