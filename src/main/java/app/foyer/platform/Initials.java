package app.foyer.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What stands for somebody of whom there is no picture. */
public final class Initials {
    private Initials() {}

    /**
     * Of a Chinese, Japanese or Korean name the last one or two characters of the given name; of others the first
     * letters of the first and the last word; empty where there is no letter at all.
     */
    public static String of(String name) {
        var words = Arrays.stream(name.split("[^\\p{L}\\p{M}'’]+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .toList();
        if (words.isEmpty()) return "";
        return isEastAsian(words.getFirst()) ? given(words) : letters(words);
    }

    private static boolean isEastAsian(String word) {
        return switch (Character.UnicodeScript.of(firstLetter(word))) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }

    /** Written apart, as by a space or a middle dot, it is the last word but in names that begin with the given one. */
    private static String given(List<String> words) {
        var word = words.size() == 1
                        || words.getFirst().codePointCount(0, words.getFirst().length()) > 2
                ? words.getFirst()
                : words.getLast();
        var characters = word.codePoints().toArray();
        var most = words.size() == 1 && characters.length <= 2 ? 1 : 2;
        return new String(characters, Math.max(0, characters.length - most), Math.min(most, characters.length));
    }

    /** Letters that join their neighbours do not stand beside each other well: there the first alone. */
    private static String letters(List<String> words) {
        var first = firstLetter(words.getFirst());
        var initials = new StringBuilder().appendCodePoint(first);
        var joins = Character.getDirectionality(first) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        if (words.size() > 1 && !joins) initials.appendCodePoint(firstLetter(words.getLast()));
        return initials.toString().toUpperCase(Locale.ROOT);
    }

    private static int firstLetter(String word) {
        return word.codePoints().filter(Character::isLetter).findFirst().orElseThrow();
    }
}
