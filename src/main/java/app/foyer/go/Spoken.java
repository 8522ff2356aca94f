package app.foyer.go;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the phone page: those of the kiosks, from which people take the way along. */
final class Spoken {
    static final String CHINESE = "zh";
    static final String ENGLISH = "en";
    private static final String TRADITIONAL = "zh-Hant";
    private static final String ARABIC = "ar";
    private static final List<String> TRADITIONAL_REGIONS = List.of("TW", "HK", "MO");

    static final List<String> ALL = List.of(CHINESE, ENGLISH, TRADITIONAL, ARABIC);

    private Spoken() {}

    /** The first that is spoken here, else English. */
    static String firstOf(List<Locale> wanted) {
        return wanted.stream()
                .flatMap(locale -> of(locale).stream())
                .findFirst()
                .orElse(ENGLISH);
    }

    private static Optional<String> of(Locale locale) {
        return switch (locale.getLanguage()) {
            case CHINESE -> Optional.of(isTraditional(locale) ? TRADITIONAL : CHINESE);
            case ENGLISH -> Optional.of(ENGLISH);
            case ARABIC -> Optional.of(ARABIC);
            default -> Optional.empty();
        };
    }

    private static boolean isTraditional(Locale locale) {
        return locale.getScript().isEmpty()
                ? TRADITIONAL_REGIONS.contains(locale.getCountry())
                : locale.getScript().equals("Hant");
    }
}
