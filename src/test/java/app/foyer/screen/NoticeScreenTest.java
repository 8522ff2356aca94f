package app.foyer.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.Browser;
import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.devices.Device;
import app.foyer.devices.Devices;
import app.foyer.fallback.FallbackCommand;
import app.foyer.live.Author;
import app.foyer.live.Live;
import app.foyer.notices.Draft;
import app.foyer.notices.NoticeCommand;
import app.foyer.notices.Priority;
import app.foyer.notices.Targets;
import app.foyer.pack.ShippedPack;
import app.foyer.platform.LocalText;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Notices on the screens of the shipped event, in a real browser. */
@FoyerTest
class NoticeScreenTest {
    private static final Author ANNA = new Author("anna", "console");
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
    private List<Device> screens;

    @BeforeAll
    static void chromium() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void theShippedEvent() {
        event = "e" + UUID.randomUUID();
        clock.set(ShippedPack.TEN_TO_TEN);
        var pack = ShippedPack.at(ShippedPack.TEN_TO_TEN);
        live.create(ShippedPack.named(pack.event(), event), pack.affairs(), ANNA);
        devices.add(event, pack.devices());
        screens = pack.devices().stream()
                .filter(device -> device.kind() == Device.Kind.SCREEN)
                .toList();
    }

    private Page open(Device device) {
        var portrait = "portrait".equals(device.config().get("orientation"));
        var page = portrait ? browser.page(1080, 1920) : browser.page(1920, 1080);
        return open(page, device);
    }

    private Page open(Page page, Device device) {
        page.addInitScript("window.spoken = []; window.SpeechSynthesisUtterance = function (text) { this.text = text };"
                + "Object.defineProperty(window, 'speechSynthesis', { value: {"
                + " speak: words => spoken.push(words.lang + ' ' + words.text), cancel: () => {} } });");
        page.navigate("http://127.0.0.1:" + port + "/screen/" + device.id() + "?event=" + event);
        page.waitForSelector("main[data-revision][data-link=live]");
        return page;
    }

    private long push(String id, String zh, String en, Priority priority, Targets targets, boolean spoken) {
        clock.forward(Duration.ofSeconds(1));
        var draft = new Draft(text(zh, en), LocalText.EMPTY, priority, targets, null, null, null, spoken);
        return live.execute(event, new NoticeCommand.Push(id, draft, true), ANNA, null)
                .revision();
    }

    private static LocalText text(String zh, String en) {
        var both = new LinkedHashMap<String, String>();
        both.put("zh", zh);
        both.put("en", en);
        return new LocalText(both);
    }

    private void requireWhole(Page page, String what) {
        assertThat(page.evaluate(Measured.FAULTS)).as(what).isEqualTo(List.of());
    }

    @Test
    void notices_come_to_whom_they_are_for_an_emergency_to_everybody_and_all_go_when_withdrawn() {
        var pages = new LinkedHashMap<Device, Page>();
        screens.forEach(screen -> pages.put(screen, open(screen)));
        var forTwo = new Targets(Set.of("screen"), Set.of(), Set.of("2"), Set.of(), Set.of());
        push("tea", "茶歇已备好，请移步二层走廊", "Tea is served in the upper gallery", Priority.INFO, forTwo, false);
        var revision = push(
                "rain",
                "外面正在下大雨，请走连廊，前往轮渡码头的班车改在东门上车，每十五分钟一班",
                "It is raining hard: please use the covered walkway; buses to the ferry now leave from the east gate, every fifteen minutes",
                Priority.WARNING,
                new Targets(Set.of(), Set.of(), Set.of("1"), Set.of(), Set.of("lobby-east")),
                true);
        for (var shown : pages.entrySet()) {
            var screen = shown.getKey();
            var page = shown.getValue();
            page.waitForSelector("main[data-revision='" + revision + "']");
            var spot = screen.spot(live.latest(event).agenda()::levelOf);
            var timer = "stage-timer".equals(spot.layout());
            assertThat(page.locator("[data-notice=tea][data-priority=info]").count())
                    .as(screen.id())
                    .isEqualTo("2".equals(spot.level()) && !timer ? 1 : 0);
            var warned = screen.id().equals("lobby-east") || "1".equals(spot.level()) && !timer;
            assertThat(page.locator("[data-notice=rain][data-priority=warning]").count())
                    .as(screen.id())
                    .isEqualTo(warned ? 1 : 0);
            shot(page, screen.id() + "-notice");
            if (!timer) requireWhole(page, screen.id() + " with notices"); // that one ticks, and shows none
        }
        var lobby = pages.entrySet().stream()
                .filter(shown -> shown.getKey().id().equals("lobby-east"))
                .findFirst()
                .orElseThrow()
                .getValue();
        assertThat((List<?>) lobby.evaluate("spoken"))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("zh 外面");

        var fire = push(
                "fire", "请立即从最近的出口离开", "Leave now by the nearest exit", Priority.EMERGENCY, Targets.EVERYBODY, false);
        pages.forEach((screen, page) -> {
            page.waitForSelector("main[data-revision='" + fire + "'] .takeover[data-notice=fire]");
            assertThat(page.locator("[data-session]").count()).as(screen.id()).isZero();
            shot(page, screen.id() + "-fire");
            requireWhole(page, screen.id() + " in an emergency");
        });
        lobby.reload();
        lobby.waitForSelector(".takeover[data-priority=emergency]");

        var calm = text("警报解除", "All clear");
        live.execute(event, new NoticeCommand.AllClear("safe", Set.of(), calm, Duration.ofMinutes(5)), ANNA, null);
        lobby.waitForSelector("[data-notice=safe][data-clear] .sign:has-text('It is over')");
        assertThat(lobby.evaluate("getComputedStyle(document.querySelector('[data-clear] .sign'), '::before').content"))
                .asString()
                .contains("✓");
        shot(lobby, "lobby-east-safe");
        live.execute(event, new NoticeCommand.Withdraw("safe"), ANNA, null);
        live.execute(event, new NoticeCommand.Withdraw("tea"), ANNA, null);
        var clear = live.execute(event, new NoticeCommand.Withdraw("rain"), ANNA, null);
        pages.forEach((screen, page) -> {
            page.waitForSelector("main[data-revision='" + clear.revision() + "']");
            assertThat(page.locator("[data-notice]").count()).as(screen.id()).isZero();
        });
        // what a page still asks for while it is closed fails, and is no fault
        assertThat(browser.faults()).isEmpty();
        pages.values().forEach(page -> page.context().close());
    }

    @Test
    void several_and_long_notices_take_turns_whole_and_a_closed_room_says_so() {
        var door = browser.page(1920, 1080);
        door.clock().install();
        open(door, screen("door-reed"));
        var long1 = "请注意：" + "由于二层东侧走廊临时检修，前往芦苇厅的来宾请从西侧楼梯或电梯上楼，".repeat(4);
        push(
                "long",
                long1,
                "Please note: ".concat("the upper corridor is closed for repairs today. ".repeat(3)),
                Priority.INFO,
                null,
                false);
        push("short", "失物招领：一把黑伞", "Lost: a black umbrella", Priority.INFO, Targets.ofRoom("reed"), false);
        live.execute(
                event,
                new FallbackCommand.Apply(
                        "leak", "room-unusable", Map.of("room", "reed", "spare", "spring"), null, false),
                ANNA,
                null);
        live.execute(event, new NoticeCommand.Withdraw("leak-2"), ANNA, null);
        var revision = live.latest(event).revision();
        door.waitForSelector("main[data-revision='" + revision + "'] aside [data-notice=short]:visible");
        assertThat(door.locator("[data-region=now] .message").innerText()).contains("Closed", "Spring Studio");
        shot(door, "closed");
        requireWhole(door, "the short one");
        var told = new HashSet<String>();
        for (int turn = 0; turn < 3; turn++) {
            told.add(door.locator("aside").innerText());
            requireWhole(door, "turn " + turn);
            door.clock().fastForward(12_000);
        }
        assertThat(told).hasSize(3); // the long one in each of its languages, and the short one
        door.context().close();
    }

    private Device screen(String id) {
        return screens.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** For a look at what it is like; nothing is compared with them. */
    private static void shot(Page page, String name) {
        if (System.getProperty("foyer.shots") == null) return;
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of(System.getProperty("foyer.shots"), name + ".png")));
    }
}
