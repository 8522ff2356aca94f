package app.foyer.cues.internal;

import java.time.Duration;

/**
 * What came of sending a message.
 *
 * @param reason a code, or null where it was delivered
 * @param pause for how long the other asked to be left alone, or zero
 */
record Outcome(Kind kind, String reason, Duration pause) {
    static final Outcome DELIVERED = new Outcome(Kind.DELIVERED, null, Duration.ZERO);

    enum Kind {
        DELIVERED,
        /** It may well take it later. */
        NOT_NOW,
        /** It does not want this message. */
        REFUSED
    }

    static Outcome notNow(String reason) {
        return new Outcome(Kind.NOT_NOW, reason, Duration.ZERO);
    }

    static Outcome refused(String reason) {
        return new Outcome(Kind.REFUSED, reason, Duration.ZERO);
    }
}
