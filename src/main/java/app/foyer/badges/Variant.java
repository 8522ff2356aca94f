package app.foyer.badges;

import app.foyer.platform.LocalText;

/**
 * How a design differs for some.
 *
 * @param colour of the band, {@code #rrggbb}
 * @param onBand of what stands on the band, {@code #rrggbb}
 * @param label what they are called on the badge, or empty
 */
public record Variant(String id, LocalText name, Wearers wearers, String colour, String onBand, LocalText label) {
    /** The id of how a design is where none of its variants is meant. */
    public static final String USUAL = "usual";
}
