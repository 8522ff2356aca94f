package app.foyer.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.devices.Device;
import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.Live;
import app.foyer.notices.NoticeCommand;
import app.foyer.notices.NoticeTemplate;
import app.foyer.platform.LocalText;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Notices over HTTP: pushed, changed, withdrawn, cleared, taken back; and as CAP alerts, both ways. */
@FoyerTest
class NoticesTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    int port;

    @Autowired
    Live live;

    @Autowired
    Staff staff;

    @Autowired
    Devices devices;

    @Autowired
    TestClock clock;

    private String event;
    private Http anna;

    @BeforeEach
    void anEventWithThreeScreensAndAKiosk() {
        event = ApiEvent.create(live, clock);
        anna = new Http(port, event, staff.makeToken("anna", Role.STAGE, "test").secret());
        devices.add(
                event,
                List.of(
                        device("door", Device.Kind.SCREEN, "main", "hall-door"),
                        device("lobby", Device.Kind.SCREEN, null, "lobby-agenda"),
                        device("timer", Device.Kind.SCREEN, "main", "stage-timer"),
                        device("kiosk-1", Device.Kind.KIOSK, null, "")));
    }

    private static Device device(String id, Device.Kind kind, String room, String layout) {
        return new Device(id, kind, 0, LocalText.of(id), "East", room, Map.of("layout", layout));
    }

    private static Http.Answer ok(Http.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    private static void refused(Http.Answer answer, int status, String reason) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().get("reason").asString()).isEqualTo(reason);
    }

    private Http.Answer put(String path, Map<String, ?> body) {
        return Http.send(anna.request(path)
                .header("Content-Type", "application/json")
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    @Test
    void a_notice_is_previewed_pushed_changed_withdrawn_and_each_is_taken_back() {
        var template = new NoticeTemplate(
                "moved",
                1,
                LocalText.of("Moves"),
                new LocalText(
                        Map.of("zh", "“{session}”改在{room}，{time}", "en", "“{session}” moves to {room} at {time}")),
                null,
                null,
                null,
                30,
                false);
        live.execute(event, new NoticeCommand.SaveTemplate(template), Author.FOYER, null);
        var blanks = Map.of("session", "two", "room", "side", "time", "2026-03-02T10:30:00+08:00");
        var body = Map.of("template", "moved", "blanks", blanks);
        var before = live.latest(event).revision();
        var preview = ok(anna.post("notices?preview=true", body)).json();
        assertThat(preview.get("preview").asBoolean()).isTrue();
        assertThat(live.latest(event).revision()).isEqualTo(before);

        var pushed = ok(anna.post("notices", body)).json();
        var id = pushed.get("notice").asString();
        assertThat(pushed.get("reaches")).hasSize(4);
        var notice = live.latest(event).notices().notice(id);
        assertThat(notice.text().in("en")).isEqualTo("“Talk two” moves to Side at 10:30");
        assertThat(notice.until()).isEqualTo(clock.instant().plus(Duration.ofMinutes(30)));

        var second = ok(anna.post(
                        "notices",
                        Map.of(
                                "text",
                                "Rain",
                                "priority",
                                "warning",
                                "minutes",
                                5,
                                "targets",
                                Map.of("kinds", List.of("screen")))))
                .json();
        assertThat(second.get("covers").findValuesAsString("device")).containsExactly("door", "lobby");
        assertThat(second.get("hidden").findValuesAsString("device")).containsExactly("timer");
        var showing = ok(anna.get("notices/showing")).json();
        assertThat(showing.at("/devices/0/covered/0/why").asString()).isEqualTo("warning");
        assertThat(showing.at("/devices/3/covered/0/why").asString()).isEqualTo("quiet");
        var listed = ok(anna.get("notices")).json();
        assertThat(listed.at("/notices/0/priority").asString()).isEqualTo("warning");
        assertThat(listed.at("/notices/1/by").asString()).isEqualTo("anna");
        assertThat(listed.at("/templates/0/blanks").toString()).isEqualTo("[\"session\",\"room\",\"time\"]");

        ok(put("notices/" + id, Map.of("text", Map.of("en", "Moved", "zh", "换会场"), "minutes", 5)));
        refused(put("notices/" + id, Map.of("text", "Other", "expectedRevision", before + 1)), 409, "stale-revision");
        var withdrawn = ok(anna.post("notices/" + id + "/withdraw", Map.of("why", "Not needed")))
                .json();
        assertThat(anna.get("notices/" + id).json().at("/notice/phase").asString())
                .isEqualTo("over");
        refused(anna.post("notices/" + id + "/withdraw", ""), 422, "notice-over");
        ok(anna.post("undo", Map.of("revision", withdrawn.get("revision").asLong())));
        assertThat(live.latest(event).notices().notice(id).withdrawn()).isNull();
        ok(anna.post("undo", Map.of("revision", second.get("revision").asLong())));
        assertThat(live.latest(event).notices().notices())
                .doesNotContainKey(second.get("notice").asString());
        assertThat(ok(anna.get("journal?since=" + before)).toString()).contains("push-notice", "\"Not needed\"");
    }

    @Test
    void an_emergency_needs_its_second_word_takes_over_and_ends_with_the_all_clear() {
        var leave = Map.of("text", Map.of("zh", "请离开", "en", "Please leave"), "priority", "emergency");
        refused(anna.post("notices", leave), 422, "unconfirmed");
        refused(anna.post("notices/all-clear", ""), 422, "no-emergency");
        var pushed = ok(anna.post("notices", with(leave, "confirmed", true))).json();
        var shown = ok(anna.get("notices/showing")).json();
        assertThat(shown.get("devices"))
                .allMatch(device -> device.at("/shown/0").equals(pushed.get("notice")));
        var cleared = ok(anna.post("notices/all-clear", "")).json();
        var clear = live.latest(event).notices().notice(cleared.get("notice").asString());
        assertThat(clear.text().in("zh")).contains("解除");
        assertThat(live.latest(event)
                        .notices()
                        .notice(pushed.get("notice").asString())
                        .withdrawn())
                .isNotNull();

        refused(anna.post("notices", Map.of("text", "x", "priority", "loud")), 400, "bad-value");
        refused(anna.post("notices", Map.of("priority", "info")), 400, "missing-field");
        for (var what : List.of("kinds", "places", "levels", "rooms", "devices")) {
            var unknown = anna.post("notices", Map.of("text", "x", "targets", Map.of(what, List.of("no"))));
            refused(unknown, 400, "bad-value");
            assertThat(unknown.json().get("field").asString()).isEqualTo("targets." + what);
        }
        refused(anna.post("notices", Map.of("text", "x".repeat(161))), 422, "too-long");
        var told = Map.of("text", "Come to {room}", "blanks", Map.of("room", "side"));
        var own = ok(anna.post("notices", told)).json().get("notice").asString();
        assertThat(live.latest(event).notices().notice(own).text().in("en")).isEqualTo("Come to Side");
        refused(anna.post("notices", Map.of("text", "Come to {room}")), 422, "blank-missing");
        refused(anna.get("notices/none"), 404, "unknown-notice");
        var desk =
                new Http(port, event, staff.makeToken("dora", Role.DESK, "test").secret());
        assertThat(desk.post("notices", leave).status()).isEqualTo(403);
        assertThat(desk.get("notices").status()).isEqualTo(200);
        assertThat(new Http(port, event, null).get("notices").status()).isEqualTo(401);
    }

    private static Map<String, Object> with(Map<String, ?> body, String field, Object value) {
        var all = new java.util.HashMap<String, Object>(body);
        all.put(field, value);
        return all;
    }

    @Test
    void alerts_come_in_and_go_out() {
        var alert = """
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>A1</identifier>
                <sender>city@example.org</sender><sent>2026-03-02T09:50:00+08:00</sent><status>Actual</status>
                <msgType>Alert</msgType><scope>Public</scope><info><language>en-US</language><category>Fire</category>
                <event>Fire</event><urgency>Immediate</urgency><severity>Extreme</severity><certainty>Observed</certainty>
                <headline>Fire in the harbour</headline></info></alert>
                """;
        var lowered = ok(cap("notices/cap", alert)).json();
        assertThat(lowered.get("priority").asString()).isEqualTo("warning");
        assertThat(lowered.get("lowered").asBoolean()).isTrue();
        assertThat(ok(cap("notices/cap", alert)).json().get("did").asString()).isEqualTo("known");
        var update = alert.replace("A1", "A2")
                .replace(
                        "<msgType>Alert</msgType><scope>Public</scope>",
                        "<msgType>Update</msgType><scope>Public</scope>"
                                + "<references>city@example.org,A1,2026-03-02T09:50:00+08:00</references>");
        var changed = ok(cap("notices/cap?confirmed=true", update)).json();
        assertThat(changed.get("notice")).isEqualTo(lowered.get("notice"));
        assertThat(changed.get("priority").asString()).isEqualTo("emergency");

        var out = ok(anna.get("notices/" + changed.get("notice").asString() + "/cap"));
        assertThat(out.type()).startsWith("application/cap+xml");
        assertThat(out.response().body())
                .contains("<msgType>Update</msgType>", "<headline>Fire in the harbour</headline>");

        var together = IntStream.range(0, 4)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> ok(cap("notices/cap?confirmed=true", update.replace("A2", "B" + number)))))
                .toList();
        together.forEach(CompletableFuture::join);
        assertThat(live.latest(event)
                        .notices()
                        .notice(changed.get("notice").asString())
                        .cap())
                .contains(",A1,", ",A2,", ",B0,", ",B1,", ",B2,", ",B3,");

        var cancel = update.replace("A2", "A3").replace(">Update<", ">Cancel<");
        assertThat(ok(cap("notices/cap", cancel)).json().get("did").asString()).isEqualTo("withdrawn");
        refused(cap("notices/cap", alert.replace("Actual", "Test").replace("A1", "T1")), 422, "cap-status");
        var broken = cap("notices/cap", alert.replace("<event>Fire</event>", ""));
        refused(broken, 400, "missing");
        assertThat(broken.json().get("field").asString()).isEqualTo("alert/info/event");
    }

    @Test
    void what_was_undone_is_told_as_cancelled() {
        var pushed = ok(anna.post("notices", Map.of("text", "Rain"))).json();
        ok(anna.post("undo", Map.of("revision", pushed.get("revision").asLong())));
        var id = pushed.get("notice").asString();
        assertThat(anna.get("notices/" + id).status()).isEqualTo(404);
        assertThat(ok(anna.get("notices/" + id + "/cap")).response().body())
                .contains("<msgType>Cancel</msgType>", "<headline>Rain</headline>", "." + id + ".");
        refused(anna.get("notices/none/cap"), 404, "unknown-notice");
    }

    private Http.Answer cap(String path, String xml) {
        return anna.post(path, "application/cap+xml", xml.getBytes(StandardCharsets.UTF_8));
    }
}
