package app.foyer.go;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.Browser;
import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.agenda.About;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.agenda.Slot;
import app.foyer.devices.Device;
import app.foyer.devices.Devices;
import app.foyer.fallback.Affairs;
import app.foyer.fallback.Fallback;
import app.foyer.live.Author;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.notices.Notices;
import app.foyer.platform.LocalText;
import app.foyer.screen.Cable;
import app.foyer.venue.Point;
import app.foyer.venue.Stand;
import app.foyer.venue.Venue;
import app.foyer.venue.VenueCommand;
import app.foyer.venue.drawing.TwoFloors;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The way on a phone, beside a hall screen that must say the same. */
@FoyerTest
class GoTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Instant TEN = Instant.parse("2026-03-02T02:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Nothing sticks out at the side, and all that is pressed is large enough for a thumb. */
    private static final String FAULTS = """
            () => [
              ...(document.documentElement.scrollWidth > innerWidth ? ['scrolls sideways'] : []),
              ...[...document.querySelectorAll('a, select, button, label.switch')]
                .filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 44)
                .map(one => 'small: ' + one.textContent),
              ...[...document.querySelectorAll('main *')]
                .filter(one => one.checkVisibility() && !one.closest('svg') && one.getBoundingClientRect().right > innerWidth + 1)
                .map(one => 'outside: ' + one.textContent.slice(0, 40)),
            ]
            """;

    @Autowired
    Live live;

    @Autowired
    Devices devices;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private final String event = "e" + UUID.randomUUID();

    @BeforeEach
    void event() {
        clock.set(TEN);
        var rooms = Map.of(
                "river", Room.of("river", 0, TwoFloors.text("河湾厅", "River Room"), "1", 90),
                "reed", Room.of("reed", 1, TwoFloors.text("芦苇厅", "Reed Room"), "2", 90));
        var talk = Session.planned(
                "talk",
                About.titled(TwoFloors.text("先问雨往哪里去", "Ask First Where the Rain Goes")),
                new Slot("river", TEN.plusSeconds(1_800), TEN.plusSeconds(5_400)));
        var agenda = new Agenda(ZONE, LocalTime.of(4, 0), rooms, Map.of("talk", talk));
        var stand = new Stand("way", "1", new Point(41, 8), 0);
        live.create(
                new Event(
                        event,
                        TwoFloors.text("水与城市大会", "Water & the City"),
                        LocalText.EMPTY,
                        ZONE,
                        LocalTime.of(4, 0),
                        List.of("zh", "en"),
                        Event.Brand.HOUSE),
                new Affairs(
                        agenda,
                        Notices.NONE,
                        Venue.of(TwoFloors.building(), Map.of(), Map.of("way", stand)),
                        Fallback.NONE),
                Author.FOYER);
        var config = Map.of("layout", "wayfinding", "languages", "en");
        devices.add(event, List.of(new Device("way", Device.Kind.SCREEN, 0, LocalText.of("way"), null, null, config)));
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/go/" + path));
        if (headers.length > 0) request.headers(headers);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_page_knows_nobody_is_asked_for_anew_cheaply_and_helps_who_is_lost() throws Exception {
        var page = get(event + "/reed?from=east", "Accept-Language", "zh-CN,zh;q=0.9");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().map()).doesNotContainKey("set-cookie");
        assertThat(page.headers().firstValue("cache-control")).contains("no-cache");
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(page.body())
                .contains("lang=\"zh\"", "芦苇厅", "Reed Room", "data-way=\"usual\"", "data-way=\"stepfree\"")
                .contains("乘电梯上到二层", "走楼梯上到二层", "data-room=\"reed\"");
        var tag = page.headers().firstValue("etag").orElseThrow();
        assertThat(get(event + "/reed?from=east", "Accept-Language", "zh-CN", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(get(event + "/toilet?from=east&lang=en").body())
                .contains("<main data-go=\"toilet\" data-place=\"wc\"")
                .contains("data-way=\"usual\" data-place=\"wc\"", "data-way=\"stepfree\" data-place=\"wc-access\"");
        assertThat(get(event + "/reed?from=nowhere&lang=ar").body())
                .contains("lang=\"ar\" dir=\"rtl\"", "أين أنت الآن؟");
        assertThat(get(event + "/reed?from=east", "Accept-Language", "zh-TW").body())
                .contains("lang=\"zh-Hant\"", "搭電梯上到");
        assertThat(get(event + "/tea").body()).contains("You are at", "class=\"shape", "data-place=\"tea\"");
        var lost = get(event + "/%3Cscript%3E?from=%22%3E%3Cscript%3E", "Accept-Language", "en");
        assertThat(lost.statusCode()).isEqualTo(404);
        assertThat(lost.body())
                .contains("/go/" + event + "/river", "/first-aid")
                .doesNotContain("<script>");
        assertThat(get("nothing/reed").statusCode()).isEqualTo(404);
        for (var cut : List.of("", event, "nothing"))
            assertThat(get(cut).statusCode()).as("/go/" + cut).isEqualTo(404);
        assertThat(get(event + "/reed?from=east&stepfree=true&lang=en").body())
                .contains("?lang=zh&amp;from=east&amp;stepfree=true", "?lang=zh-Hant&amp;", "?lang=ar&amp;")
                .doesNotContain("?lang=en");
        var repair = LocalText.of("Repair");
        live.execute(event, new VenueCommand.Close("c", null, "lift", null, repair, null), Author.FOYER, null);
        assertThat(get(event + "/lift?lang=en").body()).contains("Lift is closed. Repair.");
        assertThat(get(event + "/reed?from=east&lang=en").body())
                .contains("There is no step-free way", "<h2 class=\"to-help\">To ");
    }

    @Test
    void it_follows_the_event_works_without_a_network_and_prints_on_one_page() throws Exception {
        try (var browser = Browser.open();
                var cable = new Cable(port)) {
            var screen = browser.page(1920, 1080);
            screen.navigate("http://127.0.0.1:" + port + "/screen/way?event=" + event);
            var page = browser.page(390, 844);
            page.navigate("http://localhost:" + cable.port() + "/go/" + event + "/talk?from=east&lang=en");
            page.waitForSelector("main[data-room=river][data-link=live][data-kept]");
            assertThat(page.textContent("h1")).contains("River Room");
            assertThat(page.textContent(".sessions")).contains("10:30", "Ask First");
            assertThat((List<?>) page.evaluate(FAULTS)).isEmpty();
            axe(page);

            var moved = live.execute(event, new AgendaCommand.Move("talk", "reed", null), Author.FOYER, null);
            page.waitForSelector(
                    "main[data-room=reed][data-revision='" + moved.state().revision() + "']",
                    new Page.WaitForSelectorOptions().setTimeout(3_000));
            screen.waitForSelector(".way[data-place=reed][data-by=stairs] [data-session=talk]");
            assertThat(page.textContent(".sessions .mark")).contains("Moved");
            assertThat(page.textContent("[data-way=usual] .steps")).contains("stairs up to Level 2");

            live.execute(
                    event,
                    new VenueCommand.Close("c", null, "stairs", null, LocalText.of("Wet"), null),
                    Author.FOYER,
                    null);
            page.waitForSelector("[data-way=both]");
            screen.waitForSelector(".way[data-place=reed][data-by=lift]");
            live.execute(
                    event, new VenueCommand.Close("l", null, "lift", null, LocalText.EMPTY, null), Author.FOYER, null);
            page.waitForSelector("[data-way=both][data-found=blocked] .trouble");
            screen.waitForSelector(".way[data-place=reed][data-arrow=none]");
            live.execute(event, new VenueCommand.Open("c"), Author.FOYER, null);
            page.waitForSelector("[data-way=usual]");
            page.getByLabel("Step-free").check();
            assertThat(page.locator(".way:visible .trouble").textContent()).contains("no step-free way");
            assertThat(page.url()).contains("stepfree=true");
            live.execute(event, new VenueCommand.Open("l"), Author.FOYER, null);
            page.waitForSelector("[data-way=stepfree][data-found=route]");

            print(page);
            offline(page, cable);
            assertThat(browser.faults().stream()
                            .filter(fault -> !fault.contains("ERR_") && !fault.contains("Failed to load"))
                            .toList())
                    .isEmpty();
        }
    }

    private static void axe(Page page) {
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations.stream()
                        .map(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml()))
                .isEmpty();
    }

    private static void print(Page page) throws IOException {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        assertThat(page.locator("nav").isVisible()).isFalse();
        try (var document = Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat("A4")))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private void offline(Page page, Cable cable) {
        page.waitForFunction("""
                async () => (await (await caches.open('foyer-go-1')).keys()).some(request => request.url === location.href.replace('&stepfree=true', ''))
                    && !!navigator.serviceWorker.controller
                """);
        cable.pull();
        page.waitForSelector("main[data-link=offline]");
        assertThat(page.locator(".as-of").isVisible()).isTrue();
        page.reload();
        page.waitForSelector("main[data-link=offline]");
        assertThat(page.textContent(".as-of")).contains("as of 10:00");
        assertThat(page.textContent("h1")).contains("Reed Room");
        assertThat(page.textContent("[data-way=stepfree] .steps")).contains("lift up to Level 2");
        page.getByLabel("Step-free").uncheck();
        assertThat(page.locator("[data-way=usual] .steps").isVisible()).isTrue();
        assertThat(page.locator(".other-start").isVisible()).isFalse();
        page.getByLabel("From").selectOption("desk");
        page.waitForURL(url -> url.contains("from=desk"));
        page.waitForSelector("main[data-link=offline] .other-start");
        assertThat(page.textContent(".other-start")).contains("East entrance");
        page.getByLabel("Step-free").check();
        page.reload();
        page.waitForSelector("[data-way=stepfree] .steps");
        assertThat(page.locator("[data-way=usual] .steps").isVisible()).isFalse();
        clock.forward(Duration.ofMinutes(2));
        cable.plugIn();
        page.waitForSelector("main[data-link=live]");
        page.waitForSelector(".other-start", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
    }
}
