package app.foyer.kiosk;

import app.foyer.platform.LocalText;
import java.util.Locale;

/**
 * What a guest is told of their badge.
 *
 * @param printer the name of the printer; empty where it is the kiosk's own
 */
record Badge(News news, LocalText printer) {
    enum News {
        /** This kiosk prints none. */
        NONE,
        COMING,
        /** One was printed before; another comes from the desk. */
        AGAIN,
        /** It comes later, at the desk. */
        LATER;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final Badge NONE = of(News.NONE);

    static Badge of(News news) {
        return new Badge(news, LocalText.EMPTY);
    }
}
