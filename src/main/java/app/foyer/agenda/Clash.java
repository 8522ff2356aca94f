package app.foyer.agenda;

import java.time.Instant;
import java.util.Locale;

/**
 * Two things that cannot both be, found in the expected times. Staff may go on all the same.
 *
 * @param session the session that is in trouble
 * @param other the one that it is in trouble with, or null
 * @param room where the session is
 * @param what the name of the speaker or the equipment, or null
 * @param from when the trouble begins
 * @param to when it ends
 */
public record Clash(Kind kind, String session, String other, String room, String what, Instant from, Instant to) {
    /** What sort of trouble. */
    public enum Kind {
        /** A speaker or moderator is in two rooms at once. */
        SPEAKER,
        /** Two sessions are in one room at once. */
        ROOM,
        /** The room must be empty by then, and is not. */
        HARD_STOP,
        /** The room holds fewer people than are expected. */
        CAPACITY,
        /** The room lacks equipment that the session needs. */
        EQUIPMENT,
        /** It loses time to one after it that cannot wait. */
        SQUEEZED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
