package app.foyer.console;

import app.foyer.attendees.imports.AttendeeFault;
import app.foyer.attendees.imports.AttendeeFile;
import app.foyer.attendees.imports.Column;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Which column of a file is about what, beside its first rows: as it was guessed, until somebody says otherwise. */
final class MappingPanel extends Div {
    private static final int ROWS_SHOWN = 3;

    private final Tongue tongue;
    private final Consumer<Map<String, String>> chosen;

    /** @param chosen told the whole mapping, each time that it was changed */
    MappingPanel(Tongue tongue, Consumer<Map<String, String>> chosen) {
        this.tongue = tongue;
        this.chosen = chosen;
        addClassName("mapping");
        getElement().setAttribute("data-part", "mapping");
    }

    void show(AttendeeFile file, boolean open) throws AttendeeFault {
        removeAll();
        var words = tongue.words();
        var rows = file.first(ROWS_SHOWN);
        var heading = new NativeTableRow();
        for (var name : List.of("heading", "first-rows", "is"))
            heading.add(new NativeTableHeaderCell(words.get("people.mapping." + name)));
        var body = new NativeTableBody();
        for (int i = 0; i < file.headings().size(); i++) body.add(line(file, i, rows));
        var table = new NativeTable(new NativeTableHeader(heading), body);
        var used = file.mapping().columns().size();
        var details = new Details(
                words.get("people.mapping", used + "", file.headings().size() + ""),
                Controls.styled(new Div(table), "mapping-table"));
        details.setOpened(open);
        add(details);
    }

    private NativeTableRow line(AttendeeFile file, int column, List<List<String>> rows) {
        var heading = file.headings().get(column);
        var row = new NativeTableRow();
        row.add(new NativeTableHeaderCell(
                heading.isEmpty() ? tongue.words().get("people.mapping.nameless", column + 1 + "") : heading));
        var values = new NativeTableCell();
        for (var cells : rows)
            if (column < cells.size() && !cells.get(column).isEmpty()) values.add(new Span(cells.get(column)));
        row.add(values, new NativeTableCell(select(file, column, heading)));
        return row;
    }

    private Select<Column> select(AttendeeFile file, int column, String heading) {
        var select = new Select<Column>();
        select.setAriaLabel(tongue.words().get("people.mapping.label", heading));
        select.setItems(Column.values());
        select.setItemLabelGenerator(
                each -> each == null ? tongue.words().get("people.mapping.none") : each.in(tongue.code()));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(tongue.words().get("people.mapping.none"));
        select.setValue(file.mapping().of(column).orElse(null));
        select.getElement().setAttribute("data-column", column + "");
        select.addValueChangeListener(change -> choose(file, column, change.getValue()));
        return select;
    }

    /** What another column was about before goes to this one. */
    private void choose(AttendeeFile file, int column, Column about) {
        var headings = new LinkedHashMap<>(file.mapping().by(file.headings()));
        file.mapping().of(column).ifPresent(before -> headings.remove(before.code()));
        if (about != null) headings.put(about.code(), "#" + (column + 1));
        chosen.accept(headings);
    }
}
