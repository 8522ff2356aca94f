package app.foyer.fallback;

import app.foyer.platform.LocalText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody must say, or may, when a plan is applied.
 *
 * @param usual the value to begin with, or null; for a session {@code live} or {@code next}: that of the plan's room
 * @param optional whether the plan also works without
 */
public record Parameter(String id, Kind kind, LocalText name, String usual, boolean optional) {
    /** What a value is. */
    public enum Kind {
        ROOM,
        /** A room in which nothing is on; only preferred, since staff may know better. */
        SPARE_ROOM,
        SESSION,
        /** Whole minutes, 1 to 1440. */
        MINUTES,
        PLACE,
        TEXT;

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public boolean room() {
            return this == ROOM || this == SPARE_ROOM;
        }
    }
}
