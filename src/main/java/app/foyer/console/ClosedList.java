package app.foyer.console;

import app.foyer.live.EventState;
import app.foyer.platform.LocalText;
import app.foyer.venue.Closure;
import app.foyer.venue.VenueCommand;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What of the building is closed, with the way to open it; and the way to close a room without a plan. */
final class ClosedList extends Div {
    private static final int LONGEST_REASON = 80;
    private static final int MOST_MINUTES = 1_440;

    private final Post post;
    private final Operator operator;
    private final Div entries = Controls.styled(new Div(), "entries");
    private final Div asking = Controls.styled(new Div(), "asking");
    private List<Closure> drawn = List.of();
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
        var closures = state.venue().standing(now);
        if (closures.equals(drawn)) return;
        drawn = closures;
        entries.removeAll();
        closures.forEach(closure -> entries.add(entry(closure)));
    }

    private Div entry(Closure closure) {
        var where = closure.room() == null ? closure.place() : post.room(closure.room());
        var since = post.time(closure.from());
        var length = closure.until() == null
                ? post.say("closed.since", since)
                : post.say("closed.until", since, post.time(closure.until()));
        var reason = closure.reason().in(post.tongue().code());
        var entry = Controls.styled(
                new Div(
                        Controls.styled(new Div(Controls.part("where", where)), "what"),
                        Controls.styled(new Div(PersonRow.joined(reason.isBlank() ? null : reason, length)), "second")),
                "entry");
        entry.getElement().setAttribute("data-closure", closure.id());
        if (operator != null) entry.add(Controls.styled(new Div(opener(closure)), "actions"));
        return entry;
    }

    private Button opener(Closure closure) {
        return Controls.button(
                post.say("closed.open"),
                "open-closure",
                (long seen) -> operator.give(new VenueCommand.Open(closure.id()), seen));
    }

    private void ask() {
        asking.removeAll();
        asking.setVisible(true);
        rooms = new RoomChoice(post.say("closed.room"), post, () -> {});
        rooms.show(ArgumentField.inOrder(state, now), null);
        var reason = new Wording(
                post.say("closed.reason"),
                "reason",
                LocalText.EMPTY,
                state.event().languages(),
                LONGEST_REASON,
                post.tongue());
        var minutes = new IntegerField(post.say("closed.minutes"));
        minutes.setMin(1);
        minutes.setMax(MOST_MINUTES);
        minutes.setWidthFull();
        minutes.getElement().setAttribute("data-part", "minutes");
        var id = UUID.randomUUID().toString();
        var close = Controls.button(post.say("closed.close"), "close-room", (long seen) -> {
            if (minutes.isInvalid()) return;
            operator.give(
                    new VenueCommand.Close(id, rooms.value(), null, reason.value(), end(minutes.getValue())), seen);
            if (post.state().venue().closures().containsKey(id)) asking.setVisible(false);
        });
        close.addThemeVariants(ButtonVariant.PRIMARY);
        var leave = Controls.button(post.say("cancel"), "leave", () -> asking.setVisible(false));
        asking.add(rooms, reason, minutes, Controls.styled(new Div(close, leave), "actions"));
    }

    private Instant end(Integer minutes) {
        return minutes == null ? null : operator.now().plus(Duration.ofMinutes(minutes));
    }
}
