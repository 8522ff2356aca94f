package app.foyer.console;

import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.live.EventState;
import app.foyer.live.StaleRevision;
import app.foyer.platform.Refusal;
import app.foyer.platform.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;

/** Another room or time for a session, with what that leads to before it is done. */
final class MoveDialog extends Dialog {
    private final Session session;
    private final EventState before;
    private final Tongue tongue;
    private final Operator operator;
    private final Select<Room> room = new Select<>();
    private final WhenField when;
    private final UnorderedList consequences = new UnorderedList();
    private final Button move;

    /** @param seen the revision that the operator saw when they opened it */
    MoveDialog(Session session, EventState state, Tongue tongue, Operator operator, long seen) {
        this.session = session;
        this.before = state;
        this.tongue = tongue;
        this.operator = operator;
        var words = tongue.words();
        setHeaderTitle(words.get("move.title", session.about().title().in(tongue.code())));
        room.setLabel(words.get("room"));
        room.setItems(state.agenda().roomsInOrder());
        room.setItemLabelGenerator(each -> each.name().in(tongue.code()));
        room.setValue(state.agenda().room(session.room()));
        when = new WhenField(
                words.get("day"), words.get("start"), session.scheduled().start(), state.agenda(), tongue);
        room.addValueChangeListener(change -> foresee());
        when.onChange(this::foresee);
        consequences.addClassName("changes");
        consequences.getElement().setAttribute("data-part", "consequences");
        add(Controls.styled(new Div(room, when), "fields"), consequences);
        move = Controls.button(words.get("move.do"), "move", () -> {
            close();
            operator.give(command(), seen);
        });
        move.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(Controls.button(words.get("close"), "close", this::close), move);
        foresee();
    }

    private AgendaCommand.Move command() {
        var newRoom = room.getValue().id().equals(session.room())
                ? null
                : room.getValue().id();
        var newStart = when.value()
                .filter(start -> !start.equals(session.scheduled().start()))
                .orElse(null);
        return new AgendaCommand.Move(session.id(), newRoom, newStart);
    }

    private void foresee() {
        consequences.removeAll();
        move.setEnabled(false);
        var command = command();
        if (when.value().isEmpty() || command.room() == null && command.start() == null) return;
        try {
            var after = operator.live().preview(operator.event(), command, null).state();
            move.setEnabled(true);
            tell(Consequences.of(session.id(), before.agenda(), after.agenda(), operator.now()), after);
        } catch (Refusal refusal) {
            consequences.add(new ListItem(Words.of(refusal, tongue.code())));
        } catch (StaleRevision impossible) {
            throw new IllegalStateException("A preview without an expected revision is never stale", impossible);
        }
    }

    private void tell(List<Consequences.Consequence> found, EventState after) {
        var words = tongue.words();
        var zone = after.event().zone();
        if (found.isEmpty()) consequences.add(new ListItem(words.get("move.no-consequence")));
        for (var each : found) {
            var title = each.session().about().title().in(tongue.code());
            consequences.add(new ListItem(words.get(
                    "move." + each.kind(), title, Times.minute(each.from(), zone), Times.minute(each.to(), zone))));
        }
    }
}
