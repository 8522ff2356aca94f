package app.foyer.console;

import app.foyer.agenda.Agenda;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** A day of the event and a time of day, in the venue's zone. */
final class WhenField extends Div {
    private static final Duration STEP = Duration.ofMinutes(5);

    private final Instant given;
    private final LocalDateTime shown;
    private final ZoneId zone;
    private final Select<LocalDate> day = new Select<>();
    private final TimePicker time = new TimePicker();

    WhenField(String dayLabel, String timeLabel, Instant value, Agenda agenda, Tongue tongue) {
        given = value;
        zone = agenda.zone();
        shown = value.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        addClassName("when");
        var days = new TreeSet<LocalDate>();
        days.add(shown.toLocalDate());
        agenda.sessions()
                .values()
                .forEach(session ->
                        days.add(session.scheduled().start().atZone(zone).toLocalDate()));
        var format = DateTimeFormatter.ofPattern(
                tongue.words().get("days.format"), tongue.words().locale());
        day.setLabel(dayLabel);
        day.setItems(days);
        day.setItemLabelGenerator(format::format);
        day.setValue(shown.toLocalDate());
        time.setLabel(timeLabel);
        time.setLocale(Locale.UK);
        time.setStep(STEP);
        time.setValue(shown.toLocalTime());
        add(day, time);
    }

    /** Why what was typed is no time at that place: the key of the words that say it. */
    Optional<String> fault() {
        if (day.isEmpty()) return Optional.of("when.no-day");
        if (time.isEmpty()) return Optional.of("when.bad-time");
        var chosen = LocalDateTime.of(day.getValue(), time.getValue());
        return zone.getRules().getValidOffsets(chosen).isEmpty() ? Optional.of("when.skipped-time") : Optional.empty();
    }

    /** Says at the time what is wrong with it. @param words null where nothing is */
    void tell(String words) {
        time.setErrorMessage(words);
        time.setInvalid(words != null);
    }

    /** To the second as it was given where it was not touched; empty while the time that was typed is none. */
    Optional<Instant> value() {
        if (fault().isPresent()) return Optional.empty();
        var chosen = LocalDateTime.of(day.getValue(), time.getValue());
        return Optional.of(chosen.equals(shown) ? given : chosen.atZone(zone).toInstant());
    }

    void onChange(Runnable changed) {
        day.addValueChangeListener(change -> changed.run());
        time.addValueChangeListener(change -> changed.run());
    }
}
