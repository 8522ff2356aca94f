package app.foyer.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.live.Live;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FoyerTest
class CommandsTest {
    @LocalServerPort
    int port;

    @Autowired
    Live live;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    private String event;
    private Http anna;
    private Http bo;

    @BeforeEach
    void anEventAndTwoPeopleOfTheStage() {
        event = ApiEvent.create(live, clock);
        anna = new Http(port, event, staff.makeToken("anna", Role.STAGE, "test").secret());
        bo = new Http(port, event, staff.makeToken("bo", Role.STAGE, "test").secret());
    }

    private Http nobody() {
        return new Http(port, event, null);
    }

    @Test
    void the_agenda_is_public_and_has_planned_expected_and_actual_times_with_the_venues_offset() {
        anna.command("start", Map.of("session", "one"));
        var agenda = nobody().get("agenda").json();
        assertThat(agenda.get("revision").asLong()).isEqualTo(2);
        assertThat(agenda.get("event").asString()).isEqualTo(event);
        assertThat(agenda.at("/rooms/0/id").asString()).isEqualTo("main");
        assertThat(agenda.at("/rooms/0/name").asString()).isEqualTo("主会场");
        assertThat(agenda.at("/rooms/0/drive").asString()).isEqualTo("hand");
        var one = agenda.at("/sessions/0");
        assertThat(one.get("id").asString()).isEqualTo("one");
        assertThat(one.get("room").asString()).isEqualTo("main");
        assertThat(one.get("status").asString()).isEqualTo("live");
        assertThat(one.at("/planned/start").asString()).isEqualTo("2026-03-02T10:00:00+08:00");
        assertThat(one.at("/expected/start").asString()).isEqualTo("2026-03-02T09:55:00+08:00");
        assertThat(one.at("/actual/start").asString()).isEqualTo("2026-03-02T09:55:00+08:00");
        assertThat(one.at("/actual/end").isNull()).isTrue();
        assertThat(nobody().get("agenda?lang=en").json().at("/sessions/0/title").asString())
                .isEqualTo("Talk one");
    }

    @Test
    void the_agenda_is_sent_again_only_when_revision_or_time_changed_it() {
        var tag = nobody().get("agenda").response().headers().firstValue("ETag").orElseThrow();
        assertThat(again(tag).status()).isEqualTo(304);
        clock.set(ApiEvent.TEN.plusSeconds(30 * 60));
        assertThat(again(tag).json().at("/sessions/0/status").asString()).isEqualTo("done");
        anna.command("cancel", Map.of("session", "three"));
        assertThat(again(tag).json().at("/sessions/2/status").asString()).isEqualTo("cancelled");
    }

    private Http.Answer again(String tag) {
        return Http.send(nobody().request("agenda").header("If-None-Match", tag));
    }

    @Test
    void the_live_agenda_goes_out_in_the_fields_formats() {
        anna.command("cancel", Map.of("session", "three"));
        assertThat(nobody().get("export/schedule.xml").response().body()).contains("<schedule", "讲题 one");
        assertThat(nobody().get("export/schedule.json")
                        .json()
                        .at("/schedule/conference/days/0/rooms")
                        .size())
                .isPositive();
        var calendar = nobody().get("export/agenda.ics");
        assertThat(calendar.type()).startsWith("text/calendar");
        assertThat(calendar.response().body()).startsWith("BEGIN:VCALENDAR").contains("STATUS:CANCELLED");
    }

    @Test
    void every_command_answers_with_its_revision_and_what_changed() {
        var started = anna.command("start", Map.of("session", "one")).json();
        assertThat(started.get("revision").asLong()).isEqualTo(2);
        assertThat(started.get("changes")).anySatisfy(change -> {
            assertThat(change.get("kind").asString()).isEqualTo("session");
            assertThat(change.get("id").asString()).isEqualTo("one");
            assertThat(change.at("/before/actual/start").isNull()).isTrue();
            assertThat(change.at("/after/actual/start").asString()).isEqualTo("2026-03-02T09:55:00+08:00");
            assertThat(change.get("after").has("titles"))
                    .as("what did not change")
                    .isFalse();
        });
        var ok = List.of(
                anna.command("next", Map.of("room", "main")),
                anna.command("finish", Map.of("room", "main")),
                anna.command("reopen", Map.of("session", "two")),
                anna.command("delay", Map.of("room", "main", "minutes", 7.5)),
                anna.command("delay", Map.of("room", "main", "minutes", -5, "from", "three")),
                anna.command("move", Map.of("session", "three", "room", "side", "start", "2026-03-02T11:05:00+08:00")),
                anna.command("cancel", Map.of("session", "three")),
                anna.command("restore", Map.of("session", "three")),
                anna.command("edit", Map.of("session", "three", "title", "A title")),
                anna.command(
                        "edit",
                        Map.of(
                                "session",
                                "three",
                                "title",
                                Map.of("zh", "题目", "en", "Title"),
                                "speakers",
                                List.of(Map.of("name", Map.of("zh", "王伟", "en", "Wang Wei"), "organisation", "X")),
                                "end",
                                "2026-03-02T04:00:00Z")),
                anna.command("follow-clock", Map.of("room", "main")));
        for (int i = 0; i < ok.size(); i++) {
            assertThat(ok.get(i).status()).as(ok.get(i).toString()).isEqualTo(200);
            assertThat(ok.get(i).json().get("revision").asLong()).isEqualTo(3 + i);
        }
        var three = live.latest(event).agenda().session("three");
        assertThat(three.about().title().in("zh")).isEqualTo("题目");
        assertThat(three.about().speakers().getFirst().name().in("en")).isEqualTo("Wang Wei");
        assertThat(three.delay()).hasSeconds(150);
        assertThat(three.room()).isEqualTo("side");
    }

    @Test
    void a_preview_shows_the_changes_and_makes_none() {
        var preview = anna.post("commands?preview=true", Map.of("command", "next", "room", "main"));
        assertThat(preview.json().get("changes").size()).isPositive();
        assertThat(preview.json().get("preview").asBoolean()).isTrue();
        assertThat(live.latest(event).revision()).isEqualTo(1);
        assertThat(anna.post("commands?preview=perhaps", Map.of("command", "next", "room", "main"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_stale_revision_is_409_with_who_changed_what_since() {
        anna.command("next", Map.of("room", "main"));
        var stale = bo.command("next", Map.of("room", "main", "expectedRevision", 1));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.type()).startsWith("application/problem+json");
        var problem = stale.json();
        assertThat(problem.get("reason").asString()).isEqualTo("stale-revision");
        assertThat(problem.get("current").asLong()).isEqualTo(2);
        assertThat(problem.get("detail").asString()).contains("anna", "next");
        assertThat(problem.at("/since/0/actor").asString()).isEqualTo("anna");
        assertThat(problem.at("/since/0/command").asString()).isEqualTo("next");
        assertThat(problem.at("/since/0/changes").size()).isPositive();
        assertThat(live.latest(event).revision()).isEqualTo(2);
        assertThat(bo.command("next", Map.of("room", "main", "expectedRevision", 2))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"command\":\"next\",\"room\":\"roof\"}', unknown-room",
        "'{\"command\":\"next\",\"room\":\"side\"}', nothing-next",
        "'{\"command\":\"finish\",\"room\":\"side\"}', nothing-live",
        "'{\"command\":\"start\",\"session\":\"nine\"}', unknown-session",
        "'{\"command\":\"restore\",\"session\":\"one\"}', session-not-cancelled",
        "'{\"command\":\"follow-clock\",\"room\":\"main\"}', follows-clock",
        "'{\"command\":\"delay\",\"room\":\"main\",\"minutes\":0}', bad-time",
        "'{\"command\":\"delay\",\"room\":\"main\",\"minutes\":1e300}', bad-time",
        "'{\"command\":\"edit\",\"session\":\"one\",\"title\":\" \"}', empty-title"
    })
    void a_rule_that_says_no_is_422_with_its_code_and_words_in_the_callers_language(String command, String reason) {
        var refused = anna.post("commands", command);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.json().get("reason").asString()).isEqualTo(reason);
        var request = anna.request("commands")
                .header("Content-Type", "application/json")
                .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5")
                .POST(HttpRequest.BodyPublishers.ofString(command));
        assertThat(Http.send(request).json().get("detail").asString()).matches(".*\\p{IsHan}.*");
        assertThat(live.latest(event).revision()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"command\":\"jump\",\"room\":\"main\"}', unknown-command, command",
        "'{\"room\":\"main\"}', missing-field, command",
        "'{\"command\":\"next\"}', missing-field, room",
        "'{\"command\":\"next\",\"room\":5}', bad-value, room",
        "'{\"command\":\"next\",\"room\":\"main\",\"rom\":\"x\"}', unknown-field, rom",
        "'{\"command\":\"next\",\"room\":\"main\",\"expectedRevision\":\"1\"}', bad-value, expectedRevision",
        "'{\"command\":\"next\",\"room\":\"main\",\"expectedRevision\":1.5}', bad-value, expectedRevision",
        "'{\"command\":\"delay\",\"room\":\"main\",\"minutes\":\"5\"}', bad-value, minutes",
        "'{\"command\":\"move\",\"session\":\"one\",\"start\":\"2026-03-02T10:00:00\"}', bad-value, start",
        "'{\"command\":\"move\",\"session\":\"one\",\"start\":\"+99999-03-02T10:00:00Z\"}', bad-value, start",
        "'{\"command\":\"move\",\"session\":\"one\",\"start\":1772416800}', bad-value, start",
        "'{\"command\":\"move\",\"session\":\"one\"}', missing-field, room",
        "'{\"command\":\"edit\",\"session\":\"one\",\"title\":{\"<b>\":\"x\"}}', bad-value, title",
        "'{\"command\":\"edit\",\"session\":\"one\",\"title\":[\"x\"]}', bad-value, title",
        "'{\"command\":\"edit\",\"session\":\"one\",\"title\":\"\\ud800\"}', bad-value, title",
        "'{\"command\":\"edit\",\"session\":\"one\",\"speakers\":[{\"name\":7}]}', bad-value, speakers[0].name",
        "'{\"command\":\"edit\",\"session\":\"one\",\"speakers\":[null]}', missing-field, speakers",
        "'[]', not-json,",
        "'\"next\"', not-json,",
        "'{', not-json,",
        "'null', not-json,",
        "'', not-json,"
    })
    void what_is_not_a_command_is_400_and_names_the_field(String body, String reason, String field) {
        var bad = anna.post("commands", body);
        assertThat(bad.status()).as(bad.toString()).isEqualTo(400);
        assertThat(bad.type()).startsWith("application/problem+json");
        assertThat(bad.json().get("reason").asString()).as(bad.toString()).isEqualTo(reason);
        if (field != null) assertThat(bad.json().get("field").asString()).isEqualTo(field);
        assertThat(live.latest(event).revision()).isEqualTo(1);
    }

    @Test
    void undo_takes_back_and_is_409_for_what_was_changed_since_with_the_later_change() {
        anna.command("delay", Map.of("room", "main", "minutes", 5, "from", "two"));
        assertThat(anna.post("undo", Map.of("revision", 2))
                        .json()
                        .get("revision")
                        .asLong())
                .isEqualTo(3);
        assertThat(live.latest(event).agenda().session("two").delay()).isZero();
        anna.command("delay", Map.of("room", "main", "minutes", 5, "from", "two"));
        bo.command("delay", Map.of("room", "main", "minutes", 5, "from", "two"));
        var conflict = anna.post("undo", Map.of("revision", 4));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.json().get("reason").asString()).isEqualTo("undo-conflict");
        assertThat(conflict.json().get("detail").asString()).contains("bo", "delay");
        assertThat(conflict.json().at("/later/0/actor").asString()).isEqualTo("bo");
        assertThat(anna.post("undo", Map.of("revision", 99))
                        .json()
                        .get("reason")
                        .asString())
                .isEqualTo("unknown-revision");
        assertThat(anna.post("undo", Map.of("revision", 1)).status()).isEqualTo(422);
        assertThat(anna.post("undo", Map.of()).status()).isEqualTo(400);
    }

    @Test
    void the_journal_says_who_did_what_from_where() {
        anna.command("next", Map.of("room", "main"));
        bo.command("cancel", Map.of("session", "three"));
        bo.post("undo", Map.of("revision", 3));
        var tech =
                new Http(port, event, staff.makeToken("tess", Role.TECH, "test").secret());
        var entries = tech.get("journal?since=1").json().get("entries");
        assertThat(entries).hasSize(3);
        assertThat(entries.at("/0/actor").asString()).isEqualTo("anna");
        assertThat(entries.at("/0/device").asString()).isEqualTo("api");
        assertThat(entries.at("/1/command").asString()).isEqualTo("cancel");
        assertThat(entries.at("/1/changes/0/after/cancelled").asBoolean()).isTrue();
        assertThat(entries.at("/2/undoes").asLong()).isEqualTo(3);
        assertThat(tech.get("journal?since=1&limit=1")
                        .json()
                        .at("/entries/0/revision")
                        .asLong())
                .isEqualTo(2);
        assertThat(tech.get("journal?limit=2").json().at("/entries/0/revision").asLong())
                .isEqualTo(3);
        assertThat(tech.get("journal?since=x").status()).isEqualTo(400);
    }

    @Test
    void each_call_is_for_its_roles_alone() {
        var desk =
                new Http(port, event, staff.makeToken("dora", Role.DESK, "test").secret());
        var next = Map.of("command", "next", "room", "main");
        assertThat(nobody().post("commands", next).status()).isEqualTo(401);
        assertThat(new Http(port, event, "wrong").post("commands", next).status())
                .isEqualTo(401);
        assertThat(desk.post("commands", next).status()).isEqualTo(403);
        assertThat(desk.post("undo", Map.of("revision", 1)).status()).isEqualTo(403);
        assertThat(desk.post("journal/1/why", Map.of("why", "x")).status()).isEqualTo(403);
        assertThat(nobody().get("journal").status()).isEqualTo(401);
        assertThat(anna.get("attendees?q=wang").status()).isEqualTo(403);
        assertThat(anna.post("devices/tokens", Map.of()).status()).isEqualTo(403);
        assertThat(anna.post("import/agenda", "application/xml", new byte[0]).status())
                .isEqualTo(403);
        assertThat(live.latest(event).revision()).isEqualTo(1);
    }

    @Test
    void an_unknown_event_or_call_is_404_as_a_problem() {
        var lost = new Http(port, "e" + UUID.randomUUID(), anna.token());
        assertThat(lost.get("agenda").status()).isEqualTo(404);
        assertThat(lost.get("agenda").json().get("reason").asString()).isEqualTo("unknown-event");
        assertThat(lost.command("next", Map.of("room", "main")).status()).isEqualTo(404);
        var admin =
                new Http(port, event, staff.makeToken("ada", Role.ADMIN, "test").secret());
        assertThat(admin.get("agendas").json().get("reason").asString()).isEqualTo("unknown-call");
        assertThat(anna.post("commands", "text/plain", "next".getBytes()).status())
                .isEqualTo(415);
    }

    @Test
    void the_api_describes_itself() {
        var description = nobody().get("openapi").json();
        assertThat(description.get("paths").propertyNames())
                .contains("/api/v1/agenda", "/api/v1/commands", "/api/v1/checkins", "/api/v1/import/agenda")
                .contains("/api/v1/rooms/{room}/timer", "/api/v1/journal/{revision}/why");
        var schemas = description.at("/components/schemas");
        assertThat(schemas.toString()).contains("follow-clock", "apply-delay");
        assertThat(schemas.at("/CommandBody/oneOf")).hasSize(22).allSatisfy(command -> {
            var schema = schemas.get(command.get("$ref").asString().replaceFirst(".*/", ""));
            assertThat(schema.get("properties").propertyNames()).contains("command", "expectedRevision", "why");
        });
        assertThat(schemas.propertyNames()).contains("RulesBody", "NeedsBody").doesNotContain("Several", "Start");
        assertThat(schemas.at("/SeveralCommand/properties/commands/items/$ref").asString())
                .as(schemas.get("SeveralCommand").toString())
                .isEqualTo("#/components/schemas/CommandBody");
        assertThat(description.get("paths").propertyNames()).allMatch(path -> path.startsWith("/api/v1/"));
    }
}
