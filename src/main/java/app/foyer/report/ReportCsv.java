package app.foyer.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report as a table for a spreadsheet: UTF-8 with a mark that says so, CRLF, instants in ISO form with the venue's
 * offset. A start or end that nobody told is expected, or was by the clock, and has its own column. No cell can be taken for a formula.
 */
final class ReportCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> COLUMNS = List.of(
            "day",
            "room",
            "id",
            "title",
            "speakers",
            "status",
            "unplanned",
            "planned-room",
            "planned-start",
            "planned-end",
            "start",
            "end",
            "expected-start",
            "expected-end",
            "late",
            "over",
            "changes");

    private final Report report;
    private final Wording wording;
    private final ZoneId zone;

    ReportCsv(Report report, String language) {
        this.report = report;
        this.wording = new Wording(language, report.state());
        this.zone = report.state().event().zone();
    }

    /** Leaves the stream open. */
    void write(OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        try {
            csv.writeRecord(COLUMNS.stream()
                    .map(column -> wording.say("column." + column))
                    .toList());
            for (var line : report.lines())
                csv.writeRecord(cells(line).map(ReportCsv::harmless).toList());
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        csv.flush();
        text.flush();
    }

    private Stream<String> cells(ReportLine line) {
        var ran = line.ran();
        return Stream.of(
                line.day().toString(),
                wording.room(line.room()),
                line.session().id(),
                wording.title(line),
                wording.speakers(line),
                wording.say("status." + line.status().code()),
                yes(line.unplanned()),
                wording.room(line.planned().room()),
                iso(line.planned().start()),
                iso(line.planned().end()),
                line.startSeen() && ran != null ? iso(ran.start()) : "",
                line.endSeen() && ran != null ? iso(ran.end()) : "",
                line.startSeen() || ran == null ? "" : iso(ran.start()),
                line.endSeen() || ran == null ? "" : iso(ran.end()),
                number(line.lateBy()),
                number(line.over()),
                line.touches().stream().map(wording::touch).collect(Collectors.joining("\n")));
    }

    /** A cell that a spreadsheet would reckon with is put behind an apostrophe, plain numbers excepted. */
    static String harmless(String cell) {
        if (cell.isEmpty() || cell.matches("-?\\d+")) return cell;
        var first = cell.stripLeading();
        var starts = "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0
                || !first.isEmpty() && "=+-@＝＋－＠".indexOf(first.charAt(0)) >= 0;
        return starts ? "'" + cell : cell;
    }

    private String yes(boolean is) {
        return is ? "1" : "0";
    }

    private String iso(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atZone(zone).withNano(0));
    }

    private static String number(OptionalLong minutes) {
        return minutes.isPresent() ? minutes.getAsLong() + "" : "";
    }
}
