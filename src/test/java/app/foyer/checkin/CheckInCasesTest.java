package app.foyer.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.attendees.Attendee;
import app.foyer.attendees.Attendees;
import app.foyer.attendees.Field;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The cases of the field, by their names. */
@FoyerTest
class CheckInCasesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** A Monday, nine in the morning at the venue. */
    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");

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
    void anEvent() {
        event = "e" + UUID.randomUUID();
        clock.set(NINE);
        attendees.add(
                event,
                List.of(person("a", "Ada Test"), person("b", "王伟"), person("c", "Cyd Test")),
                List.of(ticket("ta", "a", "day"), ticket("tb", "b", "day"), ticket("tc", "c", "press")));
        checkIns.set(event, new DoorSettings(SHANGHAI, List.of(HEADSET, MEAL), List.of(BAG, VOUCHER), null, WALK_IN));
    }

    private static final Question HEADSET =
            new Question("headset", LocalText.of("A headset?"), null, Question.Kind.YES_NO, false, null, null);
    private static final Question MEAL = new Question(
            "meal",
            LocalText.of("Your meal?"),
            null,
            Question.Kind.CHOICE,
            true,
            new LinkedHashMap<>(Map.of("all", LocalText.of("All"), "veg", LocalText.of("Vegetarian"))),
            null);
    private static final Item BAG = new Item("bag", LocalText.of("Bag"), null);
    private static final Item VOUCHER = new Item("voucher", LocalText.of("Voucher"), Set.of("press"));
    private static final WalkIn WALK_IN = new WalkIn("walk-in", 5, List.of("phone"));

    private static Attendee person(String id, String name) {
        return new Attendee(id, name, null, null, null, null, null, null, null, null);
    }

    private static Ticket ticket(String id, String attendee, String product) {
        return new Ticket(id, attendee, "Secret-of-" + id, product, TicketState.VALID, null, null);
    }

    private void lists(Terms... terms) {
        var lists = IntStream.range(0, terms.length)
                .mapToObj(i -> new CheckinList("list" + i, LocalText.of("List " + i), i, terms[i]))
                .toList();
        checkIns.addLists(event, lists);
    }

    private static Terms terms(boolean everyEntry, boolean reentry) {
        return new Terms(null, everyEntry, reentry, null, null, null, null, null);
    }

    private static Terms with(Rule... rules) {
        return Terms.ONCE.withRules(List.of(rules));
    }

    private static Rule window(Instant from, Instant until, int tolerance) {
        return new Rule(
                LocalText.of("Dinner is at ten."),
                null,
                from,
                until,
                tolerance,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Rule daily(Set<DayOfWeek> weekdays, LocalTime from, LocalTime until) {
        return new Rule(null, null, null, null, 0, weekdays, from, until, null, null, null, null);
    }

    private static Rule often(Integer sinceEntry, Integer entries, Integer entriesADay) {
        return new Rule(null, null, null, null, 0, null, null, null, sinceEntry, entries, entriesADay, null);
    }

    private Scan scan(String ticket) {
        return Scan.ofTicket(ticket, "list0", null, "k1", "attendee");
    }

    private Verdict enter(String ticket) {
        return checkIns.redeem(event, scan(ticket));
    }

    /** A second later, and a second before what follows, since scans are ordered by their time. */
    private Verdict leave(String ticket) {
        clock.forward(Duration.ofSeconds(1));
        var verdict = checkIns.redeem(event, scan(ticket).going(Direction.EXIT));
        clock.forward(Duration.ofSeconds(1));
        return verdict;
    }

    private int rows(String table) {
        return db.fetchCount(DSL.table(table), DSL.field("event_id").eq(event));
    }

    private Counts.OfList counts() {
        return checkIns.counts(event).lists().getFirst();
    }

    @Test
    void repeats_a_nonce_sent_again_while_the_first_is_under_way_is_ok_where_questions_are_asked_too()
            throws Exception {
        lists(new Terms(null, false, false, null, null, null, null, List.of("meal")));
        var scan = Scan.ofTicket("ta", "list0", "n1", "k1", "attendee").answering(Map.of("meal", "all"));
        var verdicts = allAtOnce(20, () -> checkIns.redeem(event, scan));
        assertThat(verdicts).extracting(Verdict::outcome).containsOnly(Outcome.OK);
        assertThat(verdicts).extracting(Verdict::admittedAt).doesNotContainNull();
        assertThat(rows("scan")).isEqualTo(1);
    }

    @Test
    void repeats_with_multiple_entry_each_entry_counts() {
        lists(terms(true, false));
        for (int i = 0; i < 3; i++) assertThat(enter("ta").outcome()).isEqualTo(Outcome.OK);
        assertThat(rows("scan")).isEqualTo(3);
        assertThat(db.fetchValue("select entries from admission where event_id = ?", event))
                .isEqualTo(3);
        assertThat(counts().admitted()).isEqualTo(1);
    }

    @Test
    void repeats_with_multiple_entry_the_same_nonce_still_adds_no_row() throws Exception {
        lists(terms(true, false));
        var scan = Scan.ofTicket("ta", "list0", "n1", "k1", "attendee");
        var verdicts = allAtOnce(20, () -> checkIns.redeem(event, scan));
        assertThat(verdicts).extracting(Verdict::outcome).containsOnly(Outcome.OK);
        assertThat(verdicts.stream().filter(verdict -> !verdict.repeated())).hasSize(1);
        assertThat(rows("scan")).isEqualTo(1);
    }

    @Test
    void after_an_exit_reentry_is_forbidden_unless_the_list_allows_it() {
        lists(terms(false, false), terms(false, true));
        enter("ta");
        assertThat(leave("ta").outcome()).isEqualTo(Outcome.OK);
        assertThat(enter("ta").outcome()).isEqualTo(Outcome.ALREADY_ADMITTED);
        var second = Scan.ofTicket("ta", "list1", null, "k1", "attendee");
        assertThat(checkIns.redeem(event, second).outcome()).isEqualTo(Outcome.OK);
        assertThat(checkIns.redeem(event, second).outcome()).isEqualTo(Outcome.ALREADY_ADMITTED);
        clock.forward(Duration.ofSeconds(1));
        checkIns.redeem(event, second.going(Direction.EXIT));
        clock.forward(Duration.ofSeconds(1));
        assertThat(checkIns.redeem(event, second).outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void reentry_goes_by_the_scans_own_time_not_by_arrival() {
        lists(terms(false, true));
        clock.set(NINE.plus(Duration.ofHours(3)));
        assertThat(checkIns.redeem(event, scan("ta").at(minutes(60)).going(Direction.EXIT))
                        .outcome())
                .isEqualTo(Outcome.OK);
        assertThat(checkIns.redeem(event, scan("ta").at(minutes(30))).outcome()).isEqualTo(Outcome.OK);
        assertThat(counts().inside()).isZero();
        assertThat(counts().left()).isEqualTo(1);
        assertThat(checkIns.redeem(event, scan("ta").at(minutes(45))).outcome()).isEqualTo(Outcome.ALREADY_ADMITTED);
        assertThat(checkIns.redeem(event, scan("ta").at(minutes(90))).outcome()).isEqualTo(Outcome.OK);
        assertThat(checkIns.redeem(event, scan("ta").at(minutes(75))).outcome())
                .as("an entry without an exit before the next one")
                .isEqualTo(Outcome.ALREADY_ADMITTED);
        assertThat(counts().inside()).isEqualTo(1);
    }

    private static Instant minutes(int minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void a_scan_of_a_wrong_clock_counts_as_now() {
        lists(Terms.ONCE);
        var verdict = checkIns.redeem(event, scan("ta").at(minutes(600)));
        assertThat(verdict.admittedAt()).isEqualTo(NINE);
        var clockless = checkIns.redeem(event, scan("tb").at(Instant.parse("2000-01-01T00:00:00Z")));
        assertThat(clockless.admittedAt()).as("a device without a clock").isEqualTo(NINE);
    }

    @Test
    void every_scan_is_stored_with_device_time_and_reason() {
        lists(with(window(minutes(60), minutes(120), 0)));
        enter("ta");
        checkIns.redeem(event, Scan.ofCode("nobody's", "list0", null, "k2", "attendee"));
        assertThat(checkIns.arrivals(event, "list0", 10))
                .extracting(Arrival::device, Arrival::outcome, Arrival::reason, Arrival::at)
                .containsExactlyInAnyOrder(
                        tuple("k1", Outcome.RULES, "window", NINE), tuple("k2", Outcome.UNKNOWN, null, NINE));
    }

    @Test
    void the_same_ticket_at_many_kiosks_gives_exactly_one_admission_where_exits_count_too() throws Exception {
        lists(terms(false, true));
        var verdicts = allAtOnce(40, () -> enter("ta"));
        assertThat(verdicts.stream().filter(verdict -> verdict.outcome() == Outcome.OK))
                .hasSize(1);
        assertThat(rows("admission")).isEqualTo(1);
        assertThat(rows("scan")).isEqualTo(40);
    }

    private static <T> List<T> allAtOnce(int times, Callable<T> deed) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(times)) {
            var answers = new ArrayList<T>();
            for (var future : threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> deed).toList())) answers.add(future.get());
            return answers;
        }
    }

    @Test
    void offline_a_double_admission_found_at_upload_is_stored_and_shown_as_a_conflict() {
        lists(Terms.ONCE);
        enter("ta");
        clock.forward(Duration.ofMinutes(20));
        var upload = Scan.ofTicket("ta", "list0", "n7", "k9", "attendee")
                .at(minutes(5))
                .wasOffline();
        assertThat(checkIns.redeem(event, upload).outcome()).isEqualTo(Outcome.ALREADY_ADMITTED);
        assertThat(checkIns.redeem(event, upload).outcome()).as("sent again").isEqualTo(Outcome.ALREADY_ADMITTED);
        var conflict = checkIns.conflicts(event).getFirst();
        assertThat(checkIns.conflicts(event)).hasSize(1);
        assertThat(conflict.arrival().at()).isEqualTo(minutes(5));
        assertThat(conflict.arrival().attendee().name()).isEqualTo("Ada Test");
        assertThat(conflict.admittedAt()).isEqualTo(NINE);
        assertThat(conflict.admittedBy()).isEqualTo("k1");
        checkIns.resolve(event, conflict.arrival().scan(), "called", "dora");
        assertThat(checkIns.conflicts(event)).isEmpty();
        assertThatThrownBy(() -> checkIns.resolve(event, conflict.arrival().scan(), "again", "dora"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void offline_whoever_was_let_in_at_a_list_that_is_gone_is_a_conflict_and_sent_again_still_one() {
        lists(Terms.ONCE);
        var upload = new Scan(
                "Secret-of-ta",
                null,
                List.of("yesterdays"),
                null,
                minutes(2),
                "n8",
                "k9",
                "attendee",
                null,
                null,
                true);
        assertThat(checkIns.redeem(event, upload).outcome()).isEqualTo(Outcome.WRONG_LIST);
        assertThat(checkIns.redeem(event, upload).outcome()).isEqualTo(Outcome.WRONG_LIST);
        assertThat(checkIns.conflicts(event)).as("its clock was ahead").hasSize(1);
        assertThat(rows("scan")).isEqualTo(1);
    }

    @Test
    void offline_an_admission_keeps_its_own_time() {
        lists(Terms.ONCE);
        clock.forward(Duration.ofHours(1));
        var verdict = checkIns.redeem(event, scan("ta").at(minutes(5)).wasOffline());
        assertThat(verdict.outcome()).isEqualTo(Outcome.OK);
        assertThat(verdict.admittedAt()).isEqualTo(minutes(5));
        assertThat(checkIns.conflicts(event)).isEmpty();
    }

    @Test
    void annul_a_device_takes_back_its_last_admission_for_15_minutes() {
        lists(Terms.ONCE);
        enter("tb");
        clock.forward(Duration.ofMinutes(1));
        enter("ta");
        clock.forward(Duration.ofMinutes(15));
        assertThatThrownBy(() -> checkIns.annul(event, new Annulment(null, "k2", "attendee", null, false)))
                .isInstanceOf(Refusal.class);
        var annulled = checkIns.annul(event, new Annulment(null, "k1", "attendee", null, false));
        assertThat(annulled.attendee().name()).isEqualTo("Ada Test");
        assertThat(counts().admitted()).isEqualTo(1);
        assertThat(enter("ta").outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void annul_later_only_by_staff_with_a_reason() {
        lists(Terms.ONCE);
        var scan = enter("ta").scan();
        clock.forward(Duration.ofMinutes(16));
        assertThatThrownBy(() -> checkIns.annul(event, new Annulment(scan, "k1", "attendee", null, false)))
                .hasMessageContaining("too-late-to-annul");
        assertThatThrownBy(() -> checkIns.annul(event, new Annulment(scan, "desk", "dora", " ", true)))
                .hasMessageContaining("reason-needed");
        var annulled = checkIns.annul(event, new Annulment(scan, "desk", "dora", "wrong person", true));
        assertThat(annulled.annulledBy()).isEqualTo("dora");
        assertThat(annulled.annulReason()).isEqualTo("wrong person");
        assertThat(rows("admission")).isZero();
        assertThat(rows("scan")).isEqualTo(1);
    }

    @Test
    void rules_a_window_with_tolerance_says_which_rule_and_when_it_would_pass() {
        lists(with(window(minutes(60), minutes(120), 15)));
        var early = enter("ta");
        assertThat(early.outcome()).isEqualTo(Outcome.RULES);
        assertThat(early.because().rule()).isEqualTo("window");
        assertThat(early.because().words().in("en")).isEqualTo("Dinner is at ten.");
        assertThat(early.because().passesAt()).isEqualTo(minutes(45));
        clock.set(minutes(45));
        assertThat(enter("ta").outcome()).isEqualTo(Outcome.OK);
        clock.set(minutes(135));
        var late = enter("tb");
        assertThat(late.outcome()).isEqualTo(Outcome.RULES);
        assertThat(late.because().passesAt()).isNull();
        assertThat(enter("ta").outcome()).as("is inside already").isEqualTo(Outcome.ALREADY_ADMITTED);
    }

    @Test
    void rules_weekdays_and_hours_are_the_venues() {
        lists(with(daily(Set.of(DayOfWeek.TUESDAY), LocalTime.of(22, 0), LocalTime.of(2, 0))));
        assertThat(enter("ta").because().rule()).isEqualTo("weekdays");
        assertThat(enter("ta").because().passesAt())
                .as("the small hours of Tuesday belong to Monday's evening")
                .isEqualTo(Instant.parse("2026-03-03T14:00:00Z"));
        clock.set(Instant.parse("2026-03-03T04:00:00Z"));
        var noon = enter("ta");
        assertThat(noon.because().rule()).isEqualTo("hours");
        assertThat(noon.because().passesAt()).isEqualTo(Instant.parse("2026-03-03T14:00:00Z"));
        clock.set(noon.because().passesAt());
        assertThat(enter("ta").outcome()).isEqualTo(Outcome.OK);
        clock.set(Instant.parse("2026-03-03T17:30:00Z"));
        assertThat(enter("tb").outcome()).as("Tuesday's evening, on Wednesday").isEqualTo(Outcome.OK);
    }

    @Test
    void rules_minutes_since_the_last_entry_and_entries_a_day() {
        lists(new Terms(null, true, false, null, null, null, List.of(often(30, null, 2)), null));
        enter("ta");
        clock.set(minutes(10));
        var soon = enter("ta");
        assertThat(soon.because().rule()).isEqualTo("since-entry");
        assertThat(soon.because().passesAt()).isEqualTo(minutes(30));
        clock.set(minutes(30));
        assertThat(enter("ta").outcome()).isEqualTo(Outcome.OK);
        clock.set(minutes(90));
        var third = enter("ta");
        assertThat(third.because().rule()).isEqualTo("entries-a-day");
        assertThat(third.because().passesAt()).isEqualTo(Instant.parse("2026-03-02T16:00:00Z"));
    }

    @Test
    void rules_one_of_several_is_enough_and_others_products_do_not_matter() {
        var never = often(null, null, null).during(minutes(-60), minutes(-30), null);
        var now = often(null, null, null).during(minutes(-60), minutes(60), null);
        var any = often(null, null, null).during(null, null, List.of(never, now));
        var pressOnly =
                new Rule(null, Set.of("press"), null, minutes(-30), 0, null, null, null, null, null, null, null);
        lists(with(any, pressOnly));
        assertThat(enter("ta").outcome()).isEqualTo(Outcome.OK);
        assertThat(enter("tc").because().rule()).isEqualTo("window");
    }

    @Test
    void a_ticket_of_another_product_is_for_another_list() {
        lists(new Terms(Set.of("press"), false, false, null, null, null, null, null));
        assertThat(enter("ta").outcome()).isEqualTo(Outcome.WRONG_LIST);
        assertThat(enter("tc").outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void of_several_lists_the_one_for_the_ticket_counts_and_two_are_ambiguous() {
        lists(
                new Terms(Set.of("press"), false, false, null, null, null, null, null),
                new Terms(Set.of("day"), false, false, null, null, null, null, null),
                Terms.ONCE);
        assertThat(redeemAt("ta", "list0", "list1").list()).isEqualTo("list1");
        assertThat(redeemAt("tc", "list0", "list1").list()).isEqualTo("list0");
        assertThat(redeemAt("tb", "list1", "list2").outcome()).isEqualTo(Outcome.AMBIGUOUS);
    }

    private Verdict redeemAt(String ticket, String... lists) {
        return checkIns.redeem(
                event, new Scan(null, ticket, List.of(lists), null, null, null, "k1", "attendee", null, null, false));
    }

    @Test
    void a_code_that_fits_two_tickets_but_for_letter_case_is_ambiguous() {
        lists(Terms.ONCE);
        attendees.add(
                event,
                List.of(),
                List.of(
                        new Ticket("t1", "a", "aBcDeF123456", "day", TicketState.VALID, null, null),
                        new Ticket("t2", "b", "AbCdEf123456", "day", TicketState.VALID, null, null)));
        assertThat(checkIns.redeem(event, Scan.ofCode("ABCDEF123456", null, null, "k1", "attendee"))
                        .outcome())
                .isEqualTo(Outcome.AMBIGUOUS);
        assertThat(checkIns.redeem(event, Scan.ofCode("aBcDeF123456", null, null, "k1", "attendee"))
                        .outcome())
                .isEqualTo(Outcome.OK);
    }

    @Test
    void validity_from_and_until() {
        lists(Terms.ONCE);
        attendees.add(
                event,
                List.of(),
                List.of(
                        ticket("early", "a", "day").valid(minutes(10), null),
                        ticket("late", "b", "day").valid(null, NINE)));
        var early = enter("early");
        assertThat(early.outcome()).isEqualTo(Outcome.NOT_YET_VALID);
        assertThat(early.because().passesAt()).isEqualTo(minutes(10));
        assertThat(enter("late").outcome()).isEqualTo(Outcome.EXPIRED);
        clock.set(minutes(10));
        assertThat(enter("early").outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void questions_required_ones_are_asked_first_and_once() {
        lists(
                new Terms(null, false, false, null, null, null, null, List.of("headset", "meal")),
                new Terms(null, false, false, null, null, null, null, List.of("meal")));
        var open = enter("ta");
        assertThat(open.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(open.because().questions()).containsExactly(HEADSET, MEAL);
        var stones = checkIns.redeem(event, scan("ta").answering(Map.of("meal", "stones")));
        assertThat(stones.outcome()).as("an answer that is none").isEqualTo(Outcome.INCOMPLETE);
        assertThat(stones.because().questions()).containsExactly(MEAL);
        assertThat(checkIns.redeem(event, scan("ta").answering(Map.of("meal", "veg", "colour", "red")))
                        .outcome())
                .isEqualTo(Outcome.OK);
        assertThat(checkIns.answers(event, "a")).isEqualTo(Map.of("meal", "veg"));
        assertThat(checkIns.redeem(event, Scan.ofTicket("ta", "list1", null, "k1", "attendee"))
                        .outcome())
                .as("was answered before")
                .isEqualTo(Outcome.OK);
        assertThat(enter("ta").outcome()).as("is inside").isEqualTo(Outcome.ALREADY_ADMITTED);
    }

    @Test
    void questions_that_need_no_answer_are_told_beforehand_and_hold_nobody_up() {
        lists(new Terms(null, false, false, null, null, null, null, List.of("headset")));
        assertThat(checkIns.foresee(event, scan("ta")).because().questions()).containsExactly(HEADSET);
        assertThat(enter("ta").outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void full_names_the_overflow_room_and_an_exit_makes_room() {
        lists(new Terms(null, false, true, 2, "hall", "reed", null, null));
        enter("ta");
        enter("tb");
        assertThat(checkIns.foresee(event, scan("tc")).outcome()).isEqualTo(Outcome.FULL);
        var full = enter("tc");
        assertThat(full.outcome()).isEqualTo(Outcome.FULL);
        assertThat(full.because().overflow()).isEqualTo("reed");
        assertThat(checkIns.admissions(event, "list0", List.of("tc"))).isEmpty();
        leave("ta");
        assertThat(enter("tc").outcome()).isEqualTo(Outcome.OK);
        assertThat(enter("ta").outcome()).isEqualTo(Outcome.FULL);
        var scan = checkIns.arrivals(event, "list0", 100).stream()
                .filter(arrival -> arrival.outcome() == Outcome.OK
                        && arrival.direction() == Direction.ENTRY
                        && arrival.ticket().id().equals("tb"))
                .findFirst()
                .orElseThrow()
                .scan();
        checkIns.annul(event, new Annulment(scan, "desk", "dora", "mistake", true));
        assertThat(enter("ta").outcome())
                .as("whose admission was annulled makes room too")
                .isEqualTo(Outcome.OK);
    }

    @Test
    void full_two_lists_of_one_room_share_its_places_and_never_overfill_it() throws Exception {
        lists(
                new Terms(null, false, false, 10, "hall", null, null, null),
                new Terms(null, true, false, 10, "hall", null, null, null));
        var people =
                IntStream.range(0, 30).mapToObj(i -> person("p" + i, "P " + i)).toList();
        attendees.add(
                event,
                people,
                people.stream()
                        .map(one -> ticket("t" + one.id(), one.id(), "day"))
                        .toList());
        try (var threads = Executors.newFixedThreadPool(30)) {
            var all = new ArrayList<Callable<Outcome>>();
            for (int i = 0; i < 30; i++) {
                var scan = Scan.ofTicket("tp" + i, "list" + i % 2, null, "k" + i, "attendee");
                all.add(() -> checkIns.redeem(event, scan).outcome());
            }
            var outcomes = new ArrayList<Outcome>();
            for (var future : threads.invokeAll(all)) outcomes.add(future.get());
            assertThat(outcomes.stream().filter(outcome -> outcome == Outcome.OK))
                    .hasSize(10);
            assertThat(outcomes.stream().filter(outcome -> outcome == Outcome.FULL))
                    .hasSize(20);
        }
        assertThat(rows("admission")).isEqualTo(10);
    }

    @Test
    void force_admits_with_a_reason_whatever_speaks_against_it() {
        lists(new Terms(Set.of("press"), false, false, 1, null, null, null, null));
        enter("tc");
        var forced = checkIns.redeem(event, scan("ta").forced("speaker's guest"));
        assertThat(forced.outcome()).isEqualTo(Outcome.OK);
        var kept = checkIns.history(event, "a").getFirst();
        assertThat(kept.forced()).isTrue();
        assertThat(kept.reason()).isEqualTo("speaker's guest");
        assertThat(counts().inside()).as("beyond what fits, and counted").isEqualTo(2);
        assertThat(checkIns.redeem(
                                event,
                                Scan.ofCode("nobody's", "list0", null, "desk", "dora")
                                        .forced("please"))
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void correcting_a_name_does_not_invalidate_a_printed_code() {
        lists(Terms.ONCE);
        attendees.correct(event, "b", Map.of(Field.NAME, "王炜"), "k1", "attendee");
        var verdict = checkIns.redeem(event, Scan.ofCode("Secret-of-tb", null, null, "k1", "attendee"));
        assertThat(verdict.outcome()).isEqualTo(Outcome.OK);
        assertThat(verdict.attendee().name()).isEqualTo("王炜");
        var correction = attendees.corrections(event, "b").getFirst();
        assertThat(correction.before()).isEqualTo("王伟");
        assertThat(correction.after()).isEqualTo("王炜");
        assertThat(attendees.search(event, "王炜", 5)).hasSize(1);
    }

    @Test
    void items_are_handed_out_once() throws Exception {
        lists(Terms.ONCE);
        assertThatThrownBy(() -> checkIns.handOut(event, "ta", "voucher", "desk", "dora"))
                .hasMessageContaining("unknown-item");
        var given = allAtOnce(10, () -> {
            try {
                checkIns.handOut(event, "ta", "bag", "desk", "dora");
                return true;
            } catch (Refusal handedOut) {
                return false;
            }
        });
        assertThat(given.stream().filter(yes -> yes)).hasSize(1);
        checkIns.takeBack(event, "ta", "bag");
        assertThat(checkIns.handedOut(event, "ta")).isEmpty();
    }

    @Test
    void walk_ins_are_taken_in_until_all_places_are_gone_and_never_one_more() throws Exception {
        lists(Terms.ONCE);
        var taken = allAtOnce(12, () -> {
            try {
                var name = "Walker " + UUID.randomUUID();
                return checkIns.walkIn(event, new WalkIn.Person(name, null, null, null, null, "en"), false);
            } catch (Refusal full) {
                assertThat(full.reason()).isEqualTo("walk-ins-full");
                return null;
            }
        });
        var made = taken.stream().filter(one -> one != null).toList();
        assertThat(made).hasSize(5);
        assertThat(checkIns.walkInsLeft(event)).isZero();
        var secret = made.getFirst().tickets().getFirst().secret();
        assertThat(checkIns.redeem(event, Scan.ofCode(secret, null, null, "k1", "attendee"))
                        .outcome())
                .isEqualTo(Outcome.OK);
    }

    @Test
    void walk_ins_who_look_registered_are_pointed_out() {
        var twin = new WalkIn.Person("  王偉 ", null, null, null, null, "zh");
        assertThatThrownBy(() -> checkIns.walkIn(event, twin, false)).hasMessageContaining("looks-registered");
        assertThat(checkIns.walkIn(event, twin, true).attendee().name()).isEqualTo("王偉");
        assertThatThrownBy(() -> checkIns.walkIn(event, new WalkIn.Person(" ", null, null, null, null, null), false))
                .hasMessageContaining("bad-field");
    }

    @Test
    void counts_by_list_group_and_quarter_of_an_hour() {
        lists(terms(false, true));
        enter("ta");
        clock.set(minutes(20));
        enter("tb");
        leave("ta");
        var counts = counts();
        assertThat(counts.expected()).isEqualTo(3);
        assertThat(counts.admitted()).isEqualTo(2);
        assertThat(counts.inside()).isEqualTo(1);
        assertThat(counts.left()).isEqualTo(1);
        assertThat(counts.quarters()).containsExactly(new Counts.Quarter(NINE, 1), new Counts.Quarter(minutes(15), 1));
    }
}
