package app.foyer.console;

import app.foyer.devices.DeviceStatus;
import app.foyer.live.Applied;
import app.foyer.live.Author;
import app.foyer.live.EntityKey;
import app.foyer.live.EventState;
import app.foyer.platform.Ids;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Notices: writing one, those that are on, and what each device shows of them. */
final class Noticeboard extends Div {
    private final Following following;
    private final NoticeComposer composer;
    private final NoticeList list;
    private final ShowingPanel panel;
    private final Map<String, String> authors = new HashMap<>();
    private Following.Subscription subscription;
    private EventState state;
    private List<DeviceStatus> devices;
    private volatile Instant holdsUntil = Instant.MIN;

    /** @param tells whether this person may push notices, or only look */
    Noticeboard(Following following, Author author, boolean tells, Ids ids, Tongue tongue) {
        this.following = following;
        addClassName("noticeboard");
        getElement().setAttribute("data-part", "notices").setAttribute("data-tells", tells + "");
        var operator = following.operator(author, tongue, after -> take(after));
        state = following.live().latest(following.event());
        devices = following.devicesNow();
        panel = new ShowingPanel(tongue);
        composer = tells ? new NoticeComposer(operator, ids, state, tongue, this::foresee) : null;
        list = new NoticeList(operator, composer, tongue);
        if (composer != null) add(composer);
        add(list, panel);
        learnAuthors();
        render();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        subscription = following.follow(ui, news -> take(news.state()), this::hear, () -> holdsUntil, this::render);
        take(following.live().latest(following.event()));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        subscription.end();
    }

    private void hear(List<DeviceStatus> statuses) {
        devices = statuses;
        render();
    }

    private void take(EventState newest) {
        if (newest.revision() < state.revision()) return;
        state = newest;
        learnAuthors();
        render();
    }

    /** Asked only about notices that are not known yet. */
    private void learnAuthors() {
        Set<EntityKey> unknown = state.notices().notices().keySet().stream()
                .filter(id -> !authors.containsKey(id))
                .map(id -> new EntityKey(EntityKey.NOTICE, id))
                .collect(Collectors.toSet());
        if (unknown.isEmpty()) return;
        following
                .live()
                .makers(following.event(), unknown)
                .forEach((key, author) -> authors.putIfAbsent(key.id(), author.name()));
    }

    private void render() {
        var now = following.clock().now();
        getElement().setAttribute("data-revision", state.revision() + "");
        var rows = OnDevice.all(devices, state, now);
        list.show(state, rows, authors, now);
        panel.show(rows, state);
        if (composer != null) composer.show(state, rows, now);
        holdsUntil = changesNext(rows, now);
    }

    /** What is planned or about to end changes by time alone; the rest is looked at each minute. */
    private Instant changesNext(List<OnDevice> rows, Instant now) {
        return rows.stream()
                .map(row -> row.showing().until())
                .filter(now::isBefore)
                .filter(now.plusSeconds(60)::isAfter)
                .min(Instant::compareTo)
                .orElse(now.plusSeconds(60));
    }

    /** Shows beside what is so what would be. @param foreseen null for just what is */
    private void foresee(Applied foreseen, Instant at) {
        if (foreseen == null) panel.foresee(null, null);
        else panel.foresee(OnDevice.all(devices, foreseen.state(), at), foreseen.state());
    }
}
