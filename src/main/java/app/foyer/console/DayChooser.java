package app.foyer.console;

import app.foyer.agenda.Agenda;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeSet;

/** Which day's running orders are shown: today's, until another is chosen. */
final class DayChooser extends Div {
    private final Tongue tongue;
    private final Runnable changed;
    private List<LocalDate> days = List.of();
    private LocalDate today;
    private LocalDate picked;

    DayChooser(Tongue tongue, Runnable changed) {
        this.tongue = tongue;
        this.changed = changed;
        addClassName("days");
        getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", tongue.words().get("days"));
    }

    LocalDate chosen() {
        if (picked != null && days.contains(picked)) return picked;
        return nearest(today);
    }

    private LocalDate nearest(LocalDate day) {
        return days.stream()
                .filter(each -> !each.isBefore(day))
                .findFirst()
                .orElseGet(() -> days.isEmpty() ? day : days.getLast());
    }

    void show(Agenda agenda, Instant now) {
        var newDays = new TreeSet<LocalDate>();
        agenda.sessions()
                .values()
                .forEach(session -> newDays.add(agenda.dayOf(session.scheduled().start())));
        var newToday = agenda.dayOf(now);
        if (newToday.equals(today) && List.copyOf(newDays).equals(days)) return;
        today = newToday;
        days = List.copyOf(newDays);
        draw();
    }

    private void draw() {
        removeAll();
        if (days.size() < 2) return;
        var years = days.getFirst().getYear() != days.getLast().getYear();
        var format = DateTimeFormatter.ofPattern(
                tongue.words().get(years ? "days.format.year" : "days.format"),
                tongue.words().locale());
        for (var day : days) {
            var button = new NativeButton(
                    day.equals(today) ? tongue.words().get("today") : format.format(day), press -> pick(day));
            button.getElement()
                    .setAttribute("aria-pressed", day.equals(chosen()) + "")
                    .setAttribute("data-day", day.toString());
            add(button);
        }
    }

    private void pick(LocalDate day) {
        picked = day.equals(nearest(today)) ? null : day;
        draw();
        changed.run();
    }
}
