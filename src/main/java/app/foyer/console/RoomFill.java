package app.foyer.console;

import app.foyer.agenda.Room;
import app.foyer.agenda.Rundown;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.Counts;
import app.foyer.live.EventState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** How full each room is, by who was admitted to it and is inside, and what is on there. */
final class RoomFill extends Div {
    private final Post post;
    private final Consumer<Chosen> choose;
    private final Div rows = Controls.styled(new Div(), "fill-rows");
    private List<Row> drawn = List.of();

    /** @param inside null where nobody counts */
    private record Row(
            String room, String name, String on, Integer inside, Integer capacity, String place, boolean shut) {}

    /** People in a room. @param capacity null where nobody said */
    record Fill(int inside, Integer capacity) {}

    RoomFill(Post post, Consumer<Chosen> choose) {
        this.post = post;
        this.choose = choose;
        addClassName("room-fill");
        getElement().setAttribute("data-part", "rooms");
        rows.getElement().setAttribute("data-empty", post.say("fill.empty"));
        add(new H2(post.say("fill")), rows);
    }

    /** By room; lists of one room add up, and share its capacity. */
    static Map<String, Fill> fills(List<CheckinList> lists, Counts counts, Map<String, Room> rooms) {
        var fills = new HashMap<String, Fill>();
        if (counts == null) return fills;
        for (var list : lists) {
            var room = list.terms().room();
            if (room == null) continue;
            var known = rooms.get(room);
            counts.lists().stream()
                    .filter(one -> one.list().equals(list.id()))
                    .forEach(one -> fills.merge(
                            room,
                            new Fill(
                                    one.inside(),
                                    one.capacity() != null || known == null ? one.capacity() : known.capacity()),
                            (first, other) -> new Fill(
                                    first.inside() + other.inside(),
                                    first.capacity() == null ? other.capacity() : first.capacity())));
        }
        return fills;
    }

    /** What stands under a room's name on the plan. */
    Map<String, String> notes(EventState state, Counts counts) {
        var notes = new HashMap<String, String>();
        fills(counts, state).forEach((room, fill) -> state.venue()
                .building()
                .ofRoom(room)
                .ifPresent(place -> notes.put(place.id(), said(fill.inside(), fill.capacity()))));
        return notes;
    }

    private Map<String, Fill> fills(Counts counts, EventState state) {
        return fills(post.checkIns().lists(post.event()), counts, state.agenda().rooms());
    }

    private String said(Integer inside, Integer capacity) {
        if (inside == null) return capacity == null ? "" : post.say("choice.seats", capacity);
        return capacity == null ? post.say("fill.inside", inside) : post.say("fill.of", inside, capacity);
    }

    void show(EventState state, Counts counts, Instant now) {
        var fills = fills(counts, state);
        var on = new HashMap<String, String>();
        for (var rundown : Rundown.all(state.agenda(), now))
            on.put(
                    rundown.room().id(),
                    rundown.live()
                            .map(item -> item.session()
                                    .about()
                                    .title()
                                    .in(post.tongue().code()))
                            .orElse(post.say("nothing-live")));
        var wanted = state.agenda().roomsInOrder().stream()
                .map(room -> {
                    var fill = fills.get(room.id());
                    return new Row(
                            room.id(),
                            room.name().in(post.tongue().code()),
                            on.get(room.id()),
                            fill == null ? null : fill.inside(),
                            fill == null || fill.capacity() == null ? room.capacity() : fill.capacity(),
                            state.venue()
                                    .building()
                                    .ofRoom(room.id())
                                    .map(place -> place.id())
                                    .orElse(null),
                            state.venue().closed(room.id(), now).isPresent());
                })
                .toList();
        if (wanted.equals(drawn)) return;
        drawn = wanted;
        rows.removeAll();
        wanted.forEach(row -> rows.add(row(row)));
    }

    private NativeButton row(Row row) {
        var button = new NativeButton();
        var share = row.inside() == null || row.capacity() == null || row.capacity() == 0
                ? 0
                : Math.min(100, row.inside() * 100 / row.capacity());
        var bar = Controls.styled(new Span(new Span()), "share-bar");
        bar.getElement().setAttribute("aria-hidden", "true").getStyle().set("--share", share + "%");
        bar.getElement().setAttribute("data-full", share >= 100);
        button.add(
                Controls.part("name", row.name()),
                Controls.styled(new Span(said(row.inside(), row.capacity())), "number"),
                Controls.styled(new Span(row.shut() ? post.say("fill.closed") : row.on()), "second"),
                bar);
        bar.setVisible(row.inside() != null);
        button.addClassName("fill");
        button.getElement()
                .setAttribute("type", "button")
                .setAttribute("data-action", "choose-place")
                .setAttribute("data-room", row.room())
                .setAttribute("data-inside", Objects.toString(row.inside(), ""))
                .setAttribute("data-shut", row.shut());
        button.setEnabled(row.place() != null);
        button.addClickListener(pressed -> choose.accept(new Chosen(Chosen.PLACE, row.place())));
        return button;
    }
}
