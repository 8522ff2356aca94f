package app.foyer.console;

import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.RundownItem;
import app.foyer.agenda.SessionStatus;
import app.foyer.agenda.StageCommand;
import app.foyer.live.EventState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.function.LongConsumer;

/** What can be done with one session, beside its row. */
final class SessionMenu extends Popover {
    private final Tongue tongue;
    private final Operator operator;
    private final Div content = Controls.styled(new Div(), "session-menu");

    SessionMenu(Tongue tongue, Operator operator) {
        this.tongue = tongue;
        this.operator = operator;
        setOpenOnClick(false);
        setPosition(PopoverPosition.END_TOP);
        setAutofocus(true);
        add(content);
    }

    /** Opens beside the session's block. */
    void open(RundownItem item, EventState state) {
        content.removeAll();
        content.add(new H3(item.session().about().title().in(tongue.code())));
        fill(item, state);
        getElement()
                .executeJs(
                        "this.target = document.querySelector(`foyer-track [data-session=\"${CSS.escape($0)}\"]`);"
                                + " this.opened = !!this.target",
                        item.session().id());
    }

    private void fill(RundownItem item, EventState state) {
        var id = item.session().id();
        switch (item.status()) {
            case CANCELLED -> offer("restore", id, new AgendaCommand.Restore(id));
            case DONE -> give("reopen", id, new AgendaCommand.Reopen(id));
            case PLANNED, SKIPPED -> waiting(item, state);
            case LIVE ->
                give("finish", id, new AgendaCommand.Finish(item.session().room()));
        }
        if (item.status() != SessionStatus.DONE) {
            press("move", id, seen -> new MoveDialog(item.session(), state, tongue, operator, seen).open());
            if (item.status() != SessionStatus.CANCELLED) offer("cancel", id, new AgendaCommand.Cancel(id));
        }
        press("edit-here", id, seen -> getElement().executeJs("window.foyerTimeline.edit($0)", id));
        press("edit", id, seen -> new EditDialog(item.session(), state, tongue, operator, seen).open());
    }

    private void waiting(RundownItem item, EventState state) {
        var id = item.session().id();
        give("start", id, new AgendaCommand.Start(id));
        if (item.session().skipped()) offer("unskip", id, new AgendaCommand.Restore(id));
        else offer("skip", id, new StageCommand.Skip(id));
        press("swap", id, seen -> new SwapDialog(item.session(), state, tongue, operator, seen).open());
    }

    private void give(String action, String session, AgendaCommand command) {
        press(action, session, seen -> operator.give(command, seen));
    }

    /** Shows first what it leads to, if that is more than itself. */
    private void offer(String action, String session, AgendaCommand command) {
        press(action, session, seen -> operator.offer(command, seen));
    }

    private void press(String action, String session, LongConsumer pressed) {
        var button = Controls.button(tongue.words().get("session." + action), action, (long seen) -> {
            close();
            pressed.accept(seen);
        });
        button.getElement().setAttribute("data-session", session);
        content.add(button);
    }
}
