package app.foyer.console;

import app.foyer.attendees.Registration;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.live.EventState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who was found, with a button for each ticket that still admits. */
final class PersonRow extends Div {
    private final EventState state;
    private final Tongue tongue;

    /** @param admit told the id of the ticket */
    PersonRow(
            Registration person,
            Map<String, Instant> admissions,
            EventState state,
            Tongue tongue,
            Consumer<String> admit) {
        this.state = state;
        this.tongue = tongue;
        addClassName("person");
        var attendee = person.attendee();
        getElement().setAttribute("data-attendee", attendee.id());
        var name = Controls.part("name", attendee.name());
        var latin = Controls.part("latin-name", Objects.requireNonNullElse(attendee.latinName(), ""));
        var about = Controls.part("about", joined(attendee.organisation(), attendee.category(), attendee.group()));
        add(Controls.styled(new Div(new Div(name, latin), about), "whom"));
        var tickets = Controls.styled(new Div(), "tickets");
        for (var ticket : person.tickets()) tickets.add(line(ticket, admissions.get(ticket.id()), admit));
        if (person.tickets().isEmpty()) tickets.add(new Span(tongue.words().get("desk.no-ticket")));
        add(tickets);
    }

    private Div line(Ticket ticket, Instant admittedAt, Consumer<String> admit) {
        var what = new Span(joined(ticket.product(), place(ticket, state, tongue)));
        var line = Controls.styled(new Div(what, standing(ticket, admittedAt, admit)), "ticket");
        line.getElement().setAttribute("data-ticket-state", ticket.state().code());
        return line;
    }

    private Component standing(Ticket ticket, Instant admittedAt, Consumer<String> admit) {
        var words = tongue.words();
        if (admittedAt != null)
            return Controls.part(
                    "admitted-at",
                    words.get(
                            "desk.admitted-at",
                            Times.minute(admittedAt, state.event().zone())));
        if (ticket.state() != TicketState.VALID)
            return Controls.part("state", words.get("outcome." + ticket.state().code()));
        var button = Controls.button(words.get("desk.admit"), "admit", () -> admit.accept(ticket.id()));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.getElement().setAttribute("data-ticket", ticket.id());
        return button;
    }

    /** The seat and its room, as far as the ticket has them. */
    static String place(Ticket ticket, EventState state, Tongue tongue) {
        var room = ticket.room() == null ? null : state.agenda().rooms().get(ticket.room());
        return joined(
                room == null ? null : room.name().in(tongue.code()),
                ticket.seat() == null ? null : tongue.words().get("desk.seat", ticket.seat()));
    }

    static String joined(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
