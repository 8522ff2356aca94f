package app.foyer.console;

import app.foyer.platform.Refusal;
import app.foyer.platform.Words;
import app.foyer.seating.Deed;
import app.foyer.seating.Occupant;
import app.foyer.venue.seats.SeatMap;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;

/** While nobody is chosen: who has no seat yet, who holds one that there is not, and what was done last. */
final class SeatOverview extends Div {
    static final int DEEDS = 6;

    /** @param map null where the room has none */
    SeatOverview(
            Post post,
            SeatFeeds.Seats known,
            SeatMap map,
            List<Deed> deeds,
            SitterPanel.Presses presses,
            Consumer<Deed> undo) {
        addClassName("seat-overview");
        getElement().setAttribute("data-part", "seat-overview");
        var standing = known.standing();
        var off = map == null
                ? List.<Occupant>of()
                : known.sitting().stream().filter(who -> !map.has(who.seat())).toList();
        if (!off.isEmpty())
            add(Controls.styled(
                    new Div(new H3(post.say("seats.off-plan", off.size())), SitterPanel.list(post, off, presses)),
                    "seat-warning"));
        add(new H2(post.say("seats.standing", standing.count())));
        add(
                standing.count() == 0
                        ? Controls.styled(new Div(post.say("seats.all-seated")), "second")
                        : SitterPanel.list(post, standing.first(), standing.count(), presses));
        if (deeds.isEmpty()) return;
        var list = Controls.styled(new Div(), "seat-deeds");
        list.getElement().setAttribute("data-part", "seat-deeds");
        for (var deed : deeds) list.add(line(post, deed, undo));
        add(new H3(post.say("seats.deeds")), list);
    }

    private static Div line(Post post, Deed deed, Consumer<Deed> undo) {
        var about = Controls.styled(new Span(PersonRow.joined(post.time(deed.at()), deed.actor())), "second");
        var line = new Div(new Span(new Span(told(post, deed)), about));
        line.getElement()
                .setAttribute("data-deed", deed.id())
                .setAttribute("data-undone", (deed.undoneAt() != null) + "");
        if (deed.undoneAt() != null) line.add(new Mark(Mark.Tone.OFF, post.say("seats.undone")));
        else if (deed.kind() != Deed.Kind.TWICE)
            line.add(Controls.button(post.say("undo"), "undo-seats", () -> undo.accept(deed)));
        return line;
    }

    static String told(Post post, Deed deed) {
        var room = deed.room() == null ? null : post.room(deed.room());
        return PersonRow.joined(post.say("seats.deed." + deed.kind().code(), deed.people()), room);
    }

    /** A refusal with the room's name, where it speaks of a room. */
    static String refused(Post post, Refusal refusal) {
        var details = new HashMap<>(refusal.details());
        details.computeIfPresent("room", (key, id) -> post.room(id));
        return Words.of(new Refusal(refusal.reason(), details), post.tongue().code());
    }
}
