package app.foyer.agenda.schedule;

import app.foyer.agenda.Agenda;
import java.time.Instant;

/**
 * Writes the live agenda in the field's formats: expected times, to the minute, and cancelled sessions marked as such.
 * Each session and room has the same ids in every export.
 */
public final class ScheduleExport {
    private ScheduleExport() {}

    /**
     * The frab XML format; in UTF-8, as it declares.
     *
     * @param name the event's
     * @param language BCP 47 tag, chosen where a text is there in several
     */
    public static String xml(String name, Agenda agenda, Instant now, String language) {
        return FrabXmlWriter.write(LiveProgramme.of(name, agenda, now, language));
    }

    /** The frab JSON format, valid by its schema. Parameters as for {@link #xml}. */
    public static String json(String name, Agenda agenda, Instant now, String language) {
        return FrabJsonWriter.write(LiveProgramme.of(name, agenda, now, language));
    }

    /** iCalendar (RFC 5545), times in UTC. Parameters as for {@link #xml}. */
    public static String ical(String name, Agenda agenda, Instant now, String language) {
        return ICalendarWriter.write(LiveProgramme.of(name, agenda, now, language));
    }
}
