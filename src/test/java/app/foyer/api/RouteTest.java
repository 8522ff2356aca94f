package app.foyer.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.agenda.AgendaCommand;
import app.foyer.live.Author;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import app.foyer.venue.Building;
import app.foyer.venue.Buildings;
import app.foyer.venue.Place;
import app.foyer.venue.VenueCommand;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The way over the API, without any token. */
@FoyerTest
class RouteTest {
    private static final Author ANNA = new Author("anna", "console");

    @LocalServerPort
    int port;

    @Autowired
    Live live;

    @Autowired
    TestClock clock;

    private String event;

    @BeforeEach
    void an_event_with_a_building() {
        event = ApiEvent.create(live, clock);
        live.execute(event, new VenueCommand.ReplaceBuilding(building()), ANNA, null);
    }

    /** The small one, whose rooms are the event's: {@code side} is upstairs. */
    private static Building building() {
        var small = Buildings.small();
        var places = new TreeMap<String, Place>();
        small.places().forEach((id, place) -> places.put(id, place.id().equals("top") ? side(place) : place));
        return new Building(small.name(), small.levels(), places, small.shapes(), small.nodes(), small.paths());
    }

    private static Place side(Place top) {
        return new Place(top.id(), top.kind(), top.name(), top.levels(), top.at(), "side", true);
    }

    private JsonNode ask(String query, int status) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/route?event=" + event + "&" + query))
                .header("Accept-Language", "en")
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            return JsonMapper.shared().readTree(answer.body());
        }
    }

    @Test
    void the_way_says_how_far_how_long_and_what_to_do() throws Exception {
        var way = ask("from=entrance&to=side&lang=en", 200);
        assertThat(way.path("found").asString()).isEqualTo("route");
        assertThat(way.path("to").path("room").asString()).isEqualTo("side");
        assertThat(way.path("stepfree").asBoolean()).isFalse();
        assertThat(way.path("distance").asInt()).isBetween(40, 60);
        assertThat(way.path("time").asInt()).isBetween(30, 90);
        assertThat(way.path("levels").findValuesAsString("id")).containsExactly("1", "2");
        assertThat(way.path("steps").toString()).contains("up to Level 2");
        assertThat(way.path("message").isNull()).isTrue();
        var slow = ask("from=entrance&to=side&pace=slow", 200);
        assertThat(slow.path("time").asInt()).isGreaterThan(way.path("time").asInt());
    }

    @Test
    void a_step_free_way_has_no_step_or_is_none() throws Exception {
        var way = ask("from=entrance&to=side&stepfree=true&lang=en", 200);
        assertThat(way.path("stepfree").asBoolean()).isTrue();
        assertThat(way.path("steps").toString())
                .contains("Take the lift up to Level 2")
                .doesNotContain("stairs");
        var close = new VenueCommand.Close("c", null, "lift", null, LocalText.EMPTY, null);
        live.execute(event, close, ANNA, null);
        var none = ask("from=entrance&to=side&stepfree=true&lang=zh", 200);
        assertThat(none.path("found").asString()).isEqualTo("no-step-free");
        assertThat(none.path("steps").isEmpty()).isTrue();
        assertThat(none.path("message").asString()).isEqualTo("目前没有去高厅的无障碍路线。电梯已关闭。服务台的工作人员会帮助您。");
        assertThat(none.path("help").path("id").asString()).isEqualTo("desk");
        assertThat(none.path("revision").asLong())
                .isGreaterThan(way.path("revision").asLong());
    }

    @Test
    void a_session_is_where_its_room_is_now() throws Exception {
        assertThat(ask("from=desk&to=two", 200).path("to").path("id").asString())
                .isEqualTo("hall");
        live.execute(event, new AgendaCommand.Move("two", "side", null), ANNA, null);
        assertThat(ask("from=desk&to=two", 200).path("to").path("id").asString())
                .isEqualTo("top");
    }

    @Test
    void what_is_not_on_the_plan_is_named() throws Exception {
        var unknown = ask("from=desk&to=moon", 404);
        assertThat(unknown.path("reason").asString()).isEqualTo("unknown-place");
        assertThat(unknown.path("detail").asString()).contains("moon");
        assertThat(ask("from=moon&to=desk", 404).path("reason").asString()).isEqualTo("unknown-place");
        assertThat(ask("from=desk&to=hall&pace=flying", 400).path("field").asString())
                .isEqualTo("pace");
        assertThat(ask("from=desk&to=toilet", 404).path("reason").asString()).isEqualTo("unknown-place");
    }
}
