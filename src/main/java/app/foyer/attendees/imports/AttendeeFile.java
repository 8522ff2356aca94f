package app.foyer.attendees.imports;

import java.time.ZoneId;
import java.util.List;

/**
 * A file of attendees: pretix, alf.io and Indico exports, our own, or any table with headings, as CSV, XLSX or JSON.
 * What it is is seen from its content.
 */
public final class AttendeeFile {
    /** Bytes; 100,000 people with all that pretix knows of them are half of it. */
    public static final int LARGEST = 64 * 1024 * 1024;

    private static final int LOOKED_AT = 64 * 1024;

    private final Format format;
    private final Encoding encoding;
    private final Character separator;
    private final Table table;
    private final Mapping mapping;

    private AttendeeFile(Format format, Encoding encoding, Character separator, Table table, Mapping mapping) {
        this.format = format;
        this.encoding = encoding;
        this.separator = separator;
        this.table = table;
        this.mapping = mapping;
    }

    /** @throws AttendeeFault with line and column if the file is not understood */
    public static AttendeeFile read(byte[] content, Wish wish) throws AttendeeFault {
        if (content.length == 0) throw new AttendeeFault("empty-file", "");
        if (content.length > LARGEST) throw new AttendeeFault("too-large", LARGEST / 1024 / 1024 + "");
        if (XlsxTable.is(content)) return of(new XlsxTable(content), null, null, wish);
        if (isJson(content)) return of(new PretixJson(content), null, null, wish);
        var encoding = wish.encoding() == null ? Encoding.of(content) : wish.encoding();
        var text = encoding.decode(content);
        if (text.indexOf('\0') >= 0) throw new AttendeeFault("not-a-table", "");
        var table = new CsvTable(text, wish.separator());
        return of(table, encoding, table.separator(), wish);
    }

    private static AttendeeFile of(Table table, Encoding encoding, Character separator, Wish wish)
            throws AttendeeFault {
        var seen = table instanceof PretixJson ? Format.PRETIX_JSON : Format.of(table.headings());
        var format = wish.format() == null || seen == Format.PRETIX_JSON ? seen : wish.format();
        var mapping = wish.columns() == null
                ? format.mapping(table.headings())
                : Mapping.of(wish.columns(), table.headings());
        return new AttendeeFile(format, encoding, separator, table, mapping);
    }

    private static boolean isJson(byte[] content) {
        var from = content.length > 3 && (content[0] & 255) == 0xEF ? 3 : 0;
        while (from < content.length && content[from] <= ' ' && content[from] > 0) from++;
        return from < content.length && content[from] == '{';
    }

    /** Whether that may be a file of attendees rather than a schedule. */
    public static boolean isLikely(byte[] content) {
        if (XlsxTable.is(content)) return true;
        var from = content.length > 1 && content[1] == 0 ? 0 : -1;
        if (isJson(content)) return PretixJson.isLikely(content, LOOKED_AT);
        for (int i = 0; i < content.length && from < 0; i++) if ((content[i] & 255) > ' ') from = i;
        if (from >= 0 && (content[from] & 255) == 0xEF) from = Math.min(from + 3, content.length - 1);
        return from >= 0 && content[from] != '<' && content[from] != '[';
    }

    public Format format() {
        return format;
    }

    /** Null for XLSX and JSON. */
    public Encoding encoding() {
        return encoding;
    }

    /** Null for XLSX and JSON. */
    public Character separator() {
        return separator;
    }

    public List<String> headings() {
        return table.headings();
    }

    public Mapping mapping() {
        return mapping;
    }

    /** The cells of the first rows. */
    public List<List<String>> first(int most) throws AttendeeFault {
        return table.first(most).stream().map(Table.Row::cells).toList();
    }

    /**
     * The people in it, and the rows that are wrong.
     *
     * @param zone for times that name none
     * @throws AttendeeFault {@code no-name-column}, or where it breaks off
     */
    public Roster roster(ZoneId zone) throws AttendeeFault {
        if (!mapping.hasName()) throw new AttendeeFault("no-name-column", "");
        var reader = new RosterReader(mapping, zone, format == Format.FOYER && encoding != null);
        table.each(row -> {
            reader.take(row);
            return true;
        });
        return reader.roster();
    }
}
