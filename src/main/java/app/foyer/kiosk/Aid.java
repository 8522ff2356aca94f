package app.foyer.kiosk;

import java.util.Locale;

/** What makes a page easier to reach or to read; switched on for one visit. */
enum Aid {
    /** Every control in the lower half, for those who sit or are small. */
    REACH,
    LARGE,
    CONTRAST;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
