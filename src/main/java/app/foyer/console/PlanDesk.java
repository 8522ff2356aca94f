package app.foyer.console;

import app.foyer.devices.DeviceStatus;
import app.foyer.devices.HelpCall;
import app.foyer.fallback.Incident;
import app.foyer.fallback.Plan;
import app.foyer.live.Author;
import app.foyer.live.EventState;
import app.foyer.staff.Role;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.List;

/** What waits for somebody on the left, the prepared answers beside it, and those in use on the right. */
final class PlanDesk extends Div {
    private final Following following;
    private final Post post;
    private final TroublePanel troubles;
    private final PlanShelf shelf;
    private final RunningPanel running;
    private Following.Subscription subscription;
    private Following.Subscription inbox;
    private EventState state;
    private List<HelpCall> calls = List.of();
    private List<DeviceStatus> devices;
    private volatile Instant holdsUntil = Instant.MIN;

    PlanDesk(Following following, Post post, Author author, Role role) {
        this.following = following;
        this.post = post;
        addClassName("plans");
        getElement().setAttribute("data-part", "plans");
        var operator = PlansView.acts(role)
                ? following.operator(author, post.tongue(), after -> take(following.news()))
                : null;
        troubles = new TroublePanel(post, operator, DeskView.worksHere(role), this::answer, this::ask);
        shelf = new PlanShelf(post, operator, operator != null && role.writesPlans());
        running = new RunningPanel(post, operator);
        add(troubles, shelf, running);
        devices = following.devicesNow();
        take(following.news());
        hear(post.feeds().inboxNow(post.event()).calls());
    }

    /** Everything here is about that room from now on. */
    void about(String room) {
        if (state.agenda().rooms().containsKey(room)) shelf.about(room);
    }

    private void answer(Incident incident, Plan plan) {
        shelf.open(plan, incident);
    }

    private void ask() {
        hear(post.feeds().inboxNow(post.event()).calls());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        subscription = following.follow(ui, this::take, this::hearDevices, () -> holdsUntil, this::render);
        var listen = ui.<Feed.News<DoorFeeds.Inbox>>accessLater(
                news -> {
                    if (news.latest() != null) hear(news.latest().calls());
                },
                () -> {});
        inbox = post.feeds().inbox().follow(post.event(), listen::accept);
        take(following.news());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        subscription.end();
        inbox.end();
    }

    private void hear(List<HelpCall> newCalls) {
        calls = newCalls;
        troubles.show(state, calls);
    }

    private void hearDevices(List<DeviceStatus> statuses) {
        devices = statuses;
        running.hear(statuses);
    }

    private void take(Following.News news) {
        var newState = news.state();
        if (state != null && newState.revision() <= state.revision()) return;
        state = newState;
        getElement().setAttribute("data-revision", state.revision() + "");
        render();
    }

    private void render() {
        var now = following.clock().now();
        troubles.show(state, calls);
        shelf.show(state, devices.stream().map(DeviceStatus::device).toList(), now);
        running.show(state, devices, now);
        getElement().setAttribute("data-now", now.toString());
        var opens = state.venue().changes(now);
        var changes = Stage.changesNext(state, now);
        holdsUntil = opens.isBefore(changes) ? opens : changes;
    }
}
