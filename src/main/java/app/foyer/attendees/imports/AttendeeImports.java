package app.foyer.attendees.imports;

import java.time.Instant;
import java.util.List;
import java.util.function.IntConsumer;

/** Brings files of attendees in, as one, and takes them back as one. */
public interface AttendeeImports {
    /**
     * What a file would change, without changing it.
     *
     * @param revision of the event's attendees that was compared
     */
    record Compared(AttendeeDifference difference, long revision) {}

    /**
     * @param id of the import; null where nothing was to be changed
     * @param revision of the event's attendees now
     */
    record Applied(AttendeeDifference difference, String id, long revision) {}

    /** Who brings in what. */
    record Source(String fileName, Format format, String actor) {}

    /**
     * A file that was brought in.
     *
     * @param kept how often the file said otherwise than what stayed
     * @param undoneAt null while it is in force
     * @param leftOver how many people were left as they were when it was undone, or null
     */
    record Imported(
            String id,
            Instant at,
            Source source,
            int added,
            int changed,
            int removed,
            int rejected,
            int kept,
            Instant undoneAt,
            String undoneBy,
            Integer leftOver) {}

    /**
     * @param restored how many people are as they were before
     * @param left who was changed or admitted since, and stays
     */
    record Undone(int restored, List<Known> left, long revision) {}

    Compared compare(String event, Roster roster, Ways ways);

    /**
     * Compares, and applies in one transaction; what goes wrong in the middle leaves nothing behind. Who changes attendees or
     * comes in meanwhile is not gone over.
     *
     * @param expectedRevision of the comparison that somebody agreed to, or null for whatever is there
     * @param progress told how many of a hundred are done, beside the import: it may be slow, and fail
     * @throws ChangedMeanwhile if attendees changed since that revision
     */
    Applied apply(String event, Roster roster, Ways ways, Source source, Long expectedRevision, IntConsumer progress)
            throws ChangedMeanwhile;

    /** The latest first. */
    List<Imported> imports(String event);

    /**
     * Gives everybody whom an import changed back what they had, where they are still as it left them.
     *
     * @throws app.foyer.platform.Refusal {@code unknown-import}, {@code undone-already}
     */
    Undone undo(String event, String id, String actor);

    /** Attendees changed between a comparison and its application. */
    final class ChangedMeanwhile extends Exception {
        private final long current;

        public ChangedMeanwhile(long current) {
            super("attendees are at revision " + current, null, false, false);
            this.current = current;
        }

        public long current() {
            return current;
        }
    }
}
