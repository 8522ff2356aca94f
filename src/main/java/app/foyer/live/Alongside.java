package app.foyer.live;

/** Keeps something that is no part of the state in step with it: a seat's holder, whose seat is taken out of the room. */
public interface Alongside {
    /**
     * Called within the transaction of each change, once the event is locked and before the commit.
     *
     * @throws app.foyer.platform.Refusal where it cannot follow: then nothing changes
     */
    void changed(JournalEntry entry, EventState before, EventState after);
}
