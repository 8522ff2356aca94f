package app.foyer.checkin;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A table that is written row by row, never held as a whole, and safe to open: no cell of it is taken for a formula. */
public interface Sheet extends Closeable {
    /** @param cells null for empty ones */
    void row(List<String> cells) throws IOException;

    /** UTF-8 with a byte order mark, as Excel needs it; what would be a formula has an apostrophe before it. */
    static Sheet csv(OutputStream out) throws IOException {
        return new CsvSheet(out);
    }

    /** Every cell is text. */
    static Sheet xlsx(OutputStream out, String name) {
        return new XlsxSheet(out, name);
    }
}
