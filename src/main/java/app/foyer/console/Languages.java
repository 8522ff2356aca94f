package app.foyer.console;

import java.util.Locale;

/** Names of languages, for labels. */
final class Languages {
    private static final String UNKNOWN = "und";

    private Languages() {}

    static String name(String tag, Tongue tongue) {
        return tag.equals(UNKNOWN)
                ? tongue.words().get("language.unknown")
                : Locale.forLanguageTag(tag).getDisplayName(tongue.words().locale());
    }
}
