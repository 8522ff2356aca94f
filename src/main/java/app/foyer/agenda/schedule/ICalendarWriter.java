package app.foyer.agenda.schedule;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes iCalendar (RFC 5545). By hand, because a line must be folded at 75 octets and never within a character, which
 * libraries that count characters get wrong for Chinese and emoji.
 */
final class ICalendarWriter {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private final LiveProgramme programme;
    private final StringBuilder out = new StringBuilder();

    private ICalendarWriter(LiveProgramme programme) {
        this.programme = programme;
    }

    static String write(LiveProgramme programme) {
        var writer = new ICalendarWriter(programme);
        writer.calendar();
        return writer.out.toString();
    }

    private void calendar() {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Foyer//Foyer//EN");
        line("CALSCALE", "GREGORIAN");
        text("NAME", programme.name());
        text("X-WR-CALNAME", programme.name());
        line("X-WR-TIMEZONE", programme.agenda().zone().getId());
        programme.items().forEach(this::event);
        line("END", "VCALENDAR");
    }

    private void event(LiveProgramme.Item item) {
        var about = item.about();
        line("BEGIN", "VEVENT");
        line("UID", item.guid());
        time("DTSTAMP", programme.now());
        time("DTSTART", item.start());
        // an end must come after the start; without one the event is a moment
        if (item.end().isAfter(item.start())) time("DTEND", item.end());
        line("STATUS", item.cancelled() ? "CANCELLED" : "CONFIRMED");
        text("SUMMARY", programme.title(item));
        text("LOCATION", programme.roomName(item.room()));
        var people = String.join(", ", programme.people(item));
        var summary = programme.in(about.summary());
        text("DESCRIPTION", people.isEmpty() || summary.isEmpty() ? people + summary : people + "\n\n" + summary);
        text("CATEGORIES", programme.in(about.track()));
        programme.page(item).ifPresent(page -> line("URL", page));
        line("END", "VEVENT");
    }

    private void time(String name, Instant instant) {
        line(name, UTC.format(instant));
    }

    private void text(String name, String text) {
        if (text.isBlank()) return;
        line(
                name,
                PlainText.sound(text)
                        .replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replaceAll("\r\n?|\n", "\\\\n"));
    }

    private void line(String name, String value) {
        var octets = 0;
        var whole = name + ":" + value;
        for (int i = 0; i < whole.length(); ) {
            var character = whole.codePointAt(i);
            var size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(character);
            octets += size;
            i += Character.charCount(character);
        }
        out.append("\r\n");
    }
}
