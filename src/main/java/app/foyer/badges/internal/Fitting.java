package app.foyer.badges.internal;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Fits a text into a box: in one line, smaller if need be, then broken between words, however small; never cut. */
final class Fitting {
    /** From line to line, in ems. */
    static final double PITCH = 1.16;

    /** Rather than shrink it below this part of its size, a text is broken. */
    private static final double LEAST_IN_ONE_LINE = 0.62;

    /** Below this, in points, words are broken too: no name is so long. */
    private static final double SMALLEST = 4;

    /** A Chinese text stays whole between its spaces and dots, as long as its letters are not much smaller for it. */
    private static final double KEPT_TOGETHER = 0.7;

    private static final int STEPS = 24;

    private final Lettering lettering;
    private final boolean bold;
    private final String text;
    private final boolean rightToLeft;

    Fitting(Lettering lettering, String text, boolean bold) {
        this.lettering = lettering;
        this.text = text;
        this.bold = bold;
        this.rightToLeft = Line.isRightToLeft(text);
    }

    /** @param lines as they are drawn; @param size of letters in points */
    record Fitted(List<String> lines, double size, boolean rightToLeft) {}

    /** @param width in points, likewise the height and the size that it has at most */
    Fitted within(double width, double height, double most) {
        var inOneLine = Math.min(most, Math.min(width / width(text), height / PITCH));
        if (inOneLine >= most * LEAST_IN_ONE_LINE) return new Fitted(drawn(List.of(text)), inOneLine, rightToLeft);
        var words = pieces(BreakIterator.getLineInstance(ULocale.ROOT), true);
        var broken = largest(words, width, height, most);
        var anywhere = pieces(BreakIterator.getLineInstance(ULocale.ROOT), false);
        var brokenAnywhere = anywhere.size() == words.size() ? 0 : largest(anywhere, width, height, most);
        if (Math.max(broken, inOneLine) < brokenAnywhere * KEPT_TOGETHER) {
            words = anywhere;
            broken = brokenAnywhere;
        }
        if (broken < SMALLEST && inOneLine < SMALLEST) {
            words = pieces(BreakIterator.getCharacterInstance(ULocale.ROOT), false);
            broken = largest(words, width, height, most);
        }
        if (broken <= inOneLine) return new Fitted(drawn(List.of(text)), inOneLine, rightToLeft);
        return new Fitted(drawn(lines(words, width / broken)), broken, rightToLeft);
    }

    /** The largest size at which the pieces fit; every size below it does too, or nearly. */
    private double largest(List<Piece> pieces, double width, double height, double most) {
        var widest = pieces.stream().mapToDouble(Piece::width).max().orElse(1);
        double high = Math.min(most, width / widest);
        double low = 0;
        for (int i = 0; i < STEPS; i++) {
            var size = i == 0 ? high : (low + high) / 2;
            var fits = lines(pieces, width / size).size() * PITCH * size <= height;
            if (fits && i == 0) return size;
            if (fits) low = size;
            else high = size;
        }
        return low;
    }

    private record Piece(String text, double width, double whole) {}

    /** @param together whether characters that stand together without a space or a dot are left so */
    private List<Piece> pieces(BreakIterator breaks, boolean together) {
        var pieces = new ArrayList<Piece>();
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (together && to < text.length() && Character.isLetter(text.codePointBefore(to))) continue;
            var piece = text.substring(from, to);
            from = to;
            pieces.add(new Piece(piece, width(piece.stripTrailing()), width(piece)));
        }
        return pieces;
    }

    /** @param width in ems */
    private static List<String> lines(List<Piece> pieces, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        double used = 0;
        for (var piece : pieces) {
            if (!line.isEmpty() && used + piece.width() > width * 1.0001) {
                lines.add(line.toString().strip());
                line.setLength(0);
                used = 0;
            }
            line.append(piece.text());
            used += piece.whole();
        }
        lines.add(line.toString().strip());
        return lines;
    }

    private double width(String part) {
        return lettering.width(Line.drawn(part, rightToLeft), bold);
    }

    private List<String> drawn(List<String> lines) {
        return lines.stream().map(line -> Line.drawn(line, rightToLeft)).toList();
    }
}
