package app.foyer.attendees.imports;

import app.foyer.attendees.Attendee;
import app.foyer.platform.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What an import would change.
 *
 * @param added who is new or comes back
 * @param removed who is not in a file that is complete; empty for other files
 * @param kept where the file says otherwise than what stays
 * @param rejected rows that do not go in
 */
public record AttendeeDifference(
        List<Change> added, List<Change> changed, List<Change> removed, List<Kept> kept, List<Rejected> rejected) {
    public AttendeeDifference {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        kept = List.copyOf(kept);
        rejected = List.copyOf(rejected);
    }

    /** Whether applying it would change nothing; rows may be rejected even then. */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    public Stream<Change> changes() {
        return Stream.of(added, changed, removed).flatMap(List::stream);
    }

    /**
     * @param row where the file has them; 0 where it does not
     * @param before null for somebody new
     * @param after new tickets without a secret get one when it is applied
     * @param fields what is different about somebody who stays
     */
    public record Change(int row, Known before, Known after, List<FieldChange> fields) {
        public Attendee attendee() {
            return after.attendee();
        }
    }

    /** @param field a {@link Column}'s code; values are null where there is none, and secrets are not told */
    public record FieldChange(String field, String before, String after) {
        static final String HIDDEN = "•••";

        public String in(String language) {
            return Column.of(field).map(column -> column.in(language)).orElse(field);
        }

        @Override
        public String toString() {
            return "Change of " + field;
        }
    }

    /** Why something stays although the file says otherwise. */
    public enum Why {
        /** Staff, or they themselves, corrected it by hand. */
        CORRECTED,
        /** They are not in the file, but were admitted. */
        ADMITTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** In a sentence. */
        public String in(String language) {
            return Words.of(AttendeeDifference.class, language).get("kept." + code());
        }
    }

    /**
     * @param row 0 where the file does not have them
     * @param field null where it is about all of them
     */
    public record Kept(int row, Attendee attendee, Why why, FieldChange field) {}
}
