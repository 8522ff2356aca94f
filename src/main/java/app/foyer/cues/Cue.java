package app.foyer.cues;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Somebody was told, or should have been, that a session is about to start. Times are the venue's.
 *
 * @param origin the cue that nobody answered and that was raised by this one, or null
 * @param start when the session was expected to start, as it was sent
 * @param due when it was to be sent
 * @param sentAt when it was; of a missed one, when that was found out
 * @param channel where it goes, or null for the console alone
 * @param because why it is {@code OVERTAKEN}, or null
 * @param moved whether a command has moved the session from that start since: it is cued anew
 * @param raisedAt when it was raised to somebody else, or null
 * @param settledAt when it was acknowledged or overtaken, or null
 * @param settledBy the account that acknowledged it for somebody, or null where that was by the link
 */
public record Cue(
        String id,
        String rule,
        String session,
        Recipient recipient,
        String origin,
        Instant start,
        Instant due,
        Instant sentAt,
        String channel,
        State state,
        Because because,
        boolean moved,
        Instant raisedAt,
        Instant settledAt,
        String settledBy) {
    private static final Duration IN_TIME = Duration.ofMinutes(1);

    public enum State {
        /** Nobody has answered yet. */
        OPEN,
        ACKNOWLEDGED,
        OVERTAKEN,
        /** The session had started before anybody could be told. */
        MISSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What made an answer needless. */
    public enum Because {
        STARTED,
        MOVED,
        CANCELLED,
        SKIPPED,
        REMOVED,
        /** Somebody else speaks, or the crew does not look after the room that it is in now. */
        REPLACED,
        /** Of a raised one: the first answered after all. */
        ANSWERED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Because of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isRaise() {
        return origin != null;
    }

    /** Open, and no raised one is open in its place. */
    public boolean isUnanswered() {
        return isOpen() && raisedAt == null;
    }

    /** Whether it was sent a minute or more after it was due. */
    public boolean isLate() {
        return state != State.MISSED && !sentAt.isBefore(due.plus(IN_TIME));
    }

    /** What may be sent once only, for each recipient of a rule: the minute of the start. */
    public static long minute(Instant start) {
        return Math.floorDiv(start.getEpochSecond(), 60L);
    }
}
