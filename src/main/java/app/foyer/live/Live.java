package app.foyer.live;

import app.foyer.agenda.Agenda;
import app.foyer.fallback.Affairs;
import app.foyer.fallback.Fallback;
import app.foyer.notices.Notices;
import app.foyer.platform.Command;
import app.foyer.venue.Venue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one way in which a running event changes. Each change is applied by a pure function, written with its journal
 * entry in one transaction under the event's next revision, and published only after the commit.
 */
public interface Live {
    int LONGEST_REASON = 500;

    /** The id of the event that is going on, if any was created. */
    Optional<String> currentEvent();

    /** The newest committed state known to this node. @throws app.foyer.platform.Refusal {@code unknown-event} */
    EventState latest(String event);

    /**
     * The newest committed state, whichever node committed it, by asking the database: for what one node decides or says
     * for all. What was read before the call came of no later state.
     *
     * @throws app.foyer.platform.Refusal {@code unknown-event}
     */
    EventState newest(String event);

    /** Creates an event at revision 1 and makes it the current one. @throws app.foyer.platform.Refusal {@code event-exists} */
    EventState create(Event event, Affairs affairs, Author author);

    /** The same for an event that has nothing but an agenda yet. */
    default EventState create(Event event, Agenda agenda, Author author) {
        return create(event, new Affairs(agenda, Notices.NONE, Venue.OPEN, Fallback.NONE), author);
    }

    /**
     * Applies a command and commits it. Returns after the commit; subscribers hear of it afterwards.
     *
     * @param expectedRevision the revision that its giver saw, or null to apply it whatever happened since
     * @throws app.foyer.platform.Refusal if a rule says no
     * @throws StaleRevision if what it touches changed after {@code expectedRevision}
     */
    default Applied execute(String event, Command command, Author author, Long expectedRevision) {
        return execute(event, command, author, expectedRevision, null);
    }

    /**
     * The same, with the reason for it.
     *
     * @param why as {@link #explain} takes it, or null; throws what that throws
     */
    Applied execute(String event, Command command, Author author, Long expectedRevision, String why);

    /** What {@link #execute} would do now, without doing it; {@link Applied#before} is what it was tried on. Throws the same. */
    Applied preview(String event, Command command, Long expectedRevision);

    /**
     * Takes one entry back by restoring what it changed, as a new entry; undoing that one is redo.
     *
     * @throws app.foyer.platform.Refusal {@code unknown-revision}, {@code not-undoable}; {@code building-in-use} where
     *     the building of before has not what is closed by now
     * @throws UndoConflict if any of it was changed since
     */
    Applied undo(String event, long revision, Author author);

    /**
     * Takes a plan's application back, as a new entry: whatever of it still stands, field by field. What was changed
     * since stays and is listed.
     *
     * @throws app.foyer.platform.Refusal {@code unknown-activation}, or where what is left would make no sense
     */
    Reverted revert(String event, String activation, Author author);

    /** What {@link #revert} would do now, without doing it. Throws the same. */
    Reverted previewRevert(String event, String activation);

    /**
     * Sets the reason of an entry, which is often only known, or only told, afterwards; blank takes it away. The one
     * part of an entry that may change, and no revision of its own.
     *
     * @param why at most {@link #LONGEST_REASON} characters
     * @throws app.foyer.platform.Refusal {@code unknown-revision}, {@code too-long}
     */
    void explain(String event, long revision, String why);

    /** Entries after a revision, oldest first, at most {@code limit}. */
    List<JournalEntry> journal(String event, long since, int limit);

    /** Every entry that changed any of these, oldest first, each with just those changes. */
    List<JournalEntry> touching(String event, Set<EntityKey> keys);

    /** Who first brought each of these about; without those that came with the event. */
    Map<EntityKey, Author> makers(String event, Set<EntityKey> keys);

    /** The newest entries, newest first, at most {@code limit}; of an import only the first few changes have values. */
    List<JournalEntry> recent(String event, int limit);
}
