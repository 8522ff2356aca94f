package app.foyer.console;

import app.foyer.live.Author;
import app.foyer.live.EntityKey;
import app.foyer.live.EventState;
import app.foyer.venue.Closure;
import app.foyer.venue.VenueCommand;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of the building is closed or will be, with the way to open it; and the way to close a room without a plan. */
final class ClosedList extends Div {
    private final Post post;
    private final Operator operator;
    private final Div entries = Controls.styled(new Div(), "entries");
    private final Div asking = Controls.styled(new Div(), "asking");
    private List<Closure> drawn = List.of();
    private List<Closure> coming = List.of();
    private Map<EntityKey, Author> makers = Map.of();
    private EventState state;
    private Instant now;
    private RoomChoice rooms;

    /** @param operator null where this person may only look */
    ClosedList(Post post, Operator operator) {
        this.post = post;
        this.operator = operator;
        addClassName("closed");
        getElement().setAttribute("data-part", "closed");
        entries.getElement().setAttribute("data-empty", post.say("closed.empty"));
        asking.setVisible(false);
        add(new H2(post.say("closed")), entries);
        if (operator != null) add(Controls.button(post.say("closed.ask"), "ask-closure", this::ask), asking);
    }

    void show(EventState newState, Instant newNow) {
        state = newState;
        now = newNow;
        if (asking.isVisible()) rooms.show(ArgumentField.inOrder(state, now), null);
        var venue = state.venue();
        var closures = Stream.concat(
                        venue.standing(now).stream().filter(closure -> closure.holds(now)), venue.coming(now).stream())
                .toList();
        if (closures.equals(drawn) && venue.coming(now).equals(coming)) return;
        drawn = closures;
        coming = venue.coming(now);
        makers = post.live()
                .makers(
                        post.event(),
                        closures.stream()
                                .map(closure -> new EntityKey(EntityKey.CLOSURE, closure.id()))
                                .collect(Collectors.toSet()));
        entries.removeAll();
        closures.forEach(closure -> entries.add(entry(closure)));
    }

    private Div entry(Closure closure) {
        var where = new PlaceWords(state, post.tongue()).closedInAll(closure);
        var entry = Controls.styled(
                new Div(
                        Controls.styled(new Div(Controls.part("where", where)), "what"),
                        Controls.styled(new Div(PersonRow.joined(about(closure, now, post), by(closure))), "second")),
                "entry");
        entry.getElement().setAttribute("data-closure", closure.id()).setAttribute("data-coming", isComing(closure));
        if (operator != null) entry.add(Controls.styled(new Div(opener(closure)), "actions"));
        return entry;
    }

    /** Why, and from when until when. */
    static String about(Closure closure, Instant now, Post post) {
        var since = post.time(closure.from());
        var begins = closure.from().isAfter(now);
        var length = closure.until() == null
                ? post.say(begins ? "closed.from" : "closed.since", since)
                : post.say(begins ? "closed.planned" : "closed.until", since, post.time(closure.until()));
        return PersonRow.joined(closure.reason().in(post.tongue().code()), length);
    }

    private String by(Closure closure) {
        var maker = makers.get(new EntityKey(EntityKey.CLOSURE, closure.id()));
        return maker == null ? null : post.say("closed.by", maker.name());
    }

    private boolean isComing(Closure closure) {
        return coming.contains(closure);
    }

    private Button opener(Closure closure) {
        return Controls.button(
                post.say(isComing(closure) ? "closed.call-off" : "closed.open"),
                "open-closure",
                (long seen) -> operator.give(new VenueCommand.Open(closure.id()), seen));
    }

    private void ask() {
        asking.removeAll();
        asking.setVisible(true);
        rooms = new RoomChoice(post.say("closed.room"), post, () -> {});
        rooms.show(ArgumentField.inOrder(state, now), null);
        var form = new ClosureForm(post, () -> {});
        var id = UUID.randomUUID().toString();
        var close = Controls.button(post.say("closed.close"), "close-room", (long seen) -> {
            if (form.isInvalid()) return;
            operator.give(form.command(id, rooms.value(), null, null), seen);
            if (post.state().venue().closures().containsKey(id)) asking.setVisible(false);
        });
        close.addThemeVariants(ButtonVariant.PRIMARY);
        var leave = Controls.button(post.say("cancel"), "leave", () -> asking.setVisible(false));
        asking.add(rooms, form, Controls.styled(new Div(close, leave), "actions"));
    }
}
