package app.foyer.live.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.FoyerTest;
import app.foyer.agenda.About;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.agenda.Slot;
import app.foyer.live.Author;
import app.foyer.live.Event;
import app.foyer.live.EventState;
import app.foyer.live.Hub;
import app.foyer.live.JournalEntry;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import app.foyer.platform.VenueClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes with a hub each on one database: the application's own, and another made of the same parts. */
@FoyerTest
class TwoNodesTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Author ANNA = new Author("anna", "console");
    private static final int COMMANDS = 40;

    @Autowired
    Live here;

    @Autowired
    Hub hub;

    @Autowired
    EventStore store;

    @Autowired
    Journal journal;

    @Autowired
    VenueClock clock;

    @Autowired
    TransactionTemplate transactions;

    private final Hub otherHub = new Hub(Thread::startVirtualThread);
    private final String event = "e" + UUID.randomUUID();
    private LiveService there;
    private OtherNodes otherPoll;

    @BeforeEach
    void twoNodesThatKnowTheEvent() {
        there = new LiveService(store, journal, otherHub, clock, transactions, Stream::empty);
        otherPoll = new OtherNodes(store, there, otherHub);
        var start = Instant.parse("2026-03-02T10:00:00Z");
        var room = Room.of("main", 0, LocalText.of("Main"), null, null);
        var slot = new Slot("main", start, start.plus(Duration.ofHours(1)));
        var session = Session.planned("one", About.titled(LocalText.of("One")), slot);
        var about = new Event(
                event,
                LocalText.of("Test"),
                LocalText.EMPTY,
                UTC,
                LocalTime.of(4, 0),
                List.of("en"),
                Event.Brand.HOUSE);
        here.create(about, new Agenda(UTC, LocalTime.of(4, 0), Map.of("main", room), Map.of("one", session)), ANNA);
        there.latest(event);
        otherPoll.start();
    }

    @AfterEach
    void endTheOther() {
        otherPoll.stop();
    }

    private static AgendaCommand title(String title) {
        return new AgendaCommand.Edit("one", LocalText.of(title), null, null, null);
    }

    private static void awaits(Hub node, String event, EventState wanted) throws InterruptedException {
        var news = new LinkedBlockingQueue<EventState>();
        try (var subscription = node.subscribe(event, news::add)) {
            var state = node.latest(event);
            while (state != null && state.revision() < wanted.revision()) state = news.poll(10, TimeUnit.SECONDS);
            assertThat(state).as("the state of revision %s", wanted.revision()).isEqualTo(wanted);
        }
    }

    @Test
    void a_command_on_one_appears_on_the_other() throws Exception {
        awaits(
                otherHub,
                event,
                here.execute(event, title("from here"), ANNA, null).state());
        awaits(hub, event, there.execute(event, title("from there"), ANNA, null).state());
    }

    @Test
    void commands_on_both_at_once_take_every_revision_once_and_leave_both_with_the_same_state() throws Exception {
        var first = CompletableFuture.runAsync(() -> give(here, "here"));
        var second = CompletableFuture.runAsync(() -> give(there, "there"));
        CompletableFuture.allOf(first, second).get(60, TimeUnit.SECONDS);
        var last = here.execute(event, title("last"), ANNA, null);
        assertThat(last.revision()).isEqualTo(2 * COMMANDS + 2);
        awaits(otherHub, event, last.state());
        assertThat(here.journal(event, 0, 1_000).stream().map(JournalEntry::revision))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, last.revision()).boxed().toList());
        assertThat(there.latest(event)).isEqualTo(here.latest(event));
    }

    private void give(Live node, String name) {
        for (int i = 0; i < COMMANDS; i++) node.execute(event, title(name + i), ANNA, null);
    }
}
