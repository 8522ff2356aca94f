package app.foyer.console;

import app.foyer.agenda.Room;
import app.foyer.live.Live;
import app.foyer.report.Report;
import app.foyer.report.ReportLine;
import app.foyer.report.Reports;
import app.foyer.report.Sums;
import app.foyer.report.Totals;
import app.foyer.report.Wording;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A report that keeps up with the event: what of it is shown, its sums, its sessions, and files of it. */
final class ReportDesk extends Div {
    private static final Logger log = LoggerFactory.getLogger(ReportDesk.class);
    private static final long EVERY_NANOS = 5_000_000_000L;
    private static final int MINUTE_S = 60;

    private final Live live;
    private final Reports reports;
    private final Ticks ticks;
    private final String event;
    private final Tongue tongue;
    private final Select<LocalDate> day = new Select<>();
    private final Select<Room> room = new Select<>();
    private final TextField search = new TextField();
    private final Span count = Controls.part("count", "");
    private final Span asOf = Controls.part("as-of", "");
    private final Div sums = Controls.styled(new Div(), "sums");
    private final RoomSums byRoom;
    private final ReportGrid grid;
    private Following.Subscription time;
    private boolean drawing;
    private volatile Report report;
    private volatile LocalDate chosen;
    private volatile long reckonedAt;

    /** @param explains whether whoever looks may say why something was done */
    ReportDesk(Live live, Reports reports, Ticks ticks, String event, boolean explains, Tongue tongue) {
        this.live = live;
        this.reports = reports;
        this.ticks = ticks;
        this.event = event;
        this.tongue = tongue;
        this.byRoom = new RoomSums(tongue);
        this.grid = new ReportGrid(tongue, explains ? this::explain : null);
        addClassName("report");
        getElement().setAttribute("data-part", "reports");
        var words = tongue.words();
        var heading = Controls.styled(new Div(new H2(words.get("reports.title")), asOf), "report-heading");
        heading.add(file(Reports.Format.CSV), file(Reports.Format.PDF));
        chooser(day, words.get("day"), "day");
        chooser(room, words.get("room"), "room");
        day.setEmptySelectionCaption(words.get("reports.all-days"));
        room.setEmptySelectionCaption(words.get("reports.all-rooms"));
        room.setItemLabelGenerator(each ->
                each == null ? words.get("reports.all-rooms") : wording().room(each.id()));
        day.setItemLabelGenerator(
                each -> each == null ? words.get("reports.all-days") : wording().day(each));
        search.setPlaceholder(words.get("reports.search"));
        search.setAriaLabel(words.get("reports.search"));
        search.setClearButtonVisible(true);
        search.addThemeVariants(TextFieldVariant.SMALL);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> draw());
        add(heading, Controls.styled(new Div(day, room, search, count), "bar"), sums, byRoom, grid);
        show(reckon());
        day.setValue(today());
    }

    private <T> void chooser(Select<T> select, String label, String part) {
        select.setAriaLabel(label);
        select.setEmptySelectionAllowed(true);
        select.addThemeVariants(SelectVariant.SMALL);
        select.getElement().setAttribute("data-part", part);
        select.addValueChangeListener(change -> draw());
    }

    /** Made of the newest state when it is pressed, of the day that is chosen then. */
    private Anchor file(Reports.Format format) {
        DownloadHandler handler = download -> {
            var newest = reports.of(event).on(chosen);
            download.setFileName(Reports.fileName(newest, format));
            download.setContentType(format.type());
            reports.write(newest, format, tongue.code(), download.getOutputStream());
        };
        var anchor = new Anchor(handler, tongue.words().get("reports." + format.extension()));
        anchor.getElement().setAttribute("data-action", format.extension());
        return anchor;
    }

    private Report reckon() {
        reckonedAt = System.nanoTime();
        return reports.of(event);
    }

    private LocalDate today() {
        var today = report.state().agenda().dayOf(report.at());
        return report.days().contains(today) && report.days().size() > 1 ? today : null;
    }

    private Wording wording() {
        return new Wording(tongue.code(), report.state());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        SerializableConsumer<Report> show = attached.getUI().accessLater(this::show, () -> {});
        time = ticks.each(() -> {
            if (isStale()) show.accept(reckon());
        });
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        time.end();
    }

    /**
     * At most every five seconds, when something was changed, and each minute, since time alone tells more; never while
     * somebody writes a reason.
     */
    private boolean isStale() {
        var since = System.nanoTime() - reckonedAt;
        return since > EVERY_NANOS
                && !grid.isBeingWritten()
                && (since > MINUTE_S * 1_000_000_000L
                        || live.latest(event).revision() != report.state().revision());
    }

    /** What was written stands where it was written, so nothing needs to be drawn. */
    private void explain(long revision, String why) {
        try {
            live.explain(event, revision, why);
            report = reckon();
        } catch (RuntimeException failure) {
            log.error("A reason could not be kept", failure);
            Notification.show(tongue.words().get("failed")).addThemeVariants(NotificationVariant.ERROR);
        }
    }

    private void show(Report newest) {
        report = newest;
        drawing = true;
        choose(day, newest.days());
        choose(room, newest.rooms());
        drawing = false;
        draw();
    }

    /** Offers these, and keeps what was chosen while it is among them. */
    private static <T> void choose(Select<T> select, List<T> items) {
        var listed = select.getListDataView().getItems().toList();
        if (listed.equals(items)) return;
        var value = select.getValue();
        select.setItems(items);
        select.setValue(items.contains(value) ? value : null);
    }

    private void draw() {
        if (drawing) return;
        chosen = day.getValue();
        var shown = report.on(chosen);
        var inRoom = room.getValue();
        var wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        var wording = wording();
        var lines = shown.lines().stream()
                .filter(line -> inRoom == null || line.room().equals(inRoom.id()))
                .filter(line -> fits(line, wanted, wording))
                .toList();
        getElement().setAttribute("data-revision", report.state().revision() + "");
        asOf.setText(tongue.words()
                .get("reports.as-of", wording.stamp(report.at()), report.state().revision() + ""));
        count.setText(
                tongue.words().get("reports.count", lines.size(), shown.lines().size()));
        sums(Totals.of(lines), wording);
        byRoom.show(shown, wording);
        grid.show(lines, wording);
    }

    private static boolean fits(ReportLine line, String wanted, Wording wording) {
        if (wanted.isEmpty()) return true;
        var text = wording.title(line) + "\n" + wording.speakers(line) + "\n" + wording.room(line.room()) + "\n"
                + wording.status(line) + "\n"
                + line.touches().stream()
                        .map(touch -> touch.author() + " " + touch.why())
                        .toList();
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private void sums(Totals totals, Wording wording) {
        sums.removeAll();
        for (var sum : Sums.values()) {
            var value = sum.of(totals);
            var tile = new Div(
                    Controls.styled(new Span(value.isEmpty() ? "–" : value), "value"),
                    Controls.styled(new Span(wording.say("sum." + sum.code())), "name"));
            tile.getElement().setAttribute("data-sum", sum.code()).setAttribute("data-value", value);
            sums.add(tile);
        }
    }
}
