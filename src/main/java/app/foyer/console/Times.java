package app.foyer.console;

import app.foyer.platform.Words;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How the console writes times: the venue's, 24 hours. */
final class Times {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Times() {}

    static String minute(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone));
    }

    static String second(Instant instant, ZoneId zone) {
        return SECOND.format(instant.atZone(zone));
    }

    /** Whole minutes by which one is after the other, as clocks show them; negative for before. */
    static long minutesBetween(Instant one, Instant other) {
        return Math.floorDiv(other.getEpochSecond(), 60L) - Math.floorDiv(one.getEpochSecond(), 60L);
    }

    /** {@code +5}, {@code −3}. */
    static String signed(long minutes) {
        return (minutes < 0 ? "−" : "+") + Math.abs(minutes);
    }

    /** {@code 07:05}, {@code 1:07:05}; without a sign. */
    static String span(Duration length) {
        var seconds = length.abs().toSeconds();
        var rest = "%02d:%02d".formatted(seconds / 60 % 60, seconds % 60);
        return seconds < 3600 ? rest : seconds / 3600 + ":" + rest;
    }

    static String signed(Duration by) {
        return signed(by.toMinutes());
    }

    static String wait(long seconds, Words words) {
        return seconds < 60
                ? words.get("login.slow.seconds", seconds)
                : words.get("login.slow.minutes", (seconds + 59) / 60);
    }

    /** A {@code <time>} that machines read too. */
    static Element element(String part, Instant instant, ZoneId zone) {
        var time = new Element("time");
        time.setAttribute("data-part", part);
        set(time, instant, zone);
        return time;
    }

    static void set(Element time, Instant instant, ZoneId zone) {
        time.setAttribute("datetime", instant.toString());
        time.setText(minute(instant, zone));
    }
}
