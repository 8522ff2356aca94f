package app.foyer.console;

import app.foyer.live.JournalEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What can be taken back, and what can be done again: undoing an entry is an entry, and undoing that one is redo.
 *
 * @param undoable entries whose effect stands, the one to be taken back first at the head
 * @param redoable undos whose effect stands, the one to be done again first at the head; a new deed ends them
 */
record Undoing(List<JournalEntry> undoable, List<JournalEntry> redoable) {
    static Undoing of(List<JournalEntry> newestFirst) {
        Deque<JournalEntry> done = new ArrayDeque<>();
        Deque<JournalEntry> undone = new ArrayDeque<>();
        for (var entry : newestFirst.reversed()) {
            if (!Deeds.hasReason(entry)) continue;
            if (entry.undoes() == null) {
                done.push(entry);
                undone.clear();
            } else if (undone.removeIf(undo -> undo.revision() == entry.undoes())) done.push(entry);
            else {
                done.removeIf(deed -> deed.revision() == entry.undoes());
                undone.push(entry);
            }
        }
        return new Undoing(List.copyOf(done), List.copyOf(undone));
    }
}
