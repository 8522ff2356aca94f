package app.foyer.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.live.Live;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Whatever comes in, the API never fails, and what it takes is what it gives back. */
@FoyerTest
class HostileTest {
    private static final List<String> OURS = List.of(
            "",
            " ",
            "null",
            "' or 1=1 --",
            "<script>alert(1)</script>",
            "{0} {room} %s ${7*7} #{1}",
            "../../etc/passwd",
            "\u0000",
            "\u202Etxt\u202C",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "Z\u0351\u036B\u0343a\u0322l\u0329\u0353g\u0330o",
            "\uFFFE\uFEFF",
            "x".repeat(1_999));

    private static final byte[] NOTHING = {};

    @LocalServerPort
    int port;

    @Autowired
    Live live;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    private String event;
    private Http admin;

    @BeforeEach
    void anEvent() {
        event = ApiEvent.create(live, clock);
        admin = new Http(port, event, staff.makeToken("ada", Role.ADMIN, "test").secret());
    }

    private static List<String> naughty() throws Exception {
        var strings = new ArrayList<>(OURS);
        var data = System.getenv("FOYER_REFERENCE_DATA");
        if (data != null) {
            var file = Files.readString(Path.of(data, "names", "blns.json"));
            JsonMapper.shared().readTree(file).forEach(text -> strings.add(text.asString()));
        }
        return strings;
    }

    @Test
    void any_text_in_any_field_is_taken_as_text_or_turned_away() throws Exception {
        for (var text : naughty()) {
            never5xx(
                    text,
                    admin.command("move", Map.of("session", text, "room", text, "start", text)),
                    admin.post("checkins", Map.of("secret", text, "nonce", text, "list", text, "device", text)),
                    admin.get("attendees?q=" + Http.encoded(text)),
                    new Http(port, text, admin.token()).get("agenda?lang=" + Http.encoded(text)));
        }
        for (var text : OURS) {
            never5xx(
                    text,
                    admin.command(text, Map.of("room", "main")),
                    admin.command("next", Map.of("room", text)),
                    admin.command("delay", Map.of("room", "main", "minutes", 1, "from", text)),
                    admin.command("next", Map.of(text.isEmpty() ? "-" : text, "x")),
                    admin.command("message", Map.of("room", "main", "text", text, "why", text)),
                    admin.command("insert", Map.of("room", "side", "title", text, "minutes", 5, "id", text)),
                    admin.command("edit", Map.of("session", "one", "needs", Map.of("equipment", List.of(text)))),
                    admin.command("edit", Map.of("session", "one", "rules", Map.of("anchor", text, "keep", text))),
                    admin.post("commands?command=message&room=main&text=" + Http.encoded(text), "text/plain", NOTHING),
                    admin.post("commands?command=" + Http.encoded(text) + "&minutes=" + Http.encoded(text), Map.of()),
                    admin.post("journal/2/why", Map.of("why", text)),
                    admin.get("rooms/" + Http.encoded(text) + "/timer?lang=" + Http.encoded(text)),
                    admin.post("checkins", Map.of("ticket", text)),
                    admin.post("undo", Map.of("revision", text)),
                    admin.post("commands", text),
                    admin.post("import/agenda", "application/xml", text.getBytes(StandardCharsets.UTF_8)),
                    admin.get("attendees?list=" + Http.encoded(text)),
                    admin.get("journal?since=" + Http.encoded(text)),
                    new Http(port, text, admin.token()).get("devices"),
                    new Http(port, event, text.replaceAll("\\p{Cntrl}|[^ -~]", "?")).get("devices"));
        }
    }

    private static void never5xx(String text, Http.Answer... answers) {
        assertThat(answers).as(text).allSatisfy(answer -> assertThat(answer.status())
                .as(answer.toString())
                .isBetween(200, 499));
    }

    @Test
    void any_title_comes_back_as_it_went_in() throws Exception {
        assertThat(admin.command("edit", Map.of("session", "one", "title", " \t"))
                        .status())
                .isEqualTo(422);
        for (var title : titles()) {
            var answer = admin.command("edit", Map.of("session", "one", "title", title));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            assertThat(admin.get("agenda").json().at("/sessions/0/title").asString())
                    .isEqualTo(title);
            for (var export : List.of("schedule.xml", "schedule.json", "agenda.ics"))
                assertThat(admin.get("export/" + export).status()).as(title).isEqualTo(200);
        }
    }

    /** Many to a title: each is still there whole. */
    private static List<String> titles() throws Exception {
        var titles = new ArrayList<String>();
        var title = new StringBuilder();
        for (var text : naughty()) {
            if (title.length() + text.length() > 1_999) {
                titles.add(title.toString());
                title.setLength(0);
            }
            title.append(text).append(' ');
        }
        titles.add(title.toString());
        return titles;
    }

    @Test
    void numbers_and_shapes_at_their_limits_are_turned_away() {
        var limits = List.of(
                "{\"command\":\"delay\",\"room\":\"main\",\"minutes\":" + "9".repeat(400) + "}",
                "{\"command\":\"delay\",\"room\":\"main\",\"minutes\":-1e308}",
                "{\"command\":\"delay\",\"room\":\"main\",\"minutes\":NaN}",
                "{\"command\":\"next\",\"room\":\"main\",\"expectedRevision\":" + "9".repeat(30) + "}",
                "{\"command\":\"next\",\"room\":\"main\",\"expectedRevision\":-9223372036854775808}",
                "{\"command\":\"next\",\"command\":\"finish\",\"room\":\"main\"}",
                "{\"command\":\"extend\",\"session\":\"one\",\"minutes\":1e308}",
                "{\"command\":\"insert\",\"room\":\"main\",\"title\":\"x\",\"minutes\":1441}",
                "{\"command\":\"insert\",\"room\":\"main\",\"title\":\"x\",\"minutes\":-1}",
                "{\"command\":\"edit\",\"session\":\"one\",\"rules\":{\"least\":-1}}",
                "{\"command\":\"edit\",\"session\":\"one\",\"rules\":{\"hardStop\":\"+999999999-01-01T00:00:00Z\"}}",
                "{\"command\":\"edit\",\"session\":\"one\",\"needs\":{\"people\":2147483647}}",
                "{\"command\":\"message\",\"room\":\"main\",\"text\":\"" + "x".repeat(201) + "\"}",
                "{\"command\":\"next\",\"room\":\"main\",\"why\":\"" + "x".repeat(501) + "\"}",
                "{\"command\":\"several\",\"commands\":" + "[{\"command\":\"several\",\"commands\":".repeat(400) + "}",
                "{\"command\":\"edit\",\"session\":\"one\",\"start\":\"9000-01-01T00:00:01Z\"}",
                "{\"command\":\"edit\",\"session\":\"one\",\"end\":\"1971-01-01T00:00:01Z\"}",
                "{\"command\":\"edit\",\"session\":\"one\",\"title\":" + "[".repeat(2_000) + "}",
                "{\"command\":" + "{\"command\":".repeat(2_000) + "}",
                "{\"command\":\"edit\",\"session\":\"one\",\"title\":\"" + "x".repeat(Bodies.MOST_JSON) + "\"}");
        for (var body : limits) {
            var answer = admin.post("commands", body);
            assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
            assertThat(answer.type()).startsWith("application/problem+json");
        }
        var undo = new LinkedHashMap<String, Object>();
        for (long revision : new long[] {-1, 0, Long.MAX_VALUE, Long.MIN_VALUE}) {
            undo.put("revision", revision);
            assertThat(admin.post("undo", undo).status()).isEqualTo(422);
            assertThat(admin.get("journal?since=" + revision + "&limit=" + Integer.MIN_VALUE)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(live.latest(event).revision()).isEqualTo(1);
    }
}
