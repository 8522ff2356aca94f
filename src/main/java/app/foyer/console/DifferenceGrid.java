package app.foyer.console;

import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.agenda.Slot;
import app.foyer.agenda.schedule.ScheduleDifference;
import app.foyer.agenda.schedule.ScheduleDifference.What;
import app.foyer.live.EventState;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every difference on a line, counted by kind; pressing a count shows just those. */
final class DifferenceGrid extends Div {
    /** @param kinds what a line counts as: {@code added}, {@code moved}, {@code room}, … */
    private record Line(Set<String> kinds, String what, String title, String before, String after) {
        boolean fits(String kind, String wanted) {
            return (kind == null || kinds.contains(kind))
                    && (title + "\n" + before + "\n" + after).toLowerCase().contains(wanted);
        }
    }

    private static final List<String> KINDS =
            List.of("added", "removed", "moved", "renamed", "retimed", "cancelled", "edited", "room", "disagreement");

    private final Tongue tongue;
    private final Div counts = Controls.styled(new Div(), "counts");
    private final TextField search = new TextField();
    private final Span shown = Controls.part("count", "");
    private final Grid<Line> grid = new Grid<>();
    private final Map<String, String> roomNames = new HashMap<>();
    private List<Line> lines = List.of();
    private EventState state;
    private String kind;

    DifferenceGrid(Tongue tongue) {
        this.tongue = tongue;
        addClassName("difference");
        var words = tongue.words();
        search.setPlaceholder(words.get("import.search"));
        search.setAriaLabel(words.get("import.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> draw());
        grid.addColumn(Line::what)
                .setHeader(words.get("import.what"))
                .setWidth("20rem")
                .setFlexGrow(0);
        grid.addColumn(Line::title).setHeader(words.get("import.session")).setFlexGrow(2);
        grid.addColumn(Line::before).setHeader(words.get("import.now"));
        grid.addColumn(Line::after).setHeader(words.get("import.then"));
        grid.addThemeVariants(GridVariant.ROW_STRIPES);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(words.get("import.nothing-fits"));
        grid.setSizeFull();
        add(counts, Controls.styled(new Div(search, shown), "bar"), grid);
    }

    void show(ScheduleDifference difference, EventState newState) {
        state = newState;
        kind = null;
        roomNames.clear();
        difference.addedRooms().forEach(room -> roomNames.put(room.id(), name(room)));
        state.agenda().rooms().values().forEach(room -> roomNames.put(room.id(), name(room)));
        lines = lines(difference);
        draw();
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

    private void draw() {
        counts.removeAll();
        for (var each : KINDS) {
            var number =
                    lines.stream().filter(line -> line.kinds().contains(each)).count();
            var button =
                    new NativeButton(number + " " + tongue.words().get("import.count." + each), press -> pick(each));
            button.setEnabled(number > 0);
            button.getElement()
                    .setAttribute("data-kind", each)
                    .setAttribute("data-count", number + "")
                    .setAttribute("aria-pressed", each.equals(kind) + "");
            counts.add(button);
        }
        var wanted = search.getValue().strip().toLowerCase();
        var fitting = lines.stream().filter(line -> line.fits(kind, wanted)).toList();
        grid.setItems(fitting);
        shown.setText(tongue.words().get("import.shown", fitting.size(), lines.size()));
    }

    private void pick(String picked) {
        kind = picked.equals(kind) ? null : picked;
        draw();
    }
}
