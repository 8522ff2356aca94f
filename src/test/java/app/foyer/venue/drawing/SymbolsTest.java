package app.foyer.venue.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.venue.Place;
import app.foyer.venue.Way;
import org.junit.jupiter.api.Test;

class SymbolsTest {
    @Test
    void every_kind_of_place_has_a_sign_and_a_name_in_each_language() {
        for (var kind : Place.Kind.values()) {
            assertThat(Symbols.of(kind)).as(kind.code()).contains("class=\"");
            for (var language : new String[] {"zh", "zh-Hant", "en", "ar"})
                assertThat(Symbols.name(kind).exactly(language)).as(kind.code()).isNotBlank();
        }
        for (var way : Way.values()) assertThat(Symbols.of(way)).as(way.code()).contains("class=\"");
    }
}
