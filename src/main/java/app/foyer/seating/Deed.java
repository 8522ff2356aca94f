package app.foyer.seating;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/**
 * What somebody did to seats.
 *
 * @param room where, or null for several rooms
 * @param people how many sit elsewhere since
 * @param undoneAt null while it is in force
 * @param undoneBy likewise
 * @param leftOver how many stayed where they were when it was undone, or null
 */
public record Deed(
        String id,
        Instant at,
        String actor,
        Kind kind,
        String room,
        int people,
        Instant undoneAt,
        String undoneBy,
        Integer leftOver) {
    public enum Kind {
        /** Many, by rule. */
        RULE,
        MOVE,
        SWAP,
        FREE,
        /** Those whose seats are gone since the room is seated otherwise. */
        PLAN,
        /** Chairs that were held twice before the database forbade it. */
        TWICE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(code));
        }
    }
}
