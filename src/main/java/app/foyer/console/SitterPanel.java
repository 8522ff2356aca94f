package app.foyer.console;

import app.foyer.attendees.Need;
import app.foyer.seating.Occupant;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Who sits on a seat, with whom, and what can be done about it. */
final class SitterPanel extends Div {
    /** As many names as a list shows. */
    static final int MOST = 40;

    /** What a press does. */
    interface Presses {
        void choose(Occupant who);

        void move(Occupant who);

        void free(Occupant who);

        void leave();
    }

    /** @param fellows of the same party, themselves left out */
    SitterPanel(Post post, Occupant who, List<Occupant> fellows, boolean moving, Presses presses) {
        addClassName("sitter");
        getElement().setAttribute("data-part", "sitter").setAttribute("data-ticket", who.ticket());
        var name = new H2(who.name());
        name.getElement().setAttribute("dir", "auto");
        var where = Controls.styled(new Span(where(post, who)), "where");
        where.getElement().setAttribute("data-part", "seat");
        var about = Controls.styled(
                new Div(PersonRow.joined(who.latinName(), who.organisation(), who.category(), who.group())), "second");
        var marks = Controls.styled(new Div(), "flags");
        marks.add(
                who.present()
                        ? new Mark(Mark.Tone.OK, post.say("seats.present"))
                        : new Mark(Mark.Tone.OFF, post.say("standing.not-yet")));
        if (who.need() == Need.WHEELCHAIR) marks.add(new Mark(Mark.Tone.NOTE, post.say("seats.need.wheelchair")));
        if (who.need() == Need.AISLE) marks.add(new Mark(Mark.Tone.NOTE, post.say("seats.need.aisle")));
        var move = Controls.button(
                post.say(who.seat() == null ? "seats.seat" : "seats.move"), "move-seat", () -> presses.move(who));
        move.addThemeVariants(ButtonVariant.PRIMARY);
        move.getElement().setAttribute("aria-pressed", moving + "");
        var actions = Controls.styled(new Div(move), "actions");
        if (who.seat() != null)
            actions.add(Controls.button(post.say("seats.free-it"), "free-seat", () -> presses.free(who)));
        actions.add(Controls.withKey(Controls.button(post.say("seats.back"), "leave-seat", presses::leave), "Esc"));
        add(where, name, about, marks, actions);
        if (moving)
            add(Controls.styled(
                    new Div(post.say(who.seat() == null ? "seats.press-free" : "seats.press-any")), "seat-hint"));
        if (!fellows.isEmpty()) add(new H3(post.say("seats.fellows", fellows.size())), list(post, fellows, presses));
    }

    static String where(Post post, Occupant who) {
        if (who.seat() == null) return post.say("seats.no-seat");
        return PersonRow.joined(who.room() == null ? null : post.room(who.room()), who.seat());
    }

    /** People to press, each with their seat. */
    static Div list(Post post, List<Occupant> people, Presses presses) {
        return list(post, people, people.size(), presses);
    }

    /** @param count of all of them, of whom these are the first */
    static Div list(Post post, List<Occupant> people, int count, Presses presses) {
        var list = Controls.styled(new Div(), "sitters");
        list.getElement().setAttribute("data-part", "sitters");
        people.stream().limit(MOST).forEach(one -> list.add(line(post, one, presses)));
        if (count > MOST) list.add(Controls.styled(new Span(post.say("seats.more", count - MOST)), "second"));
        return list;
    }

    private static NativeButton line(Post post, Occupant one, Presses presses) {
        var name = Controls.part("name", one.name());
        name.getElement().setAttribute("dir", "auto");
        var about = Controls.styled(
                new Span(PersonRow.joined(one.latinName(), one.group() == null ? one.category() : one.group())),
                "second");
        var seat = Controls.styled(new Span(one.seat() == null ? "–" : one.seat()), "seat-label");
        var button = new NativeButton();
        button.add(new Span(name, about), seat);
        button.getElement()
                .setAttribute("type", "button")
                .setAttribute("data-action", "choose-sitter")
                .setAttribute("data-ticket", one.ticket())
                .setAttribute("data-present", one.present() + "");
        button.addClickListener(press -> presses.choose(one));
        return button;
    }
}
