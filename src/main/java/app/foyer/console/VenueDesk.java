package app.foyer.console;

import app.foyer.checkin.Counts;
import app.foyer.devices.DeviceStatus;
import app.foyer.live.Author;
import app.foyer.live.EventState;
import app.foyer.live.JournalEntry;
import app.foyer.staff.Role;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The plan of a level, and beside it what was pressed on it, how full the rooms are, and what is closed. */
final class VenueDesk extends Div {
    private final Following following;
    private final Post post;
    private final Operator operator;
    private final VenueBar bar;
    private final PlanBoard board;
    private final Tray tray;
    private final NoBuilding none;
    private final RoomFill rooms;
    private final ClosedList closed;
    private final Div side = Controls.styled(new Div(), "aside");
    private final Div floor;
    private Following.Subscription subscription;
    private Following.Subscription counting;
    private EventState state;
    private List<JournalEntry> recent = List.of();
    private List<DeviceStatus> devices;
    private Counts counts;
    private Chosen chosen = Chosen.NOTHING;
    private ChosenPanel panel;
    private String level;
    private volatile Instant holdsUntil = Instant.MIN;

    VenueDesk(Following following, Post post, Author author, Role role) {
        this.following = following;
        this.post = post;
        addClassName("venue");
        getElement().setAttribute("data-part", "venue");
        operator = PlansView.acts(role)
                ? following.operator(author, post.tongue(), after -> take(following.news()))
                : null;
        if (operator != null) operator.speakAt(Notification.Position.BOTTOM_CENTER);
        bar = new VenueBar(post, operator, this::see, this::choose);
        board = new PlanBoard(post, operator, this::choose);
        tray = new Tray(post, operator, this::choose);
        rooms = new RoomFill(post, this::choose);
        closed = new ClosedList(post, operator);
        none = role == Role.ADMIN ? new NoBuilding(post, importer()) : new NoBuilding(post);
        if (role == Role.ADMIN) bar.offer(importer());
        side.add(rooms, closed);
        floor = Controls.styled(new Div(Controls.styled(new Div(board, tray), "ground"), side), "floor");
        add(bar, none, floor);
        devices = following.devicesNow();
        take(following.news());
    }

    private Button importer() {
        return Controls.button(
                post.say("building.import"), "import-building", () -> new BuildingImport(post, operator).open());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        subscription = following.follow(ui, this::take, this::hear, () -> holdsUntil, this::render);
        var count = ui.<Feed.News<Counts>>accessLater(this::count, () -> {});
        counting = post.feeds().counts().follow(post.event(), count::accept);
        take(following.news());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        subscription.end();
        counting.end();
    }

    private void take(Following.News news) {
        if (state != null && news.state().revision() < state.revision()) return;
        state = news.state();
        recent = news.recent();
        getElement().setAttribute("data-revision", state.revision() + "");
        render();
    }

    private void hear(List<DeviceStatus> statuses) {
        devices = statuses;
        if (level != null) showBoard(following.clock().now());
        if (panel != null) panel.hear(statuses);
        tray.show(state, devices, chosen);
    }

    private void count(Feed.News<Counts> news) {
        if (news.latest() == null || Objects.equals(news.latest(), counts)) return;
        counts = news.latest();
        render();
    }

    private void render() {
        var now = following.clock().now();
        var building = state.venue().building();
        none.setVisible(building.none());
        floor.setVisible(!building.none());
        bar.show(state, recent, level());
        if (!building.none()) {
            showBoard(now);
            tray.show(state, devices, chosen);
            rooms.show(state, counts, now);
            closed.show(state, now);
            if (panel != null) panel.show(state, devices, now);
        }
        var changes = Stage.changesNext(state, now);
        var opens = state.venue().changes(now);
        holdsUntil = opens.isBefore(changes) ? opens : changes;
    }

    private void showBoard(Instant now) {
        board.show(state, devices, rooms.notes(state, counts), level(), chosen, now);
    }

    /** The level that is seen: the chosen one, else the one that is entered from the street. */
    private String level() {
        var building = state.venue().building();
        if (building.none()) return level = null;
        if (level == null || building.level(level).isEmpty())
            level = building.levels().stream()
                    .filter(one -> one.ordinal() == 0)
                    .findFirst()
                    .orElse(building.levels().getFirst())
                    .id();
        return level;
    }

    private void see(String newLevel) {
        level = newLevel;
        render();
    }

    private void choose(Chosen newChosen) {
        var same = newChosen.equals(chosen);
        chosen = newChosen;
        if (!same) {
            if (panel != null) side.remove((Component) panel);
            panel = panelOf(chosen);
            if (panel != null) side.addComponentAsFirst((Component) panel);
            side.getElement().setAttribute("data-chosen", chosen.kind());
        }
        levelOf(chosen);
        render();
    }

    private ChosenPanel panelOf(Chosen of) {
        Runnable close = () -> choose(Chosen.NOTHING);
        return switch (of.kind()) {
            case Chosen.DEVICE -> new DevicePanel(of.id(), post, operator, board::middle, this::level, close);
            case Chosen.PLACE, Chosen.PATH -> new ClosePanel(of, post, operator, this::choose, close);
            default -> null;
        };
    }

    /** What is chosen is seen, if it is on one level only. */
    private void levelOf(Chosen of) {
        var venue = state.venue();
        if (of.is(Chosen.PLACE)) {
            var on = venue.building().places().get(of.id());
            if (on != null && !on.levels().isEmpty() && !on.on(level))
                level = on.levels().getFirst();
        } else if (of.is(Chosen.DEVICE)) {
            var stand = venue.stands().get(of.id());
            if (stand != null && venue.building().level(stand.level()).isPresent()) level = stand.level();
        }
    }
}
