package app.foyer.cues;

import java.time.Instant;

/**
 * A cue that is going to be sent if nothing changes.
 *
 * @param start when its session is expected now
 * @param channel where it will go, or null for the console alone
 */
public record Coming(Rule rule, String session, Recipient recipient, Instant start, Instant due, String channel) {}
