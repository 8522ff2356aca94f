package app.foyer.attendees.imports;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** A name of its parts, in the order that its script has; letters stay as they were given. */
final class PersonName {
    private static final Set<UnicodeScript> FAMILY_FIRST =
            Set.of(UnicodeScript.HAN, UnicodeScript.HANGUL, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private PersonName() {}

    static String joined(String given, String family) {
        if (given.isBlank() || family.isBlank()) return (given + family).strip();
        var east = (family + given).codePoints().allMatch(c -> FAMILY_FIRST.contains(UnicodeScript.of(c)));
        return east ? family.strip() + given.strip() : given.strip() + " " + family.strip();
    }
}
