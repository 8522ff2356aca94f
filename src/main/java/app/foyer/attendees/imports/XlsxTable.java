package app.foyer.attendees.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** The first sheet of an Excel workbook. */
final class XlsxTable implements Table {
    /** Bytes when unpacked: many times what 100,000 people need, and no more than memory bears. */
    private static final long MOST_UNPACKED = 400L * 1024 * 1024;

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private final byte[] content;
    private final List<String> headings;

    XlsxTable(byte[] content) throws AttendeeFault {
        this.content = content;
        requireModest();
        var first = new ArrayList<String>();
        rows(row -> {
            first.addAll(row.cells());
            return false;
        });
        if (first.stream().allMatch(String::isEmpty)) throw new AttendeeFault("empty-file", "");
        if (first.size() > MOST_COLUMNS) throw new AttendeeFault("too-many-columns", MOST_COLUMNS + "");
        headings = List.copyOf(first);
    }

    static boolean is(byte[] content) {
        return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /** A few bytes can be packed so that they unpack to more than there is memory. */
    private void requireModest() throws AttendeeFault {
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            var buffer = new byte[64 * 1024];
            long unpacked = 0;
            for (var entry : Collections.list(zip.getEntries())) {
                try (var stream = zip.getInputStream(entry)) {
                    for (int read; (read = stream.read(buffer)) > 0; ) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED)
                            throw new AttendeeFault("too-large", MOST_UNPACKED / 1024 / 1024 + "");
                    }
                }
            }
        } catch (IOException broken) {
            throw new AttendeeFault("broken-xlsx", "");
        }
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public void each(Predicate<Row> goOn) throws AttendeeFault {
        var counts = new int[1];
        var first = new boolean[] {true};
        var tooMany = new boolean[1];
        rows(row -> {
            if (first[0]) {
                first[0] = false;
                return true;
            }
            if (row.isBlank()) return true;
            tooMany[0] = ++counts[0] > MOST_ROWS;
            return !tooMany[0] && goOn.test(row);
        });
        if (tooMany[0]) throw Table.tooMany();
    }

    private void rows(Predicate<Row> goOn) throws AttendeeFault {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content), WITH_FORMATS);
                var rows = book.getFirstSheet().openStream()) {
            for (var iterator = rows.iterator(); iterator.hasNext(); ) {
                var row = iterator.next();
                var cells = new ArrayList<String>();
                for (int i = 0; i < row.getCellCount() && i <= MOST_COLUMNS; i++)
                    cells.add(row.getOptionalCell(i).map(XlsxTable::text).orElse(""));
                if (!goOn.test(new Row(row.getRowNum(), cells))) return;
            }
        } catch (IOException
                | ExcelReaderException
                | IllegalStateException
                | IllegalArgumentException
                | NullPointerException
                | IndexOutOfBoundsException broken) {
            throw new AttendeeFault("broken-xlsx", "");
        }
    }

    /** What the cell shows, but numbers in full and dates as ISO writes them. */
    private static String text(Cell cell) {
        if (cell.getValue() instanceof BigDecimal number) {
            if (isDate(cell.getDataFormatString())) return cell.asDate().toString();
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (cell.getType() == CellType.BOOLEAN) return cell.asBoolean() ? "yes" : "no";
        if (cell.getType() == CellType.ERROR || cell.getType() == CellType.EMPTY) return "";
        return cell.getText() == null ? "" : cell.getText().strip();
    }

    private static boolean isDate(String format) {
        if (format == null) return false;
        var letters = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
        return letters.chars().anyMatch(c -> "yYdDhH年月日".indexOf(c) >= 0);
    }
}
