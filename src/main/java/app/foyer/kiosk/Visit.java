package app.foyer.kiosk;

import app.foyer.attendees.Glimpse;
import app.foyer.attendees.PublicLookup;
import app.foyer.checkin.Outcome;
import app.foyer.venue.Place;
import app.foyer.venue.Walk;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One person's way through a kiosk, from the welcome back to it. Each touch gives the next visit; one that does not fit
 * the step, as a late second press does not, changes nothing. Pure.
 *
 * @param homeLanguage the language in which every visit begins
 * @param aids what makes the page easier, for this visit only
 * @param walk how they go, for this visit only
 * @param asking whether the person is being asked if they are still there
 * @param helping whether help is shown above the step
 */
record Visit(
        String homeLanguage, String language, Set<Aid> aids, Walk walk, Step step, boolean asking, boolean helping) {
    static final Duration ASKING = Duration.ofSeconds(15);
    private static final int MOST_WRONG_PROOFS = 3;

    Visit {
        aids = Set.copyOf(aids);
    }

    static Visit begin(String homeLanguage) {
        return new Visit(homeLanguage, homeLanguage, Set.of(), Walk.USUAL, new Step.Welcome(), false, false);
    }

    /** Nothing of the person is left, not even the language. */
    Visit startOver() {
        return begin(homeLanguage);
    }

    Visit speak(String newLanguage) {
        return new Visit(homeLanguage, newLanguage, aids, walk, step, false, helping);
    }

    Visit toggle(Aid aid) {
        var next = EnumSet.noneOf(Aid.class);
        next.addAll(aids);
        if (!next.remove(aid)) next.add(aid);
        return new Visit(homeLanguage, language, next, walk, step, false, helping);
    }

    Visit walk(Walk other) {
        return new Visit(homeLanguage, language, aids, other, step, false, helping);
    }

    Visit stepFree(boolean only) {
        return walk(new Walk(walk.pace(), only));
    }

    Visit help(boolean shown) {
        return new Visit(homeLanguage, language, aids, walk, step, false, shown);
    }

    private Visit at(Step next) {
        return new Visit(homeLanguage, language, aids, walk, next, false, false);
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
        return new Visit(homeLanguage, language, aids, walk, step, true, helping);
    }

    Visit stay() {
        return new Visit(homeLanguage, language, aids, walk, step, false, helping);
    }

    Visit findByName() {
        return switch (step) {
            case Step.Welcome w -> at(Step.Lookup.EMPTY);
            case Step.ScanAgain s -> at(Step.Lookup.EMPTY);
            case Step.Refused r -> at(Step.Lookup.EMPTY);
            case Step.WalkIn w -> at(Step.Lookup.EMPTY);
            default -> this;
        };
    }

    Visit scanAgain() {
        return step instanceof Step.Refused ? at(new Step.ScanAgain()) : this;
    }

    /** One page back; this visit itself where there is none. */
    Visit back() {
        return switch (step) {
            case Step.Lookup lookup -> home();
            case Step.ScanAgain scan -> home();
            case Step.Where where -> where.equals(Step.Where.ANYTHING) ? home() : at(Step.Where.ANYTHING);
            case Step.Way way -> at(way.from());
            case Step.Verify verify -> at(verify.from());
            case Step.Group group -> at(new Step.Choose(group.guest()));
            case Step.WalkIn walkIn
            when walkIn.problem() != null -> at(walkIn.with(walkIn.form().fromTheStart()));
            case Step.Filling filling
            when filling.form().index() > 0 -> at(filling.with(filling.form().back()));
            case Step.WalkIn walkIn -> home();
            case Step.Questions questions when questions.after() != null -> at(questions.after());
            case Step.Questions questions -> at(new Step.Choose(questions.guest()));
            case Step.Correct correct -> at(new Step.Choose(correct.guest()));
            default -> this;
        };
    }

    /** The welcome, in the language and with the aids of who stands there. */
    private Visit home() {
        return at(new Step.Welcome());
    }

    Visit where() {
        return step instanceof Step.Welcome ? at(Step.Where.ANYTHING) : this;
    }

    /** The keys are asked for; what was typed stays. */
    Visit typing() {
        return step instanceof Step.Where where && !where.typing() ? search(where.query()) : this;
    }

    Visit search(String query) {
        return step instanceof Step.Where ? at(new Step.Where(query, null, true)) : this;
    }

    /** One of several places of a kind. */
    Visit choose(Place.Kind kind) {
        return step instanceof Step.Where ? at(new Step.Where("", kind, false)) : this;
    }

    Visit go(String to) {
        return step instanceof Step.Where ? at(new Step.Way(to, null, step)) : this;
    }

    /** To the seat of whoever is in. */
    Visit goToSeat() {
        return switch (step) {
            case Step.Done done when done.card().roomId() != null -> goTo(done.card());
            case Step.Refused refused
            when refused.card() != null && refused.card().roomId() != null -> goTo(refused.card());
            default -> this;
        };
    }

    private Visit goTo(Card card) {
        return at(new Step.Way(card.roomId(), card.seat(), step));
    }

    Visit found(String query, PublicLookup.Found found) {
        return step instanceof Step.Lookup ? at(new Step.Lookup(query, found, null)) : this;
    }

    /** A rule stopped the lookup, the proof or the registration; elsewhere no visitor can be the cause. */
    Visit stopped(String reason) {
        return switch (step) {
            case Step.Lookup lookup -> at(new Step.Lookup(lookup.query(), PublicLookup.Found.NOT_ASKED, reason));
            case Step.Verify verify ->
                at(new Step.Verify(verify.from(), verify.glimpse(), verify.byOrderCode(), reason, verify.tries()));
            case Step.WalkIn walkIn -> at(walkIn.stoppedBy(reason));
            case Step.Filling filling -> at(filling.with(filling.form().notTaken()));
            default -> unavailable();
        };
    }

    /** @param index into what the lookup found */
    Visit pick(int index) {
        if (!(step instanceof Step.Lookup lookup)) return this;
        var people = lookup.found().people();
        if (index < 0 || index >= people.size()) return this;
        var glimpse = people.get(index);
        return at(new Step.Verify(lookup, glimpse, glimpse.isCrowd(), null, 0));
    }

    Visit proveByOrderCode(boolean byOrderCode) {
        if (!(step instanceof Step.Verify verify) || verify.glimpse().isCrowd()) return this;
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
    Visit scanned(Guest guest) {
        return at(new Step.Choose(guest));
    }

    Visit proven(Guest guest) {
        return step instanceof Step.Verify ? at(new Step.Choose(guest)) : this;
    }

    /** All of the order are chosen, until some are not. */
    Visit together() {
        if (!(step instanceof Step.Choose choose) || choose.guest().companions().isEmpty()) return this;
        var all = IntStream.range(0, choose.guest().companions().size()).boxed().collect(Collectors.toSet());
        return at(new Step.Group(choose.guest(), all));
    }

    Visit toggleCompanion(int index) {
        if (!(step instanceof Step.Group group)) return this;
        var chosen = new HashSet<>(group.chosen());
        if (!chosen.remove(index)) chosen.add(index);
        return at(new Step.Group(group.guest(), chosen));
    }

    Visit ask(Guest guest, Form form) {
        return at(new Step.Questions(guest, null, form));
    }

    /** What is nice to know, once they are in. */
    Visit answerMore() {
        if (!(step instanceof Step.Done done) || done.guest().questions().isEmpty()) return this;
        var fields = done.guest().questions().stream().map(Form.Field::of).toList();
        return at(new Step.Questions(done.guest(), done, Form.of(fields, Map.of())));
    }

    Visit answered() {
        return step instanceof Step.Questions questions && questions.after() != null
                ? at(questions.after().answered())
                : this;
    }

    /** @param fields those that attendees may correct, with what they are now */
    Visit correct(Form fields) {
        return step instanceof Step.Choose choose ? at(new Step.Correct(choose.guest(), fields)) : this;
    }

    Visit corrected(Card card) {
        return step instanceof Step.Correct correct
                ? at(new Step.Choose(correct.guest().with(card)))
                : this;
    }

    Visit walkIn(List<Form.Field> fields) {
        return switch (step) {
            case Step.Welcome w -> at(new Step.WalkIn(Form.of(fields, Map.of()), null));
            case Step.Lookup l -> at(new Step.WalkIn(Form.of(fields, Map.of()), null));
            default -> this;
        };
    }

    Visit fill(Form form) {
        return step instanceof Step.Filling filling ? at(filling.with(form)) : this;
    }

    Visit admitted(Guest guest, List<Due> due, Badge badge) {
        return at(new Step.Done(guest, due, badge));
    }

    Visit handed(List<Due> due) {
        return step instanceof Step.Done done ? at(new Step.Done(done.guest(), due, done.badge())) : this;
    }

    Visit refused(Outcome outcome, Card card, Why why) {
        return at(new Step.Refused(outcome, outcome == Outcome.ALREADY_ADMITTED ? card : null, why));
    }

    Visit unavailable() {
        return at(new Step.Offline());
    }
}
