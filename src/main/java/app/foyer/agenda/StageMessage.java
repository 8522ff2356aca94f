package app.foyer.agenda;

import java.time.Instant;

/**
 * What the stage manager tells the speaker of a room, on the stage timer.
 *
 * @param readAt when somebody on stage marked it as read, or null
 */
public record StageMessage(String text, Instant sentAt, Instant readAt) {
    StageMessage read(Instant at) {
        return new StageMessage(text, sentAt, at);
    }
}
