package app.foyer.console;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Set;

/** Every difference on a line, counted by kind; pressing a count shows just those. */
final class CountedLines extends Div {
    /** @param kinds what a line counts as: {@code added}, {@code moved}, {@code room}, … */
    record Line(Set<String> kinds, String what, String title, String before, String after) {
        boolean fits(String kind, String wanted) {
            return (kind == null || kinds.contains(kind))
                    && (title + "\n" + before + "\n" + after).toLowerCase().contains(wanted);
        }
    }

    private final Tongue tongue;
    private final String about;
    private final List<String> kinds;
    private final Div counts = Controls.styled(new Div(), "counts");
    private final TextField search = new TextField();
    private final Span shown = Controls.part("count", "");
    private final Grid<Line> grid = new Grid<>();
    private List<Line> lines = List.of();
    private String kind;

    /** @param about whose words it speaks: {@code import} or {@code people} */
    CountedLines(Tongue tongue, String about, List<String> kinds) {
        this.tongue = tongue;
        this.about = about;
        this.kinds = kinds;
        addClassName("difference");
        var words = tongue.words();
        search.setPlaceholder(words.get(about + ".search"));
        search.setAriaLabel(words.get(about + ".search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> draw());
        grid.addColumn(Line::what)
                .setHeader(words.get("import.what"))
                .setWidth("20rem")
                .setFlexGrow(0);
        grid.addColumn(Line::title).setHeader(words.get(about + ".whom")).setFlexGrow(2);
        grid.addColumn(Line::before).setHeader(words.get("import.now"));
        grid.addColumn(Line::after).setHeader(words.get("import.then"));
        grid.addThemeVariants(GridVariant.ROW_STRIPES);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(words.get("import.nothing-fits"));
        grid.setSizeFull();
        add(counts, Controls.styled(new Div(search, shown), "bar"), grid);
    }

    void show(List<Line> newLines) {
        kind = null;
        lines = newLines;
        draw();
    }

    private void draw() {
        counts.removeAll();
        for (var each : kinds) {
            var number =
                    lines.stream().filter(line -> line.kinds().contains(each)).count();
            var button =
                    new NativeButton(number + " " + tongue.words().get(about + ".count." + each), press -> pick(each));
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
