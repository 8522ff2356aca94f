package app.foyer.go;

import app.foyer.platform.LocalText;

/**
 * A text in the page's language, and in the other one where it has that and reads otherwise.
 *
 * @param second or null
 */
public record Named(String text, String second, String otherLanguage) {
    static Named of(LocalText text, String language, String other) {
        var first = text.in(language);
        var second = text.exactly(other);
        return new Named(first, first.equals(second) ? null : second, other);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
