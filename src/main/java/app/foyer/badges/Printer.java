package app.foyer.badges;

import app.foyer.platform.LocalText;
import java.time.Duration;
import java.util.Locale;

/**
 * Something that prints badges.
 *
 * @param place where it stands, for people to read; or null
 * @param address a queue's {@code ipp:} or {@code ipps:} address, or a label printer's {@code host:port}; null for a browser
 * @param dpi dots to the inch of what it is sent as a picture
 * @param media what a queue calls the badge's paper, or null
 * @param status whether a label printer answers when asked how it is
 * @param fallback the printer that takes over, or null
 * @param fallbackAfter how long this one may be in trouble before that; null for never
 */
public record Printer(
        String id,
        Kind kind,
        LocalText name,
        String place,
        String address,
        int dpi,
        String media,
        boolean status,
        String fallback,
        Duration fallbackAfter) {
    public enum Kind {
        /** A kiosk prints by its own browser. */
        BROWSER,
        /** A queue of a print server, or a printer, that speaks IPP. */
        IPP,
        /** A label printer that speaks ZPL, by TCP. */
        ZPL;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
