package app.foyer.attendees.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.FoyerTest;
import app.foyer.attendees.Admitted;
import app.foyer.attendees.Attendee;
import app.foyer.attendees.Attendees;
import app.foyer.attendees.Field;
import app.foyer.attendees.SeatPlans;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.attendees.imports.AttendeeDifference.Change;
import app.foyer.attendees.imports.AttendeeDifference.Why;
import app.foyer.attendees.imports.AttendeeFile;
import app.foyer.attendees.imports.AttendeeImports.Applied;
import app.foyer.attendees.imports.AttendeeImports.Source;
import app.foyer.attendees.imports.Format;
import app.foyer.attendees.imports.Ways;
import app.foyer.attendees.imports.Wish;
import app.foyer.checkin.CheckIns;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.Outcome;
import app.foyer.checkin.Scan;
import app.foyer.platform.Ids;
import app.foyer.platform.LocalText;
import app.foyer.platform.Secrets;
import app.foyer.platform.VenueClock;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An import while the doors are open: what happens at them between its look at everybody and its writing. */
@FoyerTest
class ImportingTest {
    private static final int SECONDS = 10;

    @Autowired
    Attendees attendees;

    @Autowired
    CheckIns checkIns;

    @Autowired
    AttendeeStore people;

    @Autowired
    ImportStore store;

    @Autowired
    Admitted admitted;

    @Autowired
    Secrets secrets;

    @Autowired
    Ids ids;

    @Autowired
    VenueClock clock;

    @Autowired
    PlatformTransactionManager manager;

    private String event;

    @BeforeEach
    void threePeople() {
        event = "e" + UUID.randomUUID();
        checkIns.addLists(event, List.of(new CheckinList("door", LocalText.of("Door"), 0)));
        var three = List.of("a-1", "a-2", "a-3");
        attendees.add(
                event,
                three.stream()
                        .map(id -> new Attendee(id, "Name " + id, null, null, null, null, null, null, null, null))
                        .toList(),
                three.stream()
                        .map(id -> new Ticket("t" + id, id, "S" + id, "ticket", TicketState.VALID, null, null))
                        .toList());
    }

    /** While it looks whom the door let in, something happens elsewhere that it does not see. */
    private Importing meanwhile(Runnable elsewhere) {
        var once = new AtomicBoolean();
        Admitted looking = of -> {
            var seen = admitted.tickets(of);
            if (once.compareAndSet(false, true))
                CompletableFuture.runAsync(elsewhere)
                        .orTimeout(SECONDS, TimeUnit.SECONDS)
                        .join();
            return seen;
        };
        var writing = new Writing(people, store, looking, manager);
        SeatPlans none = (of, room) -> Optional.empty();
        return new Importing(
                people, store, writing, looking, none, secrets, ids, clock, new TransactionTemplate(manager));
    }

    private Applied apply(Importing importing, String file, boolean complete, IntConsumer progress) throws Exception {
        var roster = AttendeeFile.read(file.getBytes(StandardCharsets.UTF_8), Wish.NONE)
                .roster(ZoneId.of("Asia/Shanghai"));
        var source = new Source("people.csv", Format.TABLE, "ada");
        return importing.apply(event, roster, new Ways(complete, false), source, null, progress);
    }

    private void admit(String ticket) {
        var scan = Scan.ofTicket(ticket, "door", null, "desk-1", "test");
        assertThat(checkIns.redeem(event, scan).outcome()).isEqualTo(Outcome.OK);
    }

    private TicketState state(String ticket) {
        return attendees.holderByTicket(event, ticket).orElseThrow().ticket().state();
    }

    @Test
    void who_comes_in_while_a_complete_file_is_compared_keeps_the_ticket() throws Exception {
        var importing = meanwhile(() -> admit("ta-2"));
        var difference = apply(importing, "name,secret,organisation\nName a-1,Sa-1,New\n", true, done -> {})
                .difference();

        assertThat(difference.kept()).singleElement().satisfies(kept -> {
            assertThat(kept.attendee().id()).isEqualTo("a-2");
            assertThat(kept.why()).isEqualTo(Why.ADMITTED);
        });
        assertThat(difference.removed()).map(Change::attendee).map(Attendee::id).containsExactly("a-3");
        assertThat(state("ta-2")).isEqualTo(TicketState.VALID);
        assertThat(attendees.find(event, "a-3")).isEmpty();
        var imported = importing.imports(event).getFirst();
        assertThat(imported.removed()).isEqualTo(1);
        assertThat(imported.kept()).isEqualTo(1);
        var undone = importing.undo(event, imported.id(), "ada");
        assertThat(undone.restored()).as("of her nothing was kept to be undone").isEqualTo(2);
        assertThat(undone.left()).isEmpty();
        assertThat(state("ta-3")).isEqualTo(TicketState.VALID);
    }

    @Test
    void who_comes_in_while_an_import_is_undone_stays() throws Exception {
        var file = "name,secret\nLate,S-late\nNever,S-never\n";
        var id = apply(meanwhile(() -> {}), file, false, done -> {}).id();
        var ticket =
                attendees.holderBySecret(event, "S-late").orElseThrow().ticket().id();
        var undone = meanwhile(() -> admit(ticket)).undo(event, id, "ada");

        assertThat(undone.restored()).isEqualTo(1);
        assertThat(undone.left())
                .singleElement()
                .satisfies(left -> assertThat(left.attendee().name()).isEqualTo("Late"));
        assertThat(state(ticket)).isEqualTo(TicketState.VALID);
        assertThat(attendees.holderBySecret(event, "S-never")).isEmpty();
    }

    @Test
    void nobody_at_the_desk_waits_while_a_file_is_compared_and_what_they_write_is_seen() throws Exception {
        var importing = meanwhile(
                () -> attendees.correct(event, "a-1", Map.of(Field.ORGANISATION, "By hand"), "desk-1", "dora"));
        var difference = apply(
                        importing,
                        "name,secret,organisation\nName a-1,Sa-1,New\nName a-2,Sa-2,New\n",
                        false,
                        done -> {})
                .difference();

        assertThat(difference.changed()).map(Change::attendee).map(Attendee::id).containsExactly("a-2");
        assertThat(difference.kept()).singleElement().satisfies(kept -> assertThat(kept.why())
                .isEqualTo(Why.CORRECTED));
        assertThat(attendees.find(event, "a-1").orElseThrow().attendee().organisation())
                .isEqualTo("By hand");
        assertThat(importing.imports(event)).hasSize(1);
    }

    @Test
    void the_same_file_brought_in_twice_at_once_goes_in_once() throws Exception {
        var file = "name,secret\nNew,S-new\n";
        var importing = meanwhile(() -> {
            try {
                apply(meanwhile(() -> {}), file, false, done -> {});
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
        assertThat(apply(importing, file, false, done -> {}).id()).isNull();
        assertThat(importing.imports(event)).hasSize(1);
        assertThat(attendees.count(event)).isEqualTo(4);
    }

    @Test
    void whoever_follows_an_import_slowly_or_no_more_neither_holds_it_up_nor_breaks_it() throws Exception {
        var applied = new CountDownLatch(1);
        var told = new CountDownLatch(1);
        apply(meanwhile(() -> {}), "name,secret\nNew,S-new\n", false, percent -> {
            assertThat(await(applied)).isTrue();
            told.countDown();
            throw new IllegalStateException("The page is closed");
        });
        applied.countDown();
        assertThat(await(told)).isTrue();
        assertThat(attendees.holderBySecret(event, "S-new")).isPresent();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
