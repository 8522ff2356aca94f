package app.foyer.report;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A table over as many pages as it takes; its head is repeated on each, no row is torn, no column enters another. */
final class PdfTable {
    private static final float SIZE = 9;
    private static final float LEADING = 1.35f;
    private static final float PAD = 4;
    private static final int MOST_LINES = 6;
    private static final Color INK = new Color(0x1B1B1F);
    private static final Color GREY = new Color(0x5F6368);
    private static final Color HEAD = new Color(0xE8EAED);
    private static final Color LINE = new Color(0xDADCE0);

    private final PdfPages pages;
    private final List<Column> columns;
    private String section;

    /** @param share of the page's width; all of a table's columns together are 1 */
    record Column(String head, float share, boolean right) {
        float width() {
            return share * PdfPages.WIDTH;
        }
    }

    PdfTable(PdfPages pages, List<Column> columns) {
        this.pages = pages;
        this.columns = columns;
    }

    /** Begins a part of the table with a line of its own, never left alone at the foot of a page. */
    void section(String name) throws IOException {
        section = null;
        if (!pages.hasRoomFor(SIZE * 12)) pages.turn();
        section = name;
        head();
    }

    private void head() throws IOException {
        if (section != null) {
            pages.down(PAD * 2);
            pages.text(
                    0,
                    0,
                    pages.font().wrap(section, SIZE + 2, PdfPages.WIDTH, 1).getFirst(),
                    SIZE + 2,
                    INK,
                    true);
            pages.down((SIZE + 2) * LEADING + PAD);
        }
        var cells = columns.stream().map(Column::head).toList();
        var lines = wrapped(cells, SIZE - 1);
        var height = height(lines, SIZE - 1) + PAD;
        pages.fill(0, PdfPages.WIDTH, height, HEAD);
        write(lines, SIZE - 1, GREY, true);
        pages.down(height + 1);
    }

    void row(List<String> cells, boolean bold) throws IOException {
        var lines = wrapped(cells, SIZE);
        var height = height(lines, SIZE) + PAD;
        if (!pages.hasRoomFor(height)) {
            pages.turn();
            head();
        }
        pages.fill(0, PdfPages.WIDTH, 0.5f, LINE);
        write(lines, SIZE, INK, bold);
        pages.down(height);
    }

    /** A remark on the row above, from a column on to the right edge. */
    void remark(int column, String text) throws IOException {
        var x = (float) columns.subList(0, column).stream()
                        .mapToDouble(Column::width)
                        .sum()
                + PAD;
        var lines = pages.font().wrap(text, SIZE - 1.5f, PdfPages.WIDTH - x - PAD, MOST_LINES);
        var step = (SIZE - 1.5f) * LEADING;
        if (!pages.hasRoomFor(lines.size() * step + PAD)) {
            pages.turn();
            head();
        }
        for (var line : lines) {
            pages.text(x, 0, line, SIZE - 1.5f, GREY, false);
            pages.down(step);
        }
        pages.down(1);
    }

    private List<List<String>> wrapped(List<String> cells, float size) {
        var lines = new ArrayList<List<String>>();
        for (int i = 0; i < columns.size(); i++)
            lines.add(pages.font().wrap(cells.get(i), size, columns.get(i).width() - 2 * PAD, MOST_LINES));
        return lines;
    }

    private static float height(List<List<String>> cells, float size) {
        return cells.stream().mapToInt(List::size).max().orElse(1) * size * LEADING + PAD;
    }

    private void write(List<List<String>> cells, float size, Color colour, boolean bold) throws IOException {
        float x = 0;
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            float below = PAD;
            for (var line : cells.get(i)) {
                var indent =
                        column.right() ? column.width() - PAD - pages.font().width(line, size) : PAD;
                pages.text(x + indent, below, line, size, colour, bold);
                below += size * LEADING;
            }
            x += column.width();
        }
    }
}
