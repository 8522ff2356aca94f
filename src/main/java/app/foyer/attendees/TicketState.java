package app.foyer.attendees;

import java.util.Locale;

public enum TicketState {
    VALID,
    UNPAID,
    BLOCKED,
    CANCELLED,
    REVOKED;

    /** Whether it admits nobody for good, and holds no seat. */
    public boolean over() {
        return this == CANCELLED || this == REVOKED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static TicketState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
