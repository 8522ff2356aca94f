package app.foyer.console;

import app.foyer.agenda.Rundown;
import app.foyer.devices.DeviceStatus;
import app.foyer.live.Author;
import app.foyer.live.EventState;
import app.foyer.live.JournalEntry;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.List;

/** One room as large as it goes: what is on and how long still, what comes, and buttons that a thumb finds in the dark. */
@StyleSheet("context://foyer/console.css")
@StyleSheet("context://foyer/wings.css")
@JavaScript("context://foyer/console.js")
@JavaScript("context://foyer/keys.js")
@JavaScript("context://foyer/wings.js")
final class Wings extends Div {
    private static final int COMING = 4;

    private final Following following;
    private final Tongue tongue;
    private final String room;
    private final NowCard now;
    private final WingsButtons buttons;
    private final MessageLine message;
    private final AlsoHere others;
    private final Span standing = Controls.part("offset", "");
    private final Div coming = Controls.styled(new Div(), "coming");
    private Following.Subscription subscription;
    private EventState state;
    private List<JournalEntry> recent = List.of();
    private List<DeviceStatus> devices;
    private volatile Instant holdsUntil = Instant.MIN;

    Wings(Following following, RollCall rollCall, Author author, String room, Tongue tongue) {
        this.following = following;
        this.tongue = tongue;
        this.room = room;
        var operator = following.operator(author, tongue, after -> take(following.news()));
        operator.speakAt(Notification.Position.TOP_CENTER);
        now = new NowCard(tongue);
        buttons = new WingsButtons(room, tongue, operator);
        message = new MessageLine(tongue, operator);
        others = new AlsoHere(rollCall, following.event(), author.name(), following.deeds(tongue), tongue);
        addClassNames("wings", "room", "stage");
        getElement()
                .setAttribute("data-room", room)
                .setAttribute("data-part", "wings")
                .setAttribute("data-keys", StageKey.json());
        state = following.live().latest(following.event());
        devices = following.devicesNow();
        add(bar(), now, Controls.styled(new Div(coming, message, others), "aside"), buttons, lock());
        take(following.news());
    }

    private Div bar() {
        var words = tongue.words();
        var house = new NativeButton(words.get("wings.house"));
        house.getElement().setAttribute("data-action", "whole-house");
        house.addClickListener(
                pressed -> pressed.getSource().getUI().orElseThrow().navigate(StageView.class));
        var lock = new NativeButton(words.get("wings.lock"));
        lock.getElement().setAttribute("data-action", "lock");
        var keys = Controls.withKey(
                Controls.button(words.get("keys"), "keys", () -> new KeysDialog(tongue).open()), StageKey.KEYS.cap());
        standing.addClassName("standing");
        return Controls.styled(new Div(rooms(), standing, venueTime(), keys, lock, house), "wings-bar");
    }

    private Select<String> rooms() {
        var all = state.agenda().roomsInOrder();
        var select = new Select<String>();
        select.setItems(all.stream().map(each -> each.id()).toList());
        select.setItemLabelGenerator(id -> new Deeds(tongue).roomName(id, state));
        select.setAriaLabel(tongue.words().get("room"));
        select.setValue(room);
        select.getElement().setAttribute("data-part", "switch-room");
        select.addValueChangeListener(change -> go(change.getValue()));
        return select;
    }

    private Span venueTime() {
        var clock = following.clock();
        var time = Controls.styled(new Span(), "clock");
        time.getElement()
                .setAttribute("data-now", clock.now().toString())
                .setAttribute("data-speed", clock.speed() + "")
                .setAttribute("data-zone", state.event().zone().getId());
        return time;
    }

    /** Lies over everything while the page is locked; it opens to a press that lasts. */
    private Div lock() {
        var words = tongue.words();
        var hold = new NativeButton(words.get("wings.unlock"));
        hold.getElement().setAttribute("data-action", "unlock");
        return Controls.styled(new Div(new H2(words.get("wings.locked")), hold), "lock");
    }

    private void go(String other) {
        if (other == null || other.equals(room)) return;
        getUI().ifPresent(ui -> ui.navigate("console/stage/" + other));
    }

    /** A digit was pressed: the room that has it. */
    @ClientCallable
    void choose(String digit) {
        if (digit == null || !digit.matches("[0-9]")) return;
        var rooms = state.agenda().roomsInOrder();
        var position = (Integer.parseInt(digit) + 9) % 10;
        if (position < rooms.size()) go(rooms.get(position).id());
    }

    /** Back to the whole house. */
    @ClientCallable
    void alone(String chosen) {
        getUI().ifPresent(ui -> ui.navigate(StageView.class));
    }

    @ClientCallable
    void here(String chosen) {
        others.here("room", room);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        subscription = following.follow(ui, this::take, this::hear, () -> holdsUntil, this::render);
        others.here("room", room);
        take(following.news());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        subscription.end();
        others.gone();
    }

    private void hear(List<DeviceStatus> statuses) {
        devices = statuses;
        if (state.agenda().rooms().containsKey(room)
                && state.agenda().room(room).message() != null) render();
    }

    private void take(Following.News news) {
        if (news.state().revision() < state.revision()) return;
        state = news.state();
        recent = news.recent();
        others.show(recent, state);
        getElement().setAttribute("data-revision", state.revision() + "");
        render();
    }

    /** A room that an import took away is not drawn any more. */
    private void render() {
        var at = following.clock().now();
        getElement().setAttribute("data-now", at.toString());
        holdsUntil = Stage.changesNext(state, at);
        if (!state.agenda().rooms().containsKey(room)) return;
        var rundown = Rundown.of(state.agenda(), room, at);
        var sheet = RoomSheet.of(rundown, state, recent, devices, state.agenda().dayOf(at));
        now.show(sheet);
        message.show(sheet);
        buttons.show(sheet, state);
        standing.setText(RoomStanding.inWords(sheet, tongue));
        standing.getElement().setAttribute("data-behind", Long.signum(sheet.behind()) + "");
        showComing(sheet);
    }

    private void showComing(RoomSheet sheet) {
        coming.removeAll();
        var words = tongue.words();
        coming.getElement().setAttribute("data-empty", words.get("nothing-next"));
        sheet.upcoming().stream().limit(COMING).forEach(item -> {
            var line = Controls.styled(new Div(), "session");
            line.getElement()
                    .setAttribute("data-session", item.session().id())
                    .setAttribute("data-status", item.status().code())
                    .appendChild(Times.element("start", item.expected().start(), sheet.zone()));
            if (item.offPlan())
                line.add(Controls.part(
                        "planned", Times.minute(item.session().planned().start(), sheet.zone())));
            line.add(Controls.part("title", new Deeds(tongue).title(item.session())));
            line.add(Controls.part(
                    "minutes", words.get("minutes", item.expected().length().toMinutes() + "")));
            coming.add(line);
        });
    }
}
