package app.foyer.screen;

import app.foyer.live.Event;

/**
 * How the pack dresses a screen.
 *
 * @param colour one that can be read
 * @param logo or null
 * @param backdrop what lies faintly behind everything, or null
 */
public record Brand(String colour, Picture logo, Picture backdrop) {
    /** As tokens.css has it. */
    static final String HOUSE_COLOUR = "#2f6df6";

    static Brand of(Event.Brand brand, Theme theme) {
        var colour = brand.colour() == null ? HOUSE_COLOUR : brand.colour();
        return new Brand(
                Tint.readable(colour, theme),
                Picture.of(brand.logo()),
                Picture.of(theme == Theme.DARK ? brand.dark() : brand.light()));
    }
}
