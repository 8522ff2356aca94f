package app.foyer.console;

import app.foyer.attendees.Registration;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.Standing;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who was found, with a button for each ticket that still admits. */
final class PersonRow extends Div {
    private final Post post;
    private final Registration person;
    private final CheckinList list;
    private final List<Standing> standings;

    /** What a press does. */
    interface Presses {
        void open(String attendee);

        void admit(Ticket ticket);
    }

    /** @param list for which they are admitted here, or null */
    PersonRow(Registration person, CheckinList list, List<Standing> standings, Post post, Presses presses) {
        this.post = post;
        this.person = person;
        this.list = list;
        this.standings = standings;
        addClassName("person");
        var attendee = person.attendee();
        getElement().setAttribute("data-attendee", attendee.id());
        var name = Controls.part("name", attendee.name());
        name.getElement().setAttribute("dir", "auto");
        var about = Controls.styled(
                new Span(joined(
                        attendee.latinName(),
                        attendee.organisation(),
                        attendee.category(),
                        attendee.group(),
                        attendee.orderCode())),
                "second");
        var whom = new NativeButton();
        whom.addClassName("whom");
        whom.getElement().setAttribute("type", "button").setAttribute("data-action", "open");
        whom.add(new Face(attendee), new Span(name, about));
        whom.addClickListener(pressed -> presses.open(attendee.id()));
        var tickets = Controls.styled(new Div(), "tickets");
        for (var ticket : person.tickets()) tickets.add(line(ticket, presses));
        if (person.tickets().isEmpty()) tickets.add(new Span(post.say("desk.no-ticket")));
        add(whom, tickets);
    }

    private Div line(Ticket ticket, Presses presses) {
        var what = Controls.styled(new Span(post.about(ticket)), "second");
        var line = Controls.styled(new Div(what, standing(ticket, presses)), "ticket");
        line.getElement().setAttribute("data-ticket-state", ticket.state().code());
        return line;
    }

    private Component standing(Ticket ticket, Presses presses) {
        var admitted = admitted(ticket);
        if (admitted.isPresent())
            return new Mark(
                    Mark.Tone.OK,
                    post.say("desk.admitted-at", post.time(admitted.get().admittedAt())));
        if (ticket.state() != TicketState.VALID)
            return new Mark(Mark.Tone.STOP, post.say("outcome." + ticket.state().code()));
        if (!isFor(ticket)) return new Mark(Mark.Tone.OFF, post.say("outcome.wrong-list"));
        var button = Controls.button(post.say("desk.admit"), "admit", () -> presses.admit(ticket));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.getElement().setAttribute("data-ticket", ticket.id());
        return button;
    }

    private Optional<Standing> admitted(Ticket ticket) {
        return standings.stream()
                .filter(standing -> standing.ticket().equals(ticket.id()))
                .filter(standing -> list != null && standing.list().equals(list.id()))
                .findFirst();
    }

    private boolean isFor(Ticket ticket) {
        return list == null || list.terms().isFor(ticket.product());
    }

    String attendee() {
        return person.attendee().id();
    }

    /** The ticket that a press of Enter admits. */
    Optional<Ticket> admissible() {
        return person.tickets().stream()
                .filter(ticket -> ticket.state() == TicketState.VALID
                        && isFor(ticket)
                        && admitted(ticket).isEmpty())
                .findFirst();
    }

    void choose(boolean chosen) {
        getElement().setAttribute("data-chosen", chosen);
        if (chosen) getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    static String joined(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
