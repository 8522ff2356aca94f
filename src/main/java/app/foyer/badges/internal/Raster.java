package app.foyer.badges.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A badge's page as dots. */
final class Raster {
    /** Darker than this is black: everything that is meant to be read. */
    private static final int DARK = 150;

    private Raster() {}

    static byte[] png(byte[] pdf, int dpi) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image(pdf, dpi, ImageType.RGB), "png", out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Rows of dots, true is black. */
    static boolean[][] dots(byte[] pdf, int dpi) {
        var image = image(pdf, dpi, ImageType.GRAY);
        var dots = new boolean[image.getHeight()][image.getWidth()];
        var grey = image.getRaster();
        for (int y = 0; y < dots.length; y++) {
            for (int x = 0; x < dots[y].length; x++) dots[y][x] = grey.getSample(x, y, 0) < DARK;
        }
        return dots;
    }

    private static BufferedImage image(byte[] pdf, int dpi, ImageType type) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, dpi, type);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
