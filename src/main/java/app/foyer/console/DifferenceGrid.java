package app.foyer.console;

import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.agenda.Slot;
import app.foyer.agenda.schedule.ScheduleDifference;
import app.foyer.agenda.schedule.ScheduleDifference.What;
import app.foyer.console.CountedLines.Line;
import app.foyer.live.EventState;
import com.vaadin.flow.component.html.Div;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a schedule changes, a line for each session and room. */
final class DifferenceGrid extends Div {
    private static final List<String> KINDS =
            List.of("added", "removed", "moved", "renamed", "retimed", "cancelled", "edited", "room", "disagreement");

    private final Tongue tongue;
    private final CountedLines lines;
    private final Map<String, String> roomNames = new HashMap<>();
    private EventState state;

    DifferenceGrid(Tongue tongue) {
        this.tongue = tongue;
        this.lines = new CountedLines(tongue, "import", KINDS);
        addClassName("difference");
        add(lines);
    }

    void show(ScheduleDifference difference, EventState newState) {
        state = newState;
        roomNames.clear();
        difference.addedRooms().forEach(room -> roomNames.put(room.id(), name(room)));
        state.agenda().rooms().values().forEach(room -> roomNames.put(room.id(), name(room)));
        lines.show(lines(difference));
    }

    private List<Line> lines(ScheduleDifference difference) {
        var found = new ArrayList<Line>();
        difference
                .disagreements()
                .forEach(each -> found.add(new Line(
                        Set.of("disagreement"),
                        each.why().in(tongue.code()),
                        title(each.session()),
                        place(each.session()),
                        each.file() == null ? tongue.words().get("import.not-in-file") : place(each.file()))));
        difference.added().forEach(session -> found.add(one("added", title(session), "", place(session))));
        difference.removed().forEach(session -> found.add(one("removed", title(session), place(session), "")));
        difference.changed().forEach(changed -> found.add(changed(changed)));
        difference.addedRooms().forEach(room -> found.add(room("room-added", "", name(room))));
        difference.removedRooms().forEach(room -> found.add(room("room-removed", name(room), "")));
        difference
                .renamedRooms()
                .forEach(room ->
                        found.add(room("room-renamed", name(state.agenda().room(room.id())), name(room))));
        return found;
    }

    private Line one(String what, String title, String before, String after) {
        return new Line(Set.of(what), tongue.words().get("import.kind." + what), title, before, after);
    }

    private Line room(String what, String before, String after) {
        return new Line(
                Set.of("room"),
                tongue.words().get("import.kind." + what),
                after.isEmpty() ? before : after,
                before,
                after);
    }

    private Line changed(ScheduleDifference.Changed changed) {
        var what = changed.what().stream().sorted().toList();
        var renamed = what.contains(What.RENAMED) ? title(changed.before()) : "";
        return new Line(
                what.stream().map(What::code).collect(Collectors.toSet()),
                what.stream()
                        .map(each -> each.in(tongue.code()))
                        .collect(Collectors.joining(tongue.words().get("list-comma"))),
                title(changed.after()),
                PersonRow.joined(renamed, place(changed.before())),
                place(changed.after()));
    }

    private String title(Session session) {
        return session.about().title().in(tongue.code());
    }

    private String name(Room room) {
        return room.name().in(tongue.code());
    }

    private String place(Session session) {
        Slot slot = session.planned();
        var room = roomNames.getOrDefault(slot.room(), slot.room());
        var format = DateTimeFormatter.ofPattern(
                tongue.words().get("days.format") + " HH:mm", tongue.words().locale());
        var when = format.format(slot.start().atZone(state.event().zone()));
        return PersonRow.joined(
                when + "–" + Times.minute(slot.end(), state.event().zone()), room);
    }
}
