package app.foyer.badges.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The typefaces as one document uses them; only those that it needs are loaded. Keep it open until the document is saved. */
final class Lettering implements Closeable {
    private final PDDocument document;
    private final Typefaces faces;
    private final Map<Typeface, PDFont> fonts = new HashMap<>();
    private final List<Typeface.Open> open = new ArrayList<>();

    Lettering(PDDocument document, Typefaces faces) {
        this.document = document;
        this.faces = faces;
    }

    Typefaces faces() {
        return faces;
    }

    PDFont font(Typeface face) {
        return fonts.computeIfAbsent(face, wanted -> {
            try {
                var opened = wanted.open();
                open.add(opened);
                return PDType0Font.load(document, opened.font(), true);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** The width of a drawn line, in ems. */
    double width(String drawn, boolean bold) {
        double width = 0;
        for (var run : faces.runs(drawn, bold)) width += width(run);
        return width;
    }

    double width(Typefaces.Run run) {
        try {
            return font(run.face()).getStringWidth(run.text()) / 1_000;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        for (var each : open) each.close();
    }
}
