package app.foyer.console;

import app.foyer.checkin.Arrival;
import app.foyer.checkin.Outcome;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.function.Consumer;

/** One scan: who, where, when and what became of it; a press shows the person. */
final class ArrivalRow extends NativeButton {
    private final Post post;

    /** @param open told the attendee's id */
    ArrivalRow(Arrival arrival, Post post, Consumer<String> open) {
        this.post = post;
        addClassName("arrival");
        var attendee = arrival.attendee();
        getElement()
                .setAttribute("type", "button")
                .setAttribute("data-action", "open")
                .setAttribute("data-scan", arrival.scan())
                .setAttribute("data-outcome", arrival.outcome().code())
                .setAttribute("data-device", arrival.device());
        if (arrival.annulledAt() != null) getElement().setAttribute("data-annulled", true);
        if (attendee == null) setEnabled(false);
        else {
            getElement().setAttribute("data-attendee", attendee.id());
            addClickListener(pressed -> open.accept(attendee.id()));
        }
        add(new Face(attendee), whom(arrival), where(arrival), Mark.of(arrival, post), when(arrival));
    }

    private Span whom(Arrival arrival) {
        var attendee = arrival.attendee();
        if (attendee == null) return new Span(name(post.say("arrival.nobody")), second(post.say("arrival.no-ticket")));
        return new Span(
                name(attendee.name()),
                second(PersonRow.joined(
                        attendee.latinName(),
                        attendee.category(),
                        attendee.organisation(),
                        arrival.ticket() == null ? null : post.about(arrival.ticket()))));
    }

    private static Span name(String text) {
        var name = Controls.part("name", text);
        name.getElement().setAttribute("dir", "auto");
        return name;
    }

    private static Span second(String text) {
        return Controls.styled(new Span(text), "second");
    }

    private Span where(Arrival arrival) {
        return new Span(
                Controls.part("list", post.list(arrival.list())),
                second(PersonRow.joined(post.device(arrival.device()), why(arrival))));
    }

    private String why(Arrival arrival) {
        if (arrival.annulledAt() != null) return arrival.annulReason();
        if (arrival.forced()) return arrival.reason();
        if (arrival.outcome() == Outcome.RULES && arrival.reason() != null) return rule(arrival.reason());
        return arrival.offline() ? post.say("arrival.offline") : null;
    }

    private String rule(String code) {
        var key = "rule." + code;
        return post.words().has(key) ? post.say(key) : code;
    }

    private Span when(Arrival arrival) {
        var time = Controls.part("at", post.time(arrival.at()));
        time.getElement().setAttribute("data-at", Objects.toString(arrival.at()));
        return time;
    }
}
