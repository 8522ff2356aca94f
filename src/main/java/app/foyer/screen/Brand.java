package app.foyer.screen;

import app.foyer.live.Event;

/**
 * How the pack dresses a screen.
 *
 * @param colour one that can be read, or null for the house's
 * @param logo or null
 * @param backdrop what lies faintly behind everything, or null
 */
public record Brand(String colour, Picture logo, Picture backdrop) {
    static Brand of(Event.Brand brand, Theme theme) {
        return new Brand(
                brand.colour() == null ? null : Tint.readable(brand.colour(), theme),
                Picture.of(brand.logo()),
                Picture.of(theme == Theme.DARK ? brand.dark() : brand.light()));
    }
}
