package app.foyer.console;

import app.foyer.agenda.Rundown;
import app.foyer.devices.DeviceStatus;
import app.foyer.live.Author;
import app.foyer.live.EventState;
import app.foyer.live.JournalEntry;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.List;

/** The rooms side by side, as they are now, and one press for what happens next. */
@JavaScript("context://foyer/keys.js")
final class Stage extends Div {
    private final Following following;
    private final Tongue tongue;
    private final Operator operator;
    private final Timeline timeline;
    private final Span count = Controls.part("count", "");
    private final TextField search = new TextField();
    private final DayChooser days;
    private final JournalPanel journal;
    private final ScreensLine screens;
    private final AlsoHere others;
    private Following.Subscription subscription;
    private EventState state;
    private List<JournalEntry> recent = List.of();
    private List<DeviceStatus> devices = List.of();
    private volatile Instant holdsUntil = Instant.MIN;

    /** @param drives whether this operator may change anything, or only look */
    Stage(Following following, RollCall rollCall, Author author, boolean drives, Tongue tongue) {
        this.following = following;
        this.tongue = tongue;
        addClassName("stage");
        getElement().setAttribute("data-part", "stage");
        operator = drives ? following.operator(author, tongue, after -> take(following.news())) : null;
        timeline = new Timeline(tongue, operator);
        days = new DayChooser(tongue, this::render);
        journal = new JournalPanel(tongue, following.deeds(tongue), operator);
        screens = new ScreensLine(tongue);
        others = new AlsoHere(rollCall, following.event(), author.name(), following.deeds(tongue), tongue);
        journal.addComponentAsFirst(others);
        var board = Controls.styled(new Div(timeline), "board");
        if (drives) board.add(timeline.selection());
        add(bar(), Controls.styled(new Div(board, journal), "floor"));
        getElement().setAttribute("data-keys", StageKey.json());
        devices = following.devicesNow();
        screens.show(devices);
        take(following.news());
    }

    private Div bar() {
        var words = tongue.words();
        search.setPlaceholder(words.get("stage.search"));
        search.setAriaLabel(words.get("stage.search"));
        search.addThemeVariants(TextFieldVariant.SMALL);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> filter());
        search.getElement().setAttribute("data-part", "search");
        var keys = Controls.withKey(
                Controls.button(words.get("keys"), "keys", () -> new KeysDialog(tongue).open()), StageKey.KEYS.cap());
        var bar = Controls.styled(new Div(search, count, days), "bar");
        if (operator != null) bar.add(chooseSeveral());
        bar.add(screens, keys);
        return bar;
    }

    /** Switches it for the browser, which knows what is chosen. */
    private Button chooseSeveral() {
        var choose = Controls.button(tongue.words().get("selection"), "select", () -> {});
        choose.setTooltipText(tongue.words().get("selection.title"));
        return choose;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        subscription = following.follow(ui, this::take, this::hear, () -> holdsUntil, this::render);
        others.here("stage", null);
        take(following.news());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        subscription.end();
        others.gone();
    }

    /** The page says every few seconds that it is there, and which room is chosen. */
    @ClientCallable
    void here(String room) {
        others.here("stage", room != null && state.agenda().rooms().containsKey(room) ? room : null);
    }

    /** Only the room that is chosen, on the whole page. */
    @ClientCallable
    void alone(String room) {
        if (operator != null && room != null && state.agenda().rooms().containsKey(room))
            getUI().ifPresent(ui -> ui.navigate("console/stage/" + room));
    }

    private void hear(List<DeviceStatus> statuses) {
        devices = statuses;
        screens.show(statuses);
        // whether a message is shown is all that a room shows of devices
        if (state.agenda().rooms().values().stream().anyMatch(room -> room.message() != null)) render();
    }

    private void take(Following.News news) {
        if (state != null && isKnown(news)) return;
        state = news.state();
        recent = news.recent();
        journal.show(recent, state);
        others.show(recent, state);
        screens.expect(state.revision());
        getElement().setAttribute("data-revision", state.revision() + "");
        render();
    }

    /** Older than what is shown, or the same: the hub tells an operator of their own command again. */
    private boolean isKnown(Following.News news) {
        var revision = news.state().revision();
        return revision < state.revision()
                || revision == state.revision() && news.recent().equals(recent);
    }

    private void render() {
        var now = following.clock().now();
        days.show(state.agenda(), now);
        var sheets = RoomSheet.all(state, recent, devices, days.chosen(), now);
        timeline.show(sheets, state, days.chosen(), now);
        getElement().setAttribute("data-now", now.toString());
        filter();
        holdsUntil = changesNext(state, now);
    }

    /** What waits for a person is expected anew each minute, so nothing holds for longer. */
    static Instant changesNext(EventState state, Instant now) {
        var minute = Rundown.minuteAfter(now);
        return Rundown.all(state.agenda(), now).stream()
                .flatMap(rundown -> rundown.validUntil().stream())
                .filter(minute::isAfter)
                .min(Instant::compareTo)
                .orElse(minute);
    }

    private void filter() {
        var found = timeline.search(
                search.getValue().strip().toLowerCase(tongue.words().locale()));
        count.setText(tongue.words().get("stage.count", found.rooms(), found.sessions()));
    }
}
