package app.foyer.agenda.schedule;

import app.foyer.agenda.About;
import java.time.Instant;

/**
 * One event of a file, understood but not yet named.
 *
 * @param number the number that the file gives it, or null; some give letters
 * @param room the room's name, empty where it has none
 */
record Entry(String guid, String number, String slug, String room, Span span, About about, boolean cancelled) {
    /** From when to when; may be of no length. */
    record Span(Instant start, Instant end) {}
}
