package app.foyer.console;

import app.foyer.agenda.AgendaCommand;
import app.foyer.live.EventState;
import app.foyer.live.JournalEntry;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** One room of the stage view: what is on, its controls, and its day on the time axis. */
final class RoomColumn extends Section {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<Integer> DELAYS = List.of(-5, -1, 1, 5, 10);
    private static final Map<Integer, String> DELAY_KEYS = Map.of(-5, "−", 5, "+");

    private final Tongue tongue;
    private final Operator operator;
    private final String room;
    private final Span number = Controls.styled(new Span(), "key");
    private final H2 name = new H2();
    private final Span detail = Controls.styled(new Span(), "detail");
    private final Span offset = Controls.styled(new Span(), "offset");
    private final NowCard now;
    private final Element track = new Element("foyer-track");
    private Button next;
    private Button finish;
    private Button undo;
    private Button redo;
    private Button followClock;
    private List<Button> delays = List.of();
    private RoomSheet sheet;
    private EventState state;
    private List<Block.Ghost> ghosts = List.of();

    /** @param operator null for those who only look */
    RoomColumn(String room, Tongue tongue, Operator operator) {
        this.room = room;
        this.tongue = tongue;
        this.operator = operator;
        this.now = new NowCard(tongue);
        addClassName("room");
        getElement().setAttribute("data-room", room);
        offset.getElement().setAttribute("data-part", "offset");
        var heading = Controls.styled(new Div(number, name, offset, detail), "heading");
        var head = Controls.styled(new Div(heading, now), "head");
        add(head);
        if (operator != null) addControls(head);
        getElement().appendChild(track);
    }

    private void addControls(Div head) {
        var words = tongue.words();
        followClock = ofRoom(words.get("follow-clock"), "follow-clock", new AgendaCommand.FollowClock(room));
        followClock.addThemeVariants(ButtonVariant.TERTIARY);
        followClock.setTooltipText(words.get("follow-clock.title"));

        next = Controls.withKey(ofRoom("", "next", new AgendaCommand.Next(room)), "N");
        next.addThemeVariants(ButtonVariant.PRIMARY);
        finish = Controls.withKey(ofRoom(words.get("finish"), "finish", new AgendaCommand.Finish(room)), "F");
        head.add(Controls.styled(new Div(next, finish), "main-controls"));

        delays = DELAYS.stream().map(this::delayButton).toList();
        var delayRow = Controls.styled(new Div(new Span(words.get("delay"))), "delay-controls");
        delays.forEach(delayRow::add);
        undo = Controls.button(words.get("undo"), "undo", () -> undoNow(sheet.undo()));
        redo = Controls.button(words.get("redo"), "redo", () -> undoNow(sheet.redo()));
        for (var button : List.of(undo, redo)) button.getElement().setAttribute("data-room", room);
        Controls.withKey(undo, "Ctrl Z");
        head.add(delayRow, Controls.styled(new Div(undo, redo, followClock), "undo-controls"));
    }

    private Button ofRoom(String text, String action, AgendaCommand command) {
        var button = Controls.button(text, action, (long seen) -> operator.give(command, seen));
        button.getElement().setAttribute("data-room", room);
        return button;
    }

    private Button delayButton(int minutes) {
        var command = new AgendaCommand.Delay(room, Duration.ofMinutes(minutes), null);
        var button = ofRoom(Times.signed(minutes), "delay", command);
        button.getElement().setAttribute("data-minutes", minutes + "");
        button.setAriaLabel(tongue.words().get("delay.label", Times.signed(minutes)));
        return DELAY_KEYS.containsKey(minutes) ? Controls.withKey(button, DELAY_KEYS.get(minutes)) : button;
    }

    private void undoNow(Optional<JournalEntry> entry) {
        entry.ifPresent(change -> operator.undo(change.revision()));
    }

    /** @param newGhosts of all rooms */
    void show(RoomSheet newSheet, EventState newState, int position, List<Block.Ghost> newGhosts) {
        sheet = newSheet;
        state = newState;
        ghosts = newGhosts.stream().filter(ghost -> ghost.room().equals(room)).toList();
        var words = tongue.words();
        number.setText(position < 10 ? (position + 1) % 10 + "" : "");
        name.setText(sheet.room().name().in(tongue.code()));
        detail.setText(words.get(sheet.room().followsClock() ? "mode.clock" : "mode.hand"));
        detail.getElement().setAttribute("data-mode", sheet.room().followsClock() ? "clock" : "hand");
        showOffset();
        now.show(sheet);
        if (operator != null) showControls();
    }

    private void showOffset() {
        var minutes = sheet.timer()
                .offset()
                .map(behind -> behind.absolute().toMinutes())
                .orElse(0L);
        offset.setText(
                minutes == 0
                        ? ""
                        : tongue.words().get(minutes > 0 ? "offset.late" : "offset.early", Math.abs(minutes)));
        offset.getElement().setAttribute("data-late", (minutes > 0) + "");
    }

    private void showControls() {
        var words = tongue.words();
        next.setText(words.get(sheet.live().isPresent() ? "next" : "start-next"));
        next.setEnabled(sheet.next().isPresent());
        finish.setEnabled(sheet.live().isPresent());
        followClock.setVisible(!sheet.room().followsClock());
        delays.forEach(button -> button.setEnabled(sheet.next().isPresent()));
        undo.setEnabled(sheet.undo().isPresent());
        redo.setVisible(sheet.redo().isPresent());
        sheet.undo().ifPresent(entry -> undo.setTooltipText(words.get("undo.title", said(entry))));
        sheet.redo().ifPresent(entry -> redo.setTooltipText(said(entry)));
    }

    private String said(JournalEntry entry) {
        return tongue.words()
                .get(
                        "entry",
                        Times.second(entry.at(), sheet.zone()),
                        entry.author().name(),
                        new Deeds(tongue).of(entry, state));
    }

    /** Draws what is planned; what does not fit steps back, and the whole column goes if nothing does. @return how many fit */
    long search(String wanted) {
        var blocks = sheet.items().stream()
                .map(item -> Block.of(item, state, tongue, wanted))
                .toList();
        track.setProperty("content", JSON.writeValueAsString(new Track(blocks, ghosts)));
        var fitting = blocks.stream().filter(Block::fits).count();
        var roomFits = sheet.room().name().byLanguage().values().stream()
                .anyMatch(each -> each.toLowerCase(tongue.words().locale()).contains(wanted));
        setVisible(wanted.isEmpty() || fitting > 0 || roomFits);
        return fitting;
    }

    private record Track(List<Block> blocks, List<Block.Ghost> ghosts) {}
}
