package app.foyer.agenda.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.foyer.agenda.About;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Person;
import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.agenda.SessionKind;
import app.foyer.agenda.Slot;
import app.foyer.agenda.schedule.ScheduleDifference.What;
import app.foyer.agenda.schedule.ScheduleDifference.Why;
import app.foyer.platform.LocalText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a new revision of the programme does to an agenda that the stage has been working on. */
class ScheduleImportTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Instant TEN = Instant.parse("2026-05-01T10:00:00Z");
    private static final Instant BEFORE = TEN.minusSeconds(60);

    private static Session talk(String id, String room, int minute) {
        var start = TEN.plus(Duration.ofMinutes(minute));
        return Session.planned(
                id,
                About.titled(LocalText.of("Talk " + id)),
                new Slot(room, start, start.plus(Duration.ofMinutes(30))));
    }

    private static Room room(String id, int position) {
        return Room.of(id, position, LocalText.of(id.toUpperCase(java.util.Locale.ROOT)), null, null);
    }

    private static Schedule schedule(Session... sessions) {
        var rooms = new ArrayList<Room>();
        for (var id : List.of(sessions).stream().map(Session::room).distinct().toList())
            rooms.add(room(id, rooms.size()));
        return new Schedule("T", UTC, null, rooms, List.of(sessions));
    }

    private static Agenda agenda(Session... sessions) {
        return apply(Agenda.empty(UTC, LocalTime.of(6, 0)), schedule(sessions));
    }

    private static Agenda apply(Agenda agenda, Schedule schedule) {
        return ScheduleImport.difference(agenda, schedule).command().apply(agenda, TEN);
    }

    private static Session titled(Session session, String title) {
        return session.withAbout(session.about().withTitle(LocalText.of(title)));
    }

    private static Session cancelled(Session session) {
        return session.cancelled(true);
    }

    @Test
    void the_file_is_the_programme() {
        var before = agenda(
                talk("1", "a", 0), talk("2", "a", 30), talk("3", "b", 0), talk("4", "a", 60), talk("5", "a", 90));
        var incoming = schedule(
                talk("1", "a", 0),
                titled(talk("2", "c", 30), "New"),
                talk("4", "a", 75),
                cancelled(talk("5", "a", 90)),
                talk("6", "c", 0));
        var difference = ScheduleImport.difference(before, incoming);
        assertThat(difference.added()).extracting(Session::id).containsExactly("6");
        assertThat(difference.removed()).extracting(Session::id).containsExactly("3");
        assertThat(difference.changed())
                .extracting(changed -> changed.after().id(), ScheduleDifference.Changed::what)
                .containsExactly(
                        tuple("2", java.util.Set.of(What.MOVED, What.RENAMED)),
                        tuple("4", java.util.Set.of(What.RETIMED)),
                        tuple("5", java.util.Set.of(What.CANCELLED)));
        assertThat(difference.addedRooms()).extracting(Room::id).containsExactly("c");
        assertThat(difference.removedRooms()).extracting(Room::id).containsExactly("b");
        assertThat(difference.disagreements()).isEmpty();
        var after = apply(before, incoming);
        assertThat(after.sessions().values()).containsExactlyInAnyOrderElementsOf(incoming.sessions());
        assertThat(after.rooms()).containsOnlyKeys("a", "c");
        assertThat(ScheduleImport.difference(after, incoming).isEmpty()).isTrue();
    }

    @Test
    void what_the_stage_did_stays_and_is_told_where_the_file_says_otherwise() {
        var file = schedule(
                talk("1", "a", 0), talk("2", "a", 30), talk("3", "a", 60), talk("4", "b", 0), talk("5", "b", 30));
        var staged = apply(Agenda.empty(UTC, LocalTime.of(6, 0)), file);
        for (var command : List.<AgendaCommand>of(
                new AgendaCommand.Start("1"),
                new AgendaCommand.Move("2", "b", null),
                new AgendaCommand.Delay("a", Duration.ofMinutes(10), "3"),
                new AgendaCommand.Cancel("5"))) staged = command.apply(staged, BEFORE);

        var same = ScheduleImport.difference(staged, file);
        assertThat(same.isEmpty()).isTrue();
        assertThat(same.disagreements())
                .extracting(said -> said.session().id(), ScheduleDifference.Disagreement::why)
                .containsExactly(tuple("2", Why.MOVED), tuple("5", Why.CANCELLED));

        var revised = schedule(talk("1", "b", 0), talk("2", "a", 45), talk("3", "a", 75), talk("5", "b", 30));
        var difference = ScheduleImport.difference(staged, revised);
        assertThat(difference.disagreements())
                .extracting(said -> said.session().id(), ScheduleDifference.Disagreement::why)
                .containsExactlyInAnyOrder(
                        tuple("1", Why.STARTED),
                        tuple("2", Why.MOVED),
                        tuple("3", Why.DELAYED),
                        tuple("5", Why.CANCELLED));
        assertThat(difference.disagreements()).allSatisfy(said -> {
            assertThat(said.why().in("en")).isNotBlank();
            assertThat(said.why().in("zh")).isNotBlank();
        });
        assertThat(difference.removed()).extracting(Session::id).containsExactly("4");
        var after = apply(staged, revised);
        assertThat(after.session("1")).isEqualTo(staged.session("1"));
        assertThat(after.session("2").room()).isEqualTo("b");
        assertThat(after.session("2").planned()).isEqualTo(talk("2", "a", 45).planned());
        assertThat(after.session("3").delay()).isEqualTo(Duration.ofMinutes(10));
        assertThat(after.session("3").planned()).isEqualTo(talk("3", "a", 75).planned());
        assertThat(after.room("a").followsClock()).isFalse();
    }

    @Test
    void a_session_that_was_started_is_never_removed_nor_is_its_room() {
        var before = new AgendaCommand.Start("1").apply(agenda(talk("1", "a", 0), talk("2", "a", 30)), BEFORE);
        var other = schedule(talk("9", "z", 0));
        var difference = ScheduleImport.difference(before, other);
        assertThat(difference.disagreements()).singleElement().satisfies(said -> {
            assertThat(said.session().id()).isEqualTo("1");
            assertThat(said.file()).isNull();
            assertThat(said.why()).isEqualTo(Why.STARTED);
        });
        var after = apply(before, other);
        assertThat(after.sessions()).containsOnlyKeys("1", "9");
        assertThat(after.roomsInOrder()).extracting(Room::id).containsExactly("a", "z");
        after.requireSound();
    }

    @Test
    void the_stages_move_that_the_file_follows_is_a_move_no_longer() {
        var before = new AgendaCommand.Move("1", null, TEN.plus(Duration.ofMinutes(30)))
                .apply(agenda(talk("1", "a", 0)), BEFORE);
        var after = apply(before, schedule(talk("1", "a", 30)));
        assertThat(after.session("1")).isEqualTo(talk("1", "a", 30));
    }

    @Test
    void our_own_export_changes_nothing_of_a_bilingual_programme() throws Exception {
        var about = new About(
                SessionKind.KEYNOTE,
                new LocalText(Map.of("zh", "开幕", "en", "Opening")),
                LocalText.EMPTY,
                new LocalText(Map.of("zh", "欢迎\n\n各位", "en", "Hello <p> & all")),
                new LocalText(Map.of("zh", "主题", "en", "Main")),
                "zh",
                List.of(new Person(LocalText.of("Ada"), LocalText.of("ACME"))),
                List.of(new Person(LocalText.of("Bo"), LocalText.EMPTY)),
                null,
                null);
        var room = Room.of("main", 0, new LocalText(Map.of("zh", "主会场", "en", "Main Hall")), "1", 300);
        var slot = new Slot("main", TEN, TEN.plus(Duration.ofMinutes(30)));
        var agenda = new Agenda(
                UTC,
                LocalTime.of(4, 0),
                Map.of("main", room),
                Map.of("opening", cancelled(Session.planned("opening", about, slot))));
        for (var language : List.of("zh", "en")) {
            for (var export : List.of(
                    ScheduleExport.xml("会议", agenda, TEN, language),
                    ScheduleExport.json("会议", agenda, TEN, language))) {
                var again = ScheduleFile.read(export.getBytes(StandardCharsets.UTF_8), UTC);
                assertThat(ScheduleImport.difference(agenda, again).command())
                        .isEqualTo(new AgendaCommand.ImportSchedule(List.of(), List.of(), List.of(), List.of()));
            }
        }
    }

    @Test
    void exports_carry_expected_times_and_cancellations() throws Exception {
        var agenda = agenda(talk("1", "a", 0), talk("2", "a", 30), cancelled(talk("3", "a", 60)));
        agenda = new AgendaCommand.Delay("a", Duration.ofMinutes(10), "1").apply(agenda, BEFORE);
        var xml = ScheduleExport.xml("T", agenda, BEFORE, "en");
        var read = ScheduleFile.read(xml.getBytes(StandardCharsets.UTF_8), UTC).sessions();
        assertThat(read)
                .extracting(session -> session.planned().start(), Session::cancelled)
                .containsExactly(
                        tuple(TEN.plusSeconds(600), false),
                        tuple(TEN.plusSeconds(2400), false),
                        tuple(TEN.plusSeconds(4200), true));
        var ical = ScheduleExport.ical("T", agenda, TEN, "en");
        assertThat(ical).contains("DTSTART:20260501T101000Z", "STATUS:CANCELLED", "SUMMARY:Talk 3\r\n");
        assertThat(ical).isEqualTo(ScheduleExport.ical("T", agenda, TEN.plusSeconds(59), "en"));
    }
}
