package app.foyer.attendees.internal;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Hides what a public kiosk must not show. Pure. */
final class Masks {
    private static final String HIDDEN = "***";

    private Masks() {}

    /** The first character of a Chinese name, the first letter of each word of others; lengths are hidden too. */
    static String name(String name) {
        return Arrays.stream(name.strip().split("[\\s\\u3000]+"))
                .filter(word -> !word.isEmpty())
                .map(Masks::word)
                .collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        var first = word.codePointAt(0);
        return Character.toString(first) + (Character.isIdeographic(first) ? "*" : HIDDEN);
    }

    static String email(String email) {
        if (email == null || email.isBlank()) return null;
        return Character.toString(email.codePointAt(0)) + HIDDEN + "@…";
    }
}
