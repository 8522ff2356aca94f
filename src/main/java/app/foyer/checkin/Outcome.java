package app.foyer.checkin;

import java.util.Locale;

/** What became of a scan: the same at kiosks, desks and in the API. */
public enum Outcome {
    OK,
    ALREADY_ADMITTED,
    UNKNOWN,
    UNPAID,
    BLOCKED,
    CANCELLED,
    REVOKED,
    NOT_YET_VALID,
    EXPIRED,
    WRONG_LIST,
    RULES,
    INCOMPLETE,
    AMBIGUOUS,
    FULL;

    /** The name that surfaces and the API use: {@code already-admitted}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Outcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
