package app.foyer.console;

import app.foyer.agenda.Person;
import app.foyer.agenda.RundownItem;
import app.foyer.agenda.SessionStatus;
import app.foyer.live.EventState;
import app.foyer.platform.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One item of a running order. Pressing it opens what can be done with it. */
final class SessionRow extends Div {
    private final Words words;
    private final Tongue tongue;
    private final Element start = new Element("time").setAttribute("data-part", "start");
    private final Element end = new Element("time").setAttribute("data-part", "end");
    private final Span planned = Controls.part("planned", "");
    private final Span late = Controls.part("late", "");
    private final Span title = Controls.part("title", "");
    private final Span people = Controls.part("people", "");
    private final Span status = Controls.part("status", "");
    private final Span moved = Controls.part("moved", "");
    private final Span room = Controls.part("room", "");
    private RundownItem shown;

    SessionRow(String session, Tongue tongue, Consumer<SessionRow> pressed) {
        this.tongue = tongue;
        this.words = tongue.words();
        addClassName("session");
        getElement()
                .setAttribute("data-session", session)
                .setAttribute("tabindex", "0")
                .setAttribute("role", "button");
        var times = Controls.styled(new Div(), "times");
        times.getElement().appendChild(start, end);
        times.add(planned, late);
        var about = Controls.styled(new Div(title, people, status, moved, room), "about");
        add(times, about);
        if (pressed == null) return;
        addClickListener(click -> pressed.accept(this));
        getElement()
                .addEventListener("keydown", key -> pressed.accept(this))
                .setFilter("event.key === 'Enter' || event.key === ' '")
                .preventDefault();
    }

    RundownItem item() {
        return shown;
    }

    void show(RundownItem item, EventState state) {
        if (Objects.equals(item, shown)) return;
        shown = item;
        var session = item.session();
        var zone = state.event().zone();
        getElement().setAttribute("data-status", item.status().code());
        Times.set(start, item.expected().start(), zone);
        Times.set(end, item.expected().end(), zone);
        planned.setText(item.offPlan() ? Times.minute(session.planned().start(), zone) : "");
        late.setText(lateness(item));
        title.setText(session.about().title().in(tongue.code()));
        title.getElement().setAttribute("title", title.getText());
        people.setText(session.about().speakers().stream()
                .map(Person::name)
                .map(name -> name.in(tongue.code()))
                .collect(Collectors.joining(words.get("list-comma"))));
        status.setText(words.get("status." + item.status().code()));
        var elsewhere = !session.planned().room().equals(session.room());
        moved.setText(
                elsewhere ? words.get("moved-from", nameOf(session.planned().room(), state)) : "");
        room.setText(nameOf(session.room(), state));
    }

    private String lateness(RundownItem item) {
        if (!item.offPlan() || item.status() == SessionStatus.CANCELLED) return "";
        return Times.signed(Times.minutesBetween(
                item.session().planned().start(), item.expected().start()));
    }

    private String nameOf(String id, EventState state) {
        var known = state.agenda().rooms().get(id);
        return known == null ? id : known.name().in(tongue.code());
    }

    /** Whether a word that somebody looks for is in what the row says. */
    static boolean fits(RundownItem item, String wanted, Tongue tongue) {
        var about = item.session().about();
        var texts = new StringBuilder(item.session().id());
        about.title().byLanguage().values().forEach(text -> texts.append('\n').append(text));
        about.speakers().forEach(person -> person.name().byLanguage().values().forEach(text -> texts.append('\n')
                .append(text)));
        return texts.toString().toLowerCase(tongue.words().locale()).contains(wanted);
    }
}
