package app.foyer.console;

import app.foyer.agenda.Person;
import app.foyer.agenda.RoomTimer;
import app.foyer.platform.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** What is on in a room, until when, and what comes next: where the eye lands first. */
final class NowCard extends Div {
    private final Tongue tongue;
    private final Words words;
    private final Span status = Controls.part("status", "");
    private final Div countdown = Controls.styled(new Div(), "countdown");
    private final H3 title = new H3();
    private final Span people = Controls.part("people", "");
    private final Element start = new Element("time").setAttribute("data-part", "start");
    private final Element end = new Element("time").setAttribute("data-part", "end");
    private final Div next = Controls.styled(new Div(), "next");

    NowCard(Tongue tongue) {
        this.tongue = tongue;
        this.words = tongue.words();
        addClassName("now");
        title.getElement().setAttribute("data-part", "title");
        countdown
                .getElement()
                .setAttribute("data-left", words.get("left"))
                .setAttribute("data-over", words.get("over"));
        var times = Controls.styled(new Div(), "times");
        times.getElement().appendChild(start, end);
        var top = Controls.styled(new Div(status, times), "top");
        add(top, Controls.styled(new Div(title, people), "about"), countdown, next);
    }

    void show(RoomSheet sheet) {
        getElement().setAttribute("data-closed", sheet.closed().isPresent());
        sheet.live().ifPresentOrElse(item -> showLive(sheet), () -> showNothing(sheet));
        next.setText(sheet.next()
                .map(item -> words.get(
                        "next-is",
                        when(item.expected().start(), sheet),
                        item.session().about().title().in(tongue.code())))
                .orElse(words.get("nothing-next")));
    }

    /** The time; and the day where it is another. */
    private String when(Instant start, RoomSheet sheet) {
        var zone = sheet.zone();
        if (start.atZone(zone).toLocalDate().equals(sheet.at().atZone(zone).toLocalDate()))
            return Times.minute(start, zone);
        return DateTimeFormatter.ofPattern(words.get("desk.day-time"), words.locale())
                .format(start.atZone(zone));
    }

    private void showLive(RoomSheet sheet) {
        var item = sheet.live().orElseThrow();
        var about = item.session().about();
        getElement()
                .setAttribute("data-session", item.session().id())
                .setAttribute("data-status", item.status().code());
        status.setText(words.get(item.onHold() ? "status.held" : "status.live"));
        title.setText(about.title().in(tongue.code()));
        title.getElement().setAttribute("title", title.getText());
        people.setText(about.speakers().stream()
                .map(Person::name)
                .map(name -> name.in(tongue.code()))
                .collect(Collectors.joining(words.get("list-comma"))));
        Times.set(start, item.expected().start(), sheet.zone());
        Times.set(end, item.expected().end(), sheet.zone());
        countDown(sheet.timer());
    }

    /** The browser counts; on hold the time stands still. */
    private void countDown(RoomTimer timer) {
        var element = countdown.getElement();
        getElement().setAttribute("data-phase", timer.phase().code());
        if (timer.until() == null) {
            element.removeAttribute("data-until")
                    .setAttribute("data-held", timer.left().toString().replace("PT-", "-PT"));
            countdown.setText(Times.span(timer.left()));
        } else
            element.removeAttribute("data-held")
                    .setAttribute("data-until", timer.until().toString());
    }

    private void showNothing(RoomSheet sheet) {
        getElement().removeAttribute("data-session");
        getElement().setAttribute("data-status", "none");
        status.setText(words.get(sheet.closed().isPresent() ? "closed-now" : "nothing-live"));
        title.setText(sheet.closed()
                .map(closure -> closure.reason().in(tongue.code()))
                .orElse(""));
        people.setText("");
        for (var time : new Element[] {start, end}) {
            time.removeAttribute("datetime");
            time.setText("");
        }
        getElement().setAttribute("data-phase", RoomTimer.Phase.IDLE.code());
        countdown.getElement().removeAttribute("data-until").removeAttribute("data-held");
    }
}
