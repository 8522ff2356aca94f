package app.foyer.console;

import app.foyer.agenda.StageCommand;
import app.foyer.live.EventState;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** Words to whoever is on the stage of a room: prepared ones go with one press, others are typed. */
final class MessageDialog extends Dialog {
    private final Tongue tongue;
    private final Operator operator;
    private final String room;
    private final TextField text = new TextField();

    MessageDialog(RoomSheet sheet, EventState state, Tongue tongue, Operator operator) {
        this.tongue = tongue;
        this.operator = operator;
        this.room = sheet.room().id();
        var words = tongue.words();
        setHeaderTitle(words.get("message.heading", sheet.room().name().in(tongue.code())));
        setWidth("38rem");
        getElement().setAttribute("data-part", "message");
        add(now(sheet), prepared(state), own());
        getFooter().add(Controls.button(words.get("close"), "close", this::close));
    }

    /** What stands there now, and how far it has come. */
    private Div now(RoomSheet sheet) {
        var line = new MessageLine(tongue, operator);
        line.show(sheet);
        return line;
    }

    private Div prepared(EventState state) {
        var buttons = Controls.styled(new Div(), "prepared");
        for (var message : Prepared.messages(state.event(), tongue)) {
            var button = Controls.button(message, "send-prepared", () -> send(message));
            button.getElement().setAttribute("data-text", message);
            buttons.add(button);
        }
        return buttons;
    }

    private Div own() {
        var words = tongue.words();
        text.setLabel(words.get("message.own"));
        text.setMaxLength(StageCommand.LONGEST_MESSAGE);
        text.setAutofocus(true);
        text.getElement().setAttribute("data-part", "message-text");
        var send = Controls.button(words.get("message.send"), "send", () -> send(text.getValue()));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Controls.onEnter(text, () -> send(text.getValue()));
        return Controls.styled(new Div(text, send), "own-words");
    }

    private void send(String words) {
        if (words.isBlank()) return;
        close();
        operator.tell(new StageCommand.Message(room, words));
    }
}
