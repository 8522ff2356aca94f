package app.foyer.attendees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.attendees.PublicLookup.Factor;
import app.foyer.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Finding people as the desk and as anybody at a kiosk, in an event that changes. */
@FoyerTest
class FindingTest {
    private static final int TRIES_ABOUT_ONE = 5;

    @Autowired
    Attendees attendees;

    @Autowired
    PublicLookup lookup;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestClock clock;

    private final String event = "e" + UUID.randomUUID();
    private Instant now = Instant.parse("2026-03-02T01:41:00Z");

    @BeforeEach
    void someVisitors() {
        clock.set(now);
        add("wang", "王伟", "wei@example.org", "+86 100 5550 1001");
        add("li", "李娜", "na@example.org", "+86 100 5550 1002");
    }

    private void later(Duration by) {
        now = now.plus(by);
        clock.set(now);
    }

    private void add(String id, String name, String email, String phone) {
        attendees.add(
                event,
                List.of(new Attendee(id, name, null, null, null, email, phone, null, "CODE-" + id, null)),
                List.of(new Ticket("t-" + id, id, "Secret-" + id, "day", TicketState.VALID, null, null)));
    }

    private List<String> atDesk(String query) {
        return attendees.search(event, query, 20).stream()
                .map(found -> found.attendee().id())
                .toList();
    }

    private Glimpse glimpse(String kiosk, String query) {
        return lookup.search(event, kiosk, query).people().getFirst();
    }

    private Optional<Registration> byPhone(String kiosk, Glimpse glimpse, String ending) {
        return lookup.prove(event, kiosk, glimpse, Factor.PHONE_ENDING, ending);
    }

    private boolean isLocked(Runnable deed) {
        try {
            deed.run();
            return false;
        } catch (Refusal refusal) {
            assertThat(refusal.reason()).isEqualTo("too-many-tries");
            return true;
        }
    }

    @Test
    void who_is_added_or_corrected_is_found_at_once() {
        assertThat(atDesk("wangwei")).containsExactly("wang");
        add("chen", "陈静", null, null);
        assertThat(atDesk("chenjing")).containsExactly("chen");
        attendees.correct(event, "chen", Map.of(Field.NAME, "高远"), "desk", "desk");
        assertThat(atDesk("chenjing")).isEmpty();
        assertThat(atDesk("gy")).containsExactly("chen");
        assertThat(attendees.holderBySecret(event, "SECRET-CHEN")).isPresent();
    }

    @Test
    void what_was_never_committed_is_found_only_by_who_did_it() {
        assertThat(atDesk("wangwei")).isNotEmpty();
        transactions.executeWithoutResult(status -> {
            add("ghost", "Rolled Back", null, null);
            assertThat(atDesk("rolled")).containsExactly("ghost");
            status.setRollbackOnly();
        });
        assertThat(atDesk("rolled")).isEmpty();
        add("next", "Next One", null, null);
        assertThat(atDesk("next one")).containsExactly("next");
    }

    @Test
    void a_code_in_another_letter_case_is_known_before_anybody_searched() {
        assertThat(attendees.holderBySecret(event, "secret-WANG"))
                .map(found -> found.attendee().id())
                .contains("wang");
        assertThat(attendees.holderBySecret(event, "secret-nobody")).isEmpty();
    }

    @Test
    void a_kiosk_shows_masks_and_a_second_factor_tells_who() {
        var glimpse = glimpse("kiosk-1", "ww");
        assertThat(glimpse.name()).isEqualTo("王*");
        assertThat(glimpse.email()).isEqualTo("w***@…");
        assertThat(byPhone("kiosk-1", glimpse, "1002")).isEmpty();
        assertThat(byPhone("kiosk-1", glimpse, "1001")).isPresent();
        assertThat(lookup.prove(event, "kiosk-1", glimpse, Factor.ORDER_CODE, "code-wang"))
                .isPresent();
        assertThat(lookup.search(event, "kiosk-1", "w").people()).isEmpty();
        assertThat(lookup.search(event, "kiosk-1", "1001").people()).isEmpty();
    }

    @Test
    void one_clumsy_visitor_does_not_shut_out_the_next() {
        var wang = glimpse("kiosk-1", "wangwei");
        for (int i = 0; i < TRIES_ABOUT_ONE; i++) byPhone("kiosk-1", wang, "000" + i);
        assertThat(isLocked(() -> byPhone("kiosk-1", wang, "1001"))).isTrue();
        assertThat(isLocked(() -> byPhone("kiosk-2", wang, "1001"))).isTrue();
        var li = glimpse("kiosk-1", "lina");
        assertThat(byPhone("kiosk-1", li, "1002")).isPresent();
        later(Duration.ofMinutes(11));
        assertThat(byPhone("kiosk-1", wang, "1001")).isPresent();
    }

    @Test
    void many_who_have_the_very_same_name_are_behind_one_mask() {
        for (int i = 0; i < 12; i++)
            add("zhang" + i, "张敏", (char) ('a' + i) + "@example.org", "+86 100 5551 10" + (10 + i));
        add("zhangmy", "张敏仪", "z@example.org", "+86 100 5551 2000");
        var found = lookup.search(event, "kiosk-1", "张敏");
        assertThat(found.people()).hasSize(1);
        assertThat(found.more()).isTrue();
        assertThat(found.people().getFirst().email()).isNull();
        var crowd = found.people().getFirst();
        assertThat(lookup.prove(event, "kiosk-1", crowd, Factor.ORDER_CODE, "code zhang7"))
                .map(registration -> registration.attendee().id())
                .contains("zhang7");
        assertThat(lookup.search(event, "kiosk-1", "zhang").people()).hasSize(PublicLookup.MOST_SHOWN);
    }

    @Test
    void four_digits_are_never_tried_on_a_crowd_and_one_of_it_shuts_out_nobody() {
        for (int i = 0; i < 8; i++) add("zhao" + i, "赵敏", "z@example.org", "+86 100 5553 10" + (10 + i));
        add("zhaohua", "赵华", "z@example.org", "+86 100 5553 2000");
        var unsaid = lookup.search(event, "kiosk-1", "zhao");
        assertThat(unsaid.people()).isEmpty();
        assertThat(unsaid.more()).isTrue();
        var crowd = glimpse("kiosk-1", "zhaomin");
        assertThat(crowd.isCrowd()).isTrue();
        assertThat(byPhone("kiosk-1", crowd, "1013")).isEmpty();
        for (int i = 0; i < TRIES_ABOUT_ONE; i++) lookup.prove(event, "kiosk-1", crowd, Factor.ORDER_CODE, "wrong" + i);
        assertThat(lookup.prove(event, "kiosk-2", crowd, Factor.ORDER_CODE, "code-zhao3"))
                .isPresent();
        assertThat(byPhone("kiosk-2", glimpse("kiosk-2", "zhaohua"), "2000")).isPresent();
    }

    @Test
    void only_what_was_asked_for_is_a_proof() {
        var wang = glimpse("kiosk-1", "wangwei");
        assertThat(lookup.prove(event, "kiosk-1", wang, Factor.ORDER_CODE, "1001"))
                .isEmpty();
        assertThat(byPhone("kiosk-1", wang, "code-wang")).isEmpty();
    }

    @Test
    void one_character_is_a_family_name_and_shows_nobody_in_public() {
        assertThat(atDesk("王")).containsExactly("wang");
        assertThat(lookup.search(event, "kiosk-1", " 王 ")).isEqualTo(PublicLookup.Found.NOT_ASKED);
        assertThat(lookup.search(event, "kiosk-1", "o'").asked()).isFalse();
        assertThat(lookup.search(event, "kiosk-1", "鑫鑫").asked()).isTrue();
    }

    /** 10,000 look-ups by script. */
    @Test
    void a_hostile_visitor_gets_nothing_but_masks_and_a_lock() throws Exception {
        add("zheng", "郑平", "p@example.org", "+86 100 5550 9999");
        var masks = new ArrayList<Glimpse>();
        int locked = 0;
        for (int i = 0; i < 9_000; i++) {
            var query = "" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26);
            try {
                masks.addAll(lookup.search(event, "kiosk-9", query).people());
            } catch (Refusal refusal) {
                locked++;
            }
        }
        assertThat(locked).isEqualTo(9_000 - 60);
        assertThat(masks)
                .allMatch(mask -> mask.name().matches(".\\*") && mask.email().matches(".\\*\\*\\*@…"));
        assertThat(wrongProofsThatWereHeard()).isLessThanOrEqualTo(15);
    }

    /** A thousand at once, so that none waits for another's answer. */
    private long wrongProofsThatWereHeard() throws Exception {
        var zheng = glimpse("kiosk-8", "zhengping");
        try (var script = Executors.newFixedThreadPool(8)) {
            var proofs = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 1_000; i++) {
                var proof = "%04d".formatted(i);
                proofs.add(() -> !isLocked(
                        () -> assertThat(byPhone("kiosk-8", zheng, proof)).isEmpty()));
            }
            long heard = 0;
            for (var answer : script.invokeAll(proofs)) heard += answer.get() ? 1 : 0;
            return heard;
        }
    }

    @Test
    void a_kiosk_that_guesses_about_everybody_is_locked_too() {
        for (int i = 0; i < 20; i++) add("person" + i, "Person " + (char) ('a' + i) + "bc", null, "+86 100 5552 0000");
        var heard = 0;
        for (int i = 0; i < 20; i++) {
            var one = glimpse("kiosk-7", "person " + (char) ('a' + i) + "bc");
            var guess = "111" + i % 10;
            if (!isLocked(() -> byPhone("kiosk-7", one, guess))) heard++;
        }
        assertThat(heard).isEqualTo(15);
        assertThatThrownBy(() -> byPhone("kiosk-7", glimpse("kiosk-7", "wangwei"), "1001"))
                .isInstanceOf(Refusal.class);
        assertThat(byPhone("kiosk-6", glimpse("kiosk-6", "wangwei"), "1001")).isPresent();
    }
}
