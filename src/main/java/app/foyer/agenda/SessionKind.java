package app.foyer.agenda;

import java.util.Locale;

/** What sort of agenda item a session is; breaks and registration have no speakers. */
public enum SessionKind {
    KEYNOTE,
    TALK,
    PANEL,
    WORKSHOP,
    CEREMONY,
    BREAK,
    REGISTRATION,
    SOCIAL,
    OTHER;

    /** The kind of that name in any case, or {@link #OTHER}. */
    public static SessionKind of(String name) {
        if (name == null) return OTHER;
        try {
            return valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return OTHER;
        }
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
