package app.foyer.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.Browser;
import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.attendees.Attendees;
import app.foyer.checkin.CheckIns;
import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.Live;
import app.foyer.notices.Draft;
import app.foyer.notices.NoticeCommand;
import app.foyer.notices.Priority;
import app.foyer.notices.Targets;
import app.foyer.platform.LocalText;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Notices at a kiosk, whatever somebody is doing there. */
@FoyerTest
class KioskNoticeTest {
    private static final Author ANNA = new Author("anna", "console");

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

    @LocalServerPort
    int port;

    @Test
    void a_notice_stands_above_the_step_an_emergency_ends_the_visit_and_both_go_when_withdrawn() {
        clock.set(Stand.NOW);
        var stand = new Stand(live, devices, attendees, checkIns, null);
        try (var browser = Browser.open()) {
            var page = browser.page(1080, 1920);
            page.addInitScript(
                    "window.spoken = []; window.SpeechSynthesisUtterance = function (text) { this.text = text };"
                            + "Object.defineProperty(window, 'speechSynthesis', { value: {"
                            + " speak: words => spoken.push(words.lang + ' ' + words.text), cancel: () => {} } });");
            page.navigate("http://127.0.0.1:" + port + "/kiosk/" + Stand.KIOSK);
            page.waitForSelector(".kiosk[data-step=welcome]");
            page.click("[data-action=find-by-name]");
            page.waitForSelector(".kiosk[data-step=lookup]");
            push(stand, "tea", "茶歇已备好", Priority.INFO, Set.of("kiosk"));
            push(stand, "elsewhere", "别处", Priority.INFO, Set.of("screen"));
            page.waitForSelector(".kiosk[data-step=lookup] .kiosk-notice[data-notice=tea]");
            assertThat(page.locator("[data-notice]").count()).isOne();
            shot(page, "kiosk-notice");

            var fire = push(stand, "fire", "请立即离开", Priority.EMERGENCY, Set.of());
            page.waitForSelector(".kiosk[data-step=welcome] .kiosk-takeover[data-notice=fire]");
            assertThat(page.locator(".kiosk-takeover").innerText()).contains("请立即离开", "Leave now fire");
            assertThat((List<?>) page.evaluate("spoken"))
                    .map(Object::toString)
                    .startsWith("zh 请立即离开", "en Leave now fire");
            page.waitForCondition(() -> devices.statuses(stand.event).stream()
                    .filter(status -> status.device().id().equals(Stand.KIOSK))
                    .allMatch(status -> status.shows(fire)));
            shot(page, "kiosk-fire");
            page.reload();
            page.waitForSelector(".kiosk-takeover[data-notice=fire]");

            var calm = new LocalText(Map.of("zh", "警报解除", "en", "All clear"));
            live.execute(
                    stand.event, new NoticeCommand.AllClear("safe", Set.of(), calm, Duration.ofMinutes(5)), ANNA, null);
            page.waitForSelector(".kiosk-notice[data-notice=safe][data-clear]");
            assertThat(page.locator("[data-clear] .kiosk-sign-of-notice").innerText())
                    .isEqualTo("已解除");
            shot(page, "kiosk-safe");
            live.execute(stand.event, new NoticeCommand.Withdraw("safe"), ANNA, null);
            page.waitForSelector(".kiosk[data-step=welcome]:not(:has(.kiosk-takeover)) .kiosk-notice[data-notice=tea]");
            live.execute(stand.event, new NoticeCommand.Withdraw("tea"), ANNA, null);
            page.waitForSelector(".kiosk:not(:has([data-notice]))");
            assertThat(browser.faults()).isEmpty();
        }
    }

    private long push(Stand stand, String id, String zh, Priority priority, Set<String> kinds) {
        var targets = new Targets(kinds, Set.of(), Set.of(), Set.of(), Set.of());
        var text = new LocalText(Map.of("zh", zh, "en", "Leave now " + id));
        var draft =
                new Draft(text, LocalText.EMPTY, priority, targets, null, null, null, priority == Priority.EMERGENCY);
        return live.execute(stand.event, new NoticeCommand.Push(id, draft, true), ANNA, null)
                .revision();
    }

    private static void shot(Page page, String name) {
        if (System.getProperty("foyer.shots") == null) return;
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of(System.getProperty("foyer.shots"), name + ".png")));
    }
}
