package app.foyer.staff;

import java.util.Locale;

/** What a member of staff is there for. */
public enum Role {
    ADMIN,
    STAGE,
    DESK,
    TECH;

    /** Whether they write and remove fallback plans; to carry them out is the stage's as well. */
    public boolean writesPlans() {
        return this == ADMIN;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
