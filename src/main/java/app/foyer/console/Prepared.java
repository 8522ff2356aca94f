package app.foyer.console;

import app.foyer.live.Event;
import app.foyer.platform.LocalText;
import app.foyer.platform.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a stage manager says and puts in most often, in the languages of the event. */
final class Prepared {
    private static final List<String> MESSAGES =
            List.of("five-minutes", "one-minute", "wrap-up", "louder", "microphone", "wait");
    private static final List<String> TITLES = List.of("apology", "medal", "announcement", "photo");
    private static final List<String> REASONS = List.of("late-speaker", "technical", "ran-over", "on-request");
    private static final Set<String> SPOKEN = Set.of(Tongue.CHINESE.code(), Tongue.ENGLISH.code());

    private Prepared() {}

    /** Each in all languages of the event that the house speaks, since nobody knows which the speaker reads. */
    static List<String> messages(Event event, Tongue tongue) {
        return MESSAGES.stream()
                .map(name -> languages(event, tongue)
                        .map(language -> in(language, "prepared." + name))
                        .collect(Collectors.joining(" / ")))
                .toList();
    }

    static List<LocalText> titles(Event event, Tongue tongue) {
        return TITLES.stream()
                .map(name -> {
                    var texts = new LinkedHashMap<String, String>();
                    languages(event, tongue).forEach(language -> texts.put(language, in(language, "insert." + name)));
                    return new LocalText(texts);
                })
                .toList();
    }

    static List<String> reasons(Tongue tongue) {
        return REASONS.stream().map(name -> tongue.words().get("why." + name)).toList();
    }

    private static String in(String language, String key) {
        return Words.of(Tongue.class, language).get(key);
    }

    private static Stream<String> languages(Event event, Tongue tongue) {
        var spoken = event.languages().stream().filter(SPOKEN::contains).toList();
        return spoken.isEmpty() ? Stream.of(tongue.code()) : spoken.stream();
    }
}
