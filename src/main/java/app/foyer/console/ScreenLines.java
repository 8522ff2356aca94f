package app.foyer.console;

import app.foyer.agenda.RundownItem;
import app.foyer.devices.Device;
import app.foyer.fallback.ScreenChange;
import app.foyer.fallback.WayTurn;
import app.foyer.live.Applied;
import app.foyer.live.EventState;
import app.foyer.notices.Notice;
import app.foyer.notices.Spot;
import app.foyer.venue.Answer;
import app.foyer.venue.Place;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What screens and kiosks show after a change and not before it; those that show the same stand together. */
final class ScreenLines extends Div {
    private static final int NAMED = 4;

    private final Post post;
    private final EventState state;
    private final int count;

    private record Line(String kind, String text) {}

    ScreenLines(Post post, EventState before, EventState after, List<Device> devices, Instant now) {
        this.post = post;
        this.state = after;
        addClassName("screen-lines");
        getElement().setAttribute("data-part", "screens");
        var changes = changes(before, after, devices, now);
        count = (int) changes.stream().filter(ScreenChange::isSeen).count();
        var names = devices.stream().collect(Collectors.toMap(Device::id, Function.identity()));
        var together = new LinkedHashMap<List<Line>, List<Device>>();
        for (var change : changes)
            together.computeIfAbsent(lines(change), key -> new ArrayList<>())
                    .add(names.get(change.spot().device()));
        together.forEach((lines, shownOn) -> add(group(lines, shownOn)));
        if (changes.isEmpty()) add(Controls.styled(new Div(post.say("plan.screens.none")), "second"));
    }

    static List<ScreenChange> changes(EventState before, EventState after, List<Device> devices, Instant now) {
        var agenda = after.agenda();
        var rooms = agenda.roomsInOrder().stream().map(room -> room.id()).toList();
        var views = devices.stream()
                .map(device -> new ScreenChange.View(
                        device.spot(room -> agenda.rooms().containsKey(room)
                                ? agenda.rooms().get(room).level()
                                : null),
                        device.rooms(rooms),
                        device.places(),
                        device.stepFree()))
                .toList();
        return ScreenChange.between(before.affairs(), after.affairs(), views, now);
    }

    /** The screens that point, and then say otherwise where something is. */
    static List<Device> pointing(Applied foreseen, List<Device> devices, Instant now) {
        var changing = changes(foreseen.before(), foreseen.state(), devices, now).stream()
                .filter(change -> Spot.WAYFINDING.equals(change.spot().layout()))
                .filter(change -> !change.ways().isEmpty() || !change.rooms().isEmpty())
                .map(change -> change.spot().device())
                .collect(Collectors.toSet());
        return devices.stream().filter(device -> changing.contains(device.id())).toList();
    }

    int count() {
        return count;
    }

    private Div group(List<Line> lines, List<Device> on) {
        var group = Controls.styled(new Div(), "group");
        var names = on.stream()
                .limit(NAMED)
                .map(device -> device.name().in(post.tongue().code()))
                .collect(Collectors.joining(post.say("list-comma")));
        var more = on.size() > NAMED ? " " + post.say("preview.more", on.size() - NAMED) : "";
        group.getElement()
                .setAttribute("data-devices", on.stream().map(Device::id).collect(Collectors.joining(" ")));
        group.add(Controls.styled(new Div(names + more), "who-shows"));
        for (var line : lines) {
            var text = new Div(new Span(line.text()));
            text.getElement().setAttribute("data-kind", line.kind());
            group.add(text);
        }
        return group;
    }

    private List<Line> lines(ScreenChange change) {
        var lines = new ArrayList<Line>();
        for (var notice : change.shown()) lines.add(new Line(notice.sort(), post.say("screen.says", text(notice))));
        for (var covered : change.covered()) {
            var why = post.say("screen.covered." + covered.why().name().toLowerCase(Locale.ROOT));
            lines.add(new Line("covered", post.say("screen.covered", text(covered.notice()), why)));
        }
        for (var notice : change.gone()) lines.add(new Line("gone", post.say("screen.gone", text(notice))));
        for (var room : change.rooms()) lines.addAll(lines(room));
        for (var turn : change.ways()) if (!isTold(turn, change)) lines.add(line(turn));
        return lines;
    }

    /** That a room is closed is told once. */
    private static boolean isTold(WayTurn turn, ScreenChange change) {
        return turn.after().found() == Answer.Found.CLOSED
                && change.rooms().stream().anyMatch(room -> room.room().equals(turn.to()) && room.closed() != null);
    }

    private Line line(WayTurn turn) {
        var places = new PlaceWords(state, post.tongue());
        var to = Place.Kind.of(turn.to()).map(places::kind).orElseGet(() -> places.named(turn.to()));
        var after = turn.after();
        if (!after.leads())
            return new Line("way", post.say("screen.way." + after.found().code(), to));
        var minutes = after.route().minutes();
        if (turn.turned()) return new Line("way", post.say("screen.way.turns", to, minutes));
        return new Line(
                "way", post.say("screen.way.minutes", to, turn.before().route().minutes(), minutes));
    }

    private List<Line> lines(ScreenChange.RoomChange change) {
        var room = post.room(change.room());
        var lines = new ArrayList<Line>();
        if (change.closed() != null)
            lines.add(new Line(
                    "closed",
                    post.say(
                            "screen.closed",
                            room,
                            change.closed().reason().in(post.tongue().code()))));
        if (change.opened()) lines.add(new Line("opened", post.say("screen.opened", room)));
        if (change.live() != null) lines.add(turn("screen.live", room, change.live()));
        if (change.next() != null) lines.add(turn("screen.next", room, change.next()));
        if (change.message() != null)
            lines.add(new Line(
                    "message",
                    change.message().isEmpty()
                            ? post.say("screen.message-gone", room)
                            : post.say("screen.message", room, change.message())));
        return lines;
    }

    private Line turn(String words, String room, ScreenChange.Turn turn) {
        return new Line("turn", post.say(words, room, item(turn.before()), after(turn)));
    }

    /** What stays on is not named again. */
    private String after(ScreenChange.Turn turn) {
        var stays = turn.before() != null
                && turn.after() != null
                && turn.before().session().id().equals(turn.after().session().id());
        return stays ? times(turn.after()) : item(turn.after());
    }

    private String item(RundownItem item) {
        if (item == null) return post.say("screen.nothing");
        return post.say(
                        "quoted",
                        item.session().about().title().in(post.tongue().code())) + " " + times(item);
    }

    private String times(RundownItem item) {
        var zone = state.event().zone();
        var said = Times.minute(item.expected().start(), zone) + "–"
                + Times.minute(item.expected().end(), zone);
        return item.onHold() ? said + " " + post.say("screen.on-hold") : said;
    }

    private String text(Notice notice) {
        return notice.text().in(post.tongue().code());
    }
}
