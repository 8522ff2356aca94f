package app.foyer.console;

import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.badges.PrintJob;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.Item;
import app.foyer.checkin.Standing;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Somebody's tickets: where each stands at each list, and what was handed out for it. */
final class TicketsSection extends Div {
    private final Post post;
    private final Encounter encounter;

    TicketsSection(Post post, Encounter encounter) {
        this.post = post;
        this.encounter = encounter;
    }

    /** @param here the list for which the desk admits now, or null */
    void show(Dossier dossier, CheckinList here) {
        removeAll();
        if (dossier.person().tickets().isEmpty()) add(new Span(post.say("desk.no-ticket")));
        for (var ticket : dossier.person().tickets()) add(ticket(ticket, dossier, here));
    }

    private Div ticket(Ticket ticket, Dossier dossier, CheckinList here) {
        var block = Controls.styled(new Div(), "ticket-block");
        block.getElement()
                .setAttribute("data-ticket", ticket.id())
                .setAttribute("data-ticket-state", ticket.state().code());
        var head = Controls.styled(new Div(Controls.part("about", post.about(ticket))), "ticket-head");
        if (ticket.state() != TicketState.VALID)
            head.add(new Mark(
                    Mark.Tone.STOP, post.say("outcome." + ticket.state().code())));
        block.add(head);
        validity(ticket, block);
        if (!ticket.state().over() && !post.state().venue().seats().isEmpty()) block.add(seat(ticket));
        for (var list : post.checkIns().lists(post.event())) {
            var standing = dossier.standing(ticket, list.id()).orElse(null);
            if (standing != null || list.terms().isFor(ticket.product()))
                block.add(line(ticket, list, standing, list.equals(here)));
        }
        var items = post.checkIns().settings(post.event()).itemsFor(ticket.product());
        if (!items.isEmpty()) block.add(items(ticket, items, dossier));
        block.add(badge(ticket, dossier.badges().get(ticket.id())));
        return block;
    }

    private Div seat(Ticket ticket) {
        var where = ticket.seat() == null
                ? post.say("seats.no-seat")
                : PersonRow.joined(
                        post.say("desk.seat", ticket.seat()), ticket.room() == null ? null : post.room(ticket.room()));
        var change = Controls.button(
                post.say(ticket.seat() == null ? "seats.give" : "seats.change"),
                "change-seat",
                () -> encounter.changeSeat(ticket));
        change.getElement().setAttribute("data-ticket", ticket.id());
        var line = Controls.styled(new Div(Controls.part("seat", where), new Span(), change), "list-line");
        line.getElement().setAttribute("data-seat", ticket.seat() == null ? "" : ticket.seat());
        return line;
    }

    private void validity(Ticket ticket, Div block) {
        if (ticket.validFrom() == null && ticket.validUntil() == null) return;
        var from = ticket.validFrom() == null ? "" : post.time(ticket.validFrom());
        var until = ticket.validUntil() == null ? "" : post.time(ticket.validUntil());
        block.add(Controls.styled(new Div(post.say("ticket.valid", from, until)), "second"));
    }

    private Div line(Ticket ticket, CheckinList list, Standing standing, boolean isHere) {
        var line = Controls.styled(
                new Div(Controls.part("list", post.name(list)), mark(standing), button(ticket, list, standing, isHere)),
                "list-line");
        line.getElement().setAttribute("data-list", list.id()).setAttribute("data-here", isHere);
        return line;
    }

    private Mark mark(Standing standing) {
        if (standing == null) return new Mark(Mark.Tone.OFF, post.say("standing.not-yet"));
        var since = post.time(standing.inside() ? standing.admittedAt() : standing.lastAt());
        return standing.inside()
                ? new Mark(Mark.Tone.OK, post.say("standing.inside", since, post.device(standing.device())))
                : new Mark(Mark.Tone.OUT, post.say("standing.left", since));
    }

    /** Its nonce makes a second press of the same button the same. */
    private Button button(Ticket ticket, CheckinList list, Standing standing, boolean isHere) {
        var nonce = UUID.randomUUID().toString();
        var isInside = standing != null && standing.inside();
        var button = isInside
                ? Controls.button(post.say("desk.let-out"), "let-out", () -> encounter.letOut(ticket, list.id(), nonce))
                : Controls.button(
                        post.say(standing == null ? "desk.admit" : "desk.admit-again"),
                        "admit",
                        () -> encounter.admit(ticket, list.id(), nonce));
        if (!isInside && isHere && ticket.state() == TicketState.VALID) button.addThemeVariants(ButtonVariant.PRIMARY);
        button.getElement().setAttribute("data-ticket", ticket.id()).setAttribute("data-list", list.id());
        return button;
    }

    private Div badge(Ticket ticket, PrintJob job) {
        var line = Controls.styled(new Div(new Span(post.say("badge"))), "list-line");
        line.add(job == null ? new Mark(Mark.Tone.OFF, post.say("badge.not-yet")) : PrintForm.mark(job, post));
        var print = Controls.button(
                post.say(job == null ? "badge.print" : "badge.again"),
                "print-badge",
                () -> encounter.printBadge(ticket));
        print.getElement().setAttribute("data-ticket", ticket.id());
        line.add(print);
        line.getElement()
                .setAttribute("data-badge", job == null ? "none" : job.state().code());
        return line;
    }

    private Div items(Ticket ticket, List<Item> items, Dossier dossier) {
        var line = Controls.styled(new Div(), "items");
        line.getElement().setAttribute("role", "group").setAttribute("aria-label", post.say("items"));
        for (var item : items)
            line.add(item(ticket, item, dossier.handedOut().get(ticket.id()).get(item.id())));
        return line;
    }

    private Button item(Ticket ticket, Item item, Instant given) {
        var name = item.name().in(post.tongue().code());
        var button = Controls.button(
                given == null ? name : post.say("items.given", name, post.time(given)),
                given == null ? "hand-out" : "take-back",
                () -> encounter.handOut(ticket, item, given == null));
        button.setPrefixComponent(new Span(given == null ? "○" : "✓"));
        button.getElement()
                .setAttribute("data-item", item.id())
                .setAttribute("data-ticket", ticket.id())
                .setAttribute("aria-pressed", given == null ? "false" : "true");
        return button;
    }
}
