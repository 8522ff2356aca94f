package app.foyer.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.Browser;
import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.agenda.Agenda;
import app.foyer.attendees.Attendee;
import app.foyer.attendees.Attendees;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.checkin.CheckIns;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.Outcome;
import app.foyer.checkin.Scan;
import app.foyer.devices.Device;
import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The camera's script and the place that reads its frames, on a page of the test's own. */
@FoyerTest
class ScannerTest {
    private static final String CODE = "K7MQ2XWJ-CAMERA";
    private static final String PAGE = """
            <!doctype html><meta charset="utf-8"><base href="/">
            <video id="video" width="640" height="480"></video>
            <canvas id="overlay" style="color: rgb(0, 128, 0)"></canvas>
            <script src="foyer/scanner.js"></script>
            <script>
              window.codes = []; window.states = []; window.drawn = 0;
              window.begin = () => foyerScanner.start({
                video: document.getElementById("video"), overlay: document.getElementById("overlay"),
                url: "kiosk/kiosk-1/frame", onCode: (code) => codes.push(code), onState: (state) => states.push(state)});
            </script>""";

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    Live live;

    @Autowired
    Devices devices;

    @Autowired
    Attendees attendees;

    @Autowired
    CheckIns checkIns;

    @Autowired
    TestClock clock;

    private Page open(Browser browser) {
        var page = browser.page(800, 600);
        page.route(
                "**/kiosk/kiosk-1/camera",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody(PAGE)));
        page.navigate("http://localhost:" + port + "/kiosk/kiosk-1/camera");
        return page;
    }

    @Test
    void a_code_on_a_phone_that_is_moved_in_is_read_once_by_the_server() throws IOException {
        var film = folder.resolve("phone.y4m");
        Film.write(film, CODE);
        try (var browser = Browser.withCamera(film)) {
            var page = open(browser);
            page.evaluate("begin()");
            page.waitForFunction("codes.length > 0 && 'marked' in overlay.dataset");
            assertThat(page.evaluate("codes")).isEqualTo(List.of(CODE));
            assertThat(page.evaluate("states")).isEqualTo(List.of("starting", "running"));
            page.evaluate("foyerScanner.stop()");
            assertThat(page.evaluate("video.srcObject")).isNull();
            page.evaluate(
                    "foyerScanner.start({ video, overlay, url: 'kiosk/kiosk-1/frame', onCode() {}, onState: (state) => states.push(state) })");
            page.waitForFunction("states.at(-1) === 'running'");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void a_ticket_on_a_phone_that_is_moved_in_is_recognised_and_admitted() throws IOException {
        var event = eventWithTicket();
        var film = folder.resolve("ticket.y4m");
        Film.write(film, CODE);
        try (var browser = Browser.withCamera(film)) {
            var page = browser.page(1080, 1920);
            page.setDefaultTimeout(30_000);
            page.navigate("http://localhost:" + port + "/kiosk/kiosk-1");
            page.waitForSelector("[data-kiosk][data-step='choose']");
            page.click("[data-action='confirm']");
            page.waitForSelector("[data-kiosk][data-step='done'][data-outcome='ok']");
            assertThat(page.content()).doesNotContain(CODE);
            assertThat(browser.faults()).isEmpty();
        }
        assertThat(checkIns.foresee(event, Scan.ofCode(CODE, "main", null, "kiosk-1", "test"))
                        .outcome())
                .isEqualTo(Outcome.ALREADY_ADMITTED);
    }

    private String eventWithTicket() {
        var event = "e" + UUID.randomUUID();
        var zone = ZoneId.of("Asia/Shanghai");
        var name = LocalText.of("Water & the City");
        clock.set(Instant.parse("2026-03-02T01:41:00Z"));
        live.create(
                new Event(event, name, name, zone, LocalTime.of(4, 0), List.of("en"), Event.Brand.HOUSE),
                Agenda.empty(zone, LocalTime.of(4, 0)),
                Author.FOYER);
        checkIns.addLists(event, List.of(new CheckinList("main", LocalText.of("Main"), 0)));
        devices.add(
                event,
                List.of(new Device(
                        "kiosk-1", Device.Kind.KIOSK, 0, LocalText.of("Kiosk"), null, null, Map.of("list", "main"))));
        attendees.add(
                event,
                List.of(new Attendee("a1", "王伟", null, null, null, null, null, null, null, null)),
                List.of(new Ticket("t1", "a1", CODE, "day", TicketState.VALID, null, null)));
        return event;
    }

    @Test
    void a_browser_that_reads_codes_itself_asks_nobody() throws IOException {
        var film = folder.resolve("own.y4m");
        Film.write(film, CODE);
        try (var browser = Browser.withCamera(film)) {
            var page = open(browser);
            page.evaluate("""
                    () => { window.BarcodeDetector = class {
                      static getSupportedFormats = async () => ["qr_code"];
                      detect = async () => [{ rawValue: "OWN", cornerPoints: [] }];
                    }; }""");
            page.onRequest(request -> assertThat(request.url()).doesNotContain("/frame"));
            page.evaluate("begin()");
            page.waitForFunction("codes.length > 0");
            assertThat(page.evaluate("codes")).isEqualTo(List.of("OWN"));
        }
    }

    @Test
    void a_camera_that_may_not_be_used_or_is_not_there_is_told_and_no_more() {
        try (var browser = Browser.open()) {
            var page = open(browser);
            page.evaluate("begin()");
            page.waitForFunction("states.some((state) => state === 'absent' || state === 'denied')");
            page.evaluate(
                    "() => { navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('', 'NotAllowedError') } }");
            page.evaluate("foyerScanner.stop(); begin()");
            page.waitForFunction("states.at(-1) === 'denied'");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void a_frame_that_is_none_or_comes_from_elsewhere_is_turned_away() throws Exception {
        assertThat(post("width=100&height=100", new byte[10_000])).isEqualTo(204);
        assertThat(post("width=100&height=100", new byte[99])).isEqualTo(400);
        assertThat(post("width=100&height=100", new byte[10_001])).isEqualTo(400);
        assertThat(post("width=641&height=100", new byte[64_100])).isEqualTo(413);
        assertThat(post("width=0&height=100", new byte[0])).isEqualTo(413);
        assertThat(post("width=ten&height=100", new byte[0])).isEqualTo(400);
        assertThat(post("width=100&height=100", new byte[10_000], "Sec-Fetch-Site", "cross-site"))
                .isEqualTo(403);
        assertThat(post("width=100&height=100", new byte[10_000], "X-Forwarded-For", "192.0.2.1"))
                .isEqualTo(403);
    }

    /** A kiosk of its own each time: one may not send two so soon. */
    private int post(String size, byte[] grey, String... headers) throws IOException, InterruptedException {
        var to = URI.create("http://localhost:" + port + "/kiosk/kiosk-" + System.nanoTime() + "/frame?" + size);
        var request = HttpRequest.newBuilder(to)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(grey));
        if (headers.length > 0) request.headers(headers);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
