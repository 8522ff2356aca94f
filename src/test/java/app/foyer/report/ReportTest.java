package app.foyer.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.agenda.About;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.agenda.SessionStatus;
import app.foyer.agenda.Slot;
import app.foyer.agenda.StageCommand;
import app.foyer.live.Author;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A day is played by hand and looked back at. */
@FoyerTest
class ReportTest {
    private static final Instant TEN = Instant.parse("2026-03-02T02:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Author ANNA = new Author("anna", "console");

    @Autowired
    Live live;

    @Autowired
    Reports reports;

    @Autowired
    TestClock clock;

    private String event;

    @BeforeEach
    void anEventWithTwoRooms() {
        event = "e" + UUID.randomUUID();
        at(-5);
        var rooms = Map.of(
                "main",
                Room.of("main", 0, new LocalText(Map.of("zh", "主会场", "en", "Main hall")), null, 100),
                "side",
                Room.of("side", 1, LocalText.of("Side"), null, null));
        var sessions = new HashMap<String, Session>();
        talk(sessions, "one", "main", 0, "开幕式", "Opening");
        talk(sessions, "two", "main", 30, "第二场", "=HYPERLINK(\"http://x\")");
        talk(sessions, "three", "main", 60, "第三场 🎉 مرحبا", "Third 🎉 مرحبا");
        talk(sessions, "four", "main", 90, "闭幕", "Closing");
        talk(sessions, "five", "main", 120, "晚会", "Party");
        talk(sessions, "side-one", "side", 0, "工作坊", "Workshop");
        talk(sessions, "next-day", "main", 24 * 60, "次日", "Next day");
        var about = new Event(
                event,
                new LocalText(Map.of("zh", "山海大会", "en", "Hills and Seas")),
                LocalText.EMPTY,
                SHANGHAI,
                LocalTime.of(4, 0),
                List.of("zh", "en"),
                Event.Brand.HOUSE);
        live.create(about, new Agenda(SHANGHAI, LocalTime.of(4, 0), rooms, sessions), Author.FOYER);
    }

    private static void talk(Map<String, Session> into, String id, String room, int minute, String zh, String en) {
        var title = new LocalText(Map.of("zh", zh, "en", en));
        into.put(id, Session.planned(id, About.titled(title), new Slot(room, minute(minute), minute(minute + 30))));
    }

    private static Instant minute(long minute) {
        return TEN.plus(Duration.ofMinutes(minute));
    }

    private void at(long minute) {
        clock.set(minute(minute));
    }

    private long give(long minute, AgendaCommand command) {
        at(minute);
        return live.execute(event, command, ANNA, null).revision();
    }

    /** One starts 3 late and runs 8 over; two is passed over; three starts 2 early; four is called off; five never is. */
    private void aDay() {
        give(-1, new AgendaCommand.Delay("main", Duration.ofMinutes(5), "one"));
        give(3, new AgendaCommand.Start("one"));
        give(41, new AgendaCommand.Finish("main"));
        give(58, new AgendaCommand.Start("three"));
        give(85, new AgendaCommand.Finish("main"));
        give(86, new AgendaCommand.Cancel("four"));
    }

    private Report report() {
        return reports.of(event);
    }

    private ReportLine line(String session) {
        return report().lines().stream()
                .filter(line -> line.session().id().equals(session))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_happened_stands_beside_the_plan_and_adds_up() {
        aDay();
        assertThat(line("one").lateBy()).hasValue(3);
        assertThat(line("one").over()).hasValue(8);
        assertThat(line("two").status()).isEqualTo(SessionStatus.SKIPPED);
        assertThat(line("two").ran()).isNull();
        assertThat(line("three").lateBy()).hasValue(-2);
        assertThat(line("three").over()).hasValue(-3);
        assertThat(line("four").status()).isEqualTo(SessionStatus.CANCELLED);
        assertThat(line("five").status()).isEqualTo(SessionStatus.PLANNED);
        assertThat(line("side-one").startSeen()).isFalse();

        var main = report().totals(MONDAY, "main");
        assertThat(main).isEqualTo(new Totals(5, 2, 0, 1, 1, 1, 0, late(3), late(3), 8, 3));
        var day = report().totals(MONDAY, null);
        assertThat(day).isEqualTo(new Totals(6, 3, 0, 1, 1, 1, 0, late(0), late(3), 8, 3));
        assertThat(report().totals().sessions()).isEqualTo(7);
    }

    private static java.util.OptionalLong late(long minutes) {
        return java.util.OptionalLong.of(minutes);
    }

    @Test
    void the_days_after_it_still_says_what_was_passed_over_and_what_nobody_started() {
        aDay();
        var monday = report().on(MONDAY).lines();
        give(24 * 60 - 1, new AgendaCommand.Start("next-day"));
        assertThat(report().on(MONDAY).totals().skipped()).isEqualTo(1);
        assertThat(line("five").status()).isEqualTo(SessionStatus.PLANNED);
        assertThat(line("five").ran()).isNull();
        at(72 * 60);
        assertThat(report().on(MONDAY).lines())
                .filteredOn(line -> line.status() != SessionStatus.PLANNED)
                .isEqualTo(monday.stream()
                        .filter(line -> line.status() != SessionStatus.PLANNED)
                        .toList());
    }

    @Test
    void the_plan_stays_what_the_programme_said_whatever_staff_did_and_is_corrected_by_correcting_it() {
        give(0, new AgendaCommand.Delay("main", Duration.ofMinutes(10), "three"));
        give(1, new AgendaCommand.Move("four", "side", minute(60)));
        give(2, new AgendaCommand.Edit("five", null, null, minute(150), null));
        assertThat(line("three").lateBy()).hasValue(10);
        assertThat(line("four").room()).isEqualTo("side");
        assertThat(line("four").planned()).isEqualTo(new Slot("main", minute(90), minute(120)));
        assertThat(line("five").planned().start()).isEqualTo(minute(150));
    }

    @Test
    void a_correction_among_several_commands_is_one_and_a_delay_made_the_plan_beside_it_is_not() {
        give(0, new AgendaCommand.Delay("main", Duration.ofMinutes(10), "three"));
        var correction = new AgendaCommand.Edit("side-one", null, null, minute(5), null);
        var revision = give(1, new StageCommand.Several(List.of(correction, new StageCommand.ApplyDelay("main"))));
        assertThat(line("side-one").planned()).isEqualTo(new Slot("side", minute(5), minute(35)));
        assertThat(line("three").planned().start()).isEqualTo(minute(60));
        assertThat(line("three").lateBy()).hasValue(10);
        live.undo(event, revision, ANNA);
        assertThat(line("side-one").planned()).isEqualTo(new Slot("side", minute(0), minute(30)));
    }

    @Test
    void what_was_ended_while_the_clock_was_set_back_took_no_time_and_spoils_no_report() throws IOException {
        give(-2, new AgendaCommand.Start("one"));
        give(-4, new AgendaCommand.Cancel("one"));
        give(-3, new AgendaCommand.Start("two"));
        give(-5, new AgendaCommand.Finish("main"));
        assertThat(line("one").ran()).isEqualTo(new Slot("main", minute(-2), minute(-2)));
        assertThat(line("two").ran()).isEqualTo(new Slot("main", minute(-3), minute(-3)));
        at(48 * 60);
        assertThat(report().totals().sessions()).isEqualTo(7);
        for (var format : Reports.Format.values())
            assertThat(file(format, "en")).isNotEmpty();
    }

    @Test
    void a_report_of_a_state_knows_nothing_of_what_was_done_after_it() {
        give(-1, new AgendaCommand.Start("one"));
        var then = live.latest(event);
        give(1, new AgendaCommand.Cancel("two"));
        var entries = live.journal(event, 0, 100);
        assertThat(Report.of(then, entries, minute(2)).lines())
                .flatExtracting(ReportLine::touches)
                .extracting(Touch::revision)
                .contains(then.revision())
                .allMatch(revision -> revision <= then.revision());
    }

    @Test
    void each_line_tells_who_did_what_to_it_in_words() {
        var revision = give(-2, new AgendaCommand.Start("one"));
        at(-1);
        var undone = live.undo(event, revision, new Author("bo", "api")).revision();
        live.undo(event, live.undo(event, undone, ANNA).revision(), ANNA);
        give(-1, new AgendaCommand.Move("one", "side", minute(60)));
        var wording = new Wording("en", live.latest(event));
        assertThat(line("one").touches())
                .extracting(wording::touch)
                .containsExactly(
                        "2026-03-02 09:58 anna: started 09:58",
                        "2026-03-02 09:59 bo: undone: start taken back",
                        "2026-03-02 09:59 anna: redone: started 09:58",
                        "2026-03-02 09:59 anna: undone: start taken back",
                        "2026-03-02 09:59 anna: moved 10:00–10:30 Main hall → 11:00–11:30 Side");
    }

    @Test
    void a_spreadsheet_gets_its_cells_whole_and_never_a_formula() throws IOException {
        aDay();
        var bytes = file(Reports.Format.CSV, "en");
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new String(bytes, StandardCharsets.UTF_8).substring(1))) {
            var found = rows.stream().toList();
            assertThat(found).hasSize(7);
            assertThat(found.getFirst().getField("Planned start")).isEqualTo("2026-03-02T10:00:00+08:00");
            assertThat(found.getFirst().getField("Start")).isEqualTo("2026-03-02T10:03:00+08:00");
            assertThat(found.getFirst().getField("Expected start")).isEmpty();
            assertThat(found.getFirst().getField("Status")).isEqualTo("took place");
            assertThat(found)
                    .filteredOn(row -> row.getField("Status").equals("not started"))
                    .allMatch(row -> row.getField("Start").isEmpty()
                            && row.getField("End").isEmpty());
            assertThat(found.getFirst().getField("Late by (min)")).isEqualTo("3");
            assertThat(found.get(1).getField("Title")).isEqualTo("'=HYPERLINK(\"http://x\")");
        }
        for (var cell : List.of("=1", "+1x", "-1x", "@a", "\t=1", "\r=1", " =1", "＝1"))
            assertThat(ReportCsv.harmless(cell)).isEqualTo("'" + cell);
        for (var cell : List.of("", "-3", "10", "a=b", "开幕式"))
            assertThat(ReportCsv.harmless(cell)).isEqualTo(cell);
    }

    @Test
    void a_print_has_both_languages_on_numbered_pages_and_shows_what_it_cannot_set() throws IOException {
        aDay();
        try (var chinese = Loader.loadPDF(file(Reports.Format.PDF, "zh"));
                var english = Loader.loadPDF(file(Reports.Format.PDF, "en"))) {
            var zh = new PDFTextStripper().getText(chinese);
            assertThat(zh).contains("山海大会", "主会场", "开幕式", "第三场 □ □□□□□", "第 1 页，共 2 页", "开始于 10:03");
            var en = new PDFTextStripper().getText(english);
            assertThat(en).contains("Hills and Seas", "Main hall", "Opening", "Page 2 of 2", "anna: started 10:03");
        }
    }

    private byte[] file(Reports.Format format, String language) throws IOException {
        var out = new ByteArrayOutputStream();
        reports.write(report(), format, language, out);
        return out.toByteArray();
    }
}
