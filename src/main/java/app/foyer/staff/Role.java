package app.foyer.staff;

import java.util.Locale;

/** What a member of staff is there for. */
public enum Role {
    ADMIN,
    STAGE,
    DESK,
    TECH;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
