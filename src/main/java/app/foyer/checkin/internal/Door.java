package app.foyer.checkin.internal;

import app.foyer.attendees.Attendees;
import app.foyer.attendees.Registration;
import app.foyer.checkin.Annulment;
import app.foyer.checkin.Arrival;
import app.foyer.checkin.CheckIns;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.Conflict;
import app.foyer.checkin.Counts;
import app.foyer.checkin.DoorSettings;
import app.foyer.checkin.Question;
import app.foyer.checkin.Scan;
import app.foyer.checkin.Sought;
import app.foyer.checkin.Standing;
import app.foyer.checkin.Tallies;
import app.foyer.checkin.Verdict;
import app.foyer.checkin.WalkIn;
import app.foyer.platform.Refusal;
import app.foyer.platform.Retry;
import app.foyer.platform.VenueClock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the door offers, each deed in one transaction. */
@Component
class Door implements CheckIns {
    private final Book book;
    private final ExpressLanes lanes;
    private final Redeeming redeeming;
    private final Annulling annulling;
    private final WalkIns walkIns;
    private final AdmissionStore admissions;
    private final Ledger ledger;
    private final Answers answers;
    private final HandOuts handOuts;
    private final CountStore counts;
    private final TallyGatherer gatherer;
    private final Attendees attendees;
    private final VenueClock clock;
    private final TransactionTemplate transactions;

    Door(
            Book book,
            ExpressLanes lanes,
            Redeeming redeeming,
            Annulling annulling,
            WalkIns walkIns,
            AdmissionStore admissions,
            Ledger ledger,
            Answers answers,
            HandOuts handOuts,
            CountStore counts,
            TallyGatherer gatherer,
            Attendees attendees,
            VenueClock clock,
            TransactionTemplate transactions) {
        this.book = book;
        this.lanes = lanes;
        this.redeeming = redeeming;
        this.annulling = annulling;
        this.walkIns = walkIns;
        this.admissions = admissions;
        this.ledger = ledger;
        this.answers = answers;
        this.handOuts = handOuts;
        this.counts = counts;
        this.gatherer = gatherer;
        this.attendees = attendees;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Override
    public void addLists(String event, Collection<CheckinList> lists) {
        inTransaction(() -> {
            book.insert(event, lists);
            return true;
        });
    }

    @Override
    public List<CheckinList> lists(String event) {
        return book.page(event).lists();
    }

    @Override
    public void set(String event, DoorSettings settings) {
        inTransaction(() -> {
            book.set(event, settings);
            return true;
        });
    }

    @Override
    public DoorSettings settings(String event) {
        return book.page(event).settings();
    }

    @Override
    public Verdict redeem(String event, Scan scan) {
        var page = book.page(event);
        var express = lanes.admit(event, scan, page);
        if (express.isPresent()) return express.get();
        try {
            return inTransaction(() -> redeeming.redeem(event, scan, page));
        } catch (DuplicateKeyException nonceOfAnotherTicketOrList) {
            return inTransaction(() -> redeeming.redeem(event, scan.withoutNonce(), page));
        }
    }

    @Override
    public Verdict foresee(String event, Scan scan) {
        return redeeming.foresee(event, scan, book.page(event));
    }

    @Override
    public Arrival annul(String event, Annulment annulment) {
        var page = book.page(event);
        return inTransaction(() -> annulling.annul(event, annulment, page));
    }

    @Override
    public Map<String, Instant> admissions(String event, String list, Collection<String> tickets) {
        return admissions.admittedAt(event, list, tickets);
    }

    @Override
    public List<Standing> standings(String event, Collection<String> tickets) {
        return admissions.standings(event, tickets);
    }

    @Override
    public List<Arrival> arrivals(String event, Sought sought, int limit) {
        return ledger.latest(event, sought, limit);
    }

    @Override
    public List<Arrival> history(String event, String attendee) {
        return ledger.of(event, attendee);
    }

    @Override
    public List<Conflict> conflicts(String event) {
        return ledger.conflicts(event);
    }

    @Override
    public void resolve(String event, String scan, String resolution, String actor) {
        if (!ledger.resolve(event, scan, resolution, clock.now(), actor)) throw new Refusal("no-such-conflict");
    }

    @Override
    public Map<String, Instant> handedOut(String event, String ticket) {
        return handOuts.of(event, ticket);
    }

    @Override
    public void handOut(String event, String ticket, String item, String device, String actor) {
        var holder = attendees.holderByTicket(event, ticket).orElseThrow(() -> new Refusal("unknown-ticket"));
        var isGiven = book.page(event).settings().itemsFor(holder.ticket().product()).stream()
                .anyMatch(known -> known.id().equals(item));
        if (!isGiven) throw new Refusal("unknown-item", Map.of("item", item));
        var given = inTransaction(() -> handOuts.insert(event, ticket, item, clock.now(), device, actor));
        if (!given) throw new Refusal("handed-out", Map.of("item", item));
    }

    @Override
    public void takeBack(String event, String ticket, String item) {
        inTransaction(() -> {
            handOuts.delete(event, ticket, item);
            return true;
        });
    }

    @Override
    public Map<String, String> answers(String event, String attendee) {
        return answers.of(event, attendee);
    }

    @Override
    public void answer(String event, String attendee, Map<String, String> given, String actor) {
        var asked = book.page(event).settings().questions().stream()
                .collect(Collectors.toMap(Question::id, Function.identity()));
        given.forEach((question, answer) -> {
            if (!asked.containsKey(question) || !asked.get(question).takes(answer))
                throw new Refusal("bad-answer", Map.of("question", question));
        });
        inTransaction(() -> {
            answers.keep(event, attendee, given, clock.now(), actor);
            return true;
        });
    }

    @Override
    public Registration walkIn(String event, WalkIn.Person person, boolean evenIfTwin) {
        var rules = walkIns.rules(event);
        walkIns.requirePlaceAndNoTwin(event, rules, person, evenIfTwin);
        return inTransaction(() -> walkIns.register(event, rules, person, evenIfTwin));
    }

    @Override
    public Integer walkInsLeft(String event) {
        return walkIns.left(event);
    }

    @Override
    public Tallies tallies(String event) {
        return counts.tallies(event);
    }

    @Override
    public Counts counts(String event) {
        return counts.counts(event);
    }

    @Override
    public Subscription subscribe(String event, Consumer<Tallies> listener) {
        return gatherer.subscribe(event, listener);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Retry.onConflict(() -> transactions.execute(status -> work.get()));
    }
}
