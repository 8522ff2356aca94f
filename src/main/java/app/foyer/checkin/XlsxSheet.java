package app.foyer.checkin;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet of an Excel workbook, sent on every thousand rows. */
final class XlsxSheet implements Sheet {
    private static final int ROWS_HELD = 1_000;
    private static final int LONGEST_CELL = 32_767;

    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    XlsxSheet(OutputStream out, String name) {
        book = new Workbook(out, "Foyer", "1.0");
        sheet = book.newWorksheet(name);
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (cell == null || cell.isEmpty()) continue;
            sheet.inlineString(row, i, cell.substring(0, Math.min(cell.length(), LONGEST_CELL)));
            if (row == 0) sheet.style(0, i).bold().set();
        }
        row++;
        if (row % ROWS_HELD == 0) sheet.flush();
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
