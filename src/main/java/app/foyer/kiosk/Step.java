package app.foyer.kiosk;

import app.foyer.attendees.Glimpse;
import app.foyer.attendees.PublicLookup;
import app.foyer.checkin.Outcome;
import app.foyer.checkin.Scan;
import java.time.Duration;
import java.time.Instant;

/** Where a visit is. Only {@link Choose}, {@link Done} and {@link Refused} hold anything personal. */
sealed interface Step {
    Duration IDLE = Duration.ofSeconds(45);

    /** As {@code data-step} names it. */
    String code();

    /** After so long without a touch the visit ends, or is asked whether it goes on; null for never. */
    default Duration timeout() {
        return IDLE;
    }

    /** Whether the visit simply ends when its time is up, with nobody asked. */
    default boolean endsUnasked() {
        return false;
    }

    record Welcome() implements Step {
        @Override
        public String code() {
            return "welcome";
        }

        @Override
        public Duration timeout() {
            return null;
        }
    }

    /** Once more, after a code that was not known. */
    record ScanAgain() implements Step {
        @Override
        public String code() {
            return "scan";
        }

        @Override
        public boolean endsUnasked() {
            return true;
        }
    }

    /** @param problem a refusal's reason code, or null */
    record Lookup(String query, PublicLookup.Found found, String problem) implements Step {
        static final Lookup EMPTY = new Lookup("", PublicLookup.Found.NOBODY, null);

        @Override
        public String code() {
            return "lookup";
        }

        /** What was typed is a name. */
        @Override
        public String toString() {
            return "Lookup";
        }
    }

    /**
     * @param byOrderCode whether the order code is asked for rather than the phone's last digits
     * @param problem {@code wrong-proof}, a refusal's reason code, or null
     * @param tries how many were wrong so far
     */
    record Verify(Lookup from, Glimpse glimpse, boolean byOrderCode, String problem, int tries) implements Step {
        @Override
        public String code() {
            return "verify";
        }
    }

    /** @param scan what will be redeemed on a yes; it carries the nonce that makes a second press harmless */
    record Choose(Card card, Scan scan) implements Step {
        @Override
        public String code() {
            return "choose";
        }
    }

    record Done(Card card) implements Step {
        private static final Duration SHOWN = Duration.ofSeconds(8);

        @Override
        public String code() {
            return "done";
        }

        @Override
        public Duration timeout() {
            return SHOWN;
        }

        @Override
        public boolean endsUnasked() {
            return true;
        }
    }

    /**
     * @param card where to go, for those who were admitted before; else null
     * @param admittedAt when that was, or null
     */
    record Refused(Outcome outcome, Card card, Instant admittedAt) implements Step {
        private static final Duration SHOWN = Duration.ofSeconds(20);

        @Override
        public String code() {
            return "refused";
        }

        @Override
        public Duration timeout() {
            return SHOWN;
        }

        @Override
        public boolean endsUnasked() {
            return true;
        }
    }

    /** Something that the kiosk needs does not answer. */
    record Offline() implements Step {
        private static final Duration SHOWN = Duration.ofSeconds(10);

        @Override
        public String code() {
            return "offline";
        }

        @Override
        public Duration timeout() {
            return SHOWN;
        }

        @Override
        public boolean endsUnasked() {
            return true;
        }
    }
}
