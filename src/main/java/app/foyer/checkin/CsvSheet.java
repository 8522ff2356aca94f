package app.foyer.checkin;

import app.foyer.attendees.imports.Defused;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Commas, quotes where they are needed, lines that end as in Windows. */
final class CsvSheet implements Sheet {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter csv;

    CsvSheet(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().build(writer);
    }

    @Override
    public void row(List<String> cells) {
        csv.writeRecord(cells.stream()
                .map(cell -> cell == null ? "" : Defused.cell(cell))
                .toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
