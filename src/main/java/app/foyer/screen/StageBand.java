package app.foyer.screen;

import java.time.Instant;

/**
 * What the stage manager tells the speaker.
 *
 * @param sentAt tells one message from another
 * @param mark how to mark it as read, or when that was done
 */
public record StageBand(String text, Instant sentAt, boolean read, Phrase mark) {}
