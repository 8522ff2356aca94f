package app.foyer.console;

import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.fallback.Parameter;
import app.foyer.fallback.Proposal;
import app.foyer.fallback.SpareRoom;
import app.foyer.live.EventState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asks for the value of one of a plan's parameters. */
final class ArgumentField extends Div {
    private static final List<Integer> MINUTES = List.of(5, 10, 15, 30);
    private static final int LONGEST_TEXT = 120;

    private final Parameter parameter;
    private final Post post;
    private final Runnable changed;
    private final RoomChoice rooms;
    private final Select<String> session = new Select<>();
    private final IntegerField minutes = new IntegerField();
    private final TextField text = new TextField();
    private final PlaceField place;
    private Map<String, RundownItem> sessions = new LinkedHashMap<>();
    private String ofRoom;
    private String wanted;
    private boolean filling;

    ArgumentField(Parameter parameter, Post post, Runnable changed) {
        this.parameter = parameter;
        this.post = post;
        this.changed = changed;
        addClassName("argument");
        getElement().setAttribute("data-parameter", parameter.id());
        var name = parameter.name().isEmpty()
                ? parameter.id()
                : parameter.name().in(post.tongue().code());
        var label = parameter.optional() ? post.say("argument.optional", name) : name;
        rooms = new RoomChoice(label, post, this::tell);
        place = new PlaceField(label, false, post.tongue(), this::tell);
        switch (parameter.kind()) {
            case ROOM, SPARE_ROOM -> add(rooms);
            case SESSION -> add(sessionField(label));
            case MINUTES -> add(minutesField(label));
            case PLACE -> add(place);
            case TEXT -> add(textField(label));
        }
    }

    private void tell() {
        if (!filling) changed.run();
    }

    private Select<String> sessionField(String label) {
        session.setLabel(label);
        session.setWidthFull();
        session.setEmptySelectionAllowed(parameter.optional());
        session.setItemLabelGenerator(this::label);
        session.addValueChangeListener(change -> tell());
        return session;
    }

    private String label(String id) {
        var item = id == null ? null : sessions.get(id);
        if (item == null) return "";
        var zone = post.state().event().zone();
        var title = item.session().about().title().in(post.tongue().code());
        var start = Times.minute(item.expected().start(), zone);
        return item.live() ? post.say("argument.live", title) : start + " " + title;
    }

    private Div minutesField(String label) {
        minutes.setLabel(label);
        minutes.setMin(1);
        minutes.setMax(1_440);
        minutes.setStepButtonsVisible(true);
        minutes.setValueChangeMode(ValueChangeMode.LAZY);
        minutes.setClearButtonVisible(parameter.optional());
        minutes.addValueChangeListener(change -> tell());
        var row = Controls.styled(new Div(minutes), "lengths");
        for (int length : MINUTES) {
            var button = Controls.button(post.say("minutes", length + ""), "minutes", () -> minutes.setValue(length));
            button.getElement().setAttribute("data-minutes", length + "");
            row.add(button);
        }
        return row;
    }

    private TextField textField(String label) {
        text.setLabel(label);
        text.setWidthFull();
        text.setMaxLength(LONGEST_TEXT);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> tell());
        return text;
    }

    /** Null where there is none. */
    String value() {
        var value =
                switch (parameter.kind()) {
                    case ROOM, SPARE_ROOM -> rooms.value();
                    case SESSION -> session.getValue();
                    case MINUTES -> minutes.getValue() == null ? null : minutes.getValue() + "";
                    case PLACE -> place.place();
                    case TEXT -> text.getValue();
                };
        return value == null || value.isBlank() ? null : value;
    }

    /** To begin with; a session is chosen when it is among those of its room. */
    void set(String value) {
        filling = true;
        switch (parameter.kind()) {
            case ROOM, SPARE_ROOM -> rooms.set(value);
            case SESSION -> wanted = value;
            case MINUTES ->
                minutes.setValue(value == null || !value.matches("[0-9]{1,4}") ? null : Integer.valueOf(value));
            case PLACE -> place.place(value);
            case TEXT -> text.setValue(value == null ? "" : value);
        }
        filling = false;
    }

    /**
     * Offers what there is to choose from now; what was chosen stays.
     *
     * @param room that the plan is about, or null
     */
    void refresh(EventState state, String room, Instant now) {
        filling = true;
        switch (parameter.kind()) {
            case ROOM -> rooms.show(inOrder(state, now), null);
            case SPARE_ROOM -> rooms.show(SpareRoom.all(state.agenda(), now), room);
            case SESSION -> offerSessions(state, room, now);
            case PLACE -> place.offer(state);
            case MINUTES, TEXT -> {}
        }
        filling = false;
    }

    /** Every room, in the programme's order. */
    static List<SpareRoom> inOrder(EventState state, Instant now) {
        var order = state.agenda().roomsInOrder();
        return SpareRoom.all(state.agenda(), now).stream()
                .sorted(Comparator.comparing(
                        one -> order.indexOf(state.agenda().room(one.room().id()))))
                .toList();
    }

    private void offerSessions(EventState state, String room, Instant now) {
        var today = state.agenda().dayOf(now);
        var open = new LinkedHashMap<String, RundownItem>();
        for (var rundown : Rundown.all(state.agenda(), now))
            if (room == null || rundown.room().id().equals(room))
                rundown.items().stream()
                        .filter(item -> item.live()
                                || item.open()
                                        && state.agenda()
                                                .dayOf(item.due().start())
                                                .equals(today))
                        .forEach(item -> open.put(item.session().id(), item));
        var begins = wanted != null && open.containsKey(wanted);
        var chosen = begins ? wanted : session.getValue();
        var keeps = begins || chosen != null && open.containsKey(chosen) && Objects.equals(room, ofRoom);
        wanted = null;
        var same = open.equals(sessions);
        sessions = open;
        ofRoom = room;
        if (same && keeps && !begins) return;
        session.setItems(List.copyOf(open.keySet()));
        if (keeps) session.setValue(chosen);
        else if (room != null && !parameter.optional())
            Proposal.usualSession(state.affairs(), room, parameter, now)
                    .map(one -> one.id())
                    .filter(open::containsKey)
                    .ifPresent(session::setValue);
    }
}
