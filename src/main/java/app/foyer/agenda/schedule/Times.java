package app.foyer.agenda.schedule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When a file's events are. A date with an offset is an instant, whatever zone the head of the file names; without one
 * the day's date and the event's local start make it, in the file's zone.
 */
final class Times {
    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOptional(DateTimeFormatter.ofPattern("XXX"))
            .appendOptional(DateTimeFormatter.ofPattern("XX"))
            .appendOptional(DateTimeFormatter.ofPattern("X"))
            .toFormatter();
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\\.[0-9]+)?)?");
    private static final Pattern MINUTES = Pattern.compile("[0-9]{1,5}");
    private static final Pattern TWO_PARTS = Pattern.compile("([0-9]{1,4}):([0-9]{2})");
    private static final Pattern THREE_PARTS = Pattern.compile("([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})");
    /** Nothing begins a conference day before this, and many files' day changes are later than their early birds. */
    private static final LocalTime LATEST_NIGHT = LocalTime.of(6, 0);

    /** What a database can hold of time is a little wider. */
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

    private final ZoneId zone;
    private final LocalTime dayChange;
    private final LocalDate firstDay;

    private Times(ZoneId zone, LocalTime dayChange, LocalDate firstDay) {
        this.zone = zone;
        this.dayChange = dayChange;
        this.firstDay = firstDay;
    }

    static Times of(Layout layout, ZoneId fallbackZone) {
        var conference = layout.conference();
        return new Times(
                zone(conference.text("time_zone_name")).orElse(fallbackZone),
                dayChange(layout).orElse(null),
                date(conference.text("start")).orElse(null));
    }

    ZoneId zone() {
        return zone;
    }

    Optional<LocalTime> dayChange() {
        return Optional.ofNullable(dayChange);
    }

    /** @throws ScheduleFault {@code missing}, {@code bad-date}, {@code bad-time}, {@code bad-duration} */
    Entry.Span span(Layout.Placed placed) throws ScheduleFault {
        var event = placed.event();
        var start = start(placed);
        var end = event.text("end") == null
                ? start.plus(duration(event))
                : dateTime(event.child("end"))
                        .orElseThrow(() -> event.child("end").fault("bad-date"));
        if (start.isBefore(EARLIEST) || start.isAfter(LATEST)) throw event.fault("bad-date");
        if (end.isBefore(start) || end.isAfter(LATEST))
            throw event.required(event.text("end") == null ? "duration" : "end").fault("bad-time");
        return new Entry.Span(start, end);
    }

    private Instant start(Layout.Placed placed) throws ScheduleFault {
        var event = placed.event();
        if (event.text("date") != null) {
            var instant = dateTime(event.child("date"));
            if (instant.isPresent()) return instant.get();
        }
        if (event.text("start") == null)
            throw event.text("date") == null
                    ? event.missing("start")
                    : event.child("date").fault("bad-date");
        var clock = clock(event.text("start"))
                .orElseThrow(() -> event.child("start").fault("bad-time"));
        if (event.text("date") != null) {
            var date = date(event.text("date"))
                    .orElseThrow(() -> event.child("date").fault("bad-date"));
            return date.atTime(clock).atZone(zone).toInstant();
        }
        var isNight = clock.isBefore(night());
        return day(placed).plusDays(isNight ? 1 : 0).atTime(clock).atZone(zone).toInstant();
    }

    /** Until when a start belongs to the evening before. */
    private LocalTime night() {
        return dayChange == null || dayChange.isAfter(LATEST_NIGHT) ? LATEST_NIGHT : dayChange;
    }

    private LocalDate day(Layout.Placed placed) throws ScheduleFault {
        var day = placed.day();
        if (day.text("date") != null)
            return date(day.text("date")).orElseThrow(() -> day.child("date").fault("bad-date"));
        if (firstDay == null) throw day.missing("date");
        return firstDay.plusDays(placed.number());
    }

    private Optional<Instant> dateTime(Node node) {
        try {
            var parsed = DATE_TIME.parseBest(
                    node.text().strip().replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
            var instant = parsed instanceof OffsetDateTime at
                    ? at.toInstant()
                    : ((LocalDateTime) parsed).atZone(zone).toInstant();
            return Optional.of(instant.truncatedTo(ChronoUnit.MICROS)); // the database keeps no more
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /**
     * Hours and minutes; days, hours and minutes as pretalx writes what is longer than a day ({@code 1:04:00}); hours,
     * minutes and seconds ({@code 00:45:00}); or minutes.
     */
    static Duration duration(Node event) throws ScheduleFault {
        var text = event.text("duration");
        if (text == null) throw event.missing("duration");
        var two = TWO_PARTS.matcher(text);
        if (two.matches()) return duration(0, two.group(1), two.group(2), "0");
        var three = THREE_PARTS.matcher(text);
        if (three.matches()) {
            var withDays = three.group(1).length() == 1 && Integer.parseInt(three.group(2)) < 24;
            return withDays
                    ? duration(Integer.parseInt(three.group(1)), three.group(2), three.group(3), "0")
                    : duration(0, three.group(1), three.group(2), three.group(3));
        }
        if (MINUTES.matcher(text).matches()) return Duration.ofMinutes(Integer.parseInt(text));
        throw event.child("duration").fault("bad-duration");
    }

    private static Duration duration(int days, String hours, String minutes, String seconds) {
        return Duration.ofDays(days)
                .plusHours(Integer.parseInt(hours))
                .plusMinutes(Integer.parseInt(minutes))
                .plusSeconds(Integer.parseInt(seconds));
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return name == null ? Optional.empty() : Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /** What the head says, else the local time at which all days but the first begin: the first opens when it likes. */
    private static Optional<LocalTime> dayChange(Layout layout) {
        var stated = clock(layout.conference().text("day_change"));
        if (stated.isPresent()) return stated;
        var starts = new HashSet<LocalTime>();
        for (var day : layout.days()
                .subList(Math.min(1, layout.days().size()), layout.days().size())) {
            var start = day.text("day_start") != null ? day.text("day_start") : day.text("start");
            if (start != null && start.length() >= 16)
                clock(start.substring(11, 16)).ifPresent(starts::add);
        }
        return starts.size() == 1 ? Optional.of(starts.iterator().next()) : Optional.empty();
    }

    private static Optional<LocalTime> clock(String text) {
        var parts = CLOCK.matcher(text == null ? "" : text);
        if (!parts.matches()) return Optional.empty();
        var hour = Integer.parseInt(parts.group(1));
        var minute = Integer.parseInt(parts.group(2));
        var second = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        return hour > 23 || minute > 59 || second > 59
                ? Optional.empty()
                : Optional.of(LocalTime.of(hour, minute, second));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text == null || text.length() < 10
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
