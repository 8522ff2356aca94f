package app.foyer.venue;

import app.foyer.venue.seats.SeatMap;
import app.foyer.venue.seats.SeatPlan;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The building as it is today; immutable, by id.
 *
 * @param network of the building, made ready for routes; carried along so that it is made once
 * @param stands by device
 * @param seats how rooms are seated, by room
 * @param seatMaps the seats of each of these rooms; carried along like the network
 */
public record Venue(
        Building building,
        Network network,
        Map<String, Closure> closures,
        Map<String, Stand> stands,
        Map<String, SeatPlan> seats,
        Map<String, SeatMap> seatMaps) {
    public static final Venue OPEN = Venue.of(Building.NONE, Map.of(), Map.of());

    public Venue {
        closures = Collections.unmodifiableSortedMap(new TreeMap<>(closures));
        stands = Collections.unmodifiableSortedMap(new TreeMap<>(stands));
        seats = Collections.unmodifiableSortedMap(new TreeMap<>(seats));
    }

    public static Venue of(Building building, Map<String, Closure> closures, Map<String, Stand> stands) {
        return new Venue(building, new Network(building), closures, stands, Map.of(), Map.of());
    }

    public Venue with(Building newBuilding) {
        return newBuilding == building
                ? this
                : new Venue(newBuilding, new Network(newBuilding), closures, stands, seats, seatMaps);
    }

    public Venue withClosures(Map<String, Closure> newClosures) {
        return new Venue(building, network, newClosures, stands, seats, seatMaps);
    }

    public Venue withStands(Map<String, Stand> newStands) {
        return new Venue(building, network, closures, newStands, seats, seatMaps);
    }

    public Venue withSeats(Map<String, SeatPlan> newSeats) {
        return new Venue(building, network, closures, stands, newSeats, SeatMap.of(newSeats, seatMaps));
    }

    /** The seats of a room, where anybody said how it is seated. */
    public Optional<SeatMap> seatMap(String room) {
        return Optional.ofNullable(room).map(seatMaps::get);
    }

    /** Closures that have not ended and close something of this building that another does not have. */
    public List<Closure> lostIn(Building other, Instant now) {
        return standing(now).stream()
                .filter(closure -> closure.path() != null && building.paths().containsKey(closure.path())
                        ? !other.paths().containsKey(closure.path())
                        : closure.place() != null
                                && building.place(closure.place()).isPresent()
                                && other.place(closure.place()).isEmpty())
                .toList();
    }

    /** Devices that stand on a level of this building that another does not have. */
    public List<Stand> homelessIn(Building other) {
        return stands.values().stream()
                .filter(stand -> building.level(stand.level()).isPresent()
                        && other.level(stand.level()).isEmpty())
                .toList();
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

    /** What will be closed and is not yet, the soonest first. */
    public List<Closure> coming(Instant now) {
        return closures.values().stream()
                .filter(closure -> closure.from().isAfter(now))
                .sorted(Comparator.comparing(Closure::from).thenComparing(Closure::id))
                .toList();
    }

    /** What is closed now. */
    public List<Closure> holding(Instant now) {
        return closures.values().stream().filter(closure -> closure.holds(now)).toList();
    }

    /** The closure that holds for a room, the newest of several: closed by its own name or by its place's. */
    public Optional<Closure> closed(String room, Instant now) {
        var place = building.ofRoom(room).map(Place::id).orElse(null);
        return closures.values().stream()
                .filter(closure -> room.equals(closure.room()) || place != null && place.equals(closure.place()))
                .filter(closure -> closure.holds(now))
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
