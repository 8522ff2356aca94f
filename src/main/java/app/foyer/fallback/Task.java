package app.foyer.fallback;

import app.foyer.platform.LocalText;
import java.time.Instant;

/**
 * What somebody is to do after a plan was applied.
 *
 * @param due until when, or null
 * @param doneAt or null
 * @param doneBy a staff account's name, or null
 */
public record Task(int number, LocalText who, LocalText what, Instant due, Instant doneAt, String doneBy) {
    Task done(Instant now, String by) {
        return new Task(number, who, what, due, now, by);
    }
}
