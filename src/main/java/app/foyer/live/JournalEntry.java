package app.foyer.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One commit of an event.
 *
 * @param command the command's name, or {@code undo}, {@code create}
 * @param body the command's own fields as JSON
 * @param undoes the revision that this entry takes back, or null
 * @param why the reason that somebody gave for it, or null
 */
public record JournalEntry(
        long revision,
        Instant at,
        Author author,
        String command,
        String body,
        Long undoes,
        String why,
        List<Change> changes) {
    public JournalEntry {
        changes = List.copyOf(changes);
    }

    /** The newest of these entries by which an entity came about; they are oldest first. */
    public static Optional<JournalEntry> creating(List<JournalEntry> entries, EntityKey key) {
        return entries.reversed().stream()
                .filter(entry -> entry.changes().stream()
                        .anyMatch(change ->
                                change.before() == null && change.key().equals(key)))
                .findFirst();
    }
}
