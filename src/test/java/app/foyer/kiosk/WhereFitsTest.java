package app.foyer.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.Browser;
import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.checkin.CheckIns;
import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.Live;
import app.foyer.notices.Draft;
import app.foyer.notices.NoticeCommand;
import app.foyer.notices.Priority;
import app.foyer.notices.Targets;
import app.foyer.pack.ShippedPack;
import app.foyer.platform.LocalText;
import app.foyer.venue.VenueCommand;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** All that the shipped house has to offer fits on the page of where to, and so does the way; measured as laid out. */
@FoyerTest
class WhereFitsTest {
    private static final String KIOSK = "kiosk-1";
    private static final String IDLE =
            "() => Object.values(window.Vaadin?.Flow?.clients ?? {}).some(each => each.isActive)"
                    + " && Object.values(Vaadin.Flow.clients).every(each => !each.isActive?.())";

    @Autowired
    Live live;

    @Autowired
    Devices devices;

    @Autowired
    CheckIns checkIns;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private final String event = "where-fits-" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> faults = new ArrayList<>();

    @Test
    void nothing_on_it_is_cut_covered_or_too_near() {
        clock.set(ShippedPack.TEN_TO_TEN);
        var pack = ShippedPack.at(ShippedPack.TEN_TO_TEN);
        live.create(ShippedPack.named(pack.event(), event), pack.affairs(), Author.FOYER);
        devices.add(event, pack.devices());
        checkIns.addLists(event, pack.lists());
        checkIns.set(event, pack.door());
        try (var browser = Browser.open()) {
            var tall = open(browser, 1080, 1920);
            var wide = open(browser, 1920, 1080);
            for (var page : List.of(tall, wide)) walk(page, "quiet");
            inTwoLanguages(tall);
            var text = new LocalText(Map.of("zh", "茶歇改在芦苇厅", "en", "Tea is in the Reed Room"));
            var notice = Draft.of(text, Priority.WARNING, Targets.EVERYBODY).leadingTo("reed");
            live.execute(event, new NoticeCommand.Push("tea", notice, true), Author.FOYER, null);
            var lift = new VenueCommand.Close("lift", null, "lift", null, LocalText.of("Repair"), null);
            live.execute(event, lift, Author.FOYER, null);
            for (var page : List.of(tall, wide)) {
                page.waitForSelector(".kiosk-notice");
                walk(page, "notice");
            }
            assertThat(faults).isEmpty();
            assertThat(browser.faults()).isEmpty();
        }
    }

    /** The same language in another script is no second one. */
    private static void inTwoLanguages(Page page) {
        press(page, "language-zh-Hant");
        press(page, "where");
        page.waitForSelector("[data-step=where] .where-kind");
        press(page, "to-main");
        page.waitForSelector("[data-step=way] .way-drawing");
        assertThat(page.locator(".way-drawing").first().textContent()).contains("您在這裡", "You are here");
        assertThat(page.locator(".way-goal .kiosk-second").textContent()).isEqualTo("Tide Hall");
        press(page, "start-over");
        page.waitForSelector("[data-step=welcome]");
    }

    private Page open(Browser browser, int width, int height) {
        var page = browser.page(width, height);
        page.navigate("http://127.0.0.1:" + port + "/kiosk/" + KIOSK);
        page.waitForSelector("[data-step=welcome]");
        return page;
    }

    /** In each language as it is and with larger text; then a way upstairs without steps, or to whoever helps. */
    private void walk(Page page, String state) {
        for (var language : List.of("zh", "en", "ar")) {
            press(page, "language-" + language);
            page.waitForSelector(".kiosk[lang=" + language + "]");
            press(page, "where");
            page.waitForSelector("[data-step=where] .where-kind");
            measure(page, state + " " + language);
            press(page, "aid-large");
            page.waitForSelector("[data-large]");
            measure(page, state + " " + language + " large");
            press(page, "to-spring");
            page.waitForSelector("[data-step=way]");
            press(page, "step-free");
            page.waitForSelector("[data-step=way] [data-action=step-free][aria-pressed=true]");
            measure(page, state + " " + language + " large way");
            if (state.equals("notice")) {
                page.waitForSelector("[data-route=no-step-free] .way-to-help");
                assertThat(page.evaluate("""
                        () => {
                          const sorry = document.querySelector('.way-sorry');
                          return sorry.scrollHeight - sorry.clientHeight;
                        }
                        """)).as(state + " " + language).isEqualTo(0);
                assertThat(page.locator(".way-plan").count()).isEqualTo(1);
                assertThat(page.locator(".way-plan .route").count()).isPositive();
                assertThat(page.locator(".way-plan .here").count()).isPositive();
                assertThat(page.locator(".way-lines li").count()).isPositive();
            }
            press(page, "start-over");
            page.waitForSelector("[data-step=welcome]");
        }
    }

    /** Until the kiosk has answered: what is pressed before that is pressed on the page of before. */
    private static void press(Page page, String action) {
        page.waitForFunction(IDLE);
        var turn = page.locator(".kiosk").getAttribute("data-turn");
        page.locator("[data-action='" + action + "']").last().click();
        page.waitForSelector(".kiosk[data-turn]:not([data-turn='" + turn + "'])");
    }

    private void measure(Page page, String state) {
        page.evaluate("""
                () => Promise.all([document.fonts.ready, ...document.getAnimations()
                    .filter(each => each.effect.getTiming().iterations !== Infinity)
                    .map(each => each.finished.catch(() => {}))])
                """);
        var name = page.viewportSize().width + " " + state;
        var folder = System.getProperty("foyer.pictures");
        if (folder != null)
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name.replace(' ', '-') + ".png")));
        for (var fault : (List<?>) page.evaluate(Measure.SCRIPT, false)) faults.add(name + ": " + fault);
    }
}
