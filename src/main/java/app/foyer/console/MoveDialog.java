package app.foyer.console;

import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.live.EventState;
import app.foyer.platform.Refusal;
import app.foyer.platform.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;

/** Another room or time for a session, with what that leads to before it is done. */
final class MoveDialog extends Dialog {
    private final Session session;
    private final Tongue tongue;
    private final Operator operator;
    private final Select<Room> room = new Select<>();
    private final WhenField when;
    private final ConsequenceList consequences;
    private final Button move;

    /** @param seen the revision that the operator saw when they opened it */
    MoveDialog(Session session, EventState state, Tongue tongue, Operator operator, long seen) {
        this.session = session;
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
        consequences = new ConsequenceList(tongue);
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
        move.setEnabled(false);
        var words = tongue.words();
        var fault = when.fault();
        var command = command();
        if (fault.isPresent()) {
            consequences.say(words.get(fault.get()), "refused");
        } else if (command.room() == null && command.start() == null) {
            consequences.say(words.get("move.same"), "nothing");
        } else {
            try {
                var foreseen = operator.foresee(command);
                move.setEnabled(true);
                consequences.show(
                        operator.consequences(foreseen), foreseen.state().agenda(), operator.signposts(foreseen));
            } catch (Refusal refusal) {
                consequences.say(Words.of(refusal, tongue.code()), "refused");
            }
        }
    }
}
