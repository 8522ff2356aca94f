package app.foyer.checkin;

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

    /**
     * Admits a ticket to a list, or says why not. Each attempt is stored; a ticket is admitted once, however many ask
     * in the same instant. A nonce that was accepted before from the same device for the same ticket
     * and list gets the same answer again; for another ticket or list it counts as none, so that a device which mixes
     * up its nonces neither lets a stranger in under another's name nor closes the door.
     *
     * @throws app.foyer.platform.Refusal {@code unknown-list}
     */
    Verdict redeem(String event, Scan scan);

    /** What {@link #redeem} would answer now, without storing anything. Throws the same. */
    Verdict foresee(String event, Scan scan);

    /** When each of these tickets was admitted to a list; those that were not are left out. */
    Map<String, Instant> admissions(String event, String list, Collection<String> tickets);

    /** Counted now. */
    Tallies tallies(String event);

    /** Calls the listener with the first tallies and then at most once a second when they change, until it is closed. */
    Subscription subscribe(String event, Consumer<Tallies> listener);

    /** Ends by {@link #close}. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
