package app.foyer.console;

import app.foyer.agenda.StageCommand;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The message that stands on a room's stage timer: sent, then shown, then read; and a press that takes it away. */
final class MessageLine extends Div {
    private final Tongue tongue;
    private final Span text = Controls.part("text", "");
    private final Span mark = Controls.part("mark", "");
    private final Button clear;
    private RoomSheet sheet;

    MessageLine(Tongue tongue, Operator operator) {
        this.tongue = tongue;
        addClassName("message-line");
        clear = Controls.button(
                tongue.words().get("message.clear"),
                "clear-message",
                () -> operator.tell(new StageCommand.Message(sheet.room().id(), "")));
        add(text, mark, clear);
    }

    void show(RoomSheet newSheet) {
        sheet = newSheet;
        var words = tongue.words();
        var message = sheet.room().message();
        getElement().setAttribute("data-mark", sheet.mark().code());
        clear.setVisible(message != null);
        text.setText(message == null ? words.get("message.none") : words.get("quoted", message.text()));
        mark.setText(
                switch (sheet.mark()) {
                    case NONE -> "";
                    case SENT, SHOWN ->
                        words.get("message.mark." + sheet.mark().code(), Times.second(message.sentAt(), sheet.zone()));
                    case READ -> words.get("message.mark.read", Times.second(message.readAt(), sheet.zone()));
                });
    }
}
