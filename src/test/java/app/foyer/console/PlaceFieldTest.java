package app.foyer.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.live.EventState;
import app.foyer.pack.ShippedPack;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed before the browser has its list of places, on the house that comes with the product. */
class PlaceFieldTest {
    private final PlaceField listed = field(true);
    private final PlaceField any = field(false);

    private static PlaceField field(boolean listedOnly) {
        var pack = ShippedPack.at(ShippedPack.TEN_TO_TEN);
        var field = new PlaceField("", listedOnly, Tongue.ENGLISH, () -> {});
        field.offer(EventState.of(pack.event(), 1, pack.affairs().agenda()).with(pack.affairs()));
        return field;
    }

    private static void type(PlaceField field, String words) {
        ComponentUtil.fireEvent(field, new ComboBoxBase.CustomValueSetEvent<>(field, true, words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reed Room", " reed room ", "芦苇厅", "reed", "REED"})
    void a_name_in_either_language_or_an_id_is_the_room(String typed) {
        for (var field : new PlaceField[] {listed, any}) {
            type(field, typed);
            assertThat(field.place()).isEqualTo("reed");
            assertThat(field.isInvalid()).isFalse();
        }
    }

    @Test
    void free_words_are_an_error_where_only_what_is_listed_is_taken() {
        listed.place("reed");
        type(listed, "Behind the shed");
        assertThat(listed.place()).isNull();
        assertThat(listed.isInvalid()).isTrue();
        assertThat(listed.getErrorMessage()).contains("Behind the shed");
        type(listed, "Reed Room");
        assertThat(listed.isInvalid()).isFalse();
        type(any, "Behind the shed");
        assertThat(any.place()).isEqualTo("Behind the shed");
        assertThat(any.isInvalid()).isFalse();
    }

    @Test
    void a_name_of_several_is_none_of_them() {
        type(any, "Accessible toilet");
        assertThat(any.place()).isNull();
        assertThat(any.isInvalid()).isTrue();
    }
}
