package app.foyer.venue.imdf;

import app.foyer.platform.LocalText;
import app.foyer.platform.Words;
import app.foyer.venue.Place;
import java.util.LinkedHashMap;
import java.util.List;

/** What places are called that nobody gave a name: what they are. */
final class KindNames {
    private static final List<String> LANGUAGES = List.of("zh", "en");

    private KindNames() {}

    /** Empty for what needs a name of its own. */
    static LocalText of(Place.Kind kind) {
        var byLanguage = new LinkedHashMap<String, String>();
        for (var language : LANGUAGES) {
            var words = Words.of(KindNames.class, language);
            if (words.has("kind." + kind.code())) byLanguage.put(language, words.get("kind." + kind.code()));
        }
        return new LocalText(byLanguage);
    }
}
