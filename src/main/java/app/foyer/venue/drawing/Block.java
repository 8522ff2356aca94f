package app.foyer.venue.drawing;

import app.foyer.venue.Place;
import java.util.List;

/**
 * One way of labelling something: lines of text, a sign, or a sign with lines beside it. Where it is put, the sign's
 * middle stands, or the text's where there is no sign.
 *
 * @param sign what the sign shows, or null
 * @param size of the sign
 * @param barred whether the sign is crossed out
 * @param beside where the lines stand
 * @param lines from above to below
 * @param plate whether it stands on a plate of its own
 */
record Block(Place.Kind sign, double size, boolean barred, Beside beside, List<Line> lines, boolean plate) {
    static final double SIGN = 26;
    static final double SMALL_SIGN = 20;
    private static final double GAP = 4;

    /** Of a line, in its size: what it takes above and below its base, of any typeface, and from one to the next. */
    private static final double ABOVE = 1.1;

    private static final double BELOW = 0.36;
    private static final double PITCH = 1.22;

    private static final double PLATE_ACROSS = 7;
    private static final double PLATE_ALONG = 1;

    /** Where lines stand as seen from their sign. */
    enum Beside {
        RIGHT,
        LEFT,
        UNDER,
        OVER
    }

    /**
     * @param role its class
     * @param language BCP 47 tag
     */
    record Line(String text, double size, String role, String language) {
        double width() {
            return Letters.width(text) * size * (size > Sheet.LEAST ? 1.06 : 1);
        }

        Line least() {
            return sized(Sheet.LEAST);
        }

        Line sized(double other) {
            return new Line(text, other, role, language);
        }

        Line saying(String other) {
            return new Line(other, size, role, language);
        }
    }

    Block {
        lines = List.copyOf(lines);
    }

    static Block text(List<Line> lines) {
        return new Block(null, 0, false, Beside.UNDER, lines, false);
    }

    static Block sign(Place.Kind sign, double size, boolean barred) {
        return new Block(sign, size, barred, Beside.RIGHT, List.of(), false);
    }

    Block onPlate() {
        return new Block(sign, size, barred, beside, lines, true);
    }

    double textWidth() {
        return lines.stream().mapToDouble(Line::width).max().orElse(0);
    }

    private double textHeight() {
        if (lines.isEmpty()) return 0;
        var height = lines.getFirst().size() * ABOVE + lines.getLast().size() * BELOW;
        for (var line : lines.subList(1, lines.size())) height += line.size() * PITCH;
        return height;
    }

    /** Where the text stands, as seen from the middle. */
    private Rect text() {
        var width = textWidth();
        var height = textHeight();
        if (sign == null) return Rect.around(0, 0, width, height);
        var across = size / 2 + GAP + width / 2;
        var along = size / 2 + height / 2;
        return switch (beside) {
            case RIGHT -> Rect.around(across, 0, width, height);
            case LEFT -> Rect.around(-across, 0, width, height);
            case UNDER -> Rect.around(0, along, width, height);
            case OVER -> Rect.around(0, -along, width, height);
        };
    }

    /** All that it takes, as seen from the middle. */
    Rect box() {
        var text = text();
        if (sign != null) {
            var mark = Rect.around(0, 0, size, size);
            if (lines.isEmpty()) text = mark;
            else {
                var x = Math.min(text.x(), mark.x());
                var y = Math.min(text.y(), mark.y());
                text = new Rect(
                        x,
                        y,
                        Math.max(text.x() + text.width(), mark.x() + mark.width()) - x,
                        Math.max(text.y() + text.height(), mark.y() + mark.height()) - y);
            }
        }
        return plate ? text.grown(PLATE_ACROSS, PLATE_ALONG) : text;
    }

    void draw(Svg svg, double x, double y) {
        if (plate) {
            var box = box().moved(x, y);
            svg.add("<rect class=\"ground\"")
                    .with("x", box.x())
                    .with("y", box.y())
                    .with("width", box.width())
                    .with("height", box.height())
                    .add(" rx=\"6\"/>");
        }
        if (sign != null) drawSign(svg, x, y);
        var box = text().moved(x, y);
        var base = box.y();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            base += line.size() * (i == 0 ? ABOVE : PITCH);
            svg.add("<text")
                    .with("class", line.role() + " " + size(line))
                    .with("lang", line.language())
                    .with("x", box.x() + box.width() / 2)
                    .with("y", base)
                    .add(">")
                    .said(line.text())
                    .add("</text>");
        }
    }

    private static String size(Line line) {
        return line.size() > Sheet.LEAST ? "large" : line.size() < Sheet.LEAST ? "small" : "least";
    }

    private void drawSign(Svg svg, double x, double y) {
        svg.add("<g class=\"sign\"")
                .with(
                        "transform",
                        "translate(" + Svg.at(x - size / 2, y - size / 2) + ") scale(" + Svg.number(size / SIGN * 100)
                                + "e-2)")
                .add("><rect class=\"field\" width=\"26\" height=\"26\" rx=\"5\"/>")
                .add("<g transform=\"translate(3.4 3.4) scale(.8)\">" + Symbols.glyph(sign) + "</g>");
        if (barred) svg.add("<path class=\"bar\" d=\"M1 25L25 1\"/>");
        svg.add("</g>");
    }
}
