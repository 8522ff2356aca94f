package app.foyer.venue.drawing;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How wide texts are, in ems: generously, since nobody knows which typeface they will be set in. */
final class Letters {
    private static final Set<UnicodeScript> SQUARE = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);
    private static final Set<UnicodeScript> ALPHABETS =
            Set.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);
    private static final String NARROW = "iljtfrI.,:;!'’‘|()[]-·/";
    private static final String BROAD = "mwMW@%&—…ШЩЖЮшщжю";
    private static final String ELLIPSIS = "…";

    private Letters() {}

    static double width(String text) {
        return text.codePoints().mapToDouble(Letters::width).sum();
    }

    private static double width(int letter) {
        var type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT)
            return 0;
        if (letter == ' ' || letter == 0xA0) return 0.32;
        if (BROAD.indexOf(letter) >= 0) return 1.02;
        if (NARROW.indexOf(letter) >= 0) return 0.46;
        if (Character.isDigit(letter)) return 0.64;
        var script = UnicodeScript.of(letter);
        if (SQUARE.contains(script)) return 1.02;
        if (ALPHABETS.contains(script)) return Character.isUpperCase(letter) ? 0.78 : 0.66;
        if (script == UnicodeScript.ARABIC || script == UnicodeScript.HEBREW) return 0.75;
        return letter < 0x2000 ? 0.8 : Character.isSupplementaryCodePoint(letter) ? 1.45 : 1.1;
    }

    /** As much of the text as is no wider, with an ellipsis where that is not all; at least a letter. */
    static String shortened(String text, double most) {
        if (width(text) <= most) return text;
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        var end = letters.next();
        for (var next = letters.next(); next != BreakIterator.DONE; next = letters.next()) {
            if (width(text.substring(0, next)) + 1.02 > most) break;
            end = next;
        }
        return text.substring(0, end).strip() + ELLIPSIS;
    }

    /** A text on at most so many lines, none wider than it must be; itself where it cannot be broken. */
    static List<String> lines(String text, int most) {
        var breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        var parts = new ArrayList<String>();
        var from = breaks.first();
        for (var at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            parts.add(text.substring(from, at));
            from = at;
        }
        var whole = width(text);
        for (var wide = whole / most; wide < whole; wide += whole / 20) {
            var lines = filled(parts, wide);
            if (lines.size() <= most) return lines;
        }
        return List.of(text);
    }

    private static List<String> filled(List<String> parts, double wide) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var part : parts) {
            if (!line.isEmpty() && width((line + part).strip()) > wide) {
                lines.add(line.strip());
                line = "";
            }
            line += part;
        }
        lines.add(line.strip());
        return lines;
    }
}
