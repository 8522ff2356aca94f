package app.foyer.attendees;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.ResultPointCallback;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A picture that may show a code: a byte of brightness for each pixel, row by row. Pure. */
record Picture(byte[] grey, int width, int height) {
    /** A smaller one is not halved to look again: its code would be too small. */
    private static final int SMALLEST_HALVED = 400;

    private static final List<Function<LuminanceSource, Binarizer>> BINARIZERS =
            List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

    /** Dark on light before light on dark, as it is before turned, and all of it smaller, where noise and moiré are gone. */
    Optional<QrCodes.Reading> code() {
        return asIs().or(() -> turned().asIs().map(this::turnedBack)).or(this::halvedCode);
    }

    private Optional<QrCodes.Reading> halvedCode() {
        if (Math.max(width, height) < SMALLEST_HALVED) return Optional.empty();
        return halved().code().map(reading -> moved(reading, point -> new QrCodes.Point(2 * point.x(), 2 * point.y())));
    }

    private Optional<QrCodes.Reading> asIs() {
        var source = new PlanarYUVLuminanceSource(grey, width, height, 0, 0, width, height, false);
        for (var light : List.of(source, source.invert())) {
            for (var binarizer : BINARIZERS) {
                var found = read(binarizer.apply(light));
                if (found.isPresent()) return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<QrCodes.Reading> read(Binarizer binarizer) {
        try {
            var hints =
                    Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.NEED_RESULT_POINT_CALLBACK, new Patience());
            return Optional.of(reading(new QRCodeReader().decode(new BinaryBitmap(binarizer), hints)));
        } catch (ReaderException | TooBusy none) {
            return Optional.empty();
        }
    }

    private static QrCodes.Reading reading(Result result) {
        var points = new ArrayList<QrCodes.Point>();
        for (var point : result.getResultPoints()) points.add(new QrCodes.Point(point.getX(), point.getY()));
        return new QrCodes.Reading(result.getText(), points);
    }

    private QrCodes.Reading turnedBack(QrCodes.Reading reading) {
        return moved(reading, point -> new QrCodes.Point(point.y(), height - 1 - point.x()));
    }

    private static QrCodes.Reading moved(QrCodes.Reading reading, Function<QrCodes.Point, QrCodes.Point> move) {
        return new QrCodes.Reading(
                reading.text(), reading.points().stream().map(move).toList());
    }

    /** By a quarter, clockwise. */
    private Picture turned() {
        var turned = new byte[grey.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) turned[x * height + height - 1 - y] = grey[y * width + x];
        }
        return new Picture(turned, height, width);
    }

    private Picture halved() {
        int columns = width / 2;
        int rows = height / 2;
        var half = new byte[columns * rows];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                int at = 2 * y * width + 2 * x;
                half[y * columns + x] =
                        (byte) ((light(at) + light(at + 1) + light(at + width) + light(at + width + 1)) / 4);
            }
        }
        return new Picture(half, columns, rows);
    }

    private int light(int at) {
        return grey[at] & 255;
    }

    /**
     * Gives up on a picture with more possible corners than any has that shows a code: choosing three of them costs their
     * third power, and somebody may hold up what was made for that.
     */
    private static final class Patience implements ResultPointCallback {
        private static final int MOST_POINTS = 250;

        private int points;

        @Override
        public void foundPossibleResultPoint(ResultPoint point) {
            if (++points > MOST_POINTS) throw new TooBusy();
        }
    }

    private static final class TooBusy extends RuntimeException {
        TooBusy() {
            super("Too much in this picture", null, false, false);
        }
    }
}
