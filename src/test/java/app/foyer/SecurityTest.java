package app.foyer;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.agenda.Agenda;
import app.foyer.devices.Device;
import app.foyer.devices.DeviceTokens;
import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

@FoyerTest
class SecurityTest {
    private static final String[] FROM_ELSEWHERE = {"X-Forwarded-For", "203.0.113.7"};

    @Autowired
    Staff staff;

    @Autowired
    Live live;

    @Autowired
    Devices devices;

    @Autowired
    DeviceTokens tokens;

    @LocalServerPort
    int port;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String event;

    @BeforeEach
    void anEventWithTwoScreens() {
        event = "e" + UUID.randomUUID();
        var zone = ZoneId.of("UTC");
        live.create(
                new Event(
                        event,
                        LocalText.of("Test"),
                        LocalText.EMPTY,
                        zone,
                        LocalTime.of(4, 0),
                        List.of("en"),
                        Event.Brand.HOUSE),
                Agenda.empty(zone, LocalTime.of(4, 0)),
                Author.FOYER);
        devices.add(
                event,
                List.of(
                        device("door", Device.Kind.SCREEN),
                        device("lobby", Device.Kind.SCREEN),
                        device("k1", Device.Kind.KIOSK)));
    }

    private static Device device(String id, Device.Kind kind) {
        return new Device(id, kind, 0, LocalText.of(id), null, null, Map.of());
    }

    private HttpResponse<String> send(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString("GET".equals(method) ? "" : "{}"));
        if (headers.length > 0) request.headers(headers);
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return browser.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private String[] as(Role role) {
        return new String[] {"Authorization", "Bearer " + staff.makeToken("test", role, "test")};
    }

    private HttpResponse<String> logIn(String username, String password) {
        var form = "username=" + URLEncoder.encode(username, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/commands",
        "POST, /api/v1/undo",
        "GET, /api/v1/journal",
        "GET, /api/v1/devices",
        "POST, /api/v1/checkins",
        "GET, /api/v1/attendees",
        "POST, /api/v1/import/agenda",
        "POST, /api/v1/tokens",
        "GET, /api/v1/whatever"
    })
    void without_a_token_the_api_says_so(String method, String path) {
        for (var headers : List.of(new String[] {"Accept", "*/*"}, new String[] {"Authorization", "Bearer foyer_x"})) {
            var answer = send(method, path, headers);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(answer.body()).contains("\"reason\":\"unauthenticated\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/commands, DESK TECH",
        "POST, /api/v1/undo, DESK TECH",
        "POST, /api/v1/checkins, STAGE TECH",
        "GET, /api/v1/attendees, STAGE TECH",
        "POST, /api/v1/import/agenda, STAGE DESK TECH",
        "POST, /api/v1/tokens, STAGE DESK TECH"
    })
    void a_role_may_do_its_own_and_an_administrator_all(String method, String path, String refused) {
        for (var role : Role.values()) {
            var answer = send(method, path, as(role));
            if (refused.contains(role.name())) {
                assertThat(answer.statusCode()).isEqualTo(403);
                assertThat(answer.body()).contains("\"reason\":\"forbidden\"");
            } else assertThat(answer.statusCode()).isNotIn(401, 403);
        }
    }

    @Test
    void a_device_token_checks_in_and_does_nothing_else_of_staff() {
        var device = new String[] {
            "Authorization", "Bearer " + tokens.make(event, "k1", "test").secret()
        };
        assertThat(send("POST", "/api/v1/checkins", device).statusCode()).isNotIn(401, 403);
        assertThat(send("POST", "/api/v1/commands", device).statusCode()).isEqualTo(403);
        assertThat(send("GET", "/api/v1/devices", device).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/agenda", "/api/v1/export/schedule.xml"})
    void the_agenda_is_public(String path) {
        assertThat(send("GET", path).statusCode()).isNotIn(401, 403);
    }

    @Test
    void a_session_of_staff_opens_the_console_and_not_the_api() {
        var name = "anna" + UUID.randomUUID();
        staff.add(name, "right", Role.ADMIN);
        assertThat(send("GET", "/console/stage").headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/login"));
        var wrong = logIn(name, "wrong");
        assertThat(wrong.headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/login?error"));
        var right = logIn(name, "right");
        assertThat(right.statusCode()).isEqualTo(302);
        assertThat(right.headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).doesNotContain("login"));
        assertThat(send("GET", "/console/stage").statusCode()).isEqualTo(200);
        assertThat(send("GET", "/api/v1/journal").statusCode()).isEqualTo(401);
        assertThat(send("GET", "/screen/door", FROM_ELSEWHERE).statusCode()).isNotIn(401, 403);
        assertThat(send("GET", "/kiosk/k1", FROM_ELSEWHERE).statusCode()).isEqualTo(403);
    }

    @Test
    void who_guesses_is_told_how_long_to_wait() {
        var name = "guessed" + UUID.randomUUID();
        for (int i = 0; i < 5; i++) logIn(name, "wrong");
        assertThat(logIn(name, "wrong").headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/login?slow=10"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/screen/door", "/kiosk/k1"})
    void a_device_is_opened_on_the_same_machine_and_elsewhere_with_its_token(String path) {
        assertThat(send("GET", path).statusCode()).isNotIn(401, 403);
        cookies.getCookieStore().removeAll();
        var refused = send("GET", path, FROM_ELSEWHERE);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("本机尚未登记").contains("This device is not known here");

        var others = tokens.make(event, "lobby", "test").secret();
        assertThat(send("GET", path + "?token=" + others, FROM_ELSEWHERE).statusCode())
                .isEqualTo(403);
        var own = tokens.make(event, path.substring(path.lastIndexOf('/') + 1), "test")
                .secret();
        var given = send("GET", path + "?lang=en&token=" + own, FROM_ELSEWHERE);
        assertThat(given.statusCode()).isEqualTo(302);
        assertThat(given.headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith(path + "?lang=en"));
        assertThat(given.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
        assertThat(send("GET", path, FROM_ELSEWHERE).statusCode()).isNotIn(401, 403);
        assertThat(send("GET", "/screen/lobby", FROM_ELSEWHERE).statusCode()).isEqualTo(403);
    }

    @Test
    void who_only_looks_at_a_screen_does_not_speak_for_it() {
        var name = "looks" + UUID.randomUUID();
        staff.add(name, "right", Role.TECH);
        logIn(name, "right");
        assertThat(report(7, FROM_ELSEWHERE)).isEqualTo(204);
        assertThat(report(7, "Accept", "*/*")).isEqualTo(204);
        assertThat(devices.statuses(event)).noneMatch(status -> status.shows(7));

        var own = tokens.make(event, "door", "test").secret();
        assertThat(report(8, "X-Forwarded-For", "203.0.113.7", "Authorization", "Bearer " + own))
                .isEqualTo(204);
        assertThat(devices.statuses(event)).anyMatch(status -> status.shows(8));
        cookies.getCookieStore().removeAll();
        assertThat(report(9, "Accept", "*/*")).isEqualTo(204);
        assertThat(devices.statuses(event)).anyMatch(status -> status.shows(9));
    }

    private int report(long revision, String... headers) {
        var said = "{\"revision\":%d,\"link\":\"live\",\"clockSkewMs\":0}".formatted(revision);
        return send(HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/screen/door/report?event=" + event))
                        .headers(headers)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(said))
                        .build())
                .statusCode();
    }

    @Test
    void headers_take_trust_away_and_never_give_it() {
        var own = new MockHttpServletRequest();
        own.setRemoteAddr("127.0.0.1");
        own.setServerName("localhost");
        assertThat(SameMachine.sent(own)).isTrue();

        var elsewhere = new MockHttpServletRequest();
        elsewhere.setRemoteAddr("203.0.113.7");
        elsewhere.setServerName("localhost");
        elsewhere.addHeader("X-Forwarded-For", "127.0.0.1");
        assertThat(SameMachine.sent(elsewhere)).isFalse();

        own.setServerName("rebound.example");
        assertThat(SameMachine.sent(own)).isFalse();
        own.setServerName("localhost");
        own.addHeader("forwarded", "for=127.0.0.1");
        assertThat(SameMachine.sent(own)).isFalse();
    }

    @Test
    void what_is_not_named_is_closed() {
        assertThat(send("GET", "/actuator/health").statusCode()).isEqualTo(200);
        assertThat(send("GET", "/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(send("GET", "/actuator/prometheus", FROM_ELSEWHERE).statusCode())
                .isEqualTo(401);
        assertThat(send("GET", "/actuator/env").statusCode()).isEqualTo(401);
        assertThat(send("GET", "/whatever").statusCode()).isIn(302, 401, 403, 404);
    }

    @Test
    void every_page_forbids_framing_and_guessing() {
        for (var path : List.of("/login", "/screen/door", "/api/v1/agenda", "/foyer/tokens.css")) {
            var headers = send("GET", path).headers();
            assertThat(headers.firstValue("Content-Security-Policy")).as(path).hasValueSatisfying(policy -> assertThat(
                            policy)
                    .contains("frame-ancestors 'self'")
                    .containsPattern("(object|default)-src 'none'")
                    .containsPattern("base-uri '(self|none)'"));
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        }
    }
}
