package app.foyer.cues;

import java.time.Instant;
import java.util.Locale;

/**
 * What became of a message.
 *
 * @param reason of what failed last, or why it was not sent: a code; or null
 * @param tries how often it was sent
 * @param settledAt when that was, by the venue's clock; null while it waits
 */
public record Delivery(String channel, State state, String reason, int tries, Instant settledAt) {
    public enum State {
        WAITING,
        DELIVERED,
        /** Given up. */
        FAILED,
        /** Not sent: the channel is off or has no address, or it was not worth sending any more. */
        UNSENT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether a person may have it sent once more. */
    public boolean canRetry() {
        return state == State.FAILED || state == State.UNSENT && Outbox.HELD_BACK.contains(reason);
    }
}
