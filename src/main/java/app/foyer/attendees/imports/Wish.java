package app.foyer.attendees.imports;

import java.util.Map;

/**
 * How a file is to be read; null for what is to be seen from the file itself.
 *
 * @param columns by a column's code its heading, or {@code #3} for the third; null for what the headings suggest
 */
public record Wish(Format format, Encoding encoding, Character separator, Map<String, String> columns) {
    public static final Wish NONE = new Wish(null, null, null, null);

    public Wish {
        columns = columns == null ? null : Map.copyOf(columns);
    }
}
