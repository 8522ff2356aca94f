package app.foyer.console;

import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.StageCommand;
import app.foyer.live.EventState;
import app.foyer.live.JournalEntry;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** The few things that are done in the wings, each as large as a hand. */
final class WingsButtons extends Div {
    private static final List<Integer> MINUTES = List.of(1, 5);

    private final String room;
    private final Tongue tongue;
    private final Operator operator;
    private final Big next;
    private final Big hold;
    private final Big message;
    private final Big undo;
    private final Big catchUp;
    private final List<Big> times = new ArrayList<>();
    private RoomSheet sheet;
    private EventState state;

    WingsButtons(String room, Tongue tongue, Operator operator) {
        this.room = room;
        this.tongue = tongue;
        this.operator = operator;
        addClassName("wings-buttons");
        next = new Big("next", StageKey.NEXT, seen -> operator.give(new AgendaCommand.Next(room), seen));
        Controls.once(next);
        hold = new Big(
                "hold",
                StageKey.HOLD,
                seen -> operator.give(
                        sheet.onHold() ? new StageCommand.Resume(room) : new StageCommand.Hold(room), seen));
        for (int minutes : MINUTES)
            times.add(new Big(
                    "extend",
                    minutes == 1 ? StageKey.LONGER : StageKey.LONGER_BY_5,
                    seen -> operator.give(moreTime(minutes), seen)));
        message =
                new Big("message", StageKey.MESSAGE, seen -> new MessageDialog(sheet, state, tongue, operator).open());
        undo = new Big("undo", StageKey.UNDO, seen -> sheet.undo().ifPresent(entry -> operator.undo(entry.revision())));
        catchUp = new Big(
                "catch-up", StageKey.CATCH_UP, seen -> new CatchUpDialog(sheet, state, tongue, operator, seen).open());
    }

    /** For what is live; when nothing is, what comes starts later. */
    private AgendaCommand moreTime(int minutes) {
        var by = Duration.ofMinutes(minutes);
        return sheet.live().isPresent() ? StageCommand.Extend.live(room, by) : new AgendaCommand.Delay(room, by, null);
    }

    void show(RoomSheet newSheet, EventState newState) {
        sheet = newSheet;
        state = newState;
        var words = tongue.words();
        var isLive = sheet.live().isPresent();
        next.say(
                words.get(isLive ? "next" : "start-next"),
                sheet.next()
                        .map(item -> new Deeds(tongue).title(item.session()))
                        .orElse(words.get("nothing-next")));
        next.setEnabled(sheet.next().isPresent());
        hold.as(sheet.onHold() ? "resume" : "hold");
        hold.say(
                words.get(sheet.onHold() ? "resume" : "hold"),
                words.get(sheet.onHold() ? "resume.title" : "hold.title"));
        hold.setEnabled(isLive);
        for (int i = 0; i < MINUTES.size(); i++) showTime(times.get(i), MINUTES.get(i), isLive);
        message.say(
                words.get("message"),
                sheet.mark() == MessageMark.NONE
                        ? ""
                        : words.get("message." + sheet.mark().code()));
        message.getElement().setAttribute("data-mark", sheet.mark().code());
        undo.say(words.get("undo"), sheet.undo().map(this::whose).orElse(""));
        undo.setEnabled(sheet.undo().isPresent());
        catchUp.say(words.get("catch-up"), RoomStanding.inWords(sheet, tongue));
        catchUp.setEnabled(sheet.behind() > 0);
    }

    private void showTime(Big button, int minutes, boolean isLive) {
        var words = tongue.words();
        button.as(isLive ? "extend" : "delay");
        button.getElement().setAttribute("data-minutes", minutes + "");
        button.say(
                words.get(isLive ? "wings.extend" : "wings.delay", minutes),
                words.get(isLive ? "wings.extend.title" : "wings.delay.title"));
        button.setEnabled(isLive || sheet.next().isPresent());
    }

    private String whose(JournalEntry entry) {
        return tongue.words()
                .get(
                        "wings.undo.what",
                        new Deeds(tongue).name(entry),
                        entry.author().name(),
                        Times.minute(entry.at(), sheet.zone()));
    }

    /** A word that says what it does, and a line that says to what. */
    private final class Big extends NativeButton {
        private final Span word = Controls.styled(new Span(), "word");
        private final Span line = Controls.styled(new Span(), "line");

        Big(String action, StageKey key, LongConsumer pressed) {
            add(word, line, Controls.styled(new Span(key.cap()), "key"));
            as(action);
            getElement().setAttribute("data-room", room);
            Controls.onPress(this, pressed);
            WingsButtons.this.add(this);
        }

        void as(String action) {
            getElement().setAttribute("data-action", action);
        }

        void say(String newWord, String newLine) {
            word.setText(newWord);
            line.setText(newLine);
        }
    }
}
