package app.foyer.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The one typeface of our PDFs: Chinese, Japanese, Korean, Latin, Greek, Cyrillic. Keep it open until they are saved. */
final class PdfFont implements Closeable {
    private static final String FILE = "/fonts/wqy-microhei.ttc";
    private static final String NAME = "WenQuanYiMicroHei";
    private static final int INSTEAD = '□';
    private static final String ELLIPSIS = "…";

    private final TrueTypeCollection file;
    private final CmapLookup glyphs;
    private final PDFont font;
    private final Map<Integer, Float> widths = new HashMap<>();

    PdfFont(PDDocument document) throws IOException {
        try (var stream = PdfFont.class.getResourceAsStream(FILE)) {
            file = new TrueTypeCollection(stream);
        }
        try {
            var face = file.getFontByName(NAME);
            glyphs = face.getUnicodeCmapLookup();
            font = PDType0Font.load(document, face, true);
        } catch (IOException | RuntimeException failure) {
            try (file) {
                throw failure;
            }
        }
    }

    PDFont font() {
        return font;
    }

    /** The text as it can be set in one line: what the typeface lacks is shown as □, what nobody sees is left out. */
    String settable(String text) {
        var kept = new StringBuilder();
        text.codePoints().forEach(point -> {
            var type = Character.getType(point);
            if (Character.isWhitespace(point) || type == Character.CONTROL) kept.append(' ');
            else if (type == Character.FORMAT || type == Character.NON_SPACING_MARK && glyphs.getGlyphId(point) == 0)
                return;
            else kept.appendCodePoint(glyphs.getGlyphId(point) == 0 ? INSTEAD : point);
        });
        return kept.toString();
    }

    /** Its width in points; the text is settable. */
    float width(String text, float size) {
        return (float) text.codePoints().mapToDouble(this::width).sum() * size / 1_000;
    }

    private float width(int point) {
        return widths.computeIfAbsent(point, each -> {
            try {
                return font.getStringWidth(Character.toString(each));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /** Lines no wider than that, broken where the language allows it; the last of at most so many ends in an ellipsis. */
    List<String> wrap(String text, float size, float width, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var piece : pieces(settable(text), size, width)) {
            if (!line.isEmpty() && width(line + piece.stripTrailing(), size) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().strip());
        if (lines.size() <= most) return lines;
        var kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, cut(kept.getLast() + ELLIPSIS, size, width));
        return kept;
    }

    private String cut(String line, float size, float width) {
        var cut = line;
        while (width(cut, size) > width && cut.length() > ELLIPSIS.length())
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length() - ELLIPSIS.length(), -1)) + ELLIPSIS;
        return cut;
    }

    /** What must not be broken, each narrower than the width: a longer one is broken all the same. */
    private List<String> pieces(String text, float size, float width) {
        var pieces = new ArrayList<String>();
        var breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            var piece = text.substring(from, to);
            if (width(piece.stripTrailing(), size) <= width) pieces.add(piece);
            else piece.codePoints().forEach(point -> pieces.add(Character.toString(point)));
        }
        return pieces;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
