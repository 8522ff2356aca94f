package app.foyer.live;

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
import app.foyer.agenda.StageCommand;
import app.foyer.platform.LocalText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FoyerTest
class LiveTest {
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Author ANNA = new Author("anna", "console");
    private static final Author BO = new Author("bo", "api");

    @Autowired
    Live live;

    @Autowired
    TestClock clock;

    private String event;

    @BeforeEach
    void anEventWithOneRoom() {
        event = "e" + UUID.randomUUID();
        clock.set(TEN);
        var rooms = Map.of("main", Room.of("main", 0, LocalText.of("Main"), null, 100));
        var sessions = Map.of(
                "one", talk("one", TEN, 30),
                "two", talk("two", TEN.plus(Duration.ofMinutes(30)), 30),
                "three", talk("three", TEN.plus(Duration.ofMinutes(60)), 30));
        live.create(
                new Event(
                        event,
                        LocalText.of("Test"),
                        LocalText.EMPTY,
                        ZoneId.of("UTC"),
                        LocalTime.of(4, 0),
                        List.of("en"),
                        Event.Brand.HOUSE),
                new Agenda(ZoneId.of("UTC"), LocalTime.of(4, 0), rooms, sessions),
                ANNA);
    }

    private static Session talk(String id, Instant start, int minutes) {
        return Session.planned(
                id, About.titled(LocalText.of(id)), new Slot("main", start, start.plus(Duration.ofMinutes(minutes))));
    }

    @Test
    void a_command_takes_the_next_revision_and_is_journalled() {
        var applied = live.execute(event, new AgendaCommand.Next("main"), ANNA, null);
        assertThat(applied.revision()).isEqualTo(2);
        assertThat(live.latest(event)).isEqualTo(applied.state());
        var entry = live.journal(event, 1, 10).getFirst();
        assertThat(entry.author()).isEqualTo(ANNA);
        assertThat(entry.command()).isEqualTo("next");
        assertThat(entry.changes()).isEqualTo(applied.changes());
    }

    @Test
    void a_stale_command_is_refused_with_who_changed_what() {
        live.execute(event, new AgendaCommand.Next("main"), ANNA, 1L);
        assertThatThrownBy(() -> live.execute(event, new AgendaCommand.Next("main"), BO, 1L))
                .isInstanceOfSatisfying(StaleRevision.class, stale -> {
                    assertThat(stale.current()).isEqualTo(2);
                    assertThat(stale.since()).singleElement().satisfies(entry -> assertThat(entry.author())
                            .isEqualTo(ANNA));
                });
        assertThat(live.latest(event).revision()).isEqualTo(2);
    }

    @Test
    void several_as_one_are_stale_as_each_of_them_would_be() {
        live.execute(event, new StageCommand.Skip("two"), ANNA, 1L);
        var several = new StageCommand.Several(List.of(new AgendaCommand.Next("main")));
        assertThatThrownBy(() -> live.execute(event, several, BO, 1L)).isInstanceOf(StaleRevision.class);
    }

    @Test
    void undo_takes_back_a_message_that_was_given_together_with_something_else() {
        var before = live.latest(event).agenda();
        live.execute(
                event,
                new StageCommand.Several(
                        List.of(new StageCommand.Message("main", "wrap up"), new AgendaCommand.Next("main"))),
                ANNA,
                null);
        assertThat(live.undo(event, 2, ANNA).state().agenda()).isEqualTo(before);
    }

    @Test
    void a_message_is_nothing_that_undo_or_another_command_minds() {
        live.execute(event, new AgendaCommand.Next("main"), ANNA, null);
        live.execute(event, new StageCommand.Message("main", "wrap up"), BO, null);
        live.execute(event, new AgendaCommand.Finish("main"), ANNA, 2L);
        live.undo(event, 4, ANNA);
        var back = live.undo(event, 2, ANNA).state().agenda();
        assertThat(back.room("main").followsClock()).isTrue();
        assertThat(back.room("main").message().text()).isEqualTo("wrap up");
    }

    @Test
    void an_older_view_of_something_else_is_not_stale() {
        live.execute(event, new AgendaCommand.Cancel("three"), ANNA, 1L);
        var edit = new AgendaCommand.Edit("two", LocalText.of("Second"), null, null, null);
        assertThat(live.execute(event, edit, BO, 1L).revision()).isEqualTo(3);
    }

    @Test
    void undo_restores_and_undoing_the_undo_is_redo() {
        var before = live.latest(event).agenda();
        var after = live.execute(event, new AgendaCommand.Next("main"), ANNA, null)
                .state()
                .agenda();
        assertThat(live.undo(event, 2, BO).state().agenda()).isEqualTo(before);
        assertThat(live.undo(event, 3, BO).state().agenda()).isEqualTo(after);
    }

    @Test
    void undo_of_what_changed_since_is_refused_and_names_the_later_change() {
        live.execute(event, new AgendaCommand.Delay("main", Duration.ofMinutes(5), "two"), ANNA, null);
        live.execute(event, new AgendaCommand.Delay("main", Duration.ofMinutes(5), "two"), BO, null);
        assertThatThrownBy(() -> live.undo(event, 2, ANNA))
                .isInstanceOfSatisfying(UndoConflict.class, conflict -> assertThat(conflict.later())
                        .singleElement()
                        .satisfies(entry -> assertThat(entry.author()).isEqualTo(BO)));
    }

    @Test
    void preview_changes_nothing() {
        var preview = live.preview(event, new AgendaCommand.Next("main"), null);
        assertThat(preview.changes()).isNotEmpty();
        assertThat(live.latest(event).revision()).isEqualTo(1);
    }

    @Test
    void the_newest_entries_count_all_changes_of_an_import_and_keep_the_values_of_a_few() {
        var many = new ArrayList<Session>();
        for (int i = 0; i < 30; i++) many.add(talk("extra" + i, TEN.plus(Duration.ofHours(2 + i)), 30));
        live.execute(event, new AgendaCommand.ImportSchedule(List.of(), many, List.of(), List.of()), ANNA, null);
        var newest = live.recent(event, 1).getFirst();
        assertThat(newest.changes()).hasSize(30);
        assertThat(newest.changes().getFirst().after()).isInstanceOf(Session.class);
        assertThat(live.journal(event, 1, 1).getFirst().changes())
                .allSatisfy(change -> assertThat(change.after()).isNotNull());
    }
}
