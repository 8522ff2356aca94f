package app.foyer.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.agenda.Anchor;
import app.foyer.agenda.Session;
import app.foyer.devices.Device;
import app.foyer.devices.DeviceTokens;
import app.foyer.devices.Devices;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The stage manager's commands over HTTP, and the timer that buttons poll. */
@FoyerTest
class StageCommandsTest {
    @LocalServerPort
    int port;

    @Autowired
    Live live;

    @Autowired
    Staff staff;

    @Autowired
    Devices devices;

    @Autowired
    DeviceTokens deviceTokens;

    @Autowired
    TestClock clock;

    private String event;
    private Http anna;

    @BeforeEach
    void anEventAndOneOfTheStage() {
        event = ApiEvent.create(live, clock);
        anna = new Http(port, event, staff.makeToken("anna", Role.STAGE, "test").secret());
    }

    private Http nobody() {
        return new Http(port, event, null);
    }

    private Session session(String id) {
        return live.latest(event).agenda().session(id);
    }

    @Test
    void each_of_the_stage_managers_commands_does_what_it_says() {
        ok(anna.command("start", Map.of("session", "one")));
        ok(anna.command("extend", Map.of("room", "main", "minutes", 5)));
        ok(anna.command("extend", Map.of("session", "one", "minutes", -1.5)));
        assertThat(session("one").added()).hasSeconds(210);
        ok(anna.command("hold", Map.of("room", "main")));
        assertThat(session("one").heldSince()).isEqualTo(clock.instant());
        clock.forward(Duration.ofMinutes(2));
        ok(anna.command("resume", Map.of("room", "main")));
        assertThat(session("one").held()).hasMinutes(2);
        ok(anna.command("swap", Map.of("session", "two", "with", "three")));
        ok(anna.command("reorder", Map.of("session", "two", "before", "three")));
        ok(anna.command("reorder", Map.of("session", "two", "after", "three")));
        assertThat(session("three").scheduled().start())
                .isBefore(session("two").scheduled().start());
        ok(anna.command("skip", Map.of("session", "two")));
        assertThat(session("two").skipped()).isTrue();
        ok(anna.command("restore", Map.of("session", "two")));
        ok(anna.command("delay", Map.of("room", "main", "minutes", 10)));
        ok(anna.command("apply-delay", Map.of("room", "main")));
        assertThat(session("three").delay()).isZero();
        ok(anna.command("extend", Map.of("session", "one", "minutes", 20)));
        ok(anna.command("catch-up", Map.of("room", "main", "session", "two")));
        assertThat(session("three").added()).isNegative();
        ok(anna.command("message", Map.of("room", "main", "text", "Please slow down")));
        ok(anna.command("read-message", Map.of("room", "main")));
        assertThat(live.latest(event).agenda().room("main").message().readAt()).isEqualTo(clock.instant());
    }

    private static Http.Answer ok(Http.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    @Test
    void what_is_put_in_gets_an_id_that_the_answer_tells_unless_it_was_given_one() {
        var body = Map.of("room", "side", "title", Map.of("zh", "颁奖", "en", "Medal"), "minutes", 2, "kind", "ceremony");
        var made = ok(anna.command("insert", body)).json();
        var id = made.at("/changes/0/id").asString();
        assertThat(made.at("/changes/0/before").isNull()).isTrue();
        assertThat(id).hasSize(26);
        assertThat(session(id).about().kind().code()).isEqualTo("ceremony");
        assertThat(session(id).unplanned()).isTrue();
        ok(anna.command(
                "insert", Map.of("room", "main", "title", "Sorry", "minutes", 2, "after", "one", "id", "sorry")));
        assertThat(session("sorry").planned().length()).hasMinutes(2);
        var taken = anna.command("insert", Map.of("room", "main", "title", "Sorry", "minutes", 2, "id", "sorry"));
        assertThat(taken.json().get("reason").asString()).isEqualTo("session-exists");
    }

    @Test
    void several_commands_are_one_change_or_none() {
        var skip = Map.of("command", "skip", "session", "two");
        var insert = Map.of("command", "insert", "room", "side", "title", "Tea", "minutes", 10);
        var both = ok(anna.command("several", Map.of("commands", List.of(skip, insert), "why", "fire drill")));
        assertThat(both.json().get("revision").asLong()).isEqualTo(2);
        assertThat(both.json().get("changes")).hasSize(2);
        var none = anna.command("several", Map.of("commands", List.of(insert, skip)));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.json().get("reason").asString()).isEqualTo("session-skipped");
        assertThat(live.latest(event).revision()).isEqualTo(2);
        assertThat(live.journal(event, 1, 9).getFirst().why()).isEqualTo("fire drill");
    }

    @Test
    void rules_and_needs_are_edited_as_the_agenda_shows_them() {
        var rules = Map.of(
                "anchor",
                "linked",
                "keep",
                "end",
                "countToEnd",
                true,
                "least",
                7.5,
                "hardStop",
                "2026-03-02T12:00:00+08:00");
        var needs = Map.of("people", 120, "equipment", List.of("piano", "confetti"));
        ok(anna.command("edit", Map.of("session", "two", "rules", rules, "needs", needs)));
        var two = nobody().get("agenda").json().at("/sessions/1");
        assertThat(two.at("/rules/anchor").asString()).isEqualTo("linked");
        assertThat(two.at("/rules/hardStop").asString()).isEqualTo("2026-03-02T12:00:00+08:00");
        assertThat(two.at("/needs/equipment/0").asString()).isEqualTo("confetti");
        assertThat(session("two").timing().least()).hasSeconds(450);
        var again = Map.of("session", "two", "rules", two.get("rules"), "needs", two.get("needs"));
        assertThat(ok(anna.command("edit", again)).json().get("changes")).isEmpty();
        ok(anna.command("edit", Map.of("session", "two", "rules", Map.of("anchor", "fixed"))));
        assertThat(session("two").timing().anchor()).isEqualTo(Anchor.FIXED);
        assertThat(session("two").timing().countsToEnd()).isFalse();
        assertThat(session("two").needs().people()).isEqualTo(120);
    }

    @Test
    void a_preview_names_the_clashes_that_arise_and_whose_start_moves() {
        ok(anna.command("edit", Map.of("session", "three", "rules", Map.of("anchor", "fixed"))));
        ok(anna.command("edit", Map.of("session", "two", "needs", Map.of("people", 101))));
        var preview = anna.post("commands?preview=true", Map.of("command", "extend", "session", "one", "minutes", 10))
                .json();
        assertThat(preview.get("moves")).hasSize(1);
        assertThat(preview.at("/moves/0/session").asString()).isEqualTo("two");
        assertThat(preview.at("/moves/0/from").asString()).isEqualTo("2026-03-02T10:30:00+08:00");
        assertThat(preview.at("/moves/0/to").asString()).isEqualTo("2026-03-02T10:40:00+08:00");
        assertThat(preview.get("clashes")).hasSize(1);
        assertThat(preview.at("/clashes/0/kind").asString()).isEqualTo("squeezed");
        assertThat(preview.at("/clashes/0/session").asString()).isEqualTo("two");
        assertThat(preview.at("/clashes/0/room").asString()).isEqualTo("main");
        var done =
                anna.command("extend", Map.of("session", "one", "minutes", 10)).json();
        assertThat(done.has("clashes") || done.has("moves")).isFalse();
    }

    @Test
    void the_agenda_says_how_rooms_and_sessions_stand() {
        ok(anna.command("start", Map.of("session", "one")));
        ok(anna.command("extend", Map.of("room", "main", "minutes", 8)));
        ok(anna.command("hold", Map.of("room", "main")));
        var agenda = nobody().get("agenda").json();
        assertThat(agenda.at("/rooms/0/offsetMinutes").asDouble()).isEqualTo(4); // nobody resumes at once
        assertThat(agenda.at("/rooms/0/followsClock").asBoolean()).isFalse();
        assertThat(agenda.at("/rooms/1/offsetMinutes").isNull()).isTrue();
        var one = agenda.at("/sessions/0");
        assertThat(one.get("addedMinutes").asDouble()).isEqualTo(8);
        assertThat(one.get("heldSince").asString()).isEqualTo("2026-03-02T09:55:00+08:00");
        assertThat(one.get("timeUp").asString()).isEqualTo("2026-03-02T10:33:00+08:00");
        assertThat(one.get("unplanned").asBoolean()).isFalse();
        assertThat(nobody().get("agenda").response().body()).doesNotContain("message");
    }

    @Test
    void a_reason_goes_with_the_command_or_is_given_afterwards() {
        ok(anna.command("next", Map.of("room", "main", "why", " Speaker is here ")));
        assertThat(anna.get("journal?since=1").json().at("/entries/0/why").asString())
                .isEqualTo("Speaker is here");
        assertThat(anna.post("journal/2/why", Map.of("why", "迟到")).status()).isEqualTo(204);
        assertThat(anna.get("journal?since=1").json().at("/entries/0/why").asString())
                .isEqualTo("迟到");
        assertThat(anna.post("journal/2/why", Map.of("why", "")).status()).isEqualTo(204);
        assertThat(anna.get("journal?since=1").json().at("/entries/0/why").isNull())
                .isTrue();
        assertThat(anna.post("journal/9/why", Map.of("why", "x"))
                        .json()
                        .get("reason")
                        .asString())
                .isEqualTo("unknown-revision");
        assertThat(anna.post("journal/2/why", Map.of()).json().get("field").asString())
                .isEqualTo("why");
        assertThat(live.latest(event).revision()).isEqualTo(2);
    }

    @Test
    void a_button_that_sends_no_json_gives_the_fields_in_the_address_or_a_form() {
        ok(anna.post("commands?command=next&room=main", "text/plain", new byte[0]));
        var form = "command=extend&room=main&minutes=-2.5&expectedRevision=2&why=%E8%B5%B6"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(ok(anna.post("commands?preview=true", "application/x-www-form-urlencoded", form))
                        .json()
                        .get("preview")
                        .asBoolean())
                .isTrue();
        ok(anna.post("commands", "application/x-www-form-urlencoded", form));
        assertThat(session("one").added()).hasSeconds(-150);
        assertThat(live.journal(event, 2, 1).getFirst().why()).isEqualTo("赶");
        var twice = anna.post("commands?command=next&room=main&room=side", "text/plain", new byte[0]);
        assertThat(twice.json().get("field").asString()).isEqualTo("room");
        assertThat(nobody().post("commands?command=next&room=main", "text/plain", new byte[0])
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"command\":\"extend\",\"minutes\":5}', missing-field, room",
        "'{\"command\":\"extend\",\"room\":\"main\"}', missing-field, minutes",
        "'{\"command\":\"extend\",\"room\":\"main\",\"session\":\"one\",\"minutes\":5}', bad-value, session",
        "'{\"command\":\"reorder\",\"session\":\"one\"}', missing-field, before",
        "'{\"command\":\"reorder\",\"session\":\"one\",\"before\":\"two\",\"after\":\"two\"}', bad-value, after",
        "'{\"command\":\"swap\",\"session\":\"one\"}', missing-field, with",
        "'{\"command\":\"insert\",\"room\":\"main\",\"minutes\":5}', missing-field, title",
        "'{\"command\":\"insert\",\"room\":\"main\",\"title\":\"x\"}', missing-field, minutes",
        "'{\"command\":\"insert\",\"room\":\"main\",\"title\":\"x\",\"minutes\":5,\"kind\":\"nap\"}', bad-value, kind",
        "'{\"command\":\"insert\",\"room\":\"main\",\"title\":\"x\",\"minutes\":5,\"id\":\"a b\"}', bad-value, id",
        "'{\"command\":\"message\",\"room\":\"main\"}', missing-field, text",
        "'{\"command\":\"message\",\"room\":\"main\",\"text\":\"\\udc00\"}', bad-value, text",
        "'{\"command\":\"hold\",\"room\":\"main\",\"why\":5}', bad-value, why",
        "'{\"command\":\"catch-up\",\"room\":\"main\"}', missing-field, session",
        "'{\"command\":\"edit\",\"session\":\"one\",\"rules\":{\"anchor\":\"LINKED\"}}', bad-value, rules.anchor",
        "'{\"command\":\"edit\",\"session\":\"one\",\"rules\":{\"keep\":\"both\"}}', bad-value, rules.keep",
        "'{\"command\":\"edit\",\"session\":\"one\",\"rules\":{\"hardStop\":7}}', bad-value, rules.hardStop",
        "'{\"command\":\"edit\",\"session\":\"one\",\"needs\":{\"people\":-1}}', bad-value, needs.people",
        "'{\"command\":\"edit\",\"session\":\"one\",\"needs\":{\"equipment\":[\" \"]}}', bad-value, needs.equipment[0]",
        "'{\"command\":\"several\",\"commands\":[]}', bad-value, commands",
        "'{\"command\":\"several\",\"commands\":[null]}', missing-field, commands[0]",
        "'{\"command\":\"several\",\"commands\":[{\"command\":\"skip\"}]}', missing-field, commands[0].session",
        "'{\"command\":\"several\",\"commands\":[{\"command\":\"leap\"}]}', unknown-command, commands[0].command",
        "'{\"command\":\"several\",\"commands\":[{\"command\":\"several\",\"commands\":[]}]}', bad-value, commands[0].command",
        "'{\"command\":\"several\",\"commands\":[{\"command\":\"skip\",\"session\":\"one\",\"why\":\"x\"}]}', unknown-field, commands[0].why"
    })
    void a_bad_value_is_400_and_names_its_field(String body, String reason, String field) {
        var bad = anna.post("commands", body);
        assertThat(bad.status()).as(bad.toString()).isEqualTo(400);
        assertThat(bad.json().get("reason").asString()).as(bad.toString()).isEqualTo(reason);
        assertThat(bad.json().get("field").asString()).isEqualTo(field);
        assertThat(live.latest(event).revision()).isEqualTo(1);
    }

    @Test
    void the_timer_counts_what_is_live_through_hold_and_overtime() {
        var idle = nobody().get("rooms/main/timer?lang=en").json();
        assertThat(idle.get("phase").asString()).isEqualTo("idle");
        assertThat(idle.get("session").isNull()).isTrue();
        assertThat(idle.get("leftSeconds").isNull()).isTrue();
        assertThat(idle.at("/next/id").asString()).isEqualTo("one");
        assertThat(idle.at("/next/title").asString()).isEqualTo("Talk one");
        ok(anna.command("next", Map.of("room", "main")));
        clock.forward(Duration.ofMinutes(29));
        var running = nobody().get("rooms/main/timer").json();
        assertThat(running.get("phase").asString()).isEqualTo("running");
        assertThat(running.get("until").asString()).isEqualTo("2026-03-02T10:25:00+08:00");
        assertThat(running.get("leftSeconds").asLong()).isEqualTo(60);
        assertThat(running.at("/session/id").asString()).isEqualTo("one");
        assertThat(running.at("/next/id").asString()).isEqualTo("two");
        ok(anna.command("hold", Map.of("room", "main")));
        clock.forward(Duration.ofMinutes(3));
        var held = nobody().get("rooms/main/timer").json();
        assertThat(held.get("phase").asString()).isEqualTo("held");
        assertThat(held.get("until").isNull()).isTrue();
        assertThat(held.get("leftSeconds").asLong()).isEqualTo(60);
        ok(anna.command("resume", Map.of("room", "main")));
        clock.forward(Duration.ofSeconds(75));
        var over = nobody().get("rooms/main/timer");
        assertThat(over.json().get("phase").asString()).isEqualTo("overtime");
        assertThat(over.json().get("leftSeconds").asLong()).isEqualTo(-15);
        assertThat(over.response().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(nobody().get("rooms/roof/timer").json().get("reason").asString())
                .isEqualTo("unknown-room");
    }

    @Test
    void the_message_to_the_stage_is_for_staff_and_the_rooms_own_devices() {
        devices.add(event, List.of(screen("stage", "main"), screen("hall", "side")));
        ok(anna.command("message", Map.of("room", "main", "text", "Louder")));
        var desk =
                new Http(port, event, staff.makeToken("dora", Role.DESK, "test").secret());
        assertThat(desk.get("rooms/main/timer").json().at("/message/text").asString())
                .isEqualTo("Louder");
        assertThat(timerOf("stage").at("/message/text").asString()).isEqualTo("Louder");
        assertThat(timerOf("stage").at("/message/readAt").isNull()).isTrue();
        assertThat(timerOf("hall").get("message").isNull()).isTrue();
        assertThat(nobody().get("rooms/main/timer").json().get("message").isNull())
                .isTrue();
        assertThat(new Http(port, event, "wrong")
                        .get("rooms/main/timer")
                        .json()
                        .get("message")
                        .isNull())
                .isTrue();
    }

    private JsonNode timerOf(String device) {
        var token = deviceTokens.make(event, device, "test").secret();
        return new Http(port, event, token).get("rooms/main/timer").json();
    }

    private static Device screen(String id, String room) {
        return new Device(id, Device.Kind.SCREEN, 0, LocalText.of(id), null, room, Map.of("layout", "hall-door"));
    }
}
