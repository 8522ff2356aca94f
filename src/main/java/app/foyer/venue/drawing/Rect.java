package app.foyer.venue.drawing;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** A box on the sheet, in its units; y down. */
record Rect(double x, double y, double width, double height) {
    static Rect around(double x, double y, double width, double height) {
        return new Rect(x - width / 2, y - height / 2, width, height);
    }

    Rect moved(double right, double down) {
        return new Rect(x + right, y + down, width, height);
    }

    Rect grown(double across, double along) {
        return new Rect(x - across, y - along, width + 2 * across, height + 2 * along);
    }

    boolean overlaps(Rect other) {
        return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
    }

    boolean within(double sheetWidth, double sheetHeight) {
        return x >= 0 && y >= 0 && x + width <= sheetWidth && y + height <= sheetHeight;
    }

    /** Whether any of the line between two points lies in it. */
    boolean crosses(Coordinate from, Coordinate to) {
        var dx = to.x - from.x;
        var dy = to.y - from.y;
        double[] towards = {-dx, dx, -dy, dy};
        double[] room = {from.x - x, x + width - from.x, from.y - y, y + height - from.y};
        var in = 0.0;
        var out = 1.0;
        for (int side = 0; side < towards.length; side++) {
            if (towards[side] == 0) {
                if (room[side] < 0) return false;
                continue;
            }
            var at = room[side] / towards[side];
            if (towards[side] < 0) in = Math.max(in, at);
            else out = Math.min(out, at);
        }
        return in <= out;
    }

    boolean contains(Coordinate at) {
        return at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
    }

    double middleX() {
        return x + width / 2;
    }

    double middleY() {
        return y + height / 2;
    }

    /** The point of it that is nearest. */
    Coordinate nearest(Coordinate to) {
        return new Coordinate(Math.clamp(to.x, x, x + width), Math.clamp(to.y, y, y + height));
    }

    Envelope envelope() {
        return new Envelope(x, x + width, y, y + height);
    }
}
