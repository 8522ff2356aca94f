package app.foyer.live.internal;

import static app.foyer.db.generated.Tables.JOURNAL_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.agenda.About;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Anchor;
import app.foyer.agenda.Needs;
import app.foyer.agenda.Person;
import app.foyer.agenda.Room;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.Session;
import app.foyer.agenda.Slot;
import app.foyer.agenda.StageCommand;
import app.foyer.agenda.Timing;
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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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

    @Autowired
    DSLContext db;

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
    void undone_one_after_the_other_every_state_comes_back_with_its_expected_times() {
        var random = new Random(11);
        var states = new ArrayList<Agenda>();
        var revisions = new ArrayList<Long>();
        states.add(live.latest(event).agenda());
        while (revisions.size() < 60) {
            clock.forward(Duration.ofSeconds(random.nextInt(120)));
            try {
                var applied = live.execute(event, command(random), ANNA, null);
                if (applied.changes().isEmpty()) continue;
                revisions.add(applied.revision());
                states.add(applied.state().agenda());
            } catch (Refusal refused) {
                // another one is tried instead
            }
        }
        for (int i = revisions.size() - 1; i >= 0; i--) {
            var back = live.undo(event, revisions.get(i), ANNA).state().agenda();
            assertThat(back).isEqualTo(states.get(i));
            assertThat(Rundown.all(back, clock.instant())).isEqualTo(Rundown.all(states.get(i), clock.instant()));
        }
        assertThat(store.load(event, null)).isEqualTo(live.latest(event));
    }

    @Test
    void a_change_that_was_journalled_before_there_were_holds_and_links_is_still_undone() {
        var applied = live.execute(event, new AgendaCommand.Cancel("s0"), ANNA, null);
        var before = live.latest(event).agenda().session("s0").cancelled(false);
        db.update(JOURNAL_CHANGE)
                .set(JOURNAL_CHANGE.BEFORE_BODY, asOnceWritten(before))
                .set(JOURNAL_CHANGE.AFTER_BODY, asOnceWritten(before.cancelled(true)))
                .where(JOURNAL_CHANGE.EVENT_ID.eq(event))
                .and(JOURNAL_CHANGE.REVISION.eq(applied.revision()))
                .execute();
        var back = live.undo(event, applied.revision(), ANNA);
        assertThat(back.state().agenda().session("s0")).isEqualTo(before);
    }

    private static String asOnceWritten(Session session) {
        var tree = (ObjectNode) JsonMapper.shared().valueToTree(session);
        tree.remove(List.of("needs", "timing", "added", "heldSince", "held", "skipped", "unplanned"));
        return tree.toString();
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
        var other = "s" + random.nextInt(SESSIONS);
        var minutes = Duration.ofMinutes(1 + random.nextInt(9));
        return switch (random.nextInt(22)) {
            case 0 -> new AgendaCommand.Start(session);
            case 1 -> new AgendaCommand.Finish(room);
            case 2 -> new AgendaCommand.Reopen(session);
            case 3 -> new AgendaCommand.Delay(room, Duration.ofMinutes(random.nextInt(20) - 5), null);
            case 4 -> new AgendaCommand.Move(session, room, TEN.plus(Duration.ofMinutes(random.nextInt(600))));
            case 5 -> new AgendaCommand.Cancel(session);
            case 6 -> new AgendaCommand.Restore(session);
            case 7 -> new AgendaCommand.FollowClock(room);
            case 8 -> StageCommand.Extend.live(room, minutes);
            case 9 -> StageCommand.Extend.of(session, minutes);
            case 10 -> new StageCommand.ApplyDelay(room);
            case 11 -> new StageCommand.Reorder(session, other, null);
            case 12 -> new StageCommand.Swap(session, other);
            case 13 -> new StageCommand.Skip(session);
            case 14 ->
                new StageCommand.Insert(
                        "x" + random.nextInt(99_999), room, LocalText.of("Medal"), null, minutes, null, null);
            case 15 -> new StageCommand.Hold(room);
            case 16 -> new StageCommand.Resume(room);
            case 17 -> new StageCommand.CatchUp(room, session);
            case 18 -> new StageCommand.Message(room, "请收尾 " + random.nextInt(9));
            case 19 -> new StageCommand.ReadMessage(room);
            case 20 -> timed(session, minutes);
            default -> new AgendaCommand.Next(room);
        };
    }

    private static AgendaCommand timed(String session, Duration least) {
        var timing = new Timing(Anchor.LINKED, true, false, least, TEN.plus(least));
        var needs = new Needs(120, Set.of("投影仪", "piano"));
        return new AgendaCommand.Edit(session, null, null, null, null, timing, needs);
    }
}
