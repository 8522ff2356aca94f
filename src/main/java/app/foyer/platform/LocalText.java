package app.foyer.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One text in several languages, by BCP 47 tag ({@code zh}, {@code en}); {@code und} where the language is not known.
 * Blank texts are left out, so an empty map is the empty text.
 */
public record LocalText(@JsonValue Map<String, String> byLanguage) {
    public static final LocalText EMPTY = new LocalText(Map.of());
    private static final String UNKNOWN = "und";
    private static final String ENGLISH = "en";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocalText {
        var kept = new LinkedHashMap<String, String>();
        byLanguage.forEach((language, text) -> {
            if (text != null && !text.isBlank()) kept.put(language, text);
        });
        byLanguage = Collections.unmodifiableMap(kept);
    }

    /** A text whose language nobody stated. */
    public static LocalText of(String text) {
        return text == null || text.isBlank() ? EMPTY : new LocalText(Map.of(UNKNOWN, text));
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    /**
     * The text in that language, else in one that shares its main tag, else in English, else in any; empty only where
     * there is none.
     */
    public String in(String language) {
        var exact = exactly(language);
        if (exact != null) return exact;
        var english = exactly(ENGLISH);
        return english != null
                ? english
                : byLanguage.values().stream().findFirst().orElse("");
    }

    /** The text in that language or its main tag, or null: for a second language that is shown only where it exists. */
    public String exactly(String language) {
        var exact = byLanguage.get(language);
        if (exact != null) return exact;
        var main = language.split("-", 2)[0];
        return byLanguage.entrySet().stream()
                .filter(entry -> entry.getKey().split("-", 2)[0].equals(main))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
