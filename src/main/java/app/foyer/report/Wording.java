package app.foyer.report;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.Slot;
import app.foyer.live.EventState;
import app.foyer.platform.LocalText;
import app.foyer.platform.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Puts a report into one language, in the venue's time. */
public final class Wording {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Duration DAY = Duration.ofDays(1);

    private final Words words;
    private final String language;
    private final Agenda agenda;
    private final ZoneId zone;

    /** @param language {@code zh} or {@code en} */
    public Wording(String language, EventState state) {
        this.language = language;
        this.words = Words.of(Wording.class, language);
        this.agenda = state.agenda();
        this.zone = state.event().zone();
    }

    /** One of this package's texts. */
    public String say(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    public String text(LocalText text) {
        return text.in(language);
    }

    public String room(String id) {
        var room = agenda.rooms().get(id);
        return room == null || room.name().isEmpty() ? id : text(room.name());
    }

    public String title(ReportLine line) {
        return text(line.session().about().title());
    }

    public String speakers(ReportLine line) {
        return line.session().about().speakers().stream()
                .map(person -> text(person.name()))
                .collect(Collectors.joining(say("comma")));
    }

    String titleAndSpeakers(ReportLine line) {
        var speakers = speakers(line);
        return speakers.isEmpty() ? title(line) : title(line) + " · " + speakers;
    }

    /** When it ran; what nobody has told, but the clock or a reckoning, is in brackets. */
    public String ran(ReportLine line) {
        if (line.ran() == null) return "";
        if (!line.startSeen() && !line.endSeen()) return "(" + span(line.ran()) + ")";
        return seen(line.ran().start(), line.startSeen()) + "–"
                + seen(line.ran().end(), line.endSeen());
    }

    private String seen(Instant instant, boolean seen) {
        return seen ? minute(instant) : "(" + minute(instant) + ")";
    }

    public String status(ReportLine line) {
        var status = say("status." + line.status().code());
        return line.unplanned() ? status + say("comma") + say("status.unplanned") : status;
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("day.format"), words.locale()).format(day);
    }

    public String minute(Instant instant) {
        return MINUTE.format(instant.atZone(zone));
    }

    public String stamp(Instant instant) {
        return STAMP.format(instant.atZone(zone));
    }

    /** {@code 10:00–10:30}. */
    public String span(Slot slot) {
        return slot == null ? "" : minute(slot.start()) + "–" + minute(slot.end());
    }

    /** {@code +5}, {@code −3}, {@code 0}; nothing where there is none. */
    public static String signed(OptionalLong minutes) {
        return minutes.isPresent() ? signed(minutes.getAsLong()) : "";
    }

    public static String signed(long minutes) {
        return minutes == 0 ? "0" : (minutes < 0 ? "−" : "+") + Math.abs(minutes);
    }

    /** What an entry did to the session: {@code started 10:03; delayed by +5 min}. */
    public String deed(Touch touch) {
        var done = touch.details().stream().map(this::detail).collect(Collectors.joining(say("semicolon")));
        if (touch.redo()) return say("redone", done);
        return touch.undo() ? say("undone", done) : done;
    }

    /** The entry whole: who, when, what, why. */
    public String touch(Touch touch) {
        var line = say("touch", stamp(touch.at()), touch.author(), deed(touch));
        return touch.why() == null ? line : line + say("because", touch.why());
    }

    private String detail(Detail detail) {
        return switch (detail) {
            case Detail.Plain plain -> say("detail." + plain.key());
            case Detail.At at -> say("detail." + at.key(), minute(at.when()));
            case Detail.By by -> say("detail." + by.key(), signed(by.by()));
            case Detail.FromTo change ->
                say("detail." + change.key(), place(change.from(), change.to()), place(change.to(), change.from()));
        };
    }

    private static String signed(Duration by) {
        var minutes = Math.round(by.toSeconds() / 60.0);
        return minutes == 0 && !by.isZero() ? signed(by.isNegative() ? -1 : 1) : signed(minutes);
    }

    /** As much of a place and time as tells it from the other. */
    private String place(Slot slot, Slot other) {
        var where = slot.room().equals(other.room()) ? "" : " " + room(slot.room());
        var far = Duration.between(slot.start(), other.start()).abs().compareTo(DAY) >= 0;
        var when = far ? stamp(slot.start()) + "–" + minute(slot.end()) : span(slot);
        return when + where;
    }
}
