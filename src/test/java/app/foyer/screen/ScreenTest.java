package app.foyer.screen;

import static app.foyer.screen.SampleEvent.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.Browser;
import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.agenda.AgendaCommand;
import app.foyer.devices.DeviceStatus;
import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.Live;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FoyerTest
class ScreenTest {
    private static final Author ANNA = new Author("anna", "console");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Whether the worker has all that a cold start needs. */
    static final String KEPT = """
            async () => {
              const kept = (await (await caches.open('foyer-screen-1')).keys()).map(request => request.url);
              return !!navigator.serviceWorker.controller && kept.some(url => url.includes('/coming'))
                  && kept.some(url => url === location.href) && kept.some(url => url.endsWith('/screen.js'));
            }
            """;

    private static Browser browser;

    @Autowired
    Live live;

    @Autowired
    Devices devices;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private String event;

    @BeforeAll
    static void chromium() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void anEventWithScreens() {
        event = "e" + UUID.randomUUID();
        clock.set(NINE.plus(Duration.ofMinutes(72)));
        live.create(SampleEvent.event(event), SampleEvent.agenda(), ANNA);
        devices.add(
                event,
                List.of(
                        SampleEvent.door("door", "main", Map.of()),
                        SampleEvent.lobby("lobby", Map.of("theme", "light", "viewingDistance", "4"))));
    }

    private String address(String screen) {
        return "http://127.0.0.1:" + port + "/screen/" + screen + "?event=" + event;
    }

    private Page open(Page page, String screen) {
        page.navigate(address(screen));
        page.waitForSelector("main[data-revision='1'][data-link=live]");
        return page;
    }

    @Test
    void a_command_reaches_hall_door_and_lobby_without_a_reload_and_is_reported_once_painted() {
        var door = open(browser.page(1920, 1080), "door");
        var lobby = open(browser.page(1080, 1920), "lobby");
        door.evaluate("window.sameAsBefore = true");
        assertThat(door.locator("[data-session=flood]").getAttribute("data-status"))
                .isEqualTo("live");

        live.execute(event, new AgendaCommand.Start("harbour"), ANNA, null);

        door.waitForSelector("main[data-revision='2'] .now[data-session=harbour][data-status=live][data-fresh]");
        lobby.waitForSelector("main[data-revision='2'] [data-region=room-main] .large[data-session=harbour]");
        assertThat(door.evaluate("window.sameAsBefore")).isEqualTo(true);
        door.waitForCondition(() -> devices.statuses(event).stream().allMatch(status -> status.shows(2)));
        assertThat(devices.statuses(event)).extracting(DeviceStatus::link).containsOnly("live");
        assertThat(browser.faults()).isEmpty();
        door.context().close();
        lobby.context().close();
    }

    @Test
    void a_boundary_in_time_changes_the_screen_although_nobody_did_anything() {
        var door = open(browser.page(1920, 1080), "door");
        clock.set(NINE.plus(Duration.ofMinutes(121)));
        door.waitForSelector(".now[data-session=harbour][data-status=planned]");
        clock.set(NINE.plus(Duration.ofMinutes(72)));
        door.waitForSelector(".now[data-session=flood][data-status=live]");
        assertThat(door.getAttribute("main", "data-revision")).isEqualTo("1");
        door.context().close();
    }

    @Test
    void a_screen_that_is_cut_off_says_so_goes_on_by_its_own_clock_from_a_cold_start_too_and_catches_up() {
        try (var cable = new Cable(port)) {
            var page = browser.page(1920, 1080);
            page.navigate(address("door").replace(":" + port, ":" + cable.port()));
            page.waitForSelector("main[data-revision='1'][data-link=live]");
            page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(KEPT)));

            cable.pull();
            page.waitForSelector("main[data-link=offline]");
            page.waitForSelector(".as-of:has-text('10:12')");
            page.reload();
            page.waitForSelector("main[data-link=offline][data-revision='1'] .now[data-session=flood]");
            page.waitForSelector(".as-of:has-text('10:12')");
            page.clock().install();
            page.clock().fastForward(Duration.ofMinutes(49).toMillis());
            page.waitForSelector(".now[data-session=harbour][data-status=planned]");

            live.execute(event, new AgendaCommand.Start("harbour"), ANNA, null);
            cable.plugIn();
            page.clock().fastForward(30_000);
            page.waitForSelector(
                    "main[data-link=live][data-revision='2'] .now[data-session=harbour][data-status=live]");
            page.waitForSelector(".as-of", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
            page.context().close();
        }
    }

    @Test
    void a_connection_that_hangs_without_an_end_is_seen_and_given_up() {
        try (var cable = new Cable(port)) {
            var page = browser.page(1920, 1080);
            page.clock().install();
            page.navigate(address("door").replace(":" + port, ":" + cable.port()));
            page.waitForSelector("main[data-revision='1'][data-link=live]");

            cable.swallow();
            page.clock().fastForward(27_000);
            page.waitForSelector("main[data-link=stale] .as-of:has-text('10:12')");
            page.clock().fastForward(20_000);
            page.waitForSelector("main[data-link=offline]");
            page.clock().fastForward(2_000); // it connects, and that hangs too
            cable.carryAgain();
            assertThat(isLiveAgain(page, Duration.ofMinutes(3))).isTrue();
            page.context().close();
        }
    }

    /** Lets the page's own time go on in steps, as its waits before a new try are of random length. */
    private static boolean isLiveAgain(Page page, Duration within) {
        for (var passed = Duration.ZERO; passed.compareTo(within) < 0; passed = passed.plusSeconds(10)) {
            page.clock().fastForward(10_000);
            try {
                page.waitForSelector("main[data-link=live]", new Page.WaitForSelectorOptions().setTimeout(2_000));
                return true;
            } catch (TimeoutError notYet) {
                continue;
            }
        }
        return false;
    }

    @Test
    void a_stream_begins_with_all_regions_and_then_carries_only_those_that_changed()
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address("lobby").replace("?", "/stream?")))
                .header("Accept-Encoding", "gzip")
                .build();
        var response = HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.headers().firstValue("content-type")).hasValue("text/event-stream;charset=UTF-8");
        assertThat(response.headers().firstValue("content-encoding")).isEmpty();
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            assertThat(change(lines)).contains("\"revision\":1", "room-main", "room-river", "room-reed");
            live.execute(event, new AgendaCommand.Cancel("ferries"), ANNA, null);
            assertThat(change(lines)).contains("\"revision\":2", "room-river").doesNotContain("room-main", "room-reed");
            live.execute(event, new AgendaCommand.Cancel("harbour"), ANNA, null);
            assertThat(change(lines)).contains("\"revision\":3", "room-main");
        }
    }

    private static String change(BufferedReader lines) throws IOException {
        var name = "";
        while (true) {
            var line = lines.readLine();
            if (line.startsWith("event: ")) name = line.substring(7);
            if (line.startsWith("data: ") && name.equals("change")) return line;
        }
    }

    @Test
    void a_screen_that_nobody_set_up_has_a_page_and_nothing_may_run_on_it() throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(address("%3Cscript%3E"))).build();
        var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body())
                .contains("This screen is not set up yet", "&lt;script>")
                .doesNotContain("<script>");
        assertThat(response.headers().firstValue("content-security-policy").orElseThrow())
                .contains("script-src 'self';")
                .doesNotContain("unsafe");
    }
}
