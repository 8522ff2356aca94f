package app.foyer.seating;

import app.foyer.attendees.Attendees;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Who sits where. Whatever happens at once, a chair has one holder: each change is one transaction, for which others who
 * seat people wait, and the database's key has the last word.
 */
public interface Seating {
    /** Everybody who holds a seat of that room, on a chair of its plan or not, by seat. */
    List<Occupant> sitting(String event, String room);

    /** Everybody with a valid ticket who has no seat, by name. */
    List<Occupant> standing(String event);

    /** How many have a valid ticket and no seat, and the first of them by name. */
    Standing standing(String event, int most);

    record Standing(int count, List<Occupant> first) {
        public static final Standing NONE = new Standing(0, List.of());

        public Standing {
            first = List.copyOf(first);
        }
    }

    /** Everybody who sits together, by name, whether they have seats or not. @param party as {@link Occupant#party()} */
    List<Occupant> party(String event, String party);

    /** Quickly told: equal to the last one as long as nobody was seated, changed or let in. */
    Pulse pulse(String event);

    /**
     * @param attendees revision
     * @param lastAt when the latest was let in, or null
     */
    record Pulse(long attendees, int admissions, Instant lastAt) {}

    /** Somebody's, if the ticket is there. */
    Optional<Occupant> of(String event, String ticket);

    /** Those of such tickets as are there, in the tickets' order. */
    List<Occupant> of(String event, Collection<String> tickets);

    /**
     * Whom a rule could seat in a room, counted by category, {@code ""} for those without one.
     *
     * @throws app.foyer.platform.Refusal {@code no-seat-plan}
     */
    Candidates candidates(String event, String room);

    /**
     * @param seatless who have no seat, or one that the room's plan has not
     * @param movable who sit there and have not come
     */
    record Candidates(Map<String, Long> seatless, Map<String, Long> movable) {
        public Candidates {
            seatless = Map.copyOf(seatless);
            movable = Map.copyOf(movable);
        }
    }

    /** Counted now, by room. */
    Map<String, Occupancy> occupancy(String event);

    /** Calls the listener with what is held, and then at most once a second when that changes, until it is closed. */
    Subscription subscribe(String event, Consumer<Map<String, Occupancy>> listener);

    /** Ends by {@link #close}. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Who would sit where by rule, without seating anybody.
     *
     * @throws app.foyer.platform.Refusal {@code no-seat-plan}
     */
    Proposal propose(String event, Wish wish);

    /**
     * Seats everybody as proposed, or nobody.
     *
     * @throws app.foyer.platform.Refusal {@code no-seat-plan}; {@code changed-meanwhile} where somebody who sits came in
     *     since, or a seat is gone; and as {@link Attendees#seat}
     */
    Deed apply(String event, Proposal proposal, String actor);

    /**
     * Puts somebody on a free seat.
     *
     * @throws app.foyer.platform.Refusal {@code no-seat-plan}, {@code unknown-seat}, and as {@link #apply}
     */
    Deed move(String event, Occupant who, String room, String seat, String actor);

    /** Two change seats. @throws app.foyer.platform.Refusal as {@link #apply} */
    Deed swap(String event, Occupant one, Occupant other, String actor);

    /** Takes somebody's seat away. @throws app.foyer.platform.Refusal as {@link #apply} */
    Deed free(String event, Occupant who, String actor);

    /**
     * Takes a deed back for everybody who still sits where it put them, and whose seat of before is there and free. Who
     * came in since stays, and of those whom a rule seated everybody who has come.
     *
     * @throws app.foyer.platform.Refusal {@code nothing-to-undo}
     */
    Deed undo(String event, String deed, String actor);

    /** The latest first. */
    List<Deed> deeds(String event, int limit);
}
