package app.foyer.kiosk;

import app.foyer.attendees.Glimpse;
import app.foyer.attendees.PublicLookup;
import app.foyer.checkin.Outcome;
import app.foyer.checkin.Scan;
import java.time.Duration;
import java.time.Instant;

/**
 * One person's way through a kiosk, from the welcome back to it. Each touch gives the next visit; one that does not fit
 * the step, as a late second press does not, changes nothing. Pure.
 *
 * @param homeLanguage the language in which every visit begins
 * @param asking whether the person is being asked if they are still there
 * @param helping whether help is shown above the step
 */
record Visit(String homeLanguage, String language, Step step, boolean asking, boolean helping) {
    static final Duration ASKING = Duration.ofSeconds(15);
    private static final int MOST_WRONG_PROOFS = 3;

    static Visit begin(String homeLanguage) {
        return new Visit(homeLanguage, homeLanguage, new Step.Welcome(), false, false);
    }

    /** Nothing of the person is left, not even the language. */
    Visit startOver() {
        return begin(homeLanguage);
    }

    Visit speak(String newLanguage) {
        return new Visit(homeLanguage, newLanguage, step, false, helping);
    }

    Visit help(boolean shown) {
        return new Visit(homeLanguage, language, step, false, shown);
    }

    private Visit at(Step next) {
        return new Visit(homeLanguage, language, next, false, false);
    }

    /** How long the visit may stay as it is without a touch; null for as long as it takes. */
    Duration timeout() {
        if (asking) return ASKING;
        return step.timeout() == null && !isHome() ? Step.IDLE : step.timeout();
    }

    /** Whether nothing was touched yet. */
    boolean isHome() {
        return equals(startOver());
    }

    Visit timeIsUp() {
        if (isHome()) return this;
        if (asking || step.endsUnasked() || step instanceof Step.Welcome) return startOver();
        return new Visit(homeLanguage, language, step, true, helping);
    }

    Visit stay() {
        return new Visit(homeLanguage, language, step, false, helping);
    }

    Visit findByName() {
        return switch (step) {
            case Step.Welcome w -> at(Step.Lookup.EMPTY);
            case Step.ScanAgain s -> at(Step.Lookup.EMPTY);
            case Step.Refused r -> at(Step.Lookup.EMPTY);
            default -> this;
        };
    }

    Visit scanAgain() {
        return step instanceof Step.Refused ? at(new Step.ScanAgain()) : this;
    }

    Visit back() {
        return switch (step) {
            case Step.Lookup lookup -> startOverIn(language);
            case Step.ScanAgain scan -> startOverIn(language);
            case Step.Verify verify -> at(verify.from());
            default -> this;
        };
    }

    private Visit startOverIn(String kept) {
        return startOver().speak(kept);
    }

    Visit found(String query, PublicLookup.Found found) {
        return step instanceof Step.Lookup ? at(new Step.Lookup(query, found, null)) : this;
    }

    /** A rule stopped the lookup or the proof; elsewhere no visitor can be the cause. */
    Visit stopped(String reason) {
        return switch (step) {
            case Step.Lookup lookup -> at(new Step.Lookup(lookup.query(), PublicLookup.Found.NOBODY, reason));
            case Step.Verify verify ->
                at(new Step.Verify(verify.from(), verify.glimpse(), verify.byOrderCode(), reason, verify.tries()));
            default -> unavailable();
        };
    }

    /** @param index into what the lookup found */
    Visit pick(int index) {
        if (!(step instanceof Step.Lookup lookup)) return this;
        var people = lookup.found().people();
        if (index < 0 || index >= people.size()) return this;
        return at(new Step.Verify(lookup, people.get(index), false, null, 0));
    }

    Visit proveByOrderCode(boolean byOrderCode) {
        if (!(step instanceof Step.Verify verify)) return this;
        return at(new Step.Verify(verify.from(), verify.glimpse(), byOrderCode, null, verify.tries()));
    }

    /** After some wrong proofs the way leads back to the names, since it may be the wrong one. */
    Visit proofWasWrong() {
        if (!(step instanceof Step.Verify verify)) return this;
        var tries = verify.tries() + 1;
        if (tries >= MOST_WRONG_PROOFS)
            return at(new Step.Lookup(verify.from().query(), verify.from().found(), "wrong-proof"));
        return at(new Step.Verify(verify.from(), verify.glimpse(), verify.byOrderCode(), "wrong-proof", tries));
    }

    /** Whom a lookup and its proof may lead to. */
    Glimpse glimpse() {
        return step instanceof Step.Verify verify ? verify.glimpse() : null;
    }

    /** A code that was just scanned may begin a new visit at any step, the last person's done page too. */
    Visit scanned(Card card, Scan scan) {
        return at(new Step.Choose(card, scan));
    }

    Visit proven(Card card, Scan scan) {
        return step instanceof Step.Verify ? at(new Step.Choose(card, scan)) : this;
    }

    Visit admitted(Card card) {
        return at(new Step.Done(card));
    }

    Visit refused(Outcome outcome, Card card, Instant admittedAt) {
        return at(new Step.Refused(outcome, outcome == Outcome.ALREADY_ADMITTED ? card : null, admittedAt));
    }

    Visit unavailable() {
        return at(new Step.Offline());
    }
}
