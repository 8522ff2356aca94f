package app.foyer.venue;

import app.foyer.platform.LocalText;
import java.time.Instant;

/**
 * A part of the building that nobody is to go to or through for a while: a room, a place or a path.
 *
 * @param place the id of one of the building's places, or free words; or null
 * @param path the id of one of the building's paths, or null
 * @param reason what people are told; may be empty
 * @param until when it ends, or null for until it is opened again
 */
public record Closure(
        String id, String room, String place, String path, LocalText reason, Instant from, Instant until) {
    public static final int LONGEST_REASON = 400;
    public static final int LONGEST_PLACE = 200;

    public Closure {
        if (reason == null) reason = LocalText.EMPTY;
    }

    /** Whether it has ended by itself. */
    boolean over(Instant now) {
        return until != null && !now.isBefore(until);
    }

    public boolean holds(Instant now) {
        return !now.isBefore(from) && !over(now);
    }

    /** The first instant after now at which {@link #holds} changes; {@link Instant#MAX} if never. */
    Instant changes(Instant now) {
        if (now.isBefore(from)) return from;
        return until != null && now.isBefore(until) ? until : Instant.MAX;
    }
}
