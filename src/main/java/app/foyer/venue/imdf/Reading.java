package app.foyer.venue.imdf;

import app.foyer.platform.LocalText;
import app.foyer.venue.Building;
import app.foyer.venue.Place;
import app.foyer.venue.Stand;
import app.foyer.venue.Venue;
import app.foyer.venue.imdf.BuildingFault.Spot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What came of reading a building.
 *
 * @param building what could be made of it, faults or not
 * @param faults of the files themselves; what only shows in the whole is asked with {@link #faults}
 * @param spots where each thing is described, by {@link Subject}'s key
 * @param derived whether its network was made of units and openings, by nobody who knew the house
 */
public record Reading(Building building, List<BuildingFault> faults, Map<String, Spot> spots, boolean derived) {
    /** What is no fault of whoever drew a building without its network. */
    private static final Set<String> OF_NETWORK = Set.of("island", "trap", "no-door", "unreachable", "no-entrance");

    private static final Set<String> OF_STANDS = Set.of("stand-unknown-level", "stand-outside");

    public static final Reading NONE = new Reading(Building.NONE, List.of(), Map.of(), false);

    public Reading {
        faults = List.copyOf(faults);
        spots = Map.copyOf(spots);
    }

    /**
     * All faults, those of the files and those of the whole.
     *
     * @param rooms the event's rooms, each of which the building should have
     * @param stands where devices stand
     */
    public List<BuildingFault> faults(Collection<String> rooms, Collection<Stand> stands) {
        var all = new ArrayList<>(faults);
        if (building.none()) return all;
        for (var found : new BuildingChecks(building, derived).faults(rooms, stands)) {
            var fault = found.fault().at(spots.get(found.subject().key()));
            all.add(derived && OF_NETWORK.contains(fault.reason()) ? fault.asWarning() : fault);
        }
        return all;
    }

    /**
     * The same where the building takes another's place: devices that stood in the other one, and closures of what is
     * gone, are warned of, and do not keep it out.
     */
    public List<BuildingFault> faultsOfImport(Collection<String> rooms, Venue before, Instant now) {
        var all = new ArrayList<BuildingFault>();
        for (var fault : faults(rooms, before.stands().values()))
            all.add(OF_STANDS.contains(fault.reason()) ? fault.asWarning() : fault);
        if (building.none()) return all;
        for (var closure : before.lostIn(building, now)) {
            var what = closure.path() != null ? closure.path() : closure.place();
            all.add(new BuildingFault("", "", what, "closure-lost", List.of(what), true));
        }
        return all;
    }

    /**
     * The warnings that somebody must have seen before the building takes the other's place: nobody would get to where
     * sessions are held, or what the day works with would point to nothing.
     *
     * @param used rooms in which sessions are held
     */
    public List<BuildingFault> doubts(Collection<BuildingFault> faults, Set<String> used, Building before) {
        return faults.stream()
                .filter(BuildingFault::warning)
                .filter(fault -> isGrave(fault, used, before))
                .toList();
    }

    private boolean isGrave(BuildingFault fault, Set<String> used, Building before) {
        return switch (fault.reason()) {
            case "no-entrance", "closure-lost", "stand-unknown-level", "stand-outside" -> true;
            case "no-door", "unreachable" -> isUsed(building.places().get(fault.subject()), used);
            case "room-not-built" ->
                used.contains(fault.subject()) && before.ofRoom(fault.subject()).isPresent();
            case "level-without-lift" ->
                building.places().values().stream().anyMatch(place -> place.on(fault.subject()) && isUsed(place, used));
            default -> false;
        };
    }

    private static boolean isUsed(Place place, Set<String> used) {
        return place != null && place.room() != null && used.contains(place.room());
    }

    /**
     * The same where places that are called as a room of the event are that room; IMDF knows no events. A place is one
     * room at most; where a name leaves open which, it is warned of.
     *
     * @param rooms names by id
     */
    public Reading matching(Map<String, LocalText> rooms) {
        var places = new HashMap<>(building.places());
        var warned = new ArrayList<>(faults);
        for (var room : new TreeMap<>(rooms).entrySet()) {
            var id = room.getKey();
            if (building.ofRoom(id).isPresent()) continue;
            var called = called(building.places().values(), id, rooms);
            called(places.values(), id, rooms).stream()
                    .findFirst()
                    .ifPresent(place -> places.put(place.id(), withRoom(place, id)));
            if (isAmbiguous(called, id, rooms))
                warned.add(new BuildingFault("", "", id, "ambiguous-room", List.of(id), true));
        }
        var matched = new Building(
                building.name(), building.levels(), places, building.shapes(), building.nodes(), building.paths());
        return new Reading(matched, warned, spots, derived);
    }

    /** The places that may be a room, that with its id before all; what has another room's id is not one of them. */
    private static List<Place> called(Collection<Place> places, String room, Map<String, LocalText> rooms) {
        return places.stream()
                .filter(place -> place.room() == null)
                .filter(place -> place.id().equals(room)
                        || !rooms.containsKey(place.id()) && isAlike(place.name(), rooms.get(room)))
                .sorted(Comparator.comparing((Place place) -> !place.id().equals(room))
                        .thenComparing(Place::id))
                .toList();
    }

    private static boolean isAmbiguous(List<Place> called, String room, Map<String, LocalText> rooms) {
        if (called.isEmpty() || called.getFirst().id().equals(room)) return false;
        return called.size() > 1
                || rooms.entrySet().stream()
                        .anyMatch(other -> !other.getKey().equals(room) && isAlike(other.getValue(), rooms.get(room)));
    }

    private static boolean isAlike(LocalText one, LocalText other) {
        return one.byLanguage().values().stream()
                .anyMatch(text -> other.byLanguage().values().stream().anyMatch(text::equalsIgnoreCase));
    }

    private static Place withRoom(Place place, String room) {
        return new Place(place.id(), Place.Kind.ROOM, place.name(), place.levels(), place.at(), room, place.listed());
    }

    /** Whether it can be used: nothing is more than odd. */
    public static boolean usable(Collection<BuildingFault> faults) {
        return faults.stream().allMatch(BuildingFault::warning);
    }

    /** What a fault of the whole is about. */
    record Subject(String kind, String id) {
        static final String PLACE = "place";
        static final String NODE = "node";
        static final String PATH = "path";
        static final String LEVEL = "level";

        String key() {
            return key(kind, id);
        }

        static String key(String kind, String id) {
            return kind + " " + id;
        }
    }
}
