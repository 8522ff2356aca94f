package app.foyer.pack;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads a table with a heading row into a {@link Document}: a list of objects by column, empty cells left out. */
final class CsvFile {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CsvFile() {}

    static Document parse(String file, String content, Consumer<Fault> faults) {
        var rows = JSON.arrayNode();
        var lines = new HashMap<String, Integer>();
        List<String> columns = null;
        var reader = CsvReader.builder()
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(content);
        try {
            for (var record : reader) {
                if (columns == null) {
                    columns = record.getFields().stream().map(String::strip).toList();
                    continue;
                }
                var line = (int) record.getStartingLineNumber();
                if (record.getFieldCount() > columns.size())
                    faults.accept(
                            Fault.of(file, line, "too-many-cells", columns.size() + "", record.getFieldCount() + ""));
                lines.put("/" + rows.size(), line);
                rows.add(row(columns, record));
            }
        } catch (CsvParseException broken) {
            var line = lines.getOrDefault("/" + (rows.size() - 1), 1) + 1;
            faults.accept(Fault.of(file, line, "csv", String.valueOf(rootMessage(broken))));
        }
        if (columns == null) faults.accept(Fault.of(file, 1, "empty-file"));
        return new Document(file, rows, lines);
    }

    private static JsonNode row(List<String> columns, CsvRecord record) {
        var row = JSON.objectNode();
        for (int i = 0; i < Math.min(columns.size(), record.getFieldCount()); i++) {
            var cell = record.getField(i).strip();
            if (!cell.isEmpty()) row.put(columns.get(i), cell);
        }
        return row;
    }

    private static String rootMessage(Throwable broken) {
        return broken.getCause() == null ? broken.getMessage() : rootMessage(broken.getCause());
    }
}
