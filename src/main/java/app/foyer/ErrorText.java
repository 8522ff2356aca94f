package app.foyer;

import app.foyer.platform.Words;

/** What went wrong, in both languages, for a person who can do little about it. */
public record ErrorText(int status, String first, String second, boolean unattended) {
    /** After so long, a page that nobody attends tries again. */
    public static final int RELOAD_SECONDS = 15;

    /**
     * @param status the HTTP status
     * @param path the address within the server, with a leading slash
     */
    public static ErrorText of(int status, String language, String path) {
        var unattended = path.startsWith("/screen/") || path.startsWith("/kiosk/");
        var key = "error." + (status == 404 ? "missing" : status == 403 ? "closed" : status < 500 ? "asked" : "ours");
        var other = language.equals("zh") ? "en" : "zh";
        return new ErrorText(status, words(language).get(key), words(other).get(key), unattended);
    }

    private static Words words(String language) {
        return Words.of(FoyerApplication.class, language);
    }
}
