package app.foyer.report;

import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Pages of A4, lying, written from top to bottom. Points, from the upper left corner inside the margin. */
final class PdfPages implements Closeable {
    static final float MARGIN = 36;
    static final float WIDTH = PDRectangle.A4.getHeight() - 2 * MARGIN;
    private static final float TOP = PDRectangle.A4.getWidth() - MARGIN;
    private static final float EDGE = 22;
    private static final float SMALL = 8;
    private static final Color GREY = new Color(0x5F6368);

    private final PDDocument document;
    private final PdfFont font;
    private PDPageContentStream content;
    private float y;

    /** Both stay open, and the caller's. */
    PdfPages(PDDocument document, PdfFont font, String title) throws IOException {
        this.document = document;
        this.font = font;
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Foyer");
        turn();
    }

    PdfFont font() {
        return font;
    }

    /** Begins a new page. */
    void turn() throws IOException {
        if (content != null) content.close();
        var page = new PDPage(new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()));
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        y = TOP - EDGE;
    }

    boolean hasRoomFor(float height) {
        return y - height >= MARGIN + EDGE;
    }

    void down(float by) {
        y -= by;
    }

    /** One line whose capitals hang from {@code below} points under where the page stands. */
    void text(float x, float below, String line, float size, Color colour, boolean bold) throws IOException {
        text(content, MARGIN + x, y - below - size, line, size, colour, bold);
    }

    void fill(float x, float width, float height, Color colour) throws IOException {
        content.setNonStrokingColor(colour);
        content.addRect(MARGIN + x, y - height, width, height);
        content.fill();
    }

    private void text(
            PDPageContentStream on, float x, float baseline, String line, float size, Color colour, boolean bold)
            throws IOException {
        if (line.isEmpty()) return;
        on.beginText();
        on.setFont(font.font(), size);
        on.setNonStrokingColor(colour);
        on.setStrokingColor(colour);
        on.setLineWidth(size / 40);
        on.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        on.newLineAtOffset(x, baseline);
        on.showText(line);
        on.endText();
    }

    interface Numbering {
        String of(int page, int pages);
    }

    /** Writes the edges of all pages, then the whole. */
    void save(String head, String foot, Numbering numbering, OutputStream out) throws IOException {
        content.close();
        content = null;
        var pages = document.getNumberOfPages();
        for (int number = 1; number <= pages; number++) {
            var page = document.getPage(number - 1);
            try (var edges = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                var count = font.settable(numbering.of(number, pages));
                var room = WIDTH - font.width(count, SMALL) - 2 * SMALL;
                text(
                        edges,
                        MARGIN,
                        TOP - SMALL,
                        font.wrap(head, SMALL, WIDTH, 1).getFirst(),
                        SMALL,
                        GREY,
                        false);
                text(edges, MARGIN, MARGIN, font.wrap(foot, SMALL, room, 1).getFirst(), SMALL, GREY, false);
                text(edges, MARGIN + WIDTH - font.width(count, SMALL), MARGIN, count, SMALL, GREY, false);
            }
        }
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        if (content != null) content.close();
    }
}
