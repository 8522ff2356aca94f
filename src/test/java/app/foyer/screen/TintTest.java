package app.foyer.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TintTest {
    private static final List<String> COLOURS = List.of(
            "#000000", "#ffffff", "#808080", "#ff0000", "#ffff00", "#0000ff", "#0b5d6b", "#c62828", "#e3b54d",
            "#10ff10");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void any_colour_is_made_readable_on_every_ground_and_bears_the_ground_as_its_own_text(Theme theme) {
        for (var colour : COLOURS)
            for (var ground : theme.grounds())
                assertThat(Tint.contrast(Tint.readable(colour, theme), ground))
                        .as(colour)
                        .isGreaterThanOrEqualTo(Tint.LEAST_CONTRAST);
    }

    @Test
    void a_colour_that_can_be_read_stays_as_the_pack_has_it() {
        assertThat(Tint.readable("#003d47", Theme.LIGHT)).isEqualTo("#003d47");
        assertThat(Tint.readable("#ffe08a", Theme.DARK)).isEqualTo("#ffe08a");
    }

    @Test
    void contrast_is_reckoned_as_wcag_does() {
        assertThat(Tint.contrast("#000000", "#ffffff")).isEqualTo(21);
        assertThat(Tint.contrast("#767676", "#ffffff")).isBetween(4.54, 4.55);
    }

    /** The style sheets have the same grounds, and let no more of a backdrop shine through than is reckoned with. */
    @Test
    void the_grounds_are_those_of_the_style_sheets() throws IOException {
        var tokens = Files.readString(Path.of("frontend/tokens.css"));
        var screen = Files.readString(Path.of("frontend/screen.css"));
        assertThat(tokens).contains("--foyer-brand: " + Brand.HOUSE_COLOUR);
        for (var theme : Theme.values()) {
            var block = tokens.substring(tokens.indexOf("[data-theme=\"" + theme.code() + "\"]"));
            for (var ground : theme.grounds().subList(0, 3))
                assertThat(block.substring(0, block.indexOf('}'))).contains(ground);
        }
        assertThat(Theme.DARK.grounds().getLast()).isEqualTo(through("#0a0e14", 255, 0.14));
        assertThat(Theme.LIGHT.grounds().getLast()).isEqualTo(through("#f6f4ee", 0, 0.06));
        assertThat(screen).contains("object-fit: cover; opacity: 0.14;", ".backdrop { opacity: 0.06; }");
    }

    private static String through(String ground, int worst, double share) {
        var colour = new StringBuilder("#");
        for (int i = 1; i < 7; i += 2) {
            var channel = Integer.parseInt(ground.substring(i, i + 2), 16);
            colour.append("%02x".formatted(Math.round(channel * (1 - share) + worst * share)));
        }
        return colour.toString();
    }
}
