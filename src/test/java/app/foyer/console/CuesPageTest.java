package app.foyer.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.foyer.Browser;
import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.agenda.AgendaCommand;
import app.foyer.cues.Cue;
import app.foyer.cues.CueSetup;
import app.foyer.cues.Cues;
import app.foyer.cues.Told;
import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.pack.PackReader;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped rules on the shipped day: from a channel's address in the console to a press on somebody's phone. */
@FoyerTest
class CuesPageTest {
    private static Browser browser;

    @Autowired
    Live live;

    @Autowired
    Cues cues;

    @Autowired
    Devices devices;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private final String event = "e" + UUID.randomUUID();
    private final BlockingQueue<JsonNode> arrived = new LinkedBlockingQueue<>();

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @Test
    void a_cue_goes_out_is_confirmed_on_a_phone_and_the_console_follows() throws Exception {
        var hook = hook();
        try {
            theDayBegins();
            var page = SignIn.as("anna", Role.ADMIN, "cues", browser, staff, port);
            theChannelGetsAnAddress(
                    page, "http://127.0.0.1:" + hook.getAddress().getPort() + "/robot?key=0123456789abcdef");
            clock.set(Instant.parse("2026-10-15T02:00:30Z"));
            var links = List.of(link(), link(), link());
            theConsoleShowsThem(page);
            theStageTimerCalls();
            var phone = browser.page(390, 844);
            aPreviewRobotLooks(phone, links.getFirst());
            aPhonePresses(phone, links.getFirst());
            assertThat(row(page, "acknowledged").first()).isVisible();
            somebodyConfirmsForThem(page);
            live.execute(event, new AgendaCommand.Cancel("one-river"), Author.FOYER, null);
            assertThat(row(page, "overtaken").first()).isVisible();
            nothingIsLeftToPress(phone, links);
            page.locator("[data-action=language]").click();
            assertThat(page.locator(".cue-list [data-show=open]")).containsText("未回应");
            page.locator("[data-action=theme]").click();
            picture(page, "cues-console-dark");
            programsMayAsk();
            Assertions.assertThat(browser.faults().stream()
                            .filter(fault -> !fault.contains("404"))
                            .toList())
                    .isEmpty();
        } finally {
            hook.stop(0);
        }
    }

    private HttpServer hook() throws IOException {
        var hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/", exchange -> {
            arrived.add(JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes()));
            var answer = "{\"errcode\":0,\"code\":0}".getBytes();
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        hook.start();
        return hook;
    }

    /** At nine in the morning; the first talks after the opening begin at five past ten. */
    private void theDayBegins() {
        clock.set(Instant.parse("2026-10-15T01:55:00Z"));
        var pack = PackReader.read(Path.of("kiosk-config")).pack().orElseThrow();
        var of = pack.event();
        live.create(
                new Event(event, of.name(), of.subtitle(), of.zone(), of.dayChange(), of.languages(), of.brand()),
                pack.agenda(),
                Author.FOYER);
        devices.add(event, pack.devices());
        cues.add(
                event,
                new CueSetup(
                        pack.cues().channels(), pack.cues().crew(), pack.cues().rules()));
    }

    private void theChannelGetsAnAddress(Page page, String address) throws InterruptedException {
        var channel = page.locator(".channel[data-channel=speakers]");
        assertThat(channel).hasAttribute("data-health", "none");
        assertThat(page.locator(".coming-cues .row[data-session=one-river]").first())
                .isVisible();
        channel.locator("[data-action=set-channel]").click();
        page.locator("[data-part=channel-address] input").fill(address);
        page.locator("[data-action=save-channel]").click();
        assertThat(channel).hasAttribute("data-health", "well");
        assertThat(channel.locator("[data-part=address]")).containsText("/…cdef");
        channel.locator("[data-action=test-channel]").click();
        assertThat(channel.locator("[data-part=test]")).hasAttribute("data-state", "delivered");
        Assertions.assertThat(arrived.poll(10, TimeUnit.SECONDS).toString()).contains("anna");
        Assertions.assertThat(page.content()).doesNotContain("0123456789");
    }

    /** The robot of Feishu gets the link as one; the rest of it is of its own test. */
    private String link() throws InterruptedException {
        var body = arrived.poll(20, TimeUnit.SECONDS);
        Assertions.assertThat(body).as("a cue that was sent").isNotNull();
        var link = body.at("/content/post/en_us/content/1/0/href").asString();
        Assertions.assertThat(link).matches("http://127\\.0\\.0\\.1:" + port + "/cue/[A-Za-z0-9_-]{32}");
        return link;
    }

    private void theConsoleShowsThem(Page page) {
        var sent = page.locator("vaadin-grid [data-session=one-river][data-state=open]");
        assertThat(sent.first()).isVisible();
        assertThat(page.locator("header [data-part=unanswered]")).hasAttribute("title", "8 cues unanswered");
        picture(page, "cues-console");
    }

    private void theStageTimerCalls() {
        var timer = browser.page(1920, 1080);
        timer.navigate("http://127.0.0.1:" + port + "/screen/timer-main?event=" + event);
        assertThat(timer.locator("[data-part=call]")).containsText("阮秋河");
        picture(timer, "stage-call");
        var foot = timer.locator("[data-region=next]").boundingBox();
        Assertions.assertThat(foot.y + foot.height).isLessThanOrEqualTo(1080 * 0.97 + 1);
        timer.context().close();
    }

    private static Locator row(Page page, String state) {
        return page.locator("vaadin-grid [data-state=" + state + "][data-cue]");
    }

    private void aPreviewRobotLooks(Page robot, String link) {
        var answer = robot.request().get(link);
        Assertions.assertThat(answer.status()).isEqualTo(200);
        Assertions.assertThat(answer.headers()).containsEntry("cache-control", "no-store");
        Assertions.assertThat(robot.request().get(link + "x").status()).isEqualTo(404);
        Assertions.assertThat(robot.request()
                        .post(link + "x", RequestOptions.create())
                        .status())
                .isEqualTo(404);
        Assertions.assertThat(cue(link).state()).isEqualTo(Cue.State.OPEN);
    }

    private Cue cue(String link) {
        return cues.linked(link.substring(link.lastIndexOf('/') + 1))
                .orElseThrow()
                .cue();
    }

    private void aPhonePresses(Page phone, String link) {
        phone.navigate(link + "?lang=zh");
        assertThat(phone.locator("main")).hasAttribute("data-cue", "open");
        assertThat(phone.locator("[data-action=acknowledge]")).hasText("知道了");
        picture(phone, "cue-open");
        Assertions.assertThat((Boolean) phone.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        phone.locator("[data-action=acknowledge]").click();
        assertThat(phone.locator("main")).hasAttribute("data-cue", "acknowledged");
        phone.locator(".language").click();
        assertThat(phone.locator("[data-part=note]")).containsText("Confirmed at 10:00");
        picture(phone, "cue-acknowledged");
    }

    private void somebodyConfirmsForThem(Page page) {
        var button = page.locator("[data-action=acknowledge-cue]").first();
        button.click();
        assertThat(page.locator("vaadin-grid [data-part=answer]")
                        .filter(new Locator.FilterOptions().setHasText("by anna"))
                        .first())
                .isVisible();
    }

    private void nothingIsLeftToPress(Page phone, List<String> links) {
        var overtaken = links.stream()
                .filter(link -> cue(link).state() == Cue.State.OVERTAKEN)
                .findFirst();
        overtaken.ifPresent(link -> {
            phone.navigate(link + "?lang=en");
            assertThat(phone.locator("main")).hasAttribute("data-cue", "overtaken");
            assertThat(phone.locator("[data-action=acknowledge]")).hasCount(0);
        });
    }

    private void programsMayAsk() {
        var open =
                told().stream().map(Told::cue).filter(Cue::isOpen).findFirst().orElseThrow();
        var api = browser.page(400, 400).request();
        var calls = "http://127.0.0.1:" + port + "/api/v1/cues";
        var of = "?event=" + event;
        var stage = RequestOptions.create()
                .setHeader(
                        "Authorization",
                        "Bearer " + staff.makeToken("s", Role.STAGE, "test").secret());
        var desk = RequestOptions.create()
                .setHeader(
                        "Authorization",
                        "Bearer " + staff.makeToken("d", Role.DESK, "test").secret());
        Assertions.assertThat(api.get(calls + of).status()).isEqualTo(401);
        var listed = api.get(calls + of, desk);
        Assertions.assertThat(
                        JsonMapper.shared().readTree(listed.text()).path("cues").size())
                .isEqualTo(told().size());
        Assertions.assertThat(listed.text()).doesNotContain("0123456789").doesNotContain("/cue/");
        var acknowledge = calls + "/" + open.id() + "/acknowledge" + of;
        Assertions.assertThat(api.post(acknowledge, desk).status()).isEqualTo(403);
        Assertions.assertThat(JsonMapper.shared()
                        .readTree(api.post(acknowledge, stage).text())
                        .path("settledBy")
                        .asString())
                .isEqualTo("s");
        Assertions.assertThat(
                        api.post(calls + "/nobody/acknowledge" + of, stage).status())
                .isEqualTo(404);
    }

    private List<Told> told() {
        return cues.told(event, Instant.EPOCH, 1_000);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    }
}
