package app.foyer.kiosk;

import app.foyer.platform.LocalText;

/**
 * What a guest is told of their badge.
 *
 * @param news what became of it
 * @param printer the name of the printer; may be empty
 * @param job the print job that this kiosk's own browser prints, or null
 */
record Badge(News news, LocalText printer, String job) {
    enum News {
        /** This kiosk prints none. */
        NONE,
        COMING,
        /** One was printed before; another comes from the desk. */
        AGAIN,
        /** It comes later, at the desk. */
        LATER
    }

    static final Badge NONE = new Badge(News.NONE, LocalText.EMPTY, null);
}
