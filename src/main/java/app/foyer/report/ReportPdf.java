package app.foyer.report;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A report to print and to file: the sums first, then every session with what was done to it. */
final class ReportPdf {
    private static final Color INK = new Color(0x1B1B1F);
    private static final Color GREY = new Color(0x5F6368);
    private static final int TITLE_COLUMN = 4;

    private final Report report;
    private final Wording wording;

    ReportPdf(Report report, String language) {
        this.report = report;
        this.wording = new Wording(language, report.state());
    }

    /** Leaves the stream open. */
    void write(OutputStream out) throws IOException {
        var event = wording.text(report.state().event().name());
        var title = event + " · " + wording.say("title");
        try (var document = new PDDocument();
                var font = new PdfFont(document);
                var pages = new PdfPages(document, font, title)) {
            opening(pages, event);
            sums(pages);
            lines(pages);
            var asOf = wording.say(
                    "as-of", wording.stamp(report.at()), report.state().revision() + "");
            pages.save(title, asOf, (page, of) -> wording.say("page", page + "", of + ""), out);
        }
    }

    private void opening(PdfPages pages, String event) throws IOException {
        line(pages, event, 18, INK, true);
        line(pages, wording.say("title"), 12, INK, false);
        line(pages, report.days().stream().map(wording::day).collect(Collectors.joining(" · ")), 10, GREY, false);
        pages.down(8);
    }

    private static void line(PdfPages pages, String text, float size, Color colour, boolean bold) throws IOException {
        for (var each : pages.font().wrap(text, size, PdfPages.WIDTH, 2)) {
            pages.text(0, 0, each, size, colour, bold);
            pages.down(size * 1.4f);
        }
    }

    private void sums(PdfPages pages) throws IOException {
        var columns = Stream.concat(
                        Stream.of(new PdfTable.Column(wording.say("column.room"), 0.23f, false)),
                        Stream.of(Sums.values())
                                .map(sum -> new PdfTable.Column(wording.say("sum." + sum.code()), 0.07f, true)))
                .toList();
        var table = new PdfTable(pages, columns);
        for (var day : report.days()) {
            table.section(wording.day(day));
            for (var room : report.rooms()) {
                var totals = report.totals(day, room.id());
                if (totals.sessions() > 0) table.row(cells(wording.room(room.id()), totals), false);
            }
            table.row(cells(wording.say("all-rooms"), report.totals(day, null)), true);
        }
        if (report.days().size() > 1) {
            table.section(wording.say("all-days"));
            table.row(cells(wording.say("all-rooms"), report.totals()), true);
        }
    }

    private static List<String> cells(String name, Totals totals) {
        return Stream.concat(Stream.of(name), Stream.of(Sums.values()).map(sum -> sum.of(totals)))
                .toList();
    }

    private void lines(PdfPages pages) throws IOException {
        var columns = List.of(
                new PdfTable.Column(wording.say("column.planned"), 0.1f, false),
                new PdfTable.Column(wording.say("column.ran"), 0.1f, false),
                new PdfTable.Column(wording.say("column.late-short"), 0.06f, true),
                new PdfTable.Column(wording.say("column.over-short"), 0.06f, true),
                new PdfTable.Column(wording.say("column.title"), 0.55f, false),
                new PdfTable.Column(wording.say("column.status"), 0.13f, false));
        if (report.lines().isEmpty()) return;
        pages.turn();
        var table = new PdfTable(pages, columns);
        LocalDate day = null;
        String room = null;
        for (var line : report.lines()) {
            if (!line.day().equals(day) || !line.room().equals(room))
                table.section(wording.day(line.day()) + " · " + wording.room(line.room()));
            day = line.day();
            room = line.room();
            table.row(
                    List.of(
                            wording.span(line.planned()),
                            wording.ran(line),
                            Wording.signed(line.lateBy()),
                            Wording.signed(line.over()),
                            wording.titleAndSpeakers(line),
                            wording.status(line)),
                    false);
            for (var touch : line.touches()) table.remark(TITLE_COLUMN, wording.touch(touch));
        }
    }
}
