package app.foyer.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.checkin.Outcome;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KioskWordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var file = KioskWordsTest.class.getResourceAsStream("words_" + language + ".properties");
                var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            words.load(text);
        }
        return words;
    }

    /** Each text with the places that it leaves for names and numbers. */
    private static TreeMap<String, String> places(Properties words) {
        var places = new TreeMap<String, String>();
        words.forEach((key, text) -> places.put(
                (String) key,
                PLACE.matcher((String) text)
                        .results()
                        .map(found -> found.group())
                        .sorted()
                        .collect(Collectors.joining())));
        return places;
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "zh_Hant", "ar"})
    void every_language_says_everything(String language) throws IOException {
        assertThat(places(words(language))).isEqualTo(places(words("en")));
    }

    @Test
    void every_outcome_but_ok_has_words() throws IOException {
        var words = words("en");
        for (var outcome : Outcome.values())
            if (outcome != Outcome.OK)
                assertThat(words)
                        .containsKeys("refused." + outcome.code() + ".title", "refused." + outcome.code() + ".text");
    }
}
