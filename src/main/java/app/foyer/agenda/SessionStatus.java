package app.foyer.agenda;

import java.util.Locale;

/** Where a session stands; derived from what happened and the time, never stored. */
public enum SessionStatus {
    PLANNED,
    LIVE,
    DONE,
    SKIPPED,
    CANCELLED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
