package app.foyer.console;

import app.foyer.report.ReportLine;
import app.foyer.report.Wording;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** A line for each session, which opens to what was done to it. Only the lines in sight are sent. */
final class ReportGrid extends Grid<ReportLine> {
    private static final String TITLE = "<span data-session=${item.id} data-status=${item.status}>"
            + "<span data-part='title'>${item.title}</span> <span class='speakers'>${item.speakers}</span></span>";

    private final Tongue tongue;
    private final Explanation explanation;
    private final List<ReportLine> lines = new ArrayList<>();
    private Wording wording;
    private volatile boolean beingWritten;

    interface Explanation {
        void give(long revision, String why);
    }

    /** Whether somebody is in the middle of a reason: what is written would be lost if its line were drawn anew. */
    boolean isBeingWritten() {
        return beingWritten;
    }

    /** @param explanation null for those who only look */
    ReportGrid(Tongue tongue, Explanation explanation) {
        this.tongue = tongue;
        this.explanation = explanation;
        var words = tongue.words();
        column("planned", "${item.planned}", "7.5rem");
        column("ran", "${item.ran}", "9rem");
        column("late", "<span data-sign=${item.sign}>${item.late}</span>", "5rem")
                .setTextAlign(ColumnTextAlign.END);
        column("over", "<span data-sign=${item.sign}>${item.over}</span>", "5rem")
                .setTextAlign(ColumnTextAlign.END);
        column("room", "${item.room}", "9rem");
        column("session", TITLE, "16rem").setFlexGrow(1);
        column("status", "<span data-status=${item.status}>${item.said}</span>", "8rem");
        column("changes", "${item.changes}", "5rem").setTextAlign(ColumnTextAlign.END);
        setDataProvider(new ListDataProvider<>(lines) {
            @Override
            public Object getId(ReportLine line) {
                return line.session().id();
            }
        });
        setSelectionMode(SelectionMode.NONE);
        setItemDetailsRenderer(new ComponentRenderer<>(
                line -> new Changes(tongue, wording, line, explanation, writes -> beingWritten = writes)));
        setEmptyStateComponent(empty(words.get("reports.empty")));
        setSizeFull();
    }

    private Column<ReportLine> column(String name, String template, String width) {
        var renderer = LitRenderer.<ReportLine>of(template);
        switch (name) {
            case "planned" -> renderer.withProperty("planned", line -> wording.span(line.planned()));
            case "ran" -> renderer.withProperty("ran", line -> wording.ran(line));
            case "late" -> minutes(renderer, "late", ReportLine::lateBy);
            case "over" -> minutes(renderer, "over", ReportLine::over);
            case "room" -> renderer.withProperty("room", line -> wording.room(line.room()));
            case "session" ->
                status(renderer)
                        .withProperty("id", line -> line.session().id())
                        .withProperty("title", line -> wording.title(line))
                        .withProperty("speakers", line -> wording.speakers(line));
            case "status" -> status(renderer).withProperty("said", line -> wording.status(line));
            default -> renderer.withProperty("changes", line -> line.touches().size());
        }
        return addColumn(renderer)
                .setHeader(tongue.words().get("reports.column." + name))
                .setWidth(width)
                .setFlexGrow(0);
    }

    private static LitRenderer<ReportLine> status(LitRenderer<ReportLine> renderer) {
        return renderer.withProperty("status", line -> line.status().code());
    }

    private static void minutes(
            LitRenderer<ReportLine> renderer, String name, Function<ReportLine, OptionalLong> minutes) {
        renderer.withProperty(name, line -> Wording.signed(minutes.apply(line)))
                .withProperty(
                        "sign",
                        line -> line.startSeen()
                                ? Long.signum(minutes.apply(line).orElse(0))
                                : 0);
    }

    private static Div empty(String text) {
        return Controls.styled(new Div(new Span(text)), "empty");
    }

    /** Lines that stay keep their place, and stay open. */
    void show(List<ReportLine> newLines, Wording newWording) {
        wording = newWording;
        lines.clear();
        lines.addAll(newLines);
        getDataProvider().refreshAll();
    }
}
