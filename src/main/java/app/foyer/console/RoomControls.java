package app.foyer.console;

import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.StageCommand;
import app.foyer.live.EventState;
import app.foyer.live.JournalEntry;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** What can be done with a room as it stands: move on, pause, give time, put in, tell, take back. */
final class RoomControls extends Div {
    private static final List<Integer> MINUTES = List.of(-5, -1, 1, 5);

    private final String room;
    private final Tongue tongue;
    private final Operator operator;
    private final Button back;
    private final Button next;
    private final Button finish;
    private final Button hold;
    private final Button message;
    private final Button undo;
    private final Button redo;
    private final TimeRow live;
    private final TimeRow later;
    private RoomSheet sheet;
    private EventState state;

    RoomControls(String room, Tongue tongue, Operator operator) {
        this.room = room;
        this.tongue = tongue;
        this.operator = operator;
        var words = tongue.words();
        addClassName("controls");

        back = press(words.get("back"), "back", StageKey.BACK, this::goBack);
        back.setTooltipText(words.get("back.title"));
        next = press("", "next", StageKey.NEXT, seen -> operator.give(new AgendaCommand.Next(room), seen));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        Controls.once(next);
        finish = press(
                words.get("finish"),
                "finish",
                StageKey.FINISH,
                seen -> operator.give(new AgendaCommand.Finish(room), seen));
        row("main-controls", back, next, finish);

        live = new TimeRow("extend", minutes -> StageCommand.Extend.live(room, Duration.ofMinutes(minutes)));
        later = new TimeRow("delay", minutes -> new AgendaCommand.Delay(room, Duration.ofMinutes(minutes), null));
        add(live, later);

        hold = press("", "hold", StageKey.HOLD, this::holdOrResume);
        var insert = press(words.get("insert"), "insert", StageKey.INSERT, seen -> new InsertDialog(
                        sheet, state, tongue, operator, seen)
                .open());
        message = press(words.get("message"), "message", StageKey.MESSAGE, seen -> new MessageDialog(
                        sheet, state, tongue, operator)
                .open());
        row("stage-controls", hold, insert, message);

        undo = press(words.get("undo"), "undo", StageKey.UNDO, seen -> undoNow(sheet.undo()));
        redo = press(words.get("redo"), "redo", StageKey.REDO, seen -> undoNow(sheet.redo()));
        var more = new RoomMore(tongue, operator);
        var opener = press(words.get("more"), "more", null, seen -> more.fill(sheet, state));
        more.setTarget(opener);
        row("undo-controls", undo, redo, opener);
        add(more);
    }

    private void row(String name, Button... buttons) {
        add(Controls.styled(new Div(buttons), name));
    }

    private Button press(String text, String action, StageKey key, LongConsumer pressed) {
        var button = Controls.button(text, action, pressed);
        button.getElement().setAttribute("data-room", room);
        return key == null ? button : Controls.withKey(button, key.cap());
    }

    private void holdOrResume(long seen) {
        operator.give(sheet.onHold() ? new StageCommand.Resume(room) : new StageCommand.Hold(room), seen);
    }

    private void goBack(long seen) {
        sheet.back().ifPresent(way -> operator.back(way, seen));
    }

    private void undoNow(Optional<JournalEntry> entry) {
        entry.ifPresent(change -> operator.undo(change.revision()));
    }

    void show(RoomSheet newSheet, EventState newState) {
        sheet = newSheet;
        state = newState;
        var words = tongue.words();
        var isLive = sheet.live().isPresent();
        var hasNext = sheet.next().isPresent();
        back.setEnabled(sheet.back().isPresent());
        next.setText(words.get(isLive ? "next" : sheet.closed().isPresent() ? "start-next.closed" : "start-next"));
        next.setEnabled(hasNext);
        finish.setEnabled(isLive);
        live.enable(isLive);
        later.enable(hasNext);
        hold.setEnabled(isLive);
        hold.setText(words.get(sheet.onHold() ? "resume" : "hold"));
        hold.getElement().setAttribute("data-action", sheet.onHold() ? "resume" : "hold");
        showMessage();
        showUndo(undo, "undo", sheet.undo());
        showUndo(redo, "redo", sheet.redo());
        redo.setVisible(sheet.redo().isPresent());
    }

    private void showMessage() {
        var mark = sheet.mark();
        message.setText(tongue.words().get(mark == MessageMark.NONE ? "message" : "message." + mark.code()));
        message.getElement().setAttribute("data-mark", mark.code());
        var sent = sheet.room().message();
        message.setTooltipText(sent == null ? "" : sent.text());
    }

    private void showUndo(Button button, String action, Optional<JournalEntry> entry) {
        var words = tongue.words();
        button.setEnabled(entry.isPresent());
        button.setText(entry.map(change -> words.get(action + ".what", new Deeds(tongue).name(change)))
                .orElse(words.get(action)));
        button.setTooltipText(
                entry.map(change -> words.get(action + ".title", said(change))).orElse(""));
    }

    private String said(JournalEntry entry) {
        return tongue.words()
                .get(
                        "entry",
                        Times.second(entry.at(), sheet.zone()),
                        entry.author().name(),
                        new Deeds(tongue).of(entry, state));
    }

    private interface OfMinutes {
        AgendaCommand command(int minutes);
    }

    /** Minutes more or less, for what is live or for what follows it: in words and colour, so that nobody takes one for the other. */
    private final class TimeRow extends Div {
        private final List<NativeButton> buttons;

        TimeRow(String action, OfMinutes of) {
            var words = tongue.words();
            addClassName("time-controls");
            getElement().setAttribute("data-for", action).setAttribute("title", words.get(action + ".title"));
            add(new Span(words.get(action)));
            buttons =
                    MINUTES.stream().map(minutes -> button(action, minutes, of)).toList();
            buttons.forEach(this::add);
        }

        private NativeButton button(String action, int minutes, OfMinutes of) {
            var button = new NativeButton(Times.signed(minutes));
            Controls.onPress(button, (long seen) -> operator.give(of.command(minutes), seen));
            var said = tongue.words().get(action + (minutes > 0 ? ".more" : ".less"), Math.abs(minutes));
            button.getElement()
                    .setAttribute("data-action", action)
                    .setAttribute("data-room", room)
                    .setAttribute("data-minutes", minutes + "")
                    .setAttribute("aria-label", said)
                    .setAttribute("title", said);
            return button;
        }

        void enable(boolean enabled) {
            getElement().setAttribute("data-enabled", enabled + "");
            buttons.forEach(button -> button.setEnabled(enabled));
        }
    }
}
