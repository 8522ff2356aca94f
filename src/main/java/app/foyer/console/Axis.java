package app.foyer.console;

import app.foyer.agenda.Agenda;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The time that a day's timeline spans: whole hours around all that is planned and expected, and now if it is near.
 *
 * @param today whether now is on that day
 */
record Axis(Instant from, Instant to, String zone, boolean today, List<Hour> hours) {
    private static final Duration NEAR = Duration.ofHours(1);

    /** A line across the timeline, with the venue's local time: what a clock there shows, twice where it falls back. */
    record Hour(Instant at, String text) {}

    static Axis of(Agenda agenda, List<RoomSheet> sheets, LocalDate day, Instant now) {
        var zone = agenda.zone();
        var noon = day.atTime(12, 0).atZone(zone).toInstant();
        var instants = sheets.stream()
                .flatMap(sheet -> sheet.items().stream())
                .flatMap(item -> Stream.of(item.expected(), item.session().scheduled()))
                .flatMap(slot -> Stream.of(slot.start(), slot.end()))
                .toList();
        var first = instants.stream().min(Instant::compareTo).orElse(noon);
        var last = instants.stream().max(Instant::compareTo).orElse(noon.plus(NEAR));
        var today = agenda.dayOf(now).equals(day);
        if (today && now.isBefore(first) && now.plus(NEAR).isAfter(first)) first = now;
        if (today && now.isAfter(last) && now.minus(NEAR).isBefore(last)) last = now;
        return spanning(hourBefore(first, zone), hourAfter(last, zone), zone, today);
    }

    private static Axis spanning(Instant from, Instant to, ZoneId zone, boolean today) {
        var hours = new ArrayList<Hour>();
        for (var at = from; !at.isAfter(to); at = at.plus(1, ChronoUnit.HOURS))
            hours.add(new Hour(at, Times.minute(at, zone)));
        return new Axis(from, to, zone.getId(), today, hours);
    }

    private static Instant hourBefore(Instant instant, ZoneId zone) {
        return instant.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
    }

    private static Instant hourAfter(Instant instant, ZoneId zone) {
        var before = hourBefore(instant, zone);
        return before.equals(instant) ? instant : before.plus(1, ChronoUnit.HOURS);
    }
}
