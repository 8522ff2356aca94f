package app.foyer.report;

import java.time.Instant;
import java.util.List;

/**
 * One entry of the journal as far as it changed one session.
 *
 * @param command the command's name, or that of the command which an undo took back
 * @param undo whether it took back an earlier entry, be it an undo
 * @param redo whether it took back an undo, so that what was undone is done again
 * @param details what became different, the weightiest first; never empty
 * @param why the reason that was given, or null
 */
public record Touch(
        long revision,
        Instant at,
        String author,
        String device,
        String command,
        boolean undo,
        boolean redo,
        List<Detail> details,
        String why) {
    public Touch {
        details = List.copyOf(details);
    }
}
