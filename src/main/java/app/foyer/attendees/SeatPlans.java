package app.foyer.attendees;

import java.util.Optional;
import java.util.Set;

/** What an import must know of the rooms: which seats there are. */
public interface SeatPlans {
    /** Labels of all seats of a room; empty where nobody said how it is seated. */
    Optional<Set<String>> seats(String event, String room);
}
