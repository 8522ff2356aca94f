package app.foyer.agenda.schedule;

import java.time.ZoneId;

/** Reads schedule files: frab and pentabarf XML, frab and pretalx JSON; which of them is seen from the content. */
public final class ScheduleFile {
    /** Bytes; a whole congress is 6 MB. The limit of application.properties for forms follows it. */
    public static final int LARGEST = 20 * 1024 * 1024;

    /** Many times the largest congress, and still few enough to hold in memory. */
    static final int MOST_EVENTS = 20_000;

    static final int MOST_VALUES = 500_000;
    static final int DEEPEST = 64;

    private ScheduleFile() {}

    /**
     * @param fallbackZone for times in a file that names no time zone; an event's own is the right one
     * @throws ScheduleFault with line and column if the file is not understood; then nothing of it is
     */
    public static Schedule read(byte[] content, ZoneId fallbackZone) throws ScheduleFault {
        var layout =
                switch (firstCharacter(content)) {
                    case '<' -> FrabXml.read(content);
                    case '{', '[' -> FrabJson.read(content);
                    default -> throw new ScheduleFault("not-a-schedule", "", "", 1, 1);
                };
        if (layout.events().size() > MOST_EVENTS)
            throw layout.events().get(MOST_EVENTS).event().fault("too-many");
        return new Programme(layout, fallbackZone).schedule();
    }

    /** The first byte that is neither white space nor part of a byte order mark or of a wider encoding. */
    private static int firstCharacter(byte[] content) {
        for (var octet : content) if (octet > ' ') return octet;
        return 0;
    }
}
