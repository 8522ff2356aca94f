package app.foyer.badges.internal;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The typefaces of badges: DejaVu Sans for Latin, Greek, Cyrillic, Arabic, Hebrew and more, WenQuanYi Micro Hei for
 * Chinese, Japanese, Korean. A word is set in one of them where one has all of it, and letter by letter where none has.
 */
@Component
class Typefaces {
    static final int INSTEAD = '□';
    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();

    private final Typeface han = new Typeface("wqy-microhei.ttc", "WenQuanYiMicroHei", true);
    private final List<Typeface> normal = List.of(new Typeface("DejaVuSansCondensed.ttf", null, false), han);
    private final List<Typeface> bold = List.of(new Typeface("DejaVuSansCondensed-Bold.ttf", null, false), han);

    /** A stretch of text in one typeface. */
    record Run(Typeface face, String text) {}

    /** The text in one form, in one line: composed letters, no controls, nothing that turns the order of reading around. */
    static String plain(String text) {
        var kept = new StringBuilder();
        COMPOSED.normalize(text).codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.getType(point) == Character.CONTROL) kept.append(' ');
            else if (Character.getType(point) != Character.SURROGATE && !turnsOrder(point)) kept.appendCodePoint(point);
        });
        return kept.toString().strip().replaceAll(" +", " ");
    }

    private static boolean turnsOrder(int point) {
        return point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
    }

    /** The characters of a plain text that nothing here can draw, each once. */
    List<String> missing(String plain) {
        var missing = new LinkedHashSet<String>();
        plain.codePoints()
                .filter(point -> isSeen(point) && point != ' ' && anyWith(normal, point) == null)
                .forEach(point -> missing.add(Character.toString(point)));
        return List.copyOf(missing);
    }

    /** Formatting and the like is not drawn. */
    private static boolean isSeen(int point) {
        return Character.getType(point) != Character.FORMAT && !(point >= 0xFE00 && point <= 0xFE0F);
    }

    /** @param line in the order in which it is drawn */
    List<Run> runs(String line, boolean isBold) {
        var faces = isBold ? bold : normal;
        var runs = new ArrayList<Run>();
        for (var word : line.split("(?= )|(?<= )")) {
            var drawn = drawable(word, faces);
            var one = faces.stream().filter(face -> face.hasAll(drawn)).findFirst();
            if (one.isPresent()) append(runs, one.get(), drawn);
            else drawn.codePoints().forEach(point -> append(runs, anyWith(faces, point), Character.toString(point)));
        }
        return runs;
    }

    private static void append(List<Run> runs, Typeface face, String text) {
        if (text.isEmpty()) return;
        if (!runs.isEmpty() && runs.getLast().face() == face)
            runs.set(runs.size() - 1, new Run(face, runs.getLast().text() + text));
        else runs.add(new Run(face, text));
    }

    private String drawable(String word, List<Typeface> faces) {
        var drawn = new StringBuilder();
        word.codePoints().filter(Typefaces::isSeen).forEach(point -> {
            if (anyWith(faces, point) != null) drawn.appendCodePoint(point);
            else drawn.append(plainForm(point, faces));
        });
        return drawn.toString();
    }

    /** A joined form that a typeface lacks is drawn as the letter by itself; a mark that it lacks is left out. */
    private static String plainForm(int point, List<Typeface> faces) {
        var plain = COMPATIBLE.normalize(Character.toString(point));
        if (plain.codePointCount(0, plain.length()) == 1 && anyWith(faces, plain.codePointAt(0)) != null) return plain;
        var isMark = Character.getType(point) == Character.NON_SPACING_MARK;
        return isMark ? "" : Character.toString(INSTEAD);
    }

    private static Typeface anyWith(List<Typeface> faces, int point) {
        for (var face : faces) if (face.has(point)) return face;
        return null;
    }
}
