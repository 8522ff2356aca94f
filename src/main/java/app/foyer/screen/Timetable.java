package app.foyer.screen;

import java.util.List;

/** What comes next, with where it is. */
public record Timetable(Phrase label, List<Entry> entries) {
    public Timetable {
        entries = List.copyOf(entries);
    }
}
