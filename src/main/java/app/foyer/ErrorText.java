package app.foyer;

import app.foyer.platform.Words;

/** What went wrong, in both languages, for a person who can do little about it. */
public record ErrorText(int status, String first, String second) {
    /** @param status the HTTP status */
    public static ErrorText of(int status, String language) {
        var key = "error." + (status == 404 ? "missing" : status == 403 ? "closed" : status < 500 ? "asked" : "ours");
        var other = language.equals("zh") ? "en" : "zh";
        return new ErrorText(status, words(language).get(key), words(other).get(key));
    }

    private static Words words(String language) {
        return Words.of(FoyerApplication.class, language);
    }
}
