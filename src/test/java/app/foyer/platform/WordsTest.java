package app.foyer.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static String refused(String language) {
        return Words.of(new Refusal("unknown-token"), language);
    }

    @Test
    void a_language_without_words_of_its_own_speaks_its_main_form_or_english() {
        assertThat(refused("zh-Hant")).isEqualTo(refused("zh")).isNotEqualTo(refused("en"));
        assertThat(refused("zh-TW")).isEqualTo(refused("zh"));
        assertThat(refused("ar")).isEqualTo(refused("en"));
        assertThat(refused("tlh")).isEqualTo(refused("en"));
        assertThat(refused("en-GB")).isEqualTo(refused("en"));
    }

    @Test
    void a_text_that_nobody_translated_is_shown_in_english() {
        var name = new LocalText(Map.of("zh", "潮汐厅", "en", "Tide Hall"));
        assertThat(name.in("ar")).isEqualTo("Tide Hall");
        assertThat(name.in("zh-Hant")).isEqualTo("潮汐厅");
        assertThat(new LocalText(Map.of("fr", "Salle")).in("ar")).isEqualTo("Salle");
    }
}
