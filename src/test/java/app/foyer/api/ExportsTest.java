package app.foyer.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.attendees.Attendee;
import app.foyer.attendees.Attendees;
import app.foyer.attendees.Field;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.checkin.CheckIns;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.Scan;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FoyerTest
class ExportsTest {
    private static final List<String> INJECTIONS =
            List.of("=1+1", "+1+1", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0", "＝1+1", "'=1", "''+1", "-", "'plain");

    @LocalServerPort
    int port;

    @Autowired
    Live live;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    Attendees attendees;

    @Autowired
    CheckIns checkIns;

    private String event;
    private Http admin;

    @BeforeEach
    void anEventWithUnpleasantNames() {
        event = ApiEvent.create(live, clock);
        admin = new Http(port, event, staff.makeToken("ada", Role.ADMIN, "test").secret());
        checkIns.addLists(event, List.of(new CheckinList("door", LocalText.of("Main door"), 0)));
        for (int i = 0; i < INJECTIONS.size(); i++) {
            var person = new Attendee(
                    "a" + i,
                    INJECTIONS.get(i),
                    null,
                    "Quay, \"Lab\"",
                    null,
                    null,
                    "+86 100 5550 0001",
                    null,
                    "ORD",
                    null,
                    "two\nlines",
                    null,
                    i == 0);
            var ticket = new Ticket(
                    "t" + i,
                    "a" + i,
                    "CODE-" + i,
                    "two-days",
                    TicketState.VALID,
                    "J-" + i,
                    null,
                    null,
                    Instant.parse("2026-03-03T10:00:00Z"));
            attendees.add(event, List.of(person), List.of(ticket));
        }
        checkIns.redeem(event, Scan.ofCode("CODE-1", "door", "n1", "desk-1", "test"));
        checkIns.redeem(event, Scan.ofCode("CODE-1", "door", "n2", "desk-1", "test"));
    }

    private byte[] bytes(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(admin.request(path).build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment");
            return answer.body();
        }
    }

    private List<List<String>> csv(String path) throws Exception {
        var text = new String(bytes(path), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CsvReader.builder().ofCsvRecord(text.substring(1)).stream()
                .map(row -> row.getFields())
                .toList();
    }

    @Test
    void no_cell_of_the_csv_is_a_formula_and_our_import_finds_nothing_changed_in_it() throws Exception {
        var rows = csv("export/attendees.csv?lang=en");
        assertThat(rows).hasSize(INJECTIONS.size() + 1);
        assertThat(rows.getFirst()).contains("Attendee ID", "Ticket code", "Admitted: Main door", "Corrections");
        assertThat(rows.stream().flatMap(List::stream)).noneMatch(cell -> cell.matches("(?s)[=+\\-@＝＋－＠\\t\\r\\n].*"));
        assertThat(rows.get(2).get(rows.getFirst().indexOf("Admitted: Main door")))
                .isEqualTo("2026-03-02T01:55:00Z");
        for (var file : List.of("attendees.csv?lang=en", "attendees.csv?lang=zh", "attendees.xlsx?lang=zh")) {
            var again = admin.post("import/attendees?complete=true", "text/csv", bytes("export/" + file));
            assertThat(again.status()).as(again.toString()).isEqualTo(200);
            assertThat(again.json().at("/file/format").asString()).isEqualTo("foyer");
            assertThat(again.json().get("import").isNull()).as(again.toString()).isTrue();
            assertThat(again.json().get("rejected")).as(again.toString()).isEmpty();
        }
    }

    @Test
    void a_workbook_opens_again_and_every_cell_is_text() throws Exception {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes("export/attendees.xlsx?lang=zh")))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(INJECTIONS.size() + 1);
            assertThat(rows.getFirst().getCellText(1)).isEqualTo("姓名");
            for (int i = 0; i < INJECTIONS.size(); i++) {
                assertThat(rows.get(i + 1).getCellText(1)).isEqualTo(INJECTIONS.get(i));
                assertThat(rows.get(i + 1).stream().filter(cell -> cell != null))
                        .allMatch(cell -> cell.getType() == CellType.STRING && cell.getFormula() == null);
            }
        }
    }

    @Test
    void every_attempt_is_among_the_scans() throws Exception {
        var rows = csv("export/scans.csv?lang=en");
        assertThat(rows).hasSize(3);
        var outcome = rows.getFirst().indexOf("Outcome");
        assertThat(rows.subList(1, 3))
                .extracting(row -> row.get(outcome))
                .containsExactlyInAnyOrder("ok", "already-admitted");
    }

    @Test
    void codes_are_for_administrators_and_nothing_is_for_strangers() {
        var desk = new Http(port, event, staff.makeToken("d", Role.DESK, "test").secret());
        var stage =
                new Http(port, event, staff.makeToken("s", Role.STAGE, "test").secret());
        var stranger = new Http(port, event, null);
        assertThat(admin.get("export/attendees.csv").response().body()).contains("CODE-1");
        assertThat(desk.get("export/attendees.csv").response().body())
                .contains("a1")
                .doesNotContain("CODE-1");
        assertThat(stage.get("export/attendees.csv").status()).isEqualTo(403);
        for (var path : List.of("attendees.csv", "attendees.xlsx", "scans.csv"))
            assertThat(stranger.get("export/" + path).status()).isEqualTo(401);
        assertThat(stranger.get("export/agenda.ics").status()).isEqualTo(200);
    }

    @Test
    void corrections_are_counted() throws Exception {
        attendees.correct(event, "a3", Map.of(Field.ORGANISATION, "Other"), "desk-1", "dora");
        var rows = csv("export/attendees.csv?lang=en");
        assertThat(rows.get(4).get(rows.getFirst().indexOf("Corrections"))).isEqualTo("1");
        assertThat(rows.get(3).get(rows.getFirst().indexOf("Corrections"))).isEqualTo("0");
    }
}
