package app.foyer.attendees.internal;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings names and queries to one form: width, script variant, accents and case no longer differ. Pure. */
final class Folding {
    /** Marks that are accents; vowels of Indic and Thai writing, and what tells が from か, stay. */
    private static final String ACCENTS = "[[[:Mn:]&[[:sc=Zinh:][:sc=Hebr:][:sc=Arab:]]]-[\\u3099\\u309A]]";

    private static final Transliterator PLAIN =
            Transliterator.getInstance("Latin-ASCII; NFD; " + ACCENTS + " Remove; NFC");
    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; Latin-ASCII; NFD; [:Mn:] Remove; NFC");
    private static final Transliterator RUSSIAN = Transliterator.getInstance("Russian-Latin/BGN; Latin-ASCII");

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern UMLAUT = Pattern.compile("[äöüåøÄÖÜÅØ]");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ‘`´ʹʻ′]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    private static final char FIRST_HAN = '\u4e00';
    private static final char LAST_HAN = '\u9fff';

    /** For each of the common Chinese characters the one of the mainland. */
    private static final String SIMPLIFIED = simplified();

    private Folding() {}

    private static String simplified() {
        var simplify = Transliterator.getInstance("Traditional-Simplified");
        var table = new StringBuilder();
        for (char c = FIRST_HAN; c <= LAST_HAN; c++) {
            var one = simplify.transliterate(String.valueOf(c));
            table.append(one.length() == 1 ? one.charAt(0) : c);
        }
        return table.toString();
    }

    /** The words of a text, folded: {@code Ó Briain-王偉} gives {@code o}, {@code briain}, {@code 王伟}. */
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var word : BETWEEN_WORDS.split(fold(text))) {
            if (!word.isEmpty()) words.add(word);
        }
        return words;
    }

    /** As {@link #words}, still one text with all that stood between them. */
    static String fold(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var simple = new StringBuilder(composed.length());
        boolean isPlain = true;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            boolean isHan = c >= FIRST_HAN && c <= LAST_HAN;
            isPlain &= isHan || c < 128;
            simple.append(isHan ? SIMPLIFIED.charAt(c - FIRST_HAN) : c);
        }
        var plain = isPlain ? simple.toString() : arabic(PLAIN.transliterate(simple.toString()));
        return APOSTROPHES.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Letters that Arabic and Persian keyboards write in their own ways. */
    private static String arabic(String text) {
        return text.replace('\u0629', '\u0647')
                .replace('\u0649', '\u064a')
                .replace('\u06cc', '\u064a')
                .replace('\u06a9', '\u0643')
                .replace("\u0640", "");
    }

    /** Each way in which the words of a text in other letters are written in Latin ones; none where they need none. */
    static List<List<String>> latin(String text) {
        var ways = new ArrayList<List<String>>();
        if (UMLAUT.matcher(text).find()) ways.add(words(spelledOut(text)));
        if (words(text).stream().allMatch(word -> isAscii(word) || isHan(word))) return ways;
        ways.add(words(LATIN.transliterate(text)));
        if (CYRILLIC.matcher(text).find()) ways.add(words(RUSSIAN.transliterate(text)));
        return ways;
    }

    /** One character, or a word, in Latin letters. */
    static String inLatin(String characters) {
        return String.join("", words(LATIN.transliterate(characters)));
    }

    private static String spelledOut(String text) {
        var spelled = text.toLowerCase(Locale.ROOT);
        for (var pair : List.of("ä ae", "ö oe", "ü ue", "å aa", "ø oe")) {
            var both = pair.split(" ");
            spelled = spelled.replace(both[0], both[1]);
        }
        return spelled;
    }

    static boolean isHan(String word) {
        return !word.isEmpty() && word.codePoints().allMatch(Character::isIdeographic);
    }

    static boolean isHangul(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= '\uac00' && c <= '\ud7a3');
    }

    static boolean isAscii(String word) {
        return word.chars().allMatch(c -> c < 128);
    }

    /** What is written together but in two scripts, apart: {@code 王wei} gives {@code 王}, {@code wei}. */
    static List<String> byScript(List<String> words) {
        return words.stream()
                .flatMap(word -> Arrays.stream(word.split("(?<=\\p{IsHan})(?=[a-z])|(?<=[a-z])(?=\\p{IsHan})")))
                .toList();
    }

    static String digits(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
    }
}
