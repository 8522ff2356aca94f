package app.foyer.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.attendees.Attendee;
import app.foyer.attendees.Attendees;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FoyerTest
class RedeemTest {
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final int THREADS = 50;
    private static final int TICKETS = 200;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Attendees attendees;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext db;

    private String event;

    @BeforeEach
    void anEventWithTwoLists() {
        event = "e" + UUID.randomUUID();
        clock.set(TEN);
        checkIns.addLists(
                event,
                List.of(
                        new CheckinList("main", LocalText.of("Main door"), 0),
                        new CheckinList("dinner", LocalText.of("Dinner"), 1)));
        var people = new ArrayList<Attendee>();
        var tickets = new ArrayList<Ticket>();
        for (var state : TicketState.values()) {
            var id = state.code();
            people.add(new Attendee(id, "Person " + id, null, null, null, null, null, null, null, null));
            tickets.add(new Ticket("t-" + id, id, "Secret-" + id, "standard", state, "A1", null));
        }
        attendees.add(event, people, tickets);
    }

    private Verdict scan(String code, String list, String nonce, String device) {
        return checkIns.redeem(event, Scan.ofCode(code, list, nonce, device, "attendee"));
    }

    private int rows(String table) {
        return db.fetchCount(DSL.table(table), DSL.field("event_id").eq(event));
    }

    @Test
    void a_valid_ticket_admits_once_to_each_list() {
        assertThat(scan("Secret-valid", "main", null, "k1").outcome()).isEqualTo(Outcome.OK);
        clock.forward(Duration.ofMinutes(3));
        var again = scan("Secret-valid", "main", null, "k2");
        assertThat(again.outcome()).isEqualTo(Outcome.ALREADY_ADMITTED);
        assertThat(again.admittedAt()).isEqualTo(TEN);
        assertThat(again.attendee().id()).isEqualTo("valid");
        assertThat(scan("Secret-valid", "dinner", null, "k2").outcome()).isEqualTo(Outcome.OK);
        var tallies = checkIns.tallies(event);
        assertThat(tallies.expected()).isEqualTo(1);
        assertThat(tallies.lists())
                .extracting(
                        one -> one.list().id(),
                        Tallies.OfList::expected,
                        Tallies.OfList::admitted,
                        Tallies.OfList::inside)
                .containsExactlyInAnyOrder(tuple("main", 1, 1, 1), tuple("dinner", 1, 1, 1));
    }

    @Test
    void each_refusal_has_its_outcome_and_is_stored() {
        assertThat(scan("Secret-unpaid", null, null, "k1").outcome()).isEqualTo(Outcome.UNPAID);
        assertThat(scan("Secret-blocked", null, null, "k1").outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(scan("Secret-cancelled", null, null, "k1").outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(scan("Secret-revoked", null, null, "k1").outcome()).isEqualTo(Outcome.REVOKED);
        assertThat(scan("no such thing", null, null, "k1").outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(scan("\r\n", null, null, "k1").outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(rows("scan")).isEqualTo(6);
        assertThat(rows("admission")).isZero();
        assertThatThrownBy(() -> scan("Secret-valid", "nowhere", null, "k1")).isInstanceOf(Refusal.class);
    }

    @Test
    void a_ticket_that_somebody_chose_is_admitted_like_a_scanned_one() {
        var verdict = checkIns.redeem(event, Scan.ofTicket("t-valid", null, null, "desk", "dora"));
        assertThat(verdict.outcome()).isEqualTo(Outcome.OK);
        assertThat(checkIns.admissions(event, "main", List.of("t-valid", "t-unpaid")))
                .containsOnlyKeys("t-valid");
    }

    @Test
    void the_scanners_noise_does_not_matter() {
        assertThat(scan("]Q1\\000026SECRET-VALID\r\n", null, null, "k1").outcome())
                .isEqualTo(Outcome.OK);
    }

    @Test
    void the_same_nonce_again_is_answered_ok_and_adds_no_row() {
        scan("Secret-valid", "main", "n1", "k1");
        clock.forward(Duration.ofSeconds(2));
        var repeated = scan("Secret-valid", "main", "n1", "k1");
        assertThat(repeated.outcome()).isEqualTo(Outcome.OK);
        assertThat(repeated.repeated()).isTrue();
        assertThat(repeated.admittedAt()).isEqualTo(TEN);
        assertThat(rows("scan")).isEqualTo(1);
        assertThat(scan("Secret-valid", "main", "n1", "k2").outcome()).isEqualTo(Outcome.ALREADY_ADMITTED);
    }

    @Test
    void a_nonce_whose_first_try_failed_blocks_no_later_scan() {
        assertThat(scan("Secret-unpaid", "main", "n1", "k1").outcome()).isEqualTo(Outcome.UNPAID);
        assertThat(scan("Secret-valid", "main", "n1", "k1").outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void a_nonce_used_for_another_ticket_or_list_counts_as_none() {
        attendees.add(
                event,
                List.of(),
                List.of(new Ticket("t2", "valid", "other", "standard", TicketState.VALID, null, null)));
        scan("Secret-valid", "main", "n1", "k1");
        var other = scan("other", "main", "n1", "k1");
        assertThat(other.outcome()).isEqualTo(Outcome.OK);
        assertThat(other.repeated()).isFalse();
        assertThat(other.ticket().id()).isEqualTo("t2");
        assertThat(scan("Secret-valid", "dinner", "n1", "k1").repeated()).isFalse();
        assertThat(rows("admission")).isEqualTo(3);
        assertThat(scan("other", "main", "n1", "k1").outcome()).isEqualTo(Outcome.ALREADY_ADMITTED);
        assertThat(scan("Secret-unpaid", "main", "n1", "k1").outcome()).isEqualTo(Outcome.UNPAID);
        assertThat(scan("no such thing", "main", "n1", "k1").outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(scan("Secret-valid", "main", "n1", "k1").repeated()).isTrue();
    }

    @Test
    void foreseeing_stores_nothing() {
        var scan = Scan.ofCode("Secret-valid", null, null, "k1", "attendee");
        assertThat(checkIns.foresee(event, scan).outcome()).isEqualTo(Outcome.OK);
        assertThat(rows("scan") + rows("admission")).isZero();
        checkIns.redeem(event, scan);
        assertThat(checkIns.foresee(event, scan).outcome()).isEqualTo(Outcome.ALREADY_ADMITTED);
    }

    @Test
    void many_kiosks_at_once_admit_each_ticket_exactly_once() throws Exception {
        var tickets = new ArrayList<Ticket>();
        for (int i = 0; i < TICKETS; i++)
            tickets.add(new Ticket("m" + i, "valid", "many-" + i, "standard", TicketState.VALID, null, null));
        attendees.add(event, List.of(), tickets);
        var outcomes = new ArrayList<Outcome>();
        try (var kiosks = Executors.newFixedThreadPool(THREADS)) {
            for (var ticket : tickets) outcomes.addAll(atOnce(kiosks, ticket.secret()));
        }
        assertThat(outcomes).hasSize(THREADS * TICKETS);
        assertThat(outcomes.stream().filter(outcome -> outcome == Outcome.OK)).hasSize(TICKETS);
        assertThat(outcomes).containsOnly(Outcome.OK, Outcome.ALREADY_ADMITTED);
        assertThat(rows("admission")).isEqualTo(TICKETS);
        assertThat(rows("scan")).isEqualTo(THREADS * TICKETS);
    }

    private List<Outcome> atOnce(ExecutorService kiosks, String secret)
            throws InterruptedException, ExecutionException {
        var together = new CountDownLatch(1);
        var asked = new ArrayList<Future<Outcome>>();
        for (int i = 0; i < THREADS; i++) {
            var kiosk = "k" + i;
            Callable<Outcome> redeem = () -> {
                together.await();
                return scan(secret, "main", null, kiosk).outcome();
            };
            asked.add(kiosks.submit(redeem));
        }
        together.countDown();
        var outcomes = new ArrayList<Outcome>();
        for (var answer : asked) outcomes.add(answer.get());
        return outcomes;
    }

    @Test
    void arrivals_are_told_to_those_who_watch() throws Exception {
        var told = new LinkedBlockingQueue<Tallies>();
        try (var watching = checkIns.subscribe(event, told::add)) {
            assertThat(told.poll(10, TimeUnit.SECONDS).admitted("main")).isZero();
            scan("Secret-valid", "main", null, "k1");
            assertThat(told.poll(10, TimeUnit.SECONDS).admitted("main")).isEqualTo(1);
        }
    }
}
