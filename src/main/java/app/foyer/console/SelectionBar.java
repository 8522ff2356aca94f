package app.foyer.console;

import app.foyer.agenda.Room;
import app.foyer.live.EventState;
import app.foyer.platform.Refusal;
import app.foyer.platform.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What can be done with all sessions that were chosen, as one change that one press takes back. */
final class SelectionBar extends Div {
    private static final List<Integer> DELAYS = List.of(-5, -1, 1, 5, 10);

    private final Tongue tongue;
    private final Operator operator;
    private final Span count = Controls.part("count", "");
    private final Select<Room> rooms = new Select<>();
    private List<String> sessions = List.of();
    private EventState state;

    SelectionBar(Tongue tongue, Operator operator) {
        this.tongue = tongue;
        this.operator = operator;
        var words = tongue.words();
        addClassName("selection");
        getElement().setAttribute("data-part", "selection").setAttribute("role", "toolbar");
        add(count, new Span(words.get("delay")));
        DELAYS.forEach(minutes -> add(delayButton(minutes)));
        prepareRooms();
        add(rooms);
        deed("session.skip", "skip", Selection::skip);
        deed("session.cancel", "cancel", Selection::cancel);
        deed("session.restore", "restore", Selection::restore);
        add(Controls.withKey(Controls.button(words.get("selection.clear"), "clear-selection", this::clear), "Esc"));
        setVisible(false);
    }

    private Div delayButton(int minutes) {
        var by = Duration.ofMinutes(minutes);
        var button =
                Controls.button(Times.signed(minutes), "delay", (long seen) -> give(chosen -> chosen.delay(by), seen));
        button.getElement().setAttribute("data-minutes", minutes + "");
        button.setAriaLabel(tongue.words().get("delay.label", Times.signed(minutes)));
        return new Div(button);
    }

    private void prepareRooms() {
        rooms.setPlaceholder(tongue.words().get("selection.move"));
        rooms.setAriaLabel(tongue.words().get("selection.move"));
        rooms.addThemeVariants(SelectVariant.SMALL);
        rooms.getElement().setAttribute("data-part", "selection-room");
        rooms.setItemLabelGenerator(room -> room.name().in(tongue.code()));
        rooms.addValueChangeListener(change -> {
            if (change.getValue() == null || !change.isFromClient()) return;
            var room = change.getValue().id();
            rooms.clear();
            give(chosen -> chosen.moveTo(room), state.revision());
        });
    }

    private void deed(String word, String action, Function<Selection, Selection.Deed> deed) {
        add(Controls.button(tongue.words().get(word), action, (long seen) -> give(deed, seen)));
    }

    private void give(Function<Selection, Selection.Deed> deed, long seen) {
        var agenda = operator.live().latest(operator.event()).agenda();
        try {
            propose(deed.apply(new Selection(agenda, sessions, operator.now())), seen);
        } catch (Refusal refusal) {
            operator.say(Words.of(refusal, tongue.code()), NotificationVariant.WARNING);
        }
    }

    private void propose(Selection.Deed deed, long seen) {
        var words = tongue.words();
        if (deed.command().isEmpty()) {
            operator.say(words.get("selection.none"), NotificationVariant.WARNING);
            return;
        }
        if (deed.leftOut() > 0)
            operator.say(words.get("selection.left-out", deed.leftOut()), NotificationVariant.WARNING);
        operator.propose(deed.command().get(), seen);
    }

    private void clear() {
        getElement().executeJs("window.foyerTimeline.clear()");
    }

    void show(EventState newState) {
        var same = state != null
                && state.agenda().roomsInOrder().equals(newState.agenda().roomsInOrder());
        state = newState;
        if (!same) rooms.setItems(state.agenda().roomsInOrder());
        choose(sessions);
    }

    void choose(List<String> chosen) {
        sessions =
                chosen.stream().filter(state.agenda().sessions()::containsKey).toList();
        count.setText(tongue.words().get("selection.count", sessions.size()));
        setVisible(!sessions.isEmpty());
    }
}
