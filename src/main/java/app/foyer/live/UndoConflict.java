package app.foyer.live;

import java.util.List;

/** An entry cannot be taken back, since part of what it changed was changed again later; nothing was done. */
public final class UndoConflict extends RuntimeException {
    private final long revision;
    private final List<JournalEntry> later;

    public UndoConflict(long revision, List<JournalEntry> later) {
        super("revision " + revision + " was changed since", null, false, false);
        this.revision = revision;
        this.later = List.copyOf(later);
    }

    public long revision() {
        return revision;
    }

    /** The later entries that stand in the way, oldest first, each with just the changes that do. */
    public List<JournalEntry> later() {
        return later;
    }
}
