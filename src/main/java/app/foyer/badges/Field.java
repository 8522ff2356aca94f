package app.foyer.badges;

import app.foyer.platform.LocalText;

/**
 * A rectangle of a badge and what stands in it. Text is set as large as it fits, at most {@code size}: on one line, smaller
 * if need be, then broken between words; never cut.
 *
 * @param x millimetres from the left edge of the badge, likewise {@code y} from the upper one
 * @param width in millimetres, likewise {@code height}
 * @param size of letters in points, at most
 * @param colour {@code text}, {@code band}, {@code on-band}, or {@code #rrggbb}
 * @param text a fixed text; before a value, what to call it; empty for none
 */
public record Field(
        Kind kind,
        double x,
        double y,
        double width,
        double height,
        double size,
        boolean bold,
        Align align,
        Stand stand,
        String colour,
        LocalText text) {
    public static final String TEXT = "text";
    public static final String BAND = "band";
    public static final String ON_BAND = "on-band";

    /** What is shown. A field whose value the wearer does not have stays empty. */
    public enum Kind {
        NAME,
        LATIN_NAME,
        ORGANISATION,
        CATEGORY,
        SEAT,
        ROOM,
        GROUP,
        /** The event's name. */
        EVENT,
        /** What the variant is called on the badge. */
        LABEL,
        /** A fixed text. */
        TEXT,
        /** The code that the door reads. */
        QR,
        /** A rectangle of the variant's colour. */
        BAND,
        /** Which print this is; on the first, nothing. */
        COPY
    }

    /** {@code START} and {@code END} follow the direction in which the text is read. */
    public enum Align {
        START,
        CENTRE,
        END
    }

    public enum Stand {
        TOP,
        MIDDLE,
        BOTTOM
    }
}
