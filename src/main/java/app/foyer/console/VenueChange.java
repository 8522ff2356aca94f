package app.foyer.console;

import app.foyer.live.EventState;
import app.foyer.venue.Closure;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What of the building closes or opens with a change, and which ways are other ones then; nothing where none does. */
final class VenueChange extends Div {
    private static final int MOST_WAYS = 6;

    private final Post post;

    VenueChange(Post post) {
        this.post = post;
        getElement().setAttribute("data-part", "venue-change");
    }

    /** Whether any place opens or closes. */
    boolean show(EventState before, EventState after, Instant now) {
        var closing = only(after, before, now);
        var opening = only(before, after, now);
        if (closing.isEmpty() && opening.isEmpty()) return false;
        var list = new UnorderedList();
        list.addClassName("changes");
        closing.forEach(closure -> list.add(line("closes", closure, after, now)));
        opening.forEach(closure -> list.add(line("opens", closure, before, now)));
        add(list);
        if (!after.venue().building().none()) showWays(before, after, closing, now);
        return true;
    }

    /** Closures that one has and the other has not, or not so. */
    private static List<Closure> only(EventState one, EventState other, Instant now) {
        var others = other.venue().closures();
        return one.venue().standing(now).stream()
                .filter(closure -> !closure.equals(others.get(closure.id())))
                .toList();
    }

    private ListItem line(String what, Closure closure, EventState state, Instant now) {
        var where = new PlaceWords(state, post.tongue()).closed(closure);
        var item = new ListItem(post.say("venue-change." + what, where, ClosedList.about(closure, now, post)));
        item.getElement().setAttribute("data-venue", what);
        return item;
    }

    /** As it is when the last of what closes is closed, which may be later. */
    private void showWays(EventState before, EventState after, List<Closure> closing, Instant now) {
        var ways = new WaysList(post, MOST_WAYS);
        var title = new H3(post.say("ways.reckoning"));
        add(title, ways);
        var at = closing.stream()
                .map(Closure::from)
                .max(Comparator.naturalOrder())
                .filter(now::isBefore)
                .orElse(now);
        ways.show(before.venue(), after, at, count -> title.setText(post.say("ways.plan", count)));
    }
}
