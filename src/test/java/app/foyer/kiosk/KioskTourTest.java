package app.foyer.kiosk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.Browser;
import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.attendees.Attendees;
import app.foyer.checkin.CheckIns;
import app.foyer.devices.Devices;
import app.foyer.live.Live;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Through every step and refusal: nothing is cut off, too small, too close, or said to nobody. */
@FoyerTest
class KioskTourTest {
    private static Browser browser;

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

    private Page page;
    private String tour;
    private boolean withAxe;
    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @AfterEach
    void closePage() {
        page.context().close();
    }

    /** The languages, the aids and the sizes, so combined that each is met, and right to left, reach and axe in the same tour. */
    @ParameterizedTest
    @CsvSource({
        "zh, 1080, 1920, '', true",
        "ar, 1080, 1920, reach, true",
        "zh-Hant, 1080, 1920, large contrast, false",
        "en, 1920, 1080, reach, false",
        "ar, 1280, 800, '', false",
    })
    void every_step_and_refusal_can_be_read_and_reached(
            String language, int width, int height, String aids, boolean axe) {
        clock.set(Stand.NOW);
        new Stand(live, devices, attendees, checkIns, 2);
        withAxe = axe;
        tour = String.join("-", (language + "-" + width + " " + aids).strip().split(" "));
        page = browser.page(width, height);
        page.setDefaultTimeout(30_000);
        open(Stand.KIOSK, language, aids);
        toTheNames();
        askTheWay();
        throughTheOrder();
        throughTheQuestions();
        throughTheRegistration();
        throughTheRefusals();
        open(Stand.FULL, language, aids);
        refused("full", "full");
        assertThat(faults).isEmpty();
    }

    private String language;
    private String aids;

    private void open(String kiosk, String inLanguage, String withAids) {
        language = inLanguage;
        aids = withAids;
        page.navigate("http://localhost:" + port + "/kiosk/" + kiosk);
        expect("welcome");
        begin();
        look("welcome");
    }

    /** Every visit begins anew, in the kiosk's first language. */
    private void begin() {
        if (!language.equals("zh")) press("language-" + language);
        assertThat(root()).hasAttribute("lang", language);
        for (var aid : aids.split(" "))
            if (!aid.isEmpty()) {
                press("aid-" + aid);
                assertThat(page.locator("[data-kiosk][data-" + aid + "]")).isVisible();
            }
        assertThat(root()).hasAttribute("dir", language.equals("ar") ? "rtl" : "ltr");
    }

    private void again() {
        press("start-over");
        expect("welcome");
        begin();
    }

    private void toTheNames() {
        press("help");
        look("help");
        press("call-person");
        assertThat(page.locator("[data-kiosk][data-help='called'] [data-action='withdraw-help']"))
                .isVisible();
        look("help-called");
        press("withdraw-help");
        press("find-by-name");
        expect("lookup");
        page.locator("[data-field]").fill("zzzz");
        assertThat(page.locator(".kiosk-found [data-action='walk-in']")).isVisible();
        look("nobody");
        page.locator("[data-field]").fill("p");
        page.locator("[data-field]").fill("wang");
        assertThat(page.locator("[data-action='pick-0']")).isVisible();
        look("found");
        press("pick-0");
        expect("verify");
        look("verify");
        press("use-order-code");
        assertThat(page.locator(".kiosk-keyboard")).isVisible();
        look("verify-code");
        again();
    }

    private void askTheWay() {
        press("where");
        expect("where");
        look("where");
        page.locator("[data-field]").click();
        page.locator("[data-field]").fill("hall");
        assertThat(page.locator(".kiosk-found [data-action='to-main']")).isVisible();
        look("where-found");
        press("step-free");
        assertThat(page.locator("[data-action='step-free'][aria-pressed='true']"))
                .isVisible();
        page.locator("[data-field]").fill("luwei");
        press("to-reed");
        expect("way");
        look("way-step-free");
        press("back");
        expect("where");
        press("back");
        press("kind-toilet");
        expect("way");
        assertThat(root()).hasAttribute("data-route", "no-way");
        look("way-none");
        again();
    }

    private void throughTheOrder() {
        scan("K7MQ2XWJ");
        expect("choose");
        look("choose");
        press("correct");
        expect("correct");
        look("correct");
        press("back");
        expect("choose");
        press("together");
        expect("group");
        look("group");
        press("confirm");
        expect("done");
        look("done");
        press("take-bag");
        assertThat(page.locator("[data-action='take-bag'][aria-pressed='true']"))
                .isVisible();
        scan("K7MQ2XWJ");
        expect("refused");
        look("already-admitted");
        again();
    }

    private void throughTheQuestions() {
        scan("ASKED");
        expect("choose");
        press("confirm");
        onPage("questions-0");
        look("question-text");
        press("confirm");
        assertThat(page.locator(".kiosk-note")).not().isEmpty();
        page.locator("[data-field]").fill("nuts");
        press("confirm");
        onPage("questions-1");
        look("question-number");
        press("skip");
        onPage("questions-2");
        look("question-yes-no");
        press("option-yes");
        onPage("questions-3");
        look("question-choice");
        press("option-halal");
        onPage("questions-4");
        press("option-all");
        assertThat(page.locator("[data-action='option-all'][aria-pressed='true']"))
                .isVisible();
        look("question-several");
        press("confirm");
        expect("done");
        again();
        scan("LATER");
        expect("choose");
        press("confirm");
        expect("done");
        look("done-question");
        press("answer");
        onPage("questions-0");
        press("option-yes");
        expect("done");
        assertThat(page.locator("[data-action='answer']")).isHidden();
        again();
    }

    private void throughTheRegistration() {
        press("walk-in");
        onPage("walk-in-0");
        look("walk-in-name");
        page.locator("[data-field]").fill("王伟");
        press("confirm");
        onPage("walk-in-1");
        look("walk-in-mail");
        press("skip");
        onPage("walk-in-2");
        look("walk-in-phone");
        press("skip");
        assertThat(page.locator("[data-action='register-anyway']")).isVisible();
        look("walk-in-twin");
        press("register-anyway");
        expect("done");
        again();
        for (var name : List.of("Someone New", "Someone Late")) {
            press("walk-in");
            onPage("walk-in-0");
            page.locator("[data-field]").fill(name);
            press("confirm");
            onPage("walk-in-1");
            press("skip");
            onPage("walk-in-2");
            press("skip");
            if (name.endsWith("New")) expect("done");
            else assertThat(page.locator("[data-page='walk-in-3']")).isVisible();
            if (name.endsWith("Late")) look("walk-in-full");
            again();
        }
    }

    private void throughTheRefusals() {
        for (var outcome : List.of("unpaid", "blocked", "cancelled", "revoked", "wrong-list", "rules"))
            refused(outcome, outcome);
        refused("not-yet-valid", "not-yet-valid");
        refused("expired", "expired");
        refused("ambiguous", "ambiguous");
        scan("nobody's");
        expect("refused");
        look("unknown");
        press("scan-again");
        expect("scan");
        look("scan");
        again();
    }

    private void refused(String code, String outcome) {
        scan(code);
        expect("refused");
        assertThat(root()).hasAttribute("data-outcome", outcome);
        look(outcome);
        again();
    }

    private Locator root() {
        return page.locator("[data-kiosk]");
    }

    private void expect(String step) {
        assertThat(page.locator("[data-kiosk][data-step='" + step + "']")).isVisible();
    }

    private void onPage(String name) {
        assertThat(page.locator("[data-kiosk][data-page='" + name + "']")).isVisible();
    }

    private void press(String action) {
        page.locator("[data-action='" + action + "']").last().click();
    }

    private void scan(String code) {
        page.keyboard().type(code);
        page.keyboard().press("Enter");
    }

    /** Gathers rather than throws, so that one tour tells all. */
    private void look(String name) {
        page.evaluate("""
                () => Promise.allSettled(document.getAnimations()
                    .filter(each => each.effect.getComputedTiming().endTime !== Infinity)
                    .map(each => each.finished))
                """);
        var folder = System.getProperty("foyer.pictures");
        if (folder != null)
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, tour + "-" + name + ".png")));
        for (var fault : (List<?>) page.evaluate(Measure.SCRIPT, aids.contains("reach")))
            faults.add(tour + " " + name + ": " + fault);
        if (!withAxe) return;
        new AxeBuilder(page)
                .disableRules(List.of("region", "landmark-one-main"))
                .analyze()
                .getViolations()
                .forEach(rule -> faults.add(tour + " " + name + ": axe " + rule.getId() + " "
                        + rule.getNodes().getFirst().getHtml()));
    }
}
