package app.foyer.agenda;

import java.util.Locale;

/** What a session's start hangs on. */
public enum Anchor {
    /** As planned, and later when what is before it runs late. */
    PLAN,
    /** The end of the session before it, be that late or early. */
    LINKED,
    /** The clock alone: delays before it never move it, what is before it must stop. */
    FIXED;

    /** @throws IllegalArgumentException where there is none of that name */
    public static Anchor of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
