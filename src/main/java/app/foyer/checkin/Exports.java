package app.foyer.checkin;

import java.io.IOException;

/** The event's people and what happened at its doors, as tables for a spreadsheet. */
public interface Exports {
    /**
     * A row for each ticket: who, what, when it was admitted to which list, answers, what was handed out. An import reads
     * it again.
     *
     * @param secrets whether codes are among it
     * @param language of the headings
     */
    void attendees(String event, boolean secrets, String language, Sheet sheet) throws IOException;

    /** A row for each scan, refused ones too, as they came in. */
    void scans(String event, String language, Sheet sheet) throws IOException;
}
