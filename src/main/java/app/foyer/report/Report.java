package app.foyer.report;

import app.foyer.agenda.Room;
import app.foyer.live.EventState;
import app.foyer.live.JournalEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Planned against actual, at one revision and instant.
 *
 * @param day the conference day that it is about, or null for all of them
 * @param lines by day, rooms as they are shown, and time
 */
public record Report(EventState state, Instant at, LocalDate day, List<ReportLine> lines) {
    public Report {
        lines = List.copyOf(lines);
    }

    /**
     * @param entries every entry of the journal that changed a room or session of the state, oldest first; later ones than
     *     the state are left out
     */
    public static Report of(EventState state, Collection<JournalEntry> entries, Instant now) {
        var known = entries.stream()
                .filter(entry -> entry.revision() <= state.revision())
                .toList();
        return new Report(state, now, null, new Retrospect(state.agenda(), known, now).lines());
    }

    /** Only that day. */
    public Report on(LocalDate wanted) {
        return wanted == null
                ? this
                : new Report(state, at, wanted, only(line -> line.day().equals(wanted)));
    }

    public Totals totals() {
        return Totals.of(lines);
    }

    /** The sums of a day, of a room, of a room on a day: what is null is not looked at. */
    public Totals totals(LocalDate ofDay, String ofRoom) {
        return Totals.of(only(line -> (ofDay == null || line.day().equals(ofDay))
                && (ofRoom == null || line.room().equals(ofRoom))));
    }

    public List<LocalDate> days() {
        return lines.stream().map(ReportLine::day).distinct().sorted().toList();
    }

    /** The rooms that any of it happened in, as they are shown. */
    public List<Room> rooms() {
        return state.agenda().roomsInOrder().stream()
                .filter(room -> lines.stream().anyMatch(line -> line.room().equals(room.id())))
                .toList();
    }

    private List<ReportLine> only(Predicate<ReportLine> wanted) {
        return lines.stream().filter(wanted).toList();
    }
}
