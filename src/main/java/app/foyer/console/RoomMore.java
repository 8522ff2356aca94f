package app.foyer.console;

import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.StageCommand;
import app.foyer.live.EventState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

/** What is seldom done with a room: each with a line that says what it does. */
final class RoomMore extends Popover {
    private final Tongue tongue;
    private final Operator operator;
    private final Div content = Controls.styled(new Div(), "room-more");

    RoomMore(Tongue tongue, Operator operator) {
        this.tongue = tongue;
        this.operator = operator;
        setPosition(PopoverPosition.BOTTOM_END);
        setAutofocus(true);
        add(content);
    }

    /** Fills it with what is possible now. */
    void fill(RoomSheet sheet, EventState state) {
        content.removeAll();
        var room = sheet.room().id();
        var name = sheet.room().name().in(tongue.code());
        var delayed = sheet.upcoming().stream().anyMatch(item -> !item.delay().isZero());
        offer("apply-delay", delayed, new StageCommand.ApplyDelay(room));
        offer("follow-clock", !sheet.room().followsClock(), new AgendaCommand.FollowClock(room));
        var alone = Controls.withKey(
                Controls.button(tongue.words().get("one-room"), "one-room", () -> getUI().ifPresent(
                                ui -> ui.navigate("console/stage/" + room))),
                StageKey.ONE_ROOM.cap());
        content.add(new Div(alone, new Paragraph(tongue.words().get("one-room.title"))));
        var plans = Controls.button(tongue.words().get("plans.here"), "plans", () -> getUI().ifPresent(
                        ui -> ui.navigate(PlansView.class, PlansView.about(room))));
        content.add(new Div(plans, new Paragraph(tongue.words().get("plans.here.title"))));
        content.getElement().setAttribute("data-room", room).setAttribute("aria-label", name);
    }

    private void offer(String action, boolean possible, AgendaCommand command) {
        var words = tongue.words();
        var button = Controls.button(words.get(action), action, (long seen) -> {
            close();
            operator.offer(command, seen);
        });
        button.setEnabled(possible);
        var line = new Div(button, new Paragraph(words.get(action + ".title")));
        if (!possible) {
            var why = words.get(action + ".not");
            line.add(Controls.styled(new Paragraph(why), "why-not"));
            line.setTitle(why);
        }
        content.add(line);
    }
}
