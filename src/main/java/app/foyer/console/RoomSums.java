package app.foyer.console;

import app.foyer.agenda.Room;
import app.foyer.platform.Words;
import app.foyer.report.Report;
import app.foyer.report.Sums;
import app.foyer.report.Totals;
import app.foyer.report.Wording;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.ArrayList;
import java.util.List;

/** The sums of each room, behind a line that opens. */
final class RoomSums extends Details {
    private static final int HIGHEST_ROWS = 8;

    private final Grid<Line> grid = new Grid<>();
    private Wording wording;

    /** @param room null for all of them together */
    private record Line(Room room, Totals totals) {}

    RoomSums(Tongue tongue) {
        super(tongue.words().get("reports.by-room"));
        getElement().setAttribute("data-part", "by-room");
        grid.addColumn(line -> line.room() == null
                        ? wording.say("all-rooms")
                        : wording.room(line.room().id()))
                .setHeader(tongue.words().get("room"))
                .setFlexGrow(3);
        var words = Words.of(Wording.class, tongue.code());
        for (var sum : Sums.values())
            grid.addColumn(line -> sum.of(line.totals()))
                    .setHeader(words.get("sum." + sum.code()))
                    .setTextAlign(ColumnTextAlign.END);
        grid.addThemeVariants(GridVariant.ROW_STRIPES);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        add(grid);
    }

    void show(Report report, Wording newWording) {
        wording = newWording;
        var lines = new ArrayList<>(report.rooms().stream()
                .map(room -> new Line(room, report.totals(null, room.id())))
                .toList());
        lines.add(new Line(null, report.totals()));
        grid.setAllRowsVisible(lines.size() <= HIGHEST_ROWS);
        grid.setItems(List.copyOf(lines));
    }
}
