package app.foyer.live;

import java.util.List;

/** The command was given on an older view, and what it touches has changed since; nothing was done. */
public final class StaleRevision extends RuntimeException {
    private final long current;
    private final List<JournalEntry> since;

    public StaleRevision(long current, List<JournalEntry> since) {
        super("revision " + current + " is ahead", null, false, false);
        this.current = current;
        this.since = List.copyOf(since);
    }

    public long current() {
        return current;
    }

    /** The entries that changed what the command touches, oldest first, each with just those changes. */
    public List<JournalEntry> since() {
        return since;
    }
}
