package app.foyer.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.agenda.schedule.ScheduleFile;
import app.foyer.live.Live;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FoyerTest
class ImportsTest {
    private static final String SCHEDULE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <schedule>
              <conference><title>Small</title><time_zone_name>Asia/Shanghai</time_zone_name></conference>
              <day index="1" date="2026-03-02" start="2026-03-02T09:00:00+08:00" end="2026-03-02T18:00:00+08:00">
                <room name="Blue">
                  <event id="11" guid="d4ab5d5c-0000-4000-8000-000000000011">
                    <date>2026-03-02T10:00:00+08:00</date><start>10:00</start><duration>00:30</duration>
                    <room>Blue</room><title>%s</title><language>en</language>
                  </event>
                  <event id="12" guid="d4ab5d5c-0000-4000-8000-000000000012">
                    <date>2026-03-02T11:00:00+08:00</date><start>11:00</start><duration>00:30</duration>
                    <room>Blue</room><title>Second</title><language>en</language>
                  </event>
                </room>
              </day>
            </schedule>
            """;

    @LocalServerPort
    int port;

    @Autowired
    Live live;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @TempDir
    Path folder;

    private String event;
    private Http admin;

    @BeforeEach
    void anEvent() {
        event = ApiEvent.create(live, clock);
        admin = new Http(port, event, staff.makeToken("ada", Role.ADMIN, "test").secret());
    }

    private Http.Answer bring(String query, String content) {
        return admin.post("import/agenda" + query, "application/xml", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_import_is_shown_first_then_applied_in_one_step_and_can_be_undone() {
        var shown = bring("?preview=true", SCHEDULE.formatted("First"));
        assertThat(shown.status()).as(shown.toString()).isEqualTo(200);
        assertThat(shown.json().get("added")).hasSize(2);
        assertThat(shown.json().at("/added/0/title").asString()).isEqualTo("First");
        assertThat(shown.json().get("removed")).hasSize(3);
        assertThat(shown.json().get("rejected")).isEmpty();
        assertThat(live.latest(event).revision()).isEqualTo(1);

        var applied = bring("?expectedRevision=1", SCHEDULE.formatted("First"));
        assertThat(applied.json().get("revision").asLong()).isEqualTo(2);
        assertThat(live.latest(event).agenda().sessions()).hasSize(2);
        var changed = bring("", SCHEDULE.formatted("Renamed")).json();
        assertThat(changed.get("revision").asLong()).isEqualTo(3);
        assertThat(changed.at("/changed/0/what/0").asString()).isEqualTo("renamed");
        assertThat(bring("", SCHEDULE.formatted("Renamed"))
                        .json()
                        .get("revision")
                        .asLong())
                .as("nothing new")
                .isEqualTo(3);

        admin.post("undo", Map.of("revision", 3));
        assertThat(admin.post("undo", Map.of("revision", 2)).status()).isEqualTo(200);
        assertThat(live.latest(event).agenda().sessions()).containsOnlyKeys("one", "two", "three");
    }

    @Test
    void what_was_done_by_hand_stays_and_is_told() {
        bring("", SCHEDULE.formatted("First"));
        var session = live.latest(event).agenda().sessions().keySet().iterator().next();
        admin.command("cancel", Map.of("session", session));
        var again = bring("?preview=true", SCHEDULE.formatted("First")).json();
        assertThat(again.at("/rejected/0/id").asString()).isEqualTo(session);
        assertThat(again.at("/rejected/0/reason").asString()).isEqualTo("cancelled");
        assertThat(again.at("/rejected/0/detail").asString()).isNotBlank();
    }

    @Test
    void a_multipart_form_does_as_well() {
        var body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"s.xml\"\r\n"
                + "Content-Type: application/xml\r\n\r\n" + SCHEDULE.formatted("First") + "\r\n--x--\r\n";
        var answer =
                admin.post("import/agenda", "multipart/form-data; boundary=x", body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(live.latest(event).agenda().sessions()).hasSize(2);
        var without = admin.post(
                "import/agenda", "multipart/form-data; boundary=x", "--x--\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(without.status()).isEqualTo(400);
    }

    @Test
    void a_file_that_is_not_understood_changes_nothing_and_says_where() {
        var broken = bring("", SCHEDULE.formatted("First").replace("</day>", ""));
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.type()).startsWith("application/problem+json");
        assertThat(broken.json().get("line").asInt()).isGreaterThan(10);
        assertThat(broken.json().get("column").asInt()).isPositive();
        assertThat(bring("", "").status()).isEqualTo(422);
        assertThat(bring("", "\u0000\u0000").status()).isEqualTo(422);
        assertThat(bring("?format=frab-json", SCHEDULE.formatted("First")).status())
                .isEqualTo(422);
        assertThat(bring("?format=doc", SCHEDULE.formatted("First")).status()).isEqualTo(400);
        var huge = admin.post("import/agenda", "application/xml", new byte[ScheduleFile.LARGEST + 1]);
        assertThat(huge.status()).isEqualTo(413);
        assertThat(live.latest(event).revision()).isEqualTo(1);
    }

    @Test
    void a_real_congress_goes_in_with_every_session() throws Exception {
        var data = System.getenv("FOYER_REFERENCE_DATA");
        Assumptions.assumeTrue(data != null, "FOYER_REFERENCE_DATA names no folder");
        var file = Files.readAllBytes(Path.of(data, "schedules", "fosdem-2025.xml"));
        var answer = admin.post("import/agenda", "application/octet-stream", file);
        assertThat(answer.status()).as(answer.toString().substring(0, 200)).isEqualTo(200);
        assertThat(answer.json().get("added")).hasSize(943);
        assertThat(admin.get("agenda").json().get("sessions")).hasSize(943);
        assertThat(admin.get("journal?since=1").json().at("/entries/0/changes").size())
                .isGreaterThan(943);
        for (var export : List.of("schedule.xml", "schedule.json", "agenda.ics"))
            assertThat(admin.get("export/" + export).status()).isEqualTo(200);
    }

    private record Ran(int code, String out, String err) {}

    private Ran run(String token, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--server")) all.addAll(List.of("--server", "http://127.0.0.1:" + port));
        all.addAll(List.of("--event", event));
        var command = new ImportCommand("en", token, new PrintStream(out), new PrintStream(err));
        var code = command.run(all);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void the_command_line_shows_a_difference_and_applies_it_with_apply() throws Exception {
        var file = Files.writeString(folder.resolve("s.xml"), SCHEDULE.formatted("First"))
                .toString();
        var shown = run(admin.token(), file);
        assertThat(shown.code()).as(shown.toString()).isZero();
        assertThat(shown.out()).contains("Added: 2", "03-02 10:00", "First", "Removed: 3", "--apply");
        assertThat(live.latest(event).revision()).isEqualTo(1);
        assertThat(run(admin.token(), file, "--apply").out()).contains("revision 2");
        assertThat(run(admin.token(), file).out()).contains("nothing new");
    }

    @Test
    void the_command_line_says_in_a_sentence_what_is_wrong_and_ends_with_1() throws Exception {
        var file = Files.writeString(folder.resolve("s.xml"), "<schedule>").toString();
        assertThat(run(admin.token(), file))
                .matches(ran -> ran.code() == 1 && ran.err().contains("Line 1"));
        assertThat(run("wrong", file))
                .matches(ran -> ran.code() == 1 && ran.err().contains("FOYER_ADMIN_TOKEN"));
        assertThat(run(admin.token(), "nowhere.xml"))
                .matches(ran -> ran.code() == 1 && ran.err().contains("nowhere"));
        assertThat(run(admin.token(), file, "--server", "http://127.0.0.1:1"))
                .matches(ran -> ran.code() == 1 && ran.err().contains("./foyer run"));
        assertThat(run(null, file, "--data", folder.toString()))
                .matches(ran -> ran.err().contains("--data"));
        Files.writeString(folder.resolve("admin.token"), admin.token());
        assertThat(run(null, file, "--data", folder.toString()))
                .matches(ran -> ran.err().contains("Line 1"));
        assertThat(run(admin.token(), "--aply", file).code()).isEqualTo(2);
    }
}
