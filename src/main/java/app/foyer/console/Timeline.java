package app.foyer.console;

import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.live.EntityKey;
import app.foyer.live.EventState;
import app.foyer.platform.PossibleTimes;
import app.foyer.platform.Refusal;
import app.foyer.platform.Words;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The rooms as columns on one time axis. The browser draws what this tells it, and tells what was done with it. */
@StyleSheet("context://foyer/stage.css")
@JavaScript("context://foyer/stage.js")
@JavaScript("context://foyer/carry.js")
@JavaScript("context://foyer/stage-drag.js")
@JavaScript("context://foyer/stage-pick.js")
@JavaScript("context://foyer/stage-edit.js")
final class Timeline extends Div {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<String> CLIENT_WORDS =
            List.of("before", "after", "foreseeing", "start", "end", "save", "leave", "title-in");

    private final Tongue tongue;
    private final Operator operator;
    private final SessionMenu menu;
    private final SelectionBar selection;
    private final Element hours = new Element("foyer-hours");
    private final Map<String, RoomColumn> columns = new LinkedHashMap<>();
    private EventState state;

    /** @param operator null for those who only look */
    Timeline(Tongue tongue, Operator operator) {
        this.tongue = tongue;
        this.operator = operator;
        this.menu = operator == null ? null : new SessionMenu(tongue, operator);
        this.selection = operator == null ? null : new SelectionBar(tongue, operator);
        addClassName("rooms");
        getElement().setAttribute("data-drives", (operator != null) + "");
        getStyle().set("--minutes", '"' + tongue.words().get("timeline.minutes") + '"');
        add(gutter());
        if (operator != null) add(menu);
    }

    /** The hours, and above them what changes how much of the day is seen. */
    private Div gutter() {
        var corner = Controls.styled(new Div(), "head");
        var keys = Map.of("now", "Home", "zoom-in", "]", "zoom-out", "[", "fit", "W");
        for (var action : List.of("now", "zoom-in", "zoom-out", "fit")) {
            var button = new NativeButton(tongue.words().get("timeline." + action));
            button.add(Controls.styled(new Span(keys.get(action)), "key"));
            button.getElement().setAttribute("data-action", action);
            corner.add(button);
        }
        hours.setProperty("words", JSON.writeValueAsString(clientWords()));
        var gutter = Controls.styled(new Div(corner), "gutter");
        gutter.getElement().appendChild(hours);
        return gutter;
    }

    private Map<String, String> clientWords() {
        var words = tongue.words();
        return CLIENT_WORDS.stream().collect(Collectors.toMap(key -> key, key -> words.get("timeline." + key)));
    }

    /** What is found of what somebody looks for. */
    record Found(long rooms, long sessions) {}

    /** What is shown beneath it while sessions are chosen; null for those who only look. */
    SelectionBar selection() {
        return selection;
    }

    void show(List<RoomSheet> sheets, EventState newState, LocalDate day, Instant now) {
        state = newState;
        hours.setProperty("axis", JSON.writeValueAsString(Axis.of(state.agenda(), sheets, day, now)));
        columnsFor(sheets.stream().map(sheet -> sheet.room().id()).toList());
        var ghosts = Block.ghosts(sheets, tongue);
        for (int i = 0; i < sheets.size(); i++)
            columns.get(sheets.get(i).room().id()).show(sheets.get(i), state, i, ghosts);
        if (selection != null) selection.show(state);
    }

    private void columnsFor(List<String> rooms) {
        if (rooms.equals(List.copyOf(columns.keySet()))) return;
        var kept = Map.copyOf(columns);
        columns.values().forEach(this::remove);
        columns.clear();
        for (var id : rooms) {
            var column = kept.containsKey(id) ? kept.get(id) : new RoomColumn(id, tongue, operator);
            columns.put(id, column);
            add(column);
        }
        getElement().setAttribute("data-none", rooms.isEmpty() ? tongue.words().get("stage.empty") : "");
    }

    Found search(String wanted) {
        var sessions = columns.values().stream()
                .mapToLong(column -> column.search(wanted))
                .sum();
        return new Found(columns.values().stream().filter(RoomColumn::isVisible).count(), sessions);
    }

    /** A session was pressed. */
    @ClientCallable
    void openMenu(String session) {
        item(session, state).ifPresent(item -> menu.open(item, state));
    }

    private Optional<RundownItem> item(String session, EventState from) {
        if (operator == null || session == null || !from.agenda().sessions().containsKey(session))
            return Optional.empty();
        var room = from.agenda().session(session).room();
        return Rundown.of(from.agenda(), room, operator.now()).item(session);
    }

    /** Sessions were chosen: their ids, a line each. */
    @ClientCallable
    void choose(String sessions) {
        if (selection != null && sessions != null)
            selection.choose(sessions.lines().toList());
    }

    /** What can be edited of a session in place, as JSON; null if it is gone. */
    @ClientCallable
    String editable(String session) {
        return item(session, state)
                .map(item -> JSON.writeValueAsString(InPlace.of(item.session(), state)))
                .orElse(null);
    }

    /** @param edited an {@link InPlace} as JSON; @return why it cannot be, or null */
    @ClientCallable
    String edit(String session, String edited) {
        var newest = operator == null ? state : operator.live().latest(operator.event());
        try {
            return item(session, newest)
                    .map(item -> edit(item, InPlace.read(edited), newest))
                    .orElse(null);
        } catch (Refusal refusal) {
            return Words.of(refusal, tongue.code());
        }
    }

    private String edit(RundownItem item, InPlace typed, EventState newest) {
        try {
            typed.command(item, newest).ifPresent(command -> {
                operator.foresee(command);
                operator.offer(command, typed.revision());
            });
            return null;
        } catch (Refusal refusal) {
            var fault = Words.of(refusal, tongue.code());
            var session = EntityKey.session(item.session().id());
            var changed = newest.changedAt().getOrDefault(session, 0L) > typed.revision();
            return changed ? tongue.words().get("stale.title") + ": " + fault : fault;
        }
    }

    /** What a session let go there would lead to: as JSON, to be shown beside the pointer. */
    @ClientCallable
    String foresee(String session, String room, String start, String before, String after) {
        if (operator == null) return null;
        return JSON.writeValueAsString(Foreseen.of(() -> drop(session, room, start, before, after), operator, tongue));
    }

    /** A session was let go there. */
    @ClientCallable
    void drop(String session, String room, String start, String before, String after, double seen) {
        if (operator == null) return;
        var agenda = operator.live().latest(operator.event()).agenda();
        try {
            operator.offer(drop(session, room, start, before, after).command(agenda, operator.now()), (long) seen);
        } catch (Refusal refusal) {
            operator.say(Words.of(refusal, tongue.code()), NotificationVariant.WARNING);
        }
    }

    private static Drop drop(String session, String room, String start, String before, String after) {
        return new Drop(session, room, start == null ? null : PossibleTimes.read(start), before, after);
    }
}
