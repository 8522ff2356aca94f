package app.foyer.attendees.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Comma-, semicolon- or tab-separated text, quoted as Excel does; a first line {@code sep=;} says which. */
final class CsvTable implements Table {
    static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final int LOOKED_AT = 20;
    private static final String SAYS = "sep=";
    private static final Pattern LINE = Pattern.compile("line (\\d{1,9})");

    private final String text;
    private final int skipped;
    private final char separator;
    private final List<String> headings;

    /** @param separator null to see it from the text */
    CsvTable(String given, Character separator) throws AttendeeFault {
        var says = given.regionMatches(true, 0, SAYS, 0, SAYS.length());
        var end = given.indexOf('\n');
        this.text = says ? end < 0 ? "" : given.substring(end + 1) : given;
        this.skipped = says ? 1 : 0;
        if (says && separator == null && given.length() > SAYS.length()) separator = given.charAt(SAYS.length());
        this.separator = separator == null || separator == '\r' || separator == '\n' ? likely(text) : separator;
        this.headings = readHeadings();
    }

    char separator() {
        return separator;
    }

    private List<String> readHeadings() throws AttendeeFault {
        try {
            return firstRow();
        } catch (CsvParseException broken) {
            throw fault(broken, skipped);
        }
    }

    private List<String> firstRow() throws AttendeeFault {
        for (var row : rows(text, separator)) {
            var cells = row.getFields().stream().map(String::strip).toList();
            if (cells.stream().allMatch(String::isEmpty)) break;
            if (cells.size() > MOST_COLUMNS) throw new AttendeeFault("too-many-columns", MOST_COLUMNS + "");
            return cells;
        }
        throw new AttendeeFault("empty-file", "");
    }

    /** The one that cuts the first rows into the same number of cells, and into most. */
    private static char likely(String text) {
        char best = SEPARATORS.getFirst();
        var most = 0;
        for (var candidate : SEPARATORS) {
            var score = score(text, candidate);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    private static int score(String text, char separator) {
        int columns = 0;
        int fitting = 0;
        int seen = 0;
        try {
            for (var row : rows(text, separator)) {
                if (seen == 0) columns = row.getFieldCount();
                if (row.getFieldCount() == columns) fitting++;
                if (++seen == LOOKED_AT) break;
            }
        } catch (CsvParseException broken) {
            return columns < 2 ? 0 : 1;
        }
        return columns < 2 ? 0 : (2 * fitting >= seen ? 1_000_000 : 1) * columns + fitting;
    }

    private static CsvReader<CsvRecord> rows(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public void each(Predicate<Row> goOn) throws AttendeeFault {
        var number = skipped;
        var taken = 0;
        var line = 1L + skipped;
        try {
            for (var row : rows(text, separator)) {
                line = row.getStartingLineNumber() + skipped;
                number++;
                if (number == 1 + skipped) continue;
                var given = new Row(
                        number, row.getFields().stream().map(String::strip).toList());
                if (given.isBlank()) continue;
                if (++taken > MOST_ROWS) throw Table.tooMany();
                if (!goOn.test(given)) return;
            }
        } catch (CsvParseException broken) {
            throw fault(broken, line);
        }
    }

    /** The library names the line in which the row began. */
    private AttendeeFault fault(CsvParseException broken, long last) {
        var said = LINE.matcher(String.valueOf(broken.getMessage()));
        return new AttendeeFault("broken-csv", "", said.find() ? Long.parseLong(said.group(1)) + skipped : last + 1, 1);
    }
}
