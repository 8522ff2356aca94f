package app.foyer.venue;

import app.foyer.platform.LocalText;

/**
 * A floor of the building.
 *
 * @param id as rooms and devices name it
 * @param ordinal 0 for the one that is entered from the street, rising with the floors (IMDF's {@code ordinal})
 * @param altitude metres above the one with ordinal 0
 * @param picture id of a picture of its plan, or null where it is drawn of its shapes alone
 * @param pictureBox what of the plan the picture covers, or null without one
 */
public record Level(String id, int ordinal, double altitude, LocalText name, String picture, Box pictureBox) {
    public static Level of(String id, int ordinal, double altitude, LocalText name) {
        return new Level(id, ordinal, altitude, name, null, null);
    }

    /** The same drawn on a picture. */
    public Level on(String newPicture, Box covered) {
        return new Level(id, ordinal, altitude, name, newPicture, covered);
    }

    public boolean pictured() {
        return picture != null && pictureBox != null;
    }
}
