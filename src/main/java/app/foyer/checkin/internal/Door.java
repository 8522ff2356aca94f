package app.foyer.checkin.internal;

import app.foyer.attendees.Attendees;
import app.foyer.attendees.TicketHolder;
import app.foyer.checkin.CheckIns;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.Outcome;
import app.foyer.checkin.Scan;
import app.foyer.checkin.Tallies;
import app.foyer.checkin.Verdict;
import app.foyer.platform.Ids;
import app.foyer.platform.Refusal;
import app.foyer.platform.Retry;
import app.foyer.platform.VenueClock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Redeems in one transaction of three statements: the ticket, its admission, the scan. Whether a ticket was admitted is
 * never looked up first; the key of the admission says so, to everybody who asks at once.
 */
@Component
class Door implements CheckIns {
    private final CheckinStore store;
    private final Attendees attendees;
    private final TallyGatherer gatherer;
    private final VenueClock clock;
    private final Ids ids;
    private final TransactionTemplate transactions;

    Door(
            CheckinStore store,
            Attendees attendees,
            TallyGatherer gatherer,
            VenueClock clock,
            Ids ids,
            TransactionTemplate transactions) {
        this.store = store;
        this.attendees = attendees;
        this.gatherer = gatherer;
        this.clock = clock;
        this.ids = ids;
        this.transactions = transactions;
    }

    @Override
    public void addLists(String event, Collection<CheckinList> lists) {
        inTransaction(() -> {
            store.insert(event, lists);
            return true;
        });
    }

    @Override
    public List<CheckinList> lists(String event) {
        return store.lists(event);
    }

    @Override
    public Verdict redeem(String event, Scan scan) {
        var list = list(event, scan.list());
        try {
            return inTransaction(() -> redeemed(event, list, scan));
        } catch (DuplicateKeyException nonceOfAnotherTicketOrList) {
            return inTransaction(() -> redeemed(event, list, scan.withoutNonce()));
        }
    }

    @Override
    public Verdict foresee(String event, Scan scan) {
        var list = list(event, scan.list());
        var holder = holder(event, scan);
        if (holder.isEmpty()) return unknown();
        var admittedAt = admittedAt(event, list, holder.get());
        var outcome = outcome(holder.get());
        if (outcome == Outcome.OK && admittedAt != null) outcome = Outcome.ALREADY_ADMITTED;
        return verdict(outcome, false, holder.get(), admittedAt);
    }

    private Verdict redeemed(String event, String list, Scan scan) {
        var received = clock.now();
        var at = scan.at() == null ? received : scan.at();
        var id = ids.next(received);
        var holder = holder(event, scan).orElse(null);
        var outcome = holder == null ? Outcome.UNKNOWN : outcome(holder);
        if (outcome == Outcome.OK && !store.admit(event, list, holder.ticket().id(), id, at, scan.device()))
            outcome = Outcome.ALREADY_ADMITTED;
        if (holder != null && outcome != Outcome.OK) {
            var before = repeated(event, list, scan, holder);
            if (before.isPresent()) return before.get();
        }
        store.insert(
                event, id, list, scan, holder == null ? null : holder.ticket().id(), outcome, received);
        return switch (outcome) {
            case UNKNOWN -> unknown();
            case OK -> verdict(outcome, false, holder, at);
            default -> verdict(outcome, false, holder, admittedAt(event, list, holder));
        };
    }

    /** A nonce is looked up only where the scan would be refused: one that admits cannot have been accepted before. */
    private Optional<Verdict> repeated(String event, String list, Scan scan, TicketHolder holder) {
        if (scan.nonce() == null) return Optional.empty();
        return store.accepted(event, scan.device(), scan.nonce())
                .filter(accepted -> accepted.is(list, holder.ticket().id()))
                .map(accepted -> verdict(Outcome.OK, true, holder, accepted.at()));
    }

    private Instant admittedAt(String event, String list, TicketHolder holder) {
        return store.admittedAt(event, list, holder.ticket().id()).orElse(null);
    }

    private Optional<TicketHolder> holder(String event, Scan scan) {
        if (scan.ticket() != null) return attendees.holderByTicket(event, scan.ticket());
        var secret = ScannedCode.secret(scan.code());
        return secret.isEmpty() ? Optional.empty() : attendees.holderBySecret(event, secret);
    }

    /** A ticket that was admitted and cancelled since is cancelled, not admitted already. */
    private static Outcome outcome(TicketHolder holder) {
        return switch (holder.ticket().state()) {
            case VALID -> Outcome.OK;
            case UNPAID -> Outcome.UNPAID;
            case BLOCKED -> Outcome.BLOCKED;
            case CANCELLED -> Outcome.CANCELLED;
            case REVOKED -> Outcome.REVOKED;
        };
    }

    private String list(String event, String wanted) {
        return store.lists(event).stream()
                .map(CheckinList::id)
                .filter(id -> wanted == null || wanted.equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("unknown-list", Map.of("list", wanted == null ? "" : wanted)));
    }

    private static Verdict unknown() {
        return new Verdict(Outcome.UNKNOWN, false, null, null, null);
    }

    private static Verdict verdict(Outcome outcome, boolean repeated, TicketHolder holder, Instant admittedAt) {
        return new Verdict(outcome, repeated, holder.ticket(), holder.attendee(), admittedAt);
    }

    @Override
    public Map<String, Instant> admissions(String event, String list, Collection<String> tickets) {
        return store.admittedAt(event, list, tickets);
    }

    @Override
    public Tallies tallies(String event) {
        return store.tallies(event);
    }

    @Override
    public Subscription subscribe(String event, Consumer<Tallies> listener) {
        return gatherer.subscribe(event, listener);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Retry.onConflict(() -> transactions.execute(status -> work.get()));
    }
}
