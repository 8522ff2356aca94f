package app.foyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.agenda.Agenda;
import app.foyer.devices.Device;
import app.foyer.devices.DeviceToken;
import app.foyer.devices.DeviceTokens;
import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import app.foyer.platform.VenueClock;
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
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

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

    @Autowired
    ProblemResponses problems;

    @Autowired
    VenueClock venueClock;

    @Autowired
    TestClock clock;

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
        return new String[] {
            "Authorization", "Bearer " + staff.makeToken("test", role, "test").secret()
        };
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
        "GET, /api/v1/report",
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
        "GET, /api/v1/report?event=none, nobody",
        "POST, /api/v1/journal/1/why?event=none, DESK TECH",
        "POST, /api/v1/checkins, STAGE TECH",
        "GET, /api/v1/attendees, STAGE TECH",
        "POST, /api/v1/import/agenda, STAGE DESK TECH",
        "POST, /api/v1/tokens, STAGE DESK TECH",
        "GET, /api/v1/tokens, STAGE DESK TECH",
        "DELETE, /api/v1/tokens/none, STAGE DESK TECH",
        "POST, /api/v1/devices/tokens?event=none, STAGE DESK TECH",
        "POST, /api/v1/devices/door/tokens?event=none, STAGE DESK TECH",
        "GET, /api/v1/devices/tokens?event=none, STAGE DESK TECH",
        "DELETE, /api/v1/devices/tokens/none, STAGE DESK TECH"
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
    void a_kiosks_token_checks_in_and_does_nothing_else_of_staff() {
        assertThat(checkIn(bearing("k1"), "{}")).isEqualTo(400);
        assertThat(send("POST", "/api/v1/commands", bearing("k1")).statusCode()).isEqualTo(403);
        assertThat(send("GET", "/api/v1/devices", bearing("k1")).statusCode()).isEqualTo(403);
    }

    @Test
    void nobody_is_admitted_by_a_screens_token_and_one_for_any_device_names_a_kiosk() {
        var scan = "{\"secret\": \"nobodys\"%s}";
        assertThat(checkIn(bearing("k1"), scan.formatted(""))).isNotIn(400, 401, 403);
        assertThat(checkIn(bearing("door"), scan.formatted(""))).isEqualTo(403);
        assertThat(checkIn(bearing("door"), scan.formatted(", \"device\": \"k1\"")))
                .isEqualTo(403);
        assertThat(checkIn(bearing(null), scan.formatted(""))).isEqualTo(400);
        assertThat(checkIn(bearing(null), scan.formatted(", \"device\": \"door\"")))
                .isEqualTo(403);
        assertThat(checkIn(bearing(null), scan.formatted(", \"device\": \"k1\"")))
                .isNotIn(400, 401, 403);
    }

    private int checkIn(String[] headers, String body) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/checkins"))
                        .headers(headers)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build())
                .statusCode();
    }

    private String[] bearing(String device) {
        return new String[] {
            "Authorization", "Bearer " + tokens.make(event, device, "test").secret()
        };
    }

    @Test
    void an_administrator_makes_an_api_token_and_ends_it() throws Exception {
        var name = "mixer" + UUID.randomUUID();
        var made = send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/tokens"))
                .headers(as(Role.ADMIN))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"" + name + "\", \"role\": \"stage\"}"))
                .build());
        assertThat(made.statusCode()).isEqualTo(201);
        var token = JsonMapper.shared().readTree(made.body());
        var bearing =
                new String[] {"Authorization", "Bearer " + token.get("token").asString()};
        assertThat(send("GET", "/api/v1/journal?event=" + event, bearing).statusCode())
                .isEqualTo(200);
        assertThat(send("GET", "/api/v1/tokens", bearing).statusCode()).isEqualTo(403);

        var all = send("GET", "/api/v1/tokens", as(Role.ADMIN)).body();
        assertThat(all).contains(name).doesNotContain(token.get("token").asString());
        var id = token.get("id").asString();
        assertThat(send("DELETE", "/api/v1/tokens/" + id, as(Role.ADMIN)).statusCode())
                .isEqualTo(204);
        assertThat(send("GET", "/api/v1/journal?event=" + event, bearing).statusCode())
                .isEqualTo(401);
        assertThat(send("DELETE", "/api/v1/tokens/" + id, as(Role.ADMIN)).statusCode())
                .isEqualTo(404);
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
        assertThat(report("/screen/door/report?look&event=", 7, "Accept", "*/*"))
                .isEqualTo(204);
        assertThat(devices.statuses(event)).noneMatch(status -> status.shows(7));

        var own = tokens.make(event, "door", "test").secret();
        assertThat(report(8, "X-Forwarded-For", "203.0.113.7", "Authorization", "Bearer " + own))
                .isEqualTo(204);
        assertThat(devices.statuses(event)).anyMatch(status -> status.shows(8));
        // beside a signed-in console on the same machine it is the screen all the same
        assertThat(report(9, "Accept", "*/*")).isEqualTo(204);
        assertThat(devices.statuses(event)).anyMatch(status -> status.shows(9));
    }

    private int report(long revision, String... headers) {
        return report("/screen/door/report?event=", revision, headers);
    }

    private int report(String path, long revision, String... headers) {
        var said = "{\"revision\":%d,\"link\":\"live\",\"clockSkewMs\":0}".formatted(revision);
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path + event))
                        .headers(headers)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(said))
                        .build())
                .statusCode();
    }

    @Test
    void two_devices_on_one_machine_each_keep_their_token() {
        for (var device : List.of("door", "lobby")) {
            var own = tokens.make(event, device, "test").secret();
            send("GET", "/screen/" + device + "?token=" + own, FROM_ELSEWHERE);
        }
        for (var device : List.of("door", "lobby"))
            assertThat(send("GET", "/screen/" + device, FROM_ELSEWHERE).statusCode())
                    .isNotIn(401, 403);
    }

    @Test
    void a_token_of_another_event_opens_a_screen_of_that_event_and_no_kiosk_of_this_one() {
        var others = event;
        var screen = tokens.make(others, "door", "test").secret();
        var kiosk = tokens.make(others, "k1", "test").secret();
        anEventWithTwoScreens();
        assertThat(send("GET", "/screen/door?event=" + others + "&token=" + screen, FROM_ELSEWHERE)
                        .statusCode())
                .isEqualTo(302);
        assertThat(send("GET", "/kiosk/k1?event=" + others + "&token=" + kiosk, FROM_ELSEWHERE)
                        .statusCode())
                .isEqualTo(403);
    }

    /** Whatever the database knew. */
    private final class Forgetful implements DeviceTokens {
        boolean away;

        @Override
        public Made make(String ofEvent, String device, String createdBy) {
            return tokens.make(ofEvent, device, createdBy);
        }

        @Override
        public Optional<DeviceToken> check(String token) {
            if (away) throw new IllegalStateException("away");
            return tokens.check(token);
        }

        @Override
        public List<DeviceToken> all(String ofEvent) {
            return tokens.all(ofEvent);
        }

        @Override
        public void revoke(String ofEvent, String id) {
            tokens.revoke(ofEvent, id);
        }
    }

    @Test
    void while_the_database_is_away_known_tokens_hold_for_a_while_and_others_are_told_to_try_again() throws Exception {
        var unreliable = new Forgetful();
        var known = new KnownTokens(staff, unreliable, venueClock);
        var secret = tokens.make(event, "k1", "test").secret();
        assertThat(known.device(secret)).isPresent();
        unreliable.away = true;
        assertThat(known.device(secret)).isPresent();
        clock.forward(KnownTokens.HELD);
        assertThatThrownBy(() -> known.device(secret)).isInstanceOf(IllegalStateException.class);

        var filter = new TokenFilter(
                known, problems, request -> request.getRequestURI().endsWith("/agenda"));
        var request = new MockHttpServletRequest("POST", "/api/v1/checkins");
        request.addHeader("Authorization", "Bearer " + secret);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).contains("\"reason\":\"database-away\"");

        request.setRequestURI("/api/v1/agenda");
        var passed = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), passed);
        assertThat(passed.getRequest()).isNotNull();

        var kiosk = new MockHttpServletRequest("GET", "/kiosk/k1");
        kiosk.addHeader("Authorization", "Bearer " + secret);
        kiosk.addHeader("X-Forwarded-For", "203.0.113.7");
        var page = new MockHttpServletResponse();
        new DeviceFilter(known, live, new SameMachine(true)).doFilter(kiosk, page, new MockFilterChain());
        assertThat(page.getStatus()).isEqualTo(503);
    }

    @Test
    void a_page_that_nobody_attends_tries_again_by_itself() {
        assertThat(send("GET", "/kiosk/k1", FROM_ELSEWHERE).body()).contains("http-equiv=\"refresh\"");
        assertThat(ErrorText.of(503, "en", "/screen/door").unattended()).isTrue();
        assertThat(ErrorText.of(503, "en", "/console").unattended()).isFalse();
    }

    @Test
    void headers_take_trust_away_and_never_give_it() {
        var sameMachine = new SameMachine(true);
        var own = new MockHttpServletRequest();
        own.setRemoteAddr("127.0.0.1");
        own.setServerName("localhost");
        assertThat(sameMachine.sent(own)).isTrue();
        assertThat(new SameMachine(false).sent(own)).isFalse();

        var elsewhere = new MockHttpServletRequest();
        elsewhere.setRemoteAddr("203.0.113.7");
        elsewhere.setServerName("localhost");
        elsewhere.addHeader("X-Forwarded-For", "127.0.0.1");
        assertThat(sameMachine.sent(elsewhere)).isFalse();

        own.setServerName("rebound.example");
        assertThat(sameMachine.sent(own)).isFalse();
        own.setServerName("localhost");
        own.addHeader("forwarded", "for=127.0.0.1");
        assertThat(sameMachine.sent(own)).isFalse();
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
