package app.foyer.badges.internal;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;

/** The order and the forms in which a line's letters are drawn, from left to right. Pure. */
final class Line {
    private static final ArabicShaping JOINED = new ArabicShaping(
            ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK);

    private Line() {}

    /** Whether a text is read from right to left: its first strong letter decides. */
    static boolean isRightToLeft(String text) {
        return Bidi.getBaseDirection(text) == Bidi.RTL;
    }

    /** @param rightToLeft the direction of the whole text that the line is of */
    static String drawn(String line, boolean rightToLeft) {
        if (!Bidi.requiresBidi(line.toCharArray(), 0, line.length())) return line;
        var bidi = new Bidi(joined(line), rightToLeft ? Bidi.RTL : Bidi.LTR);
        return bidi.writeReordered(Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS | Bidi.KEEP_BASE_COMBINING);
    }

    private static String joined(String line) {
        try {
            return JOINED.shape(line);
        } catch (ArabicShapingException cannot) {
            return line;
        }
    }
}
