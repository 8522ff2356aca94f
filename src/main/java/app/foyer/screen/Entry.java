package app.foyer.screen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A session as it stands on a screen.
 *
 * @param status code of its status
 * @param start expected, as {@code startText} shows it in the venue's time; likewise {@code end}
 * @param oldStart the programme's start where that is another, else null; likewise {@code oldEnd}
 * @param room where it is held now
 * @param away whether this is its old place, which says where it went
 */
public record Entry(
        String session,
        String status,
        Phrase title,
        Phrase people,
        Phrase room,
        Instant start,
        String startText,
        String oldStart,
        Instant end,
        String endText,
        String oldEnd,
        List<Mark> marks,
        boolean away) {
    public Entry {
        marks = List.copyOf(marks);
    }

    /** What is not as planned, in a word; {@code code} also names its shape and colour. */
    public record Mark(String code, Phrase word) {}

    Entry marked(Mark more) {
        var all = new ArrayList<>(marks);
        all.add(more);
        return new Entry(
                session, status, title, people, room, start, startText, oldStart, end, endText, oldEnd, all, away);
    }

    public boolean live() {
        return status.equals("live");
    }

    public boolean cancelled() {
        return status.equals("cancelled");
    }
}
