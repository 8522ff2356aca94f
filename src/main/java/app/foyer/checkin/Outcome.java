package app.foyer.checkin;

import java.util.Locale;

/** What became of a scan. */
public enum Outcome {
    OK,
    ALREADY_ADMITTED,
    UNKNOWN,
    UNPAID,
    BLOCKED,
    CANCELLED,
    REVOKED;

    /** The name that surfaces and the API use: {@code already-admitted}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
