package app.foyer.kiosk;

import app.foyer.attendees.Glimpse;
import app.foyer.attendees.PublicLookup;
import app.foyer.checkin.Outcome;
import app.foyer.checkin.Question;
import app.foyer.venue.Place;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Where a visit is. What it holds of a person goes with it. */
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
        static final Lookup EMPTY = new Lookup("", PublicLookup.Found.NOT_ASKED, null);

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

    /** Is this you? */
    record Choose(Guest guest) implements Step {
        @Override
        public String code() {
            return "choose";
        }
    }

    /** @param chosen which of the guest's companions come in too */
    record Group(Guest guest, Set<Integer> chosen) implements Step {
        public Group {
            chosen = Set.copyOf(chosen);
        }

        @Override
        public String code() {
            return "group";
        }
    }

    /**
     * Where does somebody want to go?
     *
     * @param query what was typed so far
     * @param kind the kind of place that is chosen from, or null for all there is
     * @param typing whether the keys are asked for
     */
    record Where(String query, Place.Kind kind, boolean typing) implements Step {
        static final Where ANYTHING = new Where("", null, false);

        @Override
        public String code() {
            return "where";
        }
    }

    /**
     * The way there.
     *
     * @param to what a {@link Goal} is named by
     * @param seat the one that is theirs there, or null
     * @param from where they asked
     */
    record Way(String to, String seat, Step from) implements Step {
        private static final Duration SHOWN = Duration.ofSeconds(40);

        @Override
        public String code() {
            return "way";
        }

        @Override
        public Duration timeout() {
            return SHOWN;
        }
    }

    /** What has to be filled in, one a page. */
    sealed interface Filling extends Step {
        Form form();

        Filling with(Form form);
    }

    /** @param after the page that it comes back to where they are in already, or null */
    record Questions(Guest guest, Done after, Form form) implements Filling {
        @Override
        public String code() {
            return "questions";
        }

        @Override
        public Filling with(Form next) {
            return new Questions(guest, after, next);
        }
    }

    record Correct(Guest guest, Form form) implements Filling {
        @Override
        public String code() {
            return "correct";
        }

        @Override
        public Filling with(Form next) {
            return new Correct(guest, next);
        }
    }

    /** @param problem why they were not taken in: a refusal's reason code, or null */
    record WalkIn(Form form, String problem) implements Filling {
        static final String LOOKS_REGISTERED = "looks-registered";

        @Override
        public String code() {
            return "walk-in";
        }

        @Override
        public Filling with(Form next) {
            return new WalkIn(next, null);
        }

        WalkIn stoppedBy(String reason) {
            return new WalkIn(form, reason);
        }
    }

    /** @param badge what is said of it, a word of {@link Badge} */
    record Done(Guest guest, List<Due> due, Badge badge) implements Step {
        private static final Duration SHOWN = Duration.ofSeconds(8);
        private static final Duration SHOWN_WITH_MORE = Duration.ofSeconds(20);

        public Done {
            due = List.copyOf(due);
        }

        Card card() {
            return guest.card();
        }

        Done answered() {
            return new Done(guest.with(List.<Question>of()), due, badge);
        }

        @Override
        public String code() {
            return "done";
        }

        @Override
        public Duration timeout() {
            var more = !due.isEmpty() || !guest.questions().isEmpty() || card().roomId() != null;
            return more ? SHOWN_WITH_MORE : SHOWN;
        }

        @Override
        public boolean endsUnasked() {
            return true;
        }
    }

    /** @param card where to go, for those who were admitted before; else null */
    record Refused(Outcome outcome, Card card, Why why) implements Step {
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
