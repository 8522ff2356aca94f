package app.foyer.attendees;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws QR codes and reads them from pictures. Pure; every call is bounded in time by the size of what it is given. */
public final class QrCodes {
    /** How many modules of light a code needs around it. */
    public static final int QUIET_ZONE = 4;

    /** Most pixels of a picture along one side. */
    public static final int MOST_PIXELS = 4_096;

    /** How much of a code may be covered or spoilt. */
    public enum Correction {
        /** 7 % */
        LOW(ErrorCorrectionLevel.L),
        /** 15 % */
        MEDIUM(ErrorCorrectionLevel.M),
        /** 25 % */
        QUARTILE(ErrorCorrectionLevel.Q),
        /** 30 % */
        HIGH(ErrorCorrectionLevel.H);

        private final ErrorCorrectionLevel level;

        Correction(ErrorCorrectionLevel level) {
            this.level = level;
        }
    }

    /** A place in a picture, in pixels from its upper left corner. */
    public record Point(float x, float y) {}

    /**
     * What a code says.
     *
     * @param points the middles of its finder patterns, and of its alignment pattern where it has one
     */
    public record Reading(String text, List<Point> points) {
        public Reading {
            points = List.copyOf(points);
        }

        /** What it says may be a ticket's secret. */
        @Override
        public String toString() {
            return "Reading of " + text.length() + " characters";
        }
    }

    private QrCodes() {}

    /** {@link #encode(String, Correction, int)} with medium correction and the quiet zone that readers need. */
    public static boolean[][] encode(String text) {
        return encode(text, Correction.MEDIUM, QUIET_ZONE);
    }

    /**
     * The smallest code that says the text.
     *
     * @param text not empty
     * @param quietZone modules of light on each side, from 0
     * @return rows of modules, as many as columns; true is dark
     * @throws IllegalArgumentException if the text is empty or too long for any code: over 2,331 bytes with medium correction
     */
    public static boolean[][] encode(String text, Correction correction, int quietZone) {
        try {
            return modules(Encoder.encode(text, correction.level, hints(text)).getMatrix(), quietZone);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No code holds so much", tooLong);
        }
    }

    /** Naming the character set adds a prefix that wedge scanners type out, so it is named only where it must be. */
    private static Map<EncodeHintType, ?> hints(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text)
                ? Map.of()
                : Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
    }

    private static boolean[][] modules(ByteMatrix matrix, int quietZone) {
        var size = matrix.getWidth();
        var modules = new boolean[size + 2 * quietZone][size + 2 * quietZone];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) modules[y + quietZone][x + quietZone] = matrix.get(x, y) == 1;
        }
        return modules;
    }

    /**
     * What the code in a picture says: dark on light or light on dark, whichever way it is turned.
     *
     * @param grey a byte of brightness (0 is black, 255 is white) for each pixel, row by row
     * @param width in pixels, at most {@value #MOST_PIXELS}, as the height
     * @return empty where there is no code that can be read
     * @throws IllegalArgumentException if there are not as many bytes as pixels, or too many
     */
    public static Optional<Reading> read(byte[] grey, int width, int height) {
        if (width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS || grey.length != width * height)
            throw new IllegalArgumentException("Not a picture: " + grey.length + " bytes");
        return new Picture(grey, width, height).code();
    }
}
