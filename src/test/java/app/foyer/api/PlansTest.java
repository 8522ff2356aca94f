package app.foyer.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.live.Author;
import app.foyer.live.Live;
import app.foyer.pack.ShippedPack;
import app.foyer.platform.Ids;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Fallback plans and incidents over HTTP, on the event that comes with the product. */
@FoyerTest
class PlansTest {
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
    private Http desk;

    @BeforeEach
    void theShippedEvent() {
        event = "plans-" + UUID.randomUUID().toString().substring(0, 8);
        clock.set(ShippedPack.TEN_TO_TEN);
        var pack = ShippedPack.at(ShippedPack.TEN_TO_TEN);
        live.create(ShippedPack.named(pack.event(), event), pack.affairs(), Author.FOYER);
        anna = new Http(port, event, staff.makeToken("anna", Role.STAGE, "test").secret());
        desk = new Http(port, event, staff.makeToken("desk", Role.DESK, "test").secret());
    }

    private static JsonNode ok(Http.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
        return answer.json();
    }

    private static void refused(Http.Answer answer, int status, String reason) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().path("reason").asString()).isEqualTo(reason);
    }

    @Test
    void each_plans_example_is_previewed_applied_and_taken_back() {
        var plans = ok(desk.get("plans")).path("plans");
        assertThat(plans.size()).isGreaterThanOrEqualTo(8);
        var before = live.latest(event).affairs();
        for (var plan : plans) {
            var id = plan.path("id").asString();
            var example = plan.path("example").toString();
            var foreseen = ok(anna.post("plans/" + id + "/preview", example));
            assertThat(foreseen.path("changes").size()).as(id).isPositive();
            assertThat(foreseen.path("tasks").size()).as(id).isPositive();
            assertThat(live.latest(event).affairs()).isEqualTo(before);
            var applied = ok(anna.post("plans/" + id + "/apply", example));
            assertThat(applied.path("revision").asLong())
                    .isEqualTo(foreseen.path("revision").asLong() + 1);
            var activation = applied.path("activation").asString();
            var running = ok(desk.get("plans/activations")).path("activations");
            assertThat(running.size()).isEqualTo(1);
            assertThat(running.path(0).path("id").asString()).isEqualTo(activation);
            assertThat(running.path(0).path("actor").asString()).isEqualTo("anna");
            ok(anna.post("plans/activations/" + activation + "/tasks/1/done", Map.of()));
            var back = ok(anna.post("plans/activations/" + activation + "/revert", Map.of()));
            assertThat(back.path("left").size()).as(id).isZero();
            assertThat(live.latest(event).affairs()).as(id).isEqualTo(before);
        }
    }

    @Test
    void a_preview_tells_what_moves_and_what_screens_say() {
        var moving = Map.of("arguments", Map.of("room", "main", "spare", "spring"));
        var foreseen = ok(anna.post("plans/room-unusable/preview", moving));
        assertThat(foreseen.path("sessions").valueStream()).allSatisfy(session -> {
            assertThat(session.path("what").asString()).isEqualTo("moved");
            assertThat(session.path("to").asString()).isEqualTo("spring");
        });
        assertThat(foreseen.path("tasks").size()).isEqualTo(3);
        assertThat(foreseen.path("clashes").valueStream().map(clash -> clash.path("kind")
                        .asString()))
                .contains("room", "equipment");
    }

    @Test
    void what_cannot_be_is_refused_with_the_step_and_nothing_is_done() {
        var before = live.latest(event);
        ok(anna.command("next", Map.of("room", "river")));
        var seen = before.revision();
        var quiet = Map.of("arguments", Map.of("room", "reed"));
        var refusal = anna.post("plans/microphone-dead/apply", quiet);
        refused(refusal, 422, "nothing-live");
        assertThat(refusal.json().path("details").path("step").asString()).isEqualTo("1");
        refused(anna.post("plans/evacuation/apply", Map.of()), 422, "unconfirmed");
        refused(anna.post("plans/evacuation/apply", Map.of("confirmed", "yes")), 400, "bad-value");
        refused(anna.post("plans/nothing/apply", Map.of()), 404, "unknown-plan");
        refused(
                anna.post("plans/speaker-late/preview", Map.of("arguments", Map.of("room", "main", "minutes", 0))),
                422,
                "bad-argument");
        var late = Map.of("arguments", Map.of("room", "river", "minutes", 10), "expectedRevision", seen);
        refused(anna.post("plans/speaker-late/apply", late), 409, "stale-revision");
        refused(desk.post("plans/evacuation/apply", Map.of("confirmed", true)), 403, "forbidden");
        refused(anna.post("plans/activations/nothing/revert", Map.of()), 404, "unknown-activation");
        assertThat(live.latest(event).revision()).isEqualTo(before.revision() + 1);
    }

    @Test
    void taking_back_lists_who_changed_what_since() {
        var applied = ok(anna.post(
                "plans/microphone-dead/apply", Map.of("arguments", Map.of("room", "main"), "why", "silence")));
        var activation = applied.path("activation").asString();
        var ben =
                new Http(port, event, staff.makeToken("ben", Role.STAGE, "test").secret());
        ok(ben.command("message", Map.of("room", "main", "text", "Speak up, please")));
        var path = "plans/activations/" + activation + "/revert";
        var foreseen = ok(anna.post(path + "?preview=true", Map.of()));
        var left = foreseen.path("left");
        assertThat(left.size()).isEqualTo(1);
        assertThat(left.path(0).path("later").path(0).path("actor").asString()).isEqualTo("ben");
        assertThat(live.latest(event).fallback().activations()).containsKey(activation);
        assertThat(ok(anna.post(path, Map.of())).path("left")).isEqualTo(left);
        assertThat(live.latest(event).fallback().activations()).isEmpty();
    }

    @Test
    void a_call_with_an_id_is_answered_twice_and_done_once() {
        var id = new Ids().next(clock.instant());
        var given = Map.of(
                "id",
                id,
                "arguments",
                Map.of("room", "main", "minutes", 10),
                "expectedRevision",
                live.latest(event).revision());
        var first = ok(anna.post("plans/speaker-late/apply", given));
        assertThat(first.path("activation").asString()).isEqualTo(id);
        assertThat(first.path("repeated").asBoolean()).isFalse();
        var after = live.latest(event);
        var again = ok(anna.post("plans/speaker-late/apply", given));
        assertThat(again.path("revision")).isEqualTo(first.path("revision"));
        assertThat(again.path("changes")).isEqualTo(first.path("changes"));
        assertThat(again.path("repeated").asBoolean()).isTrue();
        assertThat(live.latest(event)).isEqualTo(after);
        var other = Map.of("id", id, "arguments", Map.of("room", "main", "minutes", 15));
        refused(anna.post("plans/speaker-late/apply", other), 422, "activation-exists");
        refused(anna.post("plans/speaker-late/apply", Map.of("id", "my first one")), 400, "bad-value");
        ok(anna.post("plans/activations/" + id + "/revert", Map.of()));
        assertThat(ok(anna.post("plans/speaker-late/apply", given)).path("revision"))
                .as("what was taken back since is not done by a late repetition")
                .isEqualTo(first.path("revision"));
        assertThat(live.latest(event).fallback().activations()).isEmpty();
    }

    @Test
    void what_a_plan_closed_is_listed_after_its_end_and_opened() {
        var moving = Map.of("arguments", Map.of("room", "main", "spare", "spring"));
        var activation = ok(anna.post("plans/room-unusable/apply", moving))
                .path("activation")
                .asString();
        ok(anna.post("plans/activations/" + activation + "/end", Map.of()));
        var closed = ok(desk.get("closures")).path("closures");
        assertThat(closed.size()).isEqualTo(1);
        assertThat(closed.path(0).path("room").asString()).isEqualTo("main");
        assertThat(closed.path(0).path("until").isNull()).isTrue();
        var open = "closures/" + closed.path(0).path("id").asString() + "/open";
        refused(desk.post(open, Map.of()), 403, "forbidden");
        var opened = ok(anna.post(open, Map.of()));
        assertThat(live.latest(event).venue().closed("main", clock.instant())).isEmpty();
        refused(anna.post(open, Map.of()), 404, "unknown-closure");
        live.undo(event, opened.path("revision").asLong(), Author.FOYER);
        assertThat(ok(desk.get("closures")).path("closures")).isEqualTo(closed);
    }

    @Test
    void a_room_or_a_place_is_closed_for_a_while() {
        var reason = Map.of("zh", "漏水", "en", "A leak");
        var closed = ok(anna.post("closures", Map.of("room", "river", "reason", reason, "minutes", 30)))
                .path("closure");
        assertThat(closed.path("reason").path("zh").asString()).isEqualTo("漏水");
        ok(anna.post("closures", Map.of("place", "north stairs")));
        assertThat(ok(desk.get("closures")).path("closures").size()).isEqualTo(2);
        clock.forward(Duration.ofMinutes(30));
        assertThat(ok(desk.get("closures")).path("closures").valueStream())
                .singleElement()
                .satisfies(
                        one -> assertThat(live.latest(event).venue().building().places())
                                .containsKey(one.path("place").asString()));
        refused(anna.post("closures", Map.of("place", "East stairs")), 422, "misspelt-place");
        refused(anna.post("closures", Map.of()), 422, "nothing-to-close");
        refused(anna.post("closures", Map.of("room", "nowhere")), 422, "unknown-room");
        refused(anna.post("closures", Map.of("room", "river", "until", "2020-01-01T00:00:00Z")), 422, "bad-time");
        refused(anna.post("closures", Map.of("place", "x".repeat(201))), 422, "too-long");
        refused(anna.post("closures", Map.of("room", "river", "place", "x")), 400, "bad-value");
        refused(anna.post("closures", Map.of("room", "river", "minutes", 0)), 400, "bad-value");
        refused(desk.post("closures", Map.of("room", "river")), 403, "forbidden");
    }

    @Test
    void plans_are_written_and_removed_by_an_administrator() {
        var admin = new Http(
                port, event, staff.makeToken("root", Role.ADMIN, "test").secret());
        var known = ok(admin.get("plans")).path("plans").path(0).toString();
        var id = ok(admin.get("plans")).path("plans").path(0).path("id").asString();
        var before = live.latest(event).affairs();
        var put = Http.send(admin.request("plans/" + id)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(known)));
        ok(put);
        assertThat(live.latest(event).affairs()).as("what comes out goes in").isEqualTo(before);
        var faulty = known.replace("extend", "explode").replace(id, "other");
        var bad = Http.send(admin.request("plans/other")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(faulty)));
        refused(bad, 422, "unknown-command");
        ok(Http.send(admin.request("plans/" + id).DELETE()));
        assertThat(live.latest(event).fallback().plans()).doesNotContainKey(id);
        refused(Http.send(anna.request("plans/" + id).DELETE()), 403, "forbidden");
        var byStage = anna.request("plans/" + id)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(known));
        refused(Http.send(byStage), 403, "forbidden");
    }

    @Test
    void an_incident_is_reported_called_to_solved_and_reopened() {
        var reported =
                ok(anna.post("incidents", Map.of("kind", "device-failure", "room", "main", "what", "no picture")));
        var id = reported.path("incident").path("id").asString();
        assertThat(reported.path("incident").path("plans").valueStream().map(JsonNode::asString))
                .contains("projector-dead");
        ok(anna.post("incidents/" + id + "/call", Map.of("who", "Technician")));
        ok(anna.post("plans/projector-dead/apply", Map.of("arguments", Map.of("room", "main"), "incident", id)));
        ok(anna.post("incidents/" + id + "/solve", Map.of("solution", "spare projector")));
        refused(anna.post("incidents/" + id + "/call", Map.of("who", "x")), 422, "incident-solved");
        ok(anna.post("incidents/" + id + "/reopen", Map.of()));
        var listed = ok(desk.get("incidents")).path("incidents").path(0);
        assertThat(listed.path("seenBy").asString()).isEqualTo("anna");
        assertThat(listed.path("called").path(0).path("who").asString()).isEqualTo("Technician");
        assertThat(listed.path("solvedAt").isNull()).isTrue();
        refused(anna.post("incidents", Map.of("kind", "rain")), 400, "bad-value");
        refused(anna.post("incidents/nothing/reopen", Map.of()), 404, "unknown-incident");
        assertThat(List.of(desk.post("incidents", Map.of("kind", "other")).status()))
                .containsExactly(403);
    }
}
