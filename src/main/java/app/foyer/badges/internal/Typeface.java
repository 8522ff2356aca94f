package app.foyer.badges.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A typeface that we ship, and which characters it has. It is parsed anew for each document: parsed fonts are not for two. */
final class Typeface {
    private static final int PLANES = 0x30000;

    private final byte[] file;
    private final String member;
    private final boolean emboldened;
    private final BitSet covered = new BitSet(PLANES);

    /**
     * @param member the font's name in a collection, or null for a file of one font
     * @param emboldened whether it has no bold of its own and is drawn with an outline instead
     */
    Typeface(String file, String member, boolean emboldened) {
        this.member = member;
        this.emboldened = emboldened;
        try (var stream = Typeface.class.getResourceAsStream("/fonts/" + file)) {
            this.file = stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        try (var open = open()) {
            var glyphs = open.font().getUnicodeCmapLookup();
            for (int point = 0; point < PLANES; point++) if (glyphs.getGlyphId(point) != 0) covered.set(point);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean has(int point) {
        return covered.get(point);
    }

    boolean hasAll(String text) {
        return text.codePoints().allMatch(this::has);
    }

    boolean emboldened() {
        return emboldened;
    }

    /** The parsed font, and what must be closed after it. */
    record Open(TrueTypeFont font, AutoCloseable file) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            try {
                file.close();
            } catch (IOException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new IOException(failure);
            }
        }
    }

    Open open() throws IOException {
        if (member == null) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            return new Open(font, font);
        }
        var collection = new TrueTypeCollection(new ByteArrayInputStream(file));
        return new Open(collection.getFontByName(member), collection);
    }
}
