package app.foyer.console;

import app.foyer.seating.Proposal;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** Who would sit where by rule, who would find no seat and why; then all of it at once, or nothing. */
final class ProposalPanel extends Div {
    ProposalPanel(Post post, Proposal proposal, Runnable apply, Runnable cancel) {
        addClassName("proposal");
        getElement().setAttribute("data-part", "proposal");
        var seated = proposal.placed().stream()
                .filter(one -> one.move().toSeat() != null)
                .toList();
        var go = Controls.button(post.say("seats.apply", seated.size()), "apply-seats", apply);
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setEnabled(!proposal.placed().isEmpty());
        Controls.once(go);
        var buttons = Controls.styled(
                new Div(go, Controls.withKey(Controls.button(post.say("cancel"), "cancel-seats", cancel), "Esc")),
                "actions");
        add(new H2(post.say("seats.proposal", seated.size(), post.room(proposal.room()))), buttons);
        if (!proposal.left().isEmpty()) add(left(post, proposal));
        if (!proposal.apart().isEmpty()) {
            var apart = new Div(post.say("seats.apart", String.join(" · ", proposal.apart())));
            apart.getElement().setAttribute("data-part", "apart");
            add(Controls.styled(apart, "seat-warning"));
        }
        if (proposal.placed().isEmpty() && proposal.left().isEmpty())
            add(Controls.styled(new Div(post.say("seats.nobody-to-seat")), "second"));
        var list = Controls.styled(new Div(), "sitters");
        for (var one : seated) {
            var who = new Span(one.who().name());
            who.getElement().setAttribute("dir", "auto");
            var about = Controls.styled(
                    new Span(PersonRow.joined(
                            one.who().group() == null
                                    ? one.who().category()
                                    : one.who().group(),
                            one.who().seat() == null
                                    ? null
                                    : post.say("seats.was", one.who().seat()))),
                    "second");
            var line = new Div(
                    new Span(who, about), Controls.styled(new Span(one.move().toSeat()), "seat-label"));
            line.getElement().setAttribute("data-ticket", one.who().ticket());
            list.add(line);
        }
        add(list);
    }

    private static Div left(Post post, Proposal proposal) {
        var list = new UnorderedList();
        for (var one : proposal.left())
            list.add(new ListItem(one.who().name()
                    + post.say("colon")
                    + post.say("seats.left."
                            + one.why()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', '-'))));
        var box = new Div(new H3(post.say("seats.left", proposal.left().size())), list);
        box.getElement().setAttribute("data-part", "left");
        return Controls.styled(box, "seat-warning");
    }
}
