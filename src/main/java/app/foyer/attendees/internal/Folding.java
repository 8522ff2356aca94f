package app.foyer.attendees.internal;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Brings names and queries to one form: width, script variant, accents and case no longer differ. Pure. */
final class Folding {
    private static final Transliterator PLAIN =
            Transliterator.getInstance("NFKC; Traditional-Simplified; Latin-ASCII; NFD; [:Mn:] Remove; NFC");
    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; Latin-ASCII; NFD; [:Mn:] Remove; NFC");

    private Folding() {}

    /** The words of a text, folded: {@code Ó Briain-王偉} gives {@code o}, {@code briain}, {@code 王伟}. */
    static List<String> words(String text) {
        var folded = PLAIN.transliterate(text).toLowerCase(Locale.ROOT).replaceAll("['’ʼ`]", "");
        return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Words of any script as words in Latin letters. */
    static List<String> latin(String text) {
        return words(LATIN.transliterate(text));
    }

    static boolean isHan(String word) {
        return !word.isEmpty() && word.codePoints().allMatch(Character::isIdeographic);
    }

    static boolean isAscii(String word) {
        return word.chars().allMatch(c -> c < 128);
    }

    static String digits(String text) {
        return text == null ? "" : PLAIN.transliterate(text).replaceAll("[^0-9]", "");
    }
}
