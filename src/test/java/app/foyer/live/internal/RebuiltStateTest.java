package app.foyer.live.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.agenda.About;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Person;
import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.agenda.Slot;
import app.foyer.live.Author;
import app.foyer.live.Event;
import app.foyer.live.EventState;
import app.foyer.live.Live;
import app.foyer.live.UndoConflict;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the database holds is what memory holds, however it came about. */
@FoyerTest
class RebuiltStateTest {
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Author ANNA = new Author("anna", "console");
    private static final int ROOMS = 3;
    private static final int SESSIONS = 24;

    @Autowired
    Live live;

    @Autowired
    EventStore store;

    @Autowired
    TestClock clock;

    private String event;

    @BeforeEach
    void anEvent() {
        event = "e" + UUID.randomUUID();
        clock.set(TEN);
        var rooms = new ArrayList<Room>();
        for (int i = 0; i < ROOMS; i++)
            rooms.add(Room.of("r" + i, i, new LocalText(Map.of("zh", "会场" + i, "en", "Room " + i)), "L1", 80));
        var sessions = new ArrayList<Session>();
        for (int i = 0; i < SESSIONS; i++) {
            var start = TEN.plus(Duration.ofMinutes(30L * (i / ROOMS)));
            sessions.add(Session.planned(
                    "s" + i, about(i), new Slot("r" + i % ROOMS, start, start.plus(Duration.ofMinutes(25)))));
        }
        live.create(
                new Event(
                        event,
                        LocalText.of("Test"),
                        LocalText.EMPTY,
                        ZONE,
                        LocalTime.of(4, 0),
                        List.of("zh", "en"),
                        Event.Brand.HOUSE),
                Agenda.empty(ZONE, LocalTime.of(4, 0)).with(rooms, sessions),
                ANNA);
    }

    private static About about(int i) {
        return About.titled(new LocalText(Map.of("zh", "议程" + i, "en", "Session " + i + " 👩‍🚀")))
                .withSpeakers(List.of(new Person(LocalText.of("O'Neil \"" + i), LocalText.EMPTY)));
    }

    @Test
    void after_random_commands_and_undos_the_rebuilt_state_equals_the_one_in_memory() {
        var random = new Random(7);
        EventState older = null;
        for (int i = 0; i < 400; i++) {
            clock.forward(Duration.ofSeconds(random.nextInt(240)));
            try {
                if (random.nextInt(5) == 0) live.undo(event, 2 + random.nextInt(i + 1), ANNA);
                else live.execute(event, command(random), ANNA, null);
            } catch (Refusal | UndoConflict refused) {
                // a rule said no: nothing may have changed, which the comparison below shows
            }
            if (i == 150) older = live.latest(event);
        }
        assertThat(live.latest(event).revision()).isGreaterThan(80);
        assertThat(store.load(event, null)).isEqualTo(live.latest(event));
        assertThat(store.load(event, older)).isEqualTo(live.latest(event));
        assertThat(live.journal(event, 0, 1_000).stream().map(entry -> entry.revision()))
                .hasSize((int) live.latest(event).revision())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void operators_at_once_each_get_a_revision_of_their_own_and_none_is_lost() throws Exception {
        var operators = new ArrayList<Callable<Long>>();
        for (int i = 0; i < 60; i++) {
            var session = "s" + i % SESSIONS;
            var title = LocalText.of("by operator " + i);
            operators.add(
                    () -> live.execute(event, new AgendaCommand.Edit(session, title, null, null, null), ANNA, null)
                            .revision());
        }
        var revisions = new ArrayList<Long>();
        try (var pool = Executors.newFixedThreadPool(16)) {
            for (var result : pool.invokeAll(operators)) revisions.add(result.get());
        }
        assertThat(revisions).doesNotHaveDuplicates().hasSize(60);
        assertThat(live.latest(event).revision()).isEqualTo(61);
        assertThat(store.load(event, null)).isEqualTo(live.latest(event));
    }

    private static AgendaCommand command(Random random) {
        var session = "s" + random.nextInt(SESSIONS);
        var room = "r" + random.nextInt(ROOMS);
        return switch (random.nextInt(9)) {
            case 0 -> new AgendaCommand.Start(session);
            case 1 -> new AgendaCommand.Finish(room);
            case 2 -> new AgendaCommand.Reopen(session);
            case 3 -> new AgendaCommand.Delay(room, Duration.ofMinutes(random.nextInt(20) - 5), null);
            case 4 -> new AgendaCommand.Move(session, room, TEN.plus(Duration.ofMinutes(random.nextInt(600))));
            case 5 -> new AgendaCommand.Cancel(session);
            case 6 -> new AgendaCommand.Restore(session);
            case 7 -> new AgendaCommand.FollowClock(room);
            default -> new AgendaCommand.Next(room);
        };
    }
}
