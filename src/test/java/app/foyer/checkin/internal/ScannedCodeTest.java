package app.foyer.checkin.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScannedCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ab12-xyz",
                "]Q1Ab12-xyz",
                "\\000026Ab12-xyz",
                "]Q2\\000026Ab12-xyz",
                "\\000026\\000026Ab12-xyz",
                "Ab12-xyz\r\n",
                "\tAb12-xyz\t",
                "  Ab12-xyz ",
                "\u0002Ab12-xyz\u0003",
                "\uFEFFAb12\u200B-xyz",
                "Ａｂ１２－ｘｙｚ",
                "\u3000]Q1Ab12-xyz\u3000",
            })
    void noise_is_taken_off(String typed) {
        assertThat(ScannedCode.secret(typed)).isEqualTo("Ab12-xyz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n", "]Q1", "\\000026"})
    void nothing_but_noise_is_nothing(String typed) {
        assertThat(ScannedCode.secret(typed)).isEmpty();
    }

    @Test
    void an_id_that_alfio_signed_is_the_id() {
        var id = "0aa1b2c3-1111-4222-8333-0123456789ab";
        assertThat(ScannedCode.secret("]Q1" + id + "/c2lnbmF0dXJl+/=")).isEqualTo(id);
        assertThat(ScannedCode.secret("order/1")).isEqualTo("order/1");
    }
}
