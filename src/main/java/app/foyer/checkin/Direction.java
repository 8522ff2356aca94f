package app.foyer.checkin;

import java.util.Locale;

/** Which way somebody goes through a door. */
public enum Direction {
    ENTRY,
    EXIT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for anything but {@code entry} and {@code exit} */
    public static Direction of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
