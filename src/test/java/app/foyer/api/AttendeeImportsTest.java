package app.foyer.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.attendees.Attendees;
import app.foyer.attendees.Field;
import app.foyer.attendees.TicketState;
import app.foyer.checkin.CheckIns;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.Outcome;
import app.foyer.checkin.Scan;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@FoyerTest
class AttendeeImportsTest {
    private static final String THREE = """
            姓名,单位,手机号,票码
            王小伟,浅湾工作室,+86 100 5550 0001,SECRET0001
            单雪,澄江大学,+86 100 5550 0002,SECRET0002
            Mirabel O'Fallon,Harbour Press,,SECRET0003
            """;

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
    void anEvent() {
        event = ApiEvent.create(live, clock);
        checkIns.addLists(event, List.of(new CheckinList("door", LocalText.of("Door"), 0)));
        admin = new Http(port, event, staff.makeToken("ada", Role.ADMIN, "test").secret());
    }

    private Http.Answer bring(String query, String content) {
        return bring(query, content.getBytes(StandardCharsets.UTF_8));
    }

    private Http.Answer bring(String query, byte[] content) {
        return admin.post("import/attendees" + query, "text/csv", content);
    }

    private JsonNode brought(String query, String content) {
        var answer = bring(query, content);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private String find(String name) {
        var found = attendees.search(event, name, 5);
        assertThat(found).as(name).hasSize(1);
        return found.getFirst().attendee().id();
    }

    private void admit(String secret) {
        var scan = Scan.ofCode(secret, "door", secret, "desk-1", "test");
        assertThat(checkIns.redeem(event, scan).outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void a_file_is_shown_first_then_applied_as_one_and_the_same_again_changes_nothing() {
        var shown = brought("?preview=true", THREE);
        assertThat(shown.get("added")).hasSize(3);
        assertThat(shown.at("/added/0/name").asString()).isEqualTo("王小伟");
        assertThat(shown.at("/file/mapping/phone").asString()).isEqualTo("手机号");
        assertThat(attendees.count(event)).isZero();

        var applied = brought("?expectedRevision=" + shown.get("revision"), THREE);
        assertThat(applied.get("import").asString()).isNotBlank();
        assertThat(attendees.count(event)).isEqualTo(3);
        assertThat(attendees.search(event, "shan xue", 5)).hasSize(1);
        assertThat(attendees
                        .holderBySecret(event, "SECRET0003")
                        .orElseThrow()
                        .attendee()
                        .name())
                .isEqualTo("Mirabel O'Fallon");

        var again = brought("", THREE);
        assertThat(again.get("import").isNull()).isTrue();
        assertThat(again.get("revision")).isEqualTo(applied.get("revision"));
        assertThat(again.get("added")).isEmpty();
        assertThat(again.get("changed")).isEmpty();
    }

    @Test
    void a_change_is_told_field_by_field_and_who_is_not_in_the_file_stays_unless_it_is_complete() {
        brought("", THREE);
        var other = "Name,Organisation,Secret\n王小伟,新单位,SECRET0001\n";
        var shown = brought("?preview=true", other);
        assertThat(shown.at("/changed/0/fields")).hasSize(1);
        assertThat(shown.at("/changed/0/fields/0").toString()).contains("organisation", "浅湾工作室", "新单位");
        assertThat(shown.get("removed")).isEmpty();

        admit("SECRET0002");
        var complete = brought("?complete=true", other);
        assertThat(complete.get("removed")).hasSize(1);
        assertThat(complete.at("/removed/0/name").asString()).isEqualTo("Mirabel O'Fallon");
        assertThat(complete.at("/kept/0/reason").asString()).isEqualTo("admitted");
        assertThat(attendees.count(event)).isEqualTo(2);
        assertThat(checkIns.tallies(event).expected()).isEqualTo(2);

        assertThat(brought("", THREE).get("added")).as("comes back").hasSize(1);
        assertThat(attendees.count(event)).isEqualTo(3);
        assertThat(attendees
                        .holderBySecret(event, "SECRET0003")
                        .orElseThrow()
                        .ticket()
                        .state())
                .isEqualTo(TicketState.VALID);
    }

    @Test
    void what_was_corrected_by_hand_stays_unless_told_otherwise() {
        brought("", THREE);
        attendees.correct(event, find("王小伟"), Map.of(Field.NAME, "王晓伟"), "desk-1", "dora");
        var shown = brought("", THREE);
        assertThat(shown.get("changed")).isEmpty();
        assertThat(shown.at("/kept/0/reason").asString()).isEqualTo("corrected");
        assertThat(shown.at("/kept/0/field/before").asString()).isEqualTo("王晓伟");
        assertThat(shown.at("/kept/0/field/after").asString()).isEqualTo("王小伟");

        assertThat(brought("?overCorrections=true", THREE).get("changed")).hasSize(1);
        assertThat(find("王小伟")).isNotNull();
        assertThat(brought("", THREE).get("kept"))
                .as("the correction is gone over")
                .isEmpty();
    }

    @Test
    void a_row_that_is_wrong_is_named_and_the_rest_goes_in() {
        var answer = brought("", """
                name;code;valid until
                A;S-1;2026-03-02 18:00
                ;S-2;
                B;S-1;
                C;S-3;tomorrow
                D;S-4;
                """);
        assertThat(answer.get("added")).hasSize(2);
        assertThat(answer.get("rejected")).hasSize(3);
        assertThat(answer.at("/rejected/0").toString()).contains("3", "no-name");
        assertThat(answer.at("/rejected/1").toString()).contains("4", "same-secret", "Row 2");
        assertThat(answer.at("/rejected/2").toString()).contains("5", "bad-time");
        assertThat(attendees.holderBySecret(event, "S-1").orElseThrow().ticket().validUntil())
                .isEqualTo("2026-03-02T10:00:00Z");
    }

    @Test
    void an_import_is_undone_as_one_but_leaves_who_was_changed_or_admitted_since() {
        brought("", "name,secret\n王小伟,SECRET0001\n");
        clock.forward(Duration.ofSeconds(1));
        var id = brought("", THREE).get("import").asString();
        admit("SECRET0002");
        var list = admin.get("import/attendees").json();
        assertThat(list.get("imports")).hasSize(2);
        assertThat(list.at("/imports/0/added").asInt()).isEqualTo(2);
        assertThat(list.at("/imports/0/changed").asInt()).isEqualTo(1);

        var undone = admin.post("import/attendees/" + id + "/undo", Map.of());
        assertThat(undone.status()).as(undone.toString()).isEqualTo(200);
        assertThat(undone.json().get("restored").asInt()).isEqualTo(2);
        assertThat(undone.json().at("/left/0/name").asString()).isEqualTo("单雪");
        assertThat(attendees.find(event, find("王小伟")).orElseThrow().attendee().organisation())
                .isNull();
        assertThat(attendees.count(event)).isEqualTo(2);
        assertThat(attendees.search(event, "Mirabel", 5)).isEmpty();
        assertThat(admin.post("import/attendees/" + id + "/undo", Map.of()).status())
                .isEqualTo(422);
        assertThat(admin.post("import/attendees/none/undo", Map.of()).status()).isEqualTo(404);

        assertThat(brought("", THREE).get("added"))
                .as("importing it again redoes it")
                .hasSize(1);
        assertThat(attendees.count(event)).isEqualTo(3);
    }

    @Test
    void only_what_was_compared_is_applied() {
        var revision = brought("?preview=true", THREE).get("revision").asLong();
        brought("", "name\nSomebody Else\n");
        var late = bring("?expectedRevision=" + revision, THREE);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("reason").asString()).isEqualTo("stale-revision");
        assertThat(late.json().get("current").asLong()).isEqualTo(revision + 1);
        assertThat(attendees.count(event)).isEqualTo(1);
    }

    @Test
    void a_file_that_is_not_understood_changes_nothing_and_says_where() {
        var open = bring("", "name,secret\nA,1\n\"B,2\nC,3\n");
        assertThat(open.status()).isEqualTo(422);
        assertThat(open.json().get("reason").asString()).isEqualTo("broken-csv");
        assertThat(open.json().get("line").asInt()).isEqualTo(3);
        assertThat(bring("", "a,b\n1,2\n").json().get("reason").asString()).isEqualTo("no-name-column");
        assertThat(bring("", "").json().get("reason").asString()).isEqualTo("empty-file");
        assertThat(bring("", "{\"a\":1}").json().get("reason").asString()).isEqualTo("not-pretix");
        assertThat(bring("?format=doc", THREE).status()).isEqualTo(400);
        assertThat(bring("?mapping=%5B%5D", THREE).status()).isEqualTo(400);
        assertThat(attendees.count(event)).isZero();
    }

    @Test
    void a_mapping_an_encoding_and_a_separator_can_be_chosen() {
        var big5 = "甲|乙\n張國華|淺灣\n".getBytes(Charset.forName("Big5"));
        var mapping = Http.encoded("{\"name\":\"甲\",\"organisation\":\"#2\"}");
        var answer = bring("?encoding=Big5&separator=%7C&mapping=" + mapping, big5);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(attendees.find(event, find("張國華")).orElseThrow().attendee().organisation())
                .isEqualTo("淺灣");
    }

    @Test
    void only_administrators_bring_people_in() {
        var desk = new Http(port, event, staff.makeToken("d", Role.DESK, "test").secret());
        assertThat(desk.post("import/attendees", "text/csv", THREE.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(403);
        assertThat(desk.get("import/attendees").status()).isEqualTo(403);
    }

    @Test
    void the_command_line_knows_a_file_of_attendees_by_its_content(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("三人.csv"), THREE).toString();
        assertThat(run(file)).contains("table", "name = 姓名", "Added: 3", "王小伟  浅湾工作室", "--apply");
        assertThat(attendees.count(event)).isZero();
        assertThat(run(file, "--apply")).contains("Added: 3");
        assertThat(attendees.count(event)).isEqualTo(3);
        assertThat(admin.get("import/attendees").json().at("/imports/0/file").asString())
                .isEqualTo("三人.csv");
    }

    private String run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--server", "http://127.0.0.1:" + port, "--event", event));
        var command = new ImportCommand("en", admin.token(), new PrintStream(out), new PrintStream(out));
        command.run(all);
        return out.toString(StandardCharsets.UTF_8);
    }
}
