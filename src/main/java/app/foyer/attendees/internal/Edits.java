package app.foyer.attendees.internal;

import java.util.LinkedHashSet;
import java.util.Set;

/** What somebody may have meant who typed one letter wrong, one too many, one too few, or two the wrong way round. Pure. */
final class Edits {
    /** Shorter names are too like each other. */
    static final int SHORTEST_NAME = 5;

    private static final int LONGEST = 24;
    private static final int LETTERS = 'z' - 'a' + 1;

    private Edits() {}

    /** Texts of at least {@value #SHORTEST_NAME} Latin letters; none for one that is too short, too long, or in other letters. */
    static Set<String> of(String typed) {
        var edits = new LinkedHashSet<String>();
        if (typed.length() < SHORTEST_NAME - 1 || typed.length() > LONGEST || !Folding.isAscii(typed)) return edits;
        for (int at = 0; at <= typed.length(); at++) {
            var before = typed.substring(0, at);
            var after = typed.substring(at);
            for (int letter = 0; letter < LETTERS; letter++) {
                char c = (char) ('a' + letter);
                edits.add(before + c + after);
                if (!after.isEmpty()) edits.add(before + c + after.substring(1));
            }
            if (!after.isEmpty()) edits.add(before + after.substring(1));
            if (after.length() > 1) edits.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
        }
        edits.removeIf(edit -> edit.length() < SHORTEST_NAME || edit.equals(typed));
        return edits;
    }
}
