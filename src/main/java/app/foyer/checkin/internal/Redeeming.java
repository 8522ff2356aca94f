package app.foyer.checkin.internal;

import app.foyer.attendees.Attendees;
import app.foyer.attendees.TicketHolder;
import app.foyer.checkin.Because;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.Outcome;
import app.foyer.checkin.Question;
import app.foyer.checkin.Scan;
import app.foyer.checkin.Verdict;
import app.foyer.checkin.internal.Judging.Judgement;
import app.foyer.platform.Ids;
import app.foyer.platform.Refusal;
import app.foyer.platform.VenueClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Redeems a ticket within a transaction. In the plain case those are three statements: the ticket, its admission, the
 * scan; whether a ticket was admitted is not looked up first, the key of the admission says so to everybody who asks at
 * once. Where earlier scans have a say, the admission's row is held, and it is judged by all of them.
 */
@Component
class Redeeming {
    private static final Duration OLDEST = Duration.ofDays(7);

    private final AdmissionStore admissions;
    private final ScanStore scans;
    private final Answers answers;
    private final Attendees attendees;
    private final VenueClock clock;
    private final Ids ids;

    Redeeming(
            AdmissionStore admissions,
            ScanStore scans,
            Answers answers,
            Attendees attendees,
            VenueClock clock,
            Ids ids) {
        this.admissions = admissions;
        this.scans = scans;
        this.answers = answers;
        this.attendees = attendees;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param page of the event, read before the transaction began: it must see what those before it wrote */
    Verdict redeem(String event, Scan scan, Book.Page page) {
        var attempt = attempt(event, scan, page);
        var before = refusedBefore(attempt);
        if (before.isPresent()) return before.get();
        var known = known(attempt);
        if (!known.isOk()) return stored(attempt, known);
        var misanswered = misanswered(attempt);
        if (misanswered.isPresent()) return stored(attempt, misanswered.get());
        return attempt.looksBack() ? byPassages(attempt) : byKey(attempt);
    }

    /** A nonce is looked up only where the scan would be refused: one that admits cannot have been accepted before. */
    private Verdict byKey(Attempt attempt) {
        var judgement = judgedByKey(attempt);
        return judgement.isOk()
                ? stored(attempt, judgement)
                : repeated(attempt).orElseGet(() -> stored(attempt, judgement));
    }

    private Attempt attempt(String event, Scan scan, Book.Page page) {
        var received = clock.now();
        var at = isPlausible(scan.at(), received) ? scan.at() : received;
        var holder = holder(event, scan).orElse(null);
        return new Attempt(event, ids.next(received), scan, list(scan, holder, page), page, holder, at, received);
    }

    /** A device whose clock is wrong, in a year long gone or in the future, has scanned now. */
    private static boolean isPlausible(Instant at, Instant received) {
        return at != null && !at.isAfter(received) && at.isAfter(received.minus(OLDEST));
    }

    /** Of several lists the one that the ticket is for; where none or more than one is, the first. */
    private static CheckinList list(Scan scan, TicketHolder holder, Book.Page page) {
        if (scan.lists().isEmpty())
            return page.lists().stream().findFirst().orElseThrow(() -> new Refusal("unknown-list", Map.of("list", "")));
        var lists = lists(scan, page);
        var fitting = fitting(lists, holder);
        return fitting.size() == 1 ? fitting.getFirst() : lists.getFirst();
    }

    /** Who was let in at a list that there is no more is kept at the first one, as let in wrongly. */
    private static List<CheckinList> lists(Scan scan, Book.Page page) {
        var isGone = scan.offline()
                && scan.lists().stream().noneMatch(page::has)
                && !page.lists().isEmpty();
        return isGone
                ? page.lists().subList(0, 1)
                : scan.lists().stream().map(page::list).toList();
    }

    private static List<CheckinList> fitting(List<CheckinList> lists, TicketHolder holder) {
        if (holder == null) return List.of();
        return lists.stream()
                .filter(list -> list.terms().isFor(holder.ticket().product()))
                .toList();
    }

    private Optional<TicketHolder> holder(String event, Scan scan) {
        if (scan.ticket() != null) return attendees.holderByTicket(event, scan.ticket());
        var secret = ScannedCode.secret(scan.code());
        return secret.isEmpty() ? Optional.empty() : attendees.holderBySecret(event, secret);
    }

    /** Which ticket, and to which list. */
    private Judgement known(Attempt attempt) {
        var scan = attempt.scan();
        if (attempt.holder() == null) {
            var several =
                    scan.code() != null && attendees.isAmbiguous(attempt.event(), ScannedCode.secret(scan.code()));
            return Judgement.of(several ? Outcome.AMBIGUOUS : Outcome.UNKNOWN);
        }
        if (!scan.lists().isEmpty() && scan.lists().stream().noneMatch(attempt.page()::has))
            return Judgement.of(Outcome.WRONG_LIST);
        var lists = scan.lists().isEmpty() ? List.<CheckinList>of() : lists(scan, attempt.page());
        return fitting(lists, attempt.holder()).size() > 1 ? Judgement.of(Outcome.AMBIGUOUS) : Judgement.OK;
    }

    private Optional<Verdict> repeated(Attempt attempt) {
        var scan = attempt.scan();
        if (scan.nonce() == null) return Optional.empty();
        return scans.accepted(attempt.event(), scan.device(), scan.nonce())
                .filter(accepted -> accepted.is(attempt.list().id(), attempt.ticket()))
                .map(accepted -> attempt.repeated(accepted.scan(), accepted.at()));
    }

    /** What a device sends twice, because the first answer was lost, is stored once: it has the time at which it was. */
    private Optional<Verdict> refusedBefore(Attempt attempt) {
        if (attempt.scan().at() == null || attempt.scan().nonce() == null) return Optional.empty();
        return scans.refusedBefore(attempt)
                .map(outcome ->
                        attempt.foreseen(Judgement.of(outcome), attempt.holder() == null ? null : admittedAt(attempt)));
    }

    /** An answer that does not fit its question is none. */
    private static Optional<Judgement> misanswered(Attempt attempt) {
        return attempt.judging()
                .misanswered(attempt.scan().answers())
                .map(question -> new Judgement(Outcome.INCOMPLETE, Because.open(List.of(question))));
    }

    private Judgement judgedByKey(Attempt attempt) {
        var judgement = attempt.judging().entry(Passages.NONE);
        if (!judgement.isOk()) return orAdmittedAlready(attempt, judgement);
        var open = required(attempt);
        if (!open.isEmpty()) return orAdmittedAlready(attempt, new Judgement(Outcome.INCOMPLETE, Because.open(open)));
        if (!admissions.admit(
                attempt.event(),
                attempt.list().id(),
                attempt.ticket(),
                attempt.id(),
                attempt.at(),
                attempt.scan().device())) return Judgement.of(Outcome.ALREADY_ADMITTED);
        if (enters(attempt)) return Judgement.OK;
        admissions.removeAdmission(attempt.event(), attempt.list().id(), attempt.ticket());
        return full(attempt);
    }

    /** Who is in already is told so, rather than which rule or question would keep them out now. */
    private Judgement orAdmittedAlready(Attempt attempt, Judgement judgement) {
        var mayBeIn = judgement.outcome() == Outcome.RULES || judgement.outcome() == Outcome.INCOMPLETE;
        return mayBeIn && admittedAt(attempt) != null ? Judgement.of(Outcome.ALREADY_ADMITTED) : judgement;
    }

    private Verdict byPassages(Attempt attempt) {
        var event = attempt.event();
        var list = attempt.list().id();
        admissions.hold(
                event,
                list,
                attempt.ticket(),
                attempt.id(),
                attempt.at(),
                attempt.scan().device());
        var before = scans.heldPassages(event, list, attempt.ticket());
        var repeated = repeated(attempt);
        if (repeated.isPresent()) {
            admissions.keep(event, list, attempt.ticket(), before);
            return repeated.get();
        }
        var judgement = judgedBy(attempt, before);
        var after = judgement.isOk() ? before.with(attempt.passage()) : before;
        if (after.isInside() && !before.isInside() && !enters(attempt)) {
            judgement = full(attempt);
            after = before;
        }
        if (before.isInside() && !after.isInside() && attempt.place() != null) admissions.leave(event, attempt.place());
        admissions.keep(event, list, attempt.ticket(), after);
        return stored(attempt, judgement);
    }

    /** Everybody may go out; and what staff force is admitted, whatever speaks against it. */
    private Judgement judgedBy(Attempt attempt, Passages before) {
        if (!attempt.isEntry() || attempt.isForced()) return Judgement.OK;
        var judgement = attempt.judging().entry(before);
        if (!judgement.isOk()) return judgement;
        var open = required(attempt);
        return open.isEmpty() ? judgement : new Judgement(Outcome.INCOMPLETE, Because.open(open));
    }

    /** Those that are open, if any of them is required; else none. */
    private List<Question> required(Attempt attempt) {
        var open = open(attempt);
        return open.stream().anyMatch(Question::required) ? open : List.of();
    }

    private List<Question> open(Attempt attempt) {
        if (attempt.list().terms().questions().isEmpty()) return List.of();
        var answered = new HashSet<>(attempt.scan().answers().keySet());
        answered.addAll(
                answers.of(attempt.event(), attempt.holder().attendee().id()).keySet());
        return attempt.judging().open(answered);
    }

    /** Counted where it is limited. Force goes beyond the limit, and is counted too. */
    private boolean enters(Attempt attempt) {
        if (attempt.place() == null) return true;
        var most = attempt.isForced() ? null : attempt.list().terms().capacity();
        if (admissions.enter(attempt.event(), attempt.place(), most)) return true;
        admissions.open(attempt.event(), attempt.place());
        return admissions.enter(attempt.event(), attempt.place(), most);
    }

    private static Judgement full(Attempt attempt) {
        return new Judgement(Outcome.FULL, Because.full(attempt.list().terms().overflow()));
    }

    private Verdict stored(Attempt attempt, Judgement judgement) {
        var scan = attempt.scan();
        var holder = attempt.holder();
        var isOk = judgement.isOk();
        scans.insert(
                attempt.event(),
                attempt.id(),
                attempt.list().id(),
                scan,
                holder == null ? null : attempt.ticket(),
                judgement.outcome(),
                isOk && attempt.isForced(),
                isOk ? scan.force() : judgement.because().rule(),
                attempt.at(),
                attempt.received());
        if (scan.offline() && !isOk) scans.insertConflict(attempt.event(), attempt.id());
        if (isOk)
            answers.keep(attempt.event(), holder.attendee().id(), attempt.answers(), attempt.received(), scan.actor());
        var admittedAt = holder == null ? null : isOk && attempt.isEntry() ? attempt.at() : admittedAt(attempt);
        return attempt.verdict(judgement, admittedAt);
    }

    private Instant admittedAt(Attempt attempt) {
        return admissions
                .admittedAt(attempt.event(), attempt.list().id(), attempt.ticket())
                .orElse(null);
    }

    /** What {@link #redeem} would say, with the questions that are open but need no answer. */
    Verdict foresee(String event, Scan scan, Book.Page page) {
        var attempt = attempt(event, scan, page);
        var judgement = known(attempt);
        if (!judgement.isOk()) return attempt.foreseen(judgement, null);
        var admittedAt = admittedAt(attempt);
        if (attempt.isEntry() && !attempt.isForced()) judgement = foreseen(attempt);
        return attempt.foreseen(judgement, admittedAt);
    }

    private Judgement foreseen(Attempt attempt) {
        var event = attempt.event();
        var before = scans.passages(event, attempt.list().id(), attempt.ticket());
        var judgement = attempt.judging().entry(before);
        if (!judgement.isOk()) return judgement;
        var open = open(attempt);
        if (open.stream().anyMatch(Question::required)) return new Judgement(Outcome.INCOMPLETE, Because.open(open));
        var capacity = attempt.list().terms().capacity();
        if (attempt.place() != null && !before.isInside() && admissions.inside(event, attempt.place()) >= capacity)
            return full(attempt);
        return new Judgement(Outcome.OK, Because.open(open));
    }
}
