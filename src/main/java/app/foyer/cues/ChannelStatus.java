package app.foyer.cues;

import java.time.Instant;

/**
 * How it goes with a channel.
 *
 * @param shown its address, with all but its host and its end hidden; null where it has none
 * @param set whether that was set in the console, and not by the environment
 * @param signed whether its messages are signed
 * @param trouble why nothing gets through just now, a code; or null
 * @param waiting messages
 * @param failed messages that were given up
 * @param lastDelivered when, by the venue's clock, or null
 * @param test what became of the last test, or null
 */
public record ChannelStatus(
        Channel channel,
        String shown,
        boolean set,
        boolean signed,
        boolean off,
        String trouble,
        int waiting,
        int failed,
        Instant lastDelivered,
        Delivery test) {
    public boolean delivers() {
        return shown != null && !off;
    }
}
