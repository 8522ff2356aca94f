package app.foyer.agenda.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.agenda.About;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.agenda.Slot;
import app.foyer.live.Applied;
import app.foyer.live.Author;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.live.StaleRevision;
import app.foyer.platform.LocalText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Imports through the real mechanism, into a real database. */
@FoyerTest
class ScheduleInLiveTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final Author ANNA = new Author("anna", "console");

    @Autowired
    Live live;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    private String event;

    @BeforeEach
    void anEventWithOneTalk() {
        clock.set(START.minusSeconds(60));
        event = "e" + UUID.randomUUID();
        create(Map.of("talk", talk("talk", "A talk of our own", 0)));
    }

    private void create(Map<String, Session> sessions) {
        var rooms = Map.of("main", Room.of("main", 0, LocalText.of("Main"), "1", 100));
        live.create(
                new Event(
                        event,
                        LocalText.of("Test"),
                        LocalText.EMPTY,
                        ZONE,
                        LocalTime.of(4, 0),
                        List.of("zh", "en"),
                        Event.Brand.HOUSE),
                new Agenda(ZONE, LocalTime.of(4, 0), rooms, sessions),
                ANNA);
    }

    private static Session talk(String id, String title, int minute) {
        var start = START.plus(Duration.ofMinutes(minute));
        var about = About.titled(LocalText.of(title));
        return Session.planned(id, about, new Slot("main", start, start.plus(Duration.ofMinutes(1))));
    }

    private Applied bring(Schedule schedule) {
        var state = live.latest(event);
        var difference = ScheduleImport.difference(state.agenda(), schedule);
        return live.execute(event, difference.command(), ANNA, state.revision());
    }

    private Agenda agenda() {
        return live.latest(event).agenda();
    }

    @Test
    void every_file_goes_in_replaces_what_was_there_and_is_undone_exactly() throws Exception {
        var counts = Map.of(
                "fosdem-2020.xml", 872,
                "fosdem-2025.xml", 943,
                "38c3.xml", 1007,
                "frab-camp2019.json", 79,
                "pretalx-democon.json", 36,
                "pretalx-rc3.json", 48);
        for (var file : counts.keySet().stream().sorted().toList()) {
            var before = agenda();
            var schedule = ReferenceFiles.schedule(file);
            var applied = bring(schedule);
            assertThat(agenda().sessions()).as(file).hasSize(counts.get(file));
            assertThat(storedSessions()).as(file).isEqualTo(counts.get(file));
            assertThat(bring(schedule).changes()).as("again " + file).isEmpty();
            var after = agenda();
            var undone = live.undo(event, applied.revision(), ANNA);
            assertThat(agenda()).as("undo " + file).isEqualTo(before);
            live.undo(event, undone.revision(), ANNA);
            assertThat(agenda()).as("redo " + file).isEqualTo(after);
        }
    }

    @Test
    void a_revision_keeps_what_the_stage_did_meanwhile() throws Exception {
        clock.set(Instant.parse("2025-01-31T10:00:00Z"));
        bring(ReferenceFiles.schedule("fosdem-2025.xml"));
        var room = agenda().roomsInOrder().getFirst().id();
        var first = agenda().sessionsIn(room).getFirst();
        live.execute(event, new AgendaCommand.Cancel(first.id()), ANNA, null);
        var applied = bring(ReferenceFiles.schedule("fosdem-2025.xml"));
        assertThat(applied.changes()).isEmpty();
        assertThat(agenda().session(first.id()).cancelled()).isTrue();
    }

    @Test
    void a_comparison_that_is_older_than_what_the_stage_did_is_refused() {
        var seen = live.latest(event);
        var difference = ScheduleImport.difference(seen.agenda(), new Schedule("T", ZONE, null, List.of(), List.of()));
        live.execute(event, new AgendaCommand.Delay("main", Duration.ofMinutes(5), "talk"), ANNA, null);
        assertThatThrownBy(() -> live.execute(event, difference.command(), ANNA, seen.revision()))
                .isInstanceOf(StaleRevision.class);
    }

    @Test
    void the_invalid_file_changes_nothing() throws Exception {
        var before = live.latest(event);
        ReferenceFiles.of("schedules/invalid-example.json");
        assertThatThrownBy(() -> bring(ReferenceFiles.schedule("invalid-example.json")))
                .isInstanceOf(ScheduleFault.class);
        assertThat(live.latest(event)).isEqualTo(before);
    }

    @Test
    void hostile_titles_come_back_as_they_went_in_by_every_way() throws Exception {
        var strings = JsonMapper.shared().readValue(ReferenceFiles.bytes("names/blns.json"), String[].class);
        var titles = new HashMap<String, String>();
        var sessions = new HashMap<String, Session>();
        for (int i = 0; i < strings.length; i++) {
            var title = PlainText.line(strings[i]);
            if (title.isBlank()) continue;
            titles.put("t" + i, title);
            sessions.put("t" + i, talk("t" + i, title, 2 * i));
        }
        event = "e" + UUID.randomUUID();
        create(sessions);
        assertThat(stored()).isEqualTo(titles);
        for (var export : List.of(
                ScheduleExport.xml("T", agenda(), START, "en"), ScheduleExport.json("T", agenda(), START, "en"))) {
            var read = ScheduleFile.read(export.getBytes(StandardCharsets.UTF_8), ZONE);
            assertThat(read.sessions().stream()
                            .map(session -> session.about().title().in("en")))
                    .containsExactlyInAnyOrderElementsOf(titles.values());
            assertThat(bring(read).changes()).isEmpty();
            event = "e" + UUID.randomUUID();
            create(Map.of());
            bring(read);
            assertThat(stored().values()).containsExactlyInAnyOrderElementsOf(titles.values());
            event = "e" + UUID.randomUUID();
            create(sessions);
        }
    }

    private int storedSessions() {
        return database.sql("select count(*) from session where event_id = ? and not removed")
                .param(event)
                .query(Integer.class)
                .single();
    }

    /** Titles by session as the database has them. */
    private Map<String, String> stored() {
        var titles = new HashMap<String, String>();
        database.sql("select id, title from session where event_id = ? and not removed")
                .param(event)
                .query(row -> {
                    var title = JsonMapper.shared().readValue(row.getString("title"), LocalText.class);
                    titles.put(row.getString("id"), title.in("en"));
                });
        return titles;
    }
}
