package app.foyer.console;

import app.foyer.fallback.SpareRoom;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Rooms to choose one from, each with what is on there. */
final class RoomChoice extends Div {
    private final Post post;
    private final Runnable changed;
    private final Div choices = Controls.styled(new Div(), "choices");
    private final Map<String, NativeButton> buttons = new LinkedHashMap<>();
    private List<SpareRoom> shown = List.of();
    private String without;
    private String chosen;

    RoomChoice(String label, Post post, Runnable changed) {
        this.post = post;
        this.changed = changed;
        choices.getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        add(new NativeLabel(label), choices);
    }

    String value() {
        return chosen;
    }

    void set(String room) {
        chosen = room;
        mark();
    }

    /** @param not the room that is not to be chosen, or null */
    void show(List<SpareRoom> rooms, String not) {
        if (rooms.equals(shown) && Objects.equals(not, without)) return;
        shown = rooms;
        without = not;
        choices.removeAll();
        buttons.clear();
        for (var room : rooms) {
            var id = room.room().id();
            if (id.equals(not)) continue;
            var button = new NativeButton("", press -> {
                set(id);
                changed.run();
            });
            button.addClassName("choice");
            button.getElement()
                    .setAttribute("type", "button")
                    .setAttribute("data-action", "choose-room")
                    .setAttribute("data-room", id)
                    .setAttribute("data-free", room.on() == null);
            button.add(Controls.part("name", room.room().name().in(post.tongue().code())), second(room));
            buttons.put(id, button);
            choices.add(button);
        }
        if (chosen != null && !buttons.containsKey(chosen)) chosen = null;
        mark();
    }

    private void mark() {
        buttons.forEach((room, button) -> button.getElement().setAttribute("aria-pressed", room.equals(chosen) + ""));
    }

    private Span second(SpareRoom room) {
        var seats = room.room().capacity() == null
                ? null
                : post.say("choice.seats", room.room().capacity());
        return Controls.styled(new Span(PersonRow.joined(standing(room), seats)), "second");
    }

    private String standing(SpareRoom room) {
        var zone = post.state().event().zone();
        if (room.on() != null)
            return post.say(
                    "choice.on",
                    room.on().session().about().title().in(post.tongue().code()),
                    Times.minute(room.on().expected().end(), zone));
        if (room.next() == null) return post.say("choice.free");
        return post.say("choice.free-until", Times.minute(room.next().expected().start(), zone));
    }
}
