package app.foyer.attendees;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a seat must have for whoever holds the ticket. No reason for it is kept. */
public enum Need {
    /** A place without a chair. */
    WHEELCHAIR,
    /** Out without passing anybody. */
    AISLE;

    /** As files and the database name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Need> of(String code) {
        return Arrays.stream(values()).filter(need -> need.code().equals(code)).findFirst();
    }
}
