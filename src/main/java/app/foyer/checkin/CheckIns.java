package app.foyer.checkin;

import app.foyer.attendees.Registration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Redeems tickets and counts who came. */
public interface CheckIns {
    void addLists(String event, Collection<CheckinList> lists);

    /** In their order. */
    List<CheckinList> lists(String event);

    void set(String event, DoorSettings settings);

    DoorSettings settings(String event);

    /**
     * Admits a ticket to a list, lets somebody out, or says why not. Each attempt is stored; a ticket is admitted once,
     * however many ask in the same instant. A nonce that was accepted before from the same device for the same ticket
     * and list gets the same answer again; for another ticket or list it counts as none, so that a device which mixes
     * up its nonces neither lets a stranger in under another's name nor closes the door.
     *
     * @throws app.foyer.platform.Refusal {@code unknown-list}
     */
    Verdict redeem(String event, Scan scan);

    /** What {@link #redeem} would answer now, without storing anything. Throws the same. */
    Verdict foresee(String event, Scan scan);

    /**
     * Takes an admission back, as if it had not been; the scan stays, marked. The same again changes nothing.
     *
     * @return whose it was
     * @throws app.foyer.platform.Refusal {@code nothing-to-annul}, {@code too-late-to-annul}, {@code reason-needed}
     */
    Arrival annul(String event, Annulment annulment);

    /** When each of these tickets was admitted to a list; those that were not are left out. */
    Map<String, Instant> admissions(String event, String list, Collection<String> tickets);

    /** What each of these tickets was admitted to, and whether it is in there. */
    List<Standing> standings(String event, Collection<String> tickets);

    /** Scans of a list, or of all where it is null; the last that came to the server first. */
    default List<Arrival> arrivals(String event, String list, int limit) {
        return arrivals(event, new Sought(list, null, null), limit);
    }

    /** The last that came to the server first. */
    List<Arrival> arrivals(String event, Sought sought, int limit);

    /** Everything that was tried with somebody's tickets, the latest first. */
    List<Arrival> history(String event, String attendee);

    /** Those that nobody has seen to yet, the oldest first. */
    List<Conflict> conflicts(String event);

    /** @throws app.foyer.platform.Refusal {@code no-such-conflict} */
    void resolve(String event, String scan, String resolution, String actor);

    /** What was given out for a ticket, by item. */
    Map<String, Instant> handedOut(String event, String ticket);

    /** @throws app.foyer.platform.Refusal {@code unknown-item}, {@code unknown-ticket}, {@code handed-out} */
    void handOut(String event, String ticket, String item, String device, String actor);

    /** Nothing happens where it was not given out. */
    void takeBack(String event, String ticket, String item);

    /** What an attendee answered, by question. */
    Map<String, String> answers(String event, String attendee);

    /**
     * Keeps what an attendee answered once they were in; before that, answers go with the scan.
     *
     * @throws app.foyer.platform.Refusal {@code bad-answer}
     */
    void answer(String event, String attendee, Map<String, String> answers, String actor);

    /**
     * Registers somebody who has no ticket, with one.
     *
     * @param evenIfTwin whether it is certain that nobody who is registered already is meant
     * @throws app.foyer.platform.Refusal {@code no-walk-ins}, {@code walk-ins-full}, {@code looks-registered},
     *     {@code bad-field}
     */
    Registration walkIn(String event, WalkIn.Person person, boolean evenIfTwin);

    /** How many more may be taken in without a registration; null for no limit. 0 where none may. */
    Integer walkInsLeft(String event);

    /** Counted now. */
    Tallies tallies(String event);

    /** Counted now, in detail. */
    Counts counts(String event);

    /** Calls the listener with the first tallies and then at most once a second when they change, until it is closed. */
    Subscription subscribe(String event, Consumer<Tallies> listener);

    /** Ends by {@link #close}. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
