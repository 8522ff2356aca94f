package app.foyer.attendees.imports;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Ticket;
import java.util.List;
import java.util.Set;

/**
 * The people of a file.
 *
 * @param said what the file says something about; all else of a known person stays as it is
 */
public record Roster(List<Entry> entries, List<Rejected> rejected, Set<Column> said) {
    public Roster {
        entries = List.copyOf(entries);
        rejected = List.copyOf(rejected);
        said = Set.copyOf(said);
    }

    /**
     * A person and their tickets.
     *
     * @param row where they stand first
     * @param reference what the file's maker calls them, or null
     * @param attendee what the file does not say is null
     */
    public record Entry(int row, String reference, boolean ours, Attendee attendee, List<Admits> tickets) {
        @Override
        public String toString() {
            return "Row " + row;
        }
    }

    /**
     * A ticket.
     *
     * @param ticket with a secret and a state of null where the file says none
     * @param named whether its id or its secret stood in the file
     */
    public record Admits(int row, Ticket ticket, boolean named) {}

    public int people() {
        return entries.size();
    }

    @Override
    public String toString() {
        return "Roster of " + entries.size();
    }
}
