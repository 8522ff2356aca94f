package app.foyer.kiosk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.Browser;
import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.Room;
import app.foyer.attendees.Attendee;
import app.foyer.attendees.Attendees;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.checkin.CheckIns;
import app.foyer.checkin.CheckinList;
import app.foyer.devices.Device;
import app.foyer.devices.DeviceTokens;
import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@FoyerTest
class KioskTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
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
    DeviceTokens tokens;

    @Autowired
    TestClock clock;

    private String event;
    private Page page;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void anEventWithAKiosk() {
        clock.set(Instant.parse("2026-03-02T01:41:00Z"));
        createEvent("水与城市大会");
        addKiosk("kiosk-1");
        register("王伟", "Wang Wei", "澄江大学", "K7MQ2XWJ", TicketState.VALID);
        register("Anneliese Müller-Schönfeld", null, "Hafenamt", "P4NN8RTV", TicketState.VALID);
        for (var state : List.of(TicketState.UNPAID, TicketState.BLOCKED, TicketState.CANCELLED, TicketState.REVOKED))
            register("Person " + state.code(), null, null, "CODE-" + state.code(), state);
    }

    private void createEvent(String name) {
        event = "e" + UUID.randomUUID();
        var hall = Room.of("main", 0, new LocalText(Map.of("zh", "潮汐厅", "en", "Tide Hall")), null, 100);
        live.create(
                new Event(
                        event,
                        new LocalText(Map.of("zh", name, "en", "Water & the City")),
                        new LocalText(Map.of("zh", "与水为邻", "en", "Living next door to water")),
                        ZONE,
                        LocalTime.of(4, 0),
                        List.of("zh", "en"),
                        Event.Brand.HOUSE),
                new Agenda(ZONE, LocalTime.of(4, 0), Map.of("main", hall), Map.of()),
                Author.FOYER);
        checkIns.addLists(event, List.of(new CheckinList("main", LocalText.of("Main"), 0)));
    }

    private void addKiosk(String id) {
        devices.add(
                event,
                List.of(new Device(
                        id,
                        Device.Kind.KIOSK,
                        0,
                        LocalText.of("Kiosk 1"),
                        null,
                        null,
                        Map.of("list", "main", "languages", "zh,en"))));
    }

    /** Everybody has one of their own; the first is A-12. */
    private int seat = 12;

    private void register(String name, String latin, String organisation, String secret, TicketState state) {
        var id = "a" + UUID.randomUUID();
        var attendee = new Attendee(
                id, name, latin, organisation, null, "wei@example.org", "+86 100 5550 1001", null, "WC2K7P", null);
        var ticket = new Ticket("t" + id, id, secret, "day", state, "A-" + seat++, "main");
        attendees.add(event, List.of(attendee), List.of(ticket));
    }

    @BeforeEach
    void openKiosk() {
        page = browser.page(1080, 1920);
        page.setDefaultTimeout(30_000);
        page.navigate("http://localhost:" + port + "/kiosk/kiosk-1");
        expect("welcome");
    }

    @AfterEach
    void closeKiosk() {
        page.context().close();
    }

    private Locator root() {
        return page.locator("[data-kiosk]");
    }

    private void expect(String step) {
        assertThat(page.locator("[data-kiosk][data-step='" + step + "']")).isVisible();
    }

    private void expect(String step, String outcome) {
        expect(step);
        assertThat(root()).hasAttribute("data-outcome", outcome);
    }

    private void press(String action) {
        page.locator("[data-action='" + action + "']").last().click();
    }

    private void scan(String code) {
        page.keyboard().type(code);
        page.keyboard().press("Enter");
    }

    private void typeOnKeys(String keys) {
        keys.chars().forEach(key -> press("key-" + (char) key));
    }

    private void shoot(String name) {
        var folder = System.getProperty("foyer.pictures");
        if (folder == null) return;
        page.waitForFunction(
                "document.getAnimations().every(a => a.playState === 'finished' || a.effect.getTiming().iterations === Infinity)");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, "kiosk-" + name + ".png")));
    }

    private void axe() {
        // contrast is that of a step that has come in, not of one half faded
        page.evaluate("""
                () => Promise.allSettled(document.getAnimations()
                    .filter(each => each.effect.getComputedTiming().endTime !== Infinity)
                    .map(each => each.finished))
                """);
        var violations = new AxeBuilder(page)
                .disableRules(List.of("region", "landmark-one-main"))
                .analyze()
                .getViolations();
        assertThat(violations.stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml()))
                .isEmpty();
    }

    @Test
    void a_scanned_code_admits_after_a_yes_and_the_kiosk_forgets() {
        shoot("welcome-zh");
        axe();
        scan("]Q1K7MQ2XWJ");
        expect("choose");
        shoot("choose-zh");
        axe();
        press("confirm");
        expect("done", "ok");
        assertThat(page.locator(".kiosk-name")).hasText("王伟");
        assertThat(page.locator("[data-kiosk]")).containsText("潮汐厅");
        assertThat(page.locator("[data-kiosk]")).containsText("A-12");
        shoot("done-zh");
        axe();
        assertThat(checkIns.tallies(event).admitted("main")).isEqualTo(1);
        expect("welcome");
        assertThat(page.content()).doesNotContain("王伟", "A-12", "K7MQ2XWJ");
        assertThat(page.evaluate(
                                "JSON.stringify([Object.values(localStorage), Object.values(sessionStorage), document.cookie])")
                        .toString())
                .doesNotContain("王伟", "K7MQ2XWJ");
    }

    @Test
    void who_was_admitted_before_is_told_so_and_where_to_go() {
        scan("K7MQ2XWJ");
        press("confirm");
        expect("done", "ok");
        scan("k7mq2xwj");
        expect("refused", "already-admitted");
        assertThat(root()).containsText("09:41");
        assertThat(root()).containsText("A-12");
        assertThat(root()).not().containsText("王伟");
        shoot("already-admitted-zh");
        axe();
        press("start-over");
        expect("welcome");
    }

    @Test
    void an_unknown_code_has_two_ways_out() {
        press("language-en");
        scan("nobody knows this");
        expect("refused", "unknown");
        shoot("unknown-en");
        axe();
        press("scan-again");
        expect("scan");
        shoot("scan-en");
        axe();
        scan("nor this");
        expect("refused", "unknown");
        press("find-by-name");
        expect("lookup");
    }

    @Test
    void each_refusal_has_a_page_of_its_own() {
        for (var state : List.of("unpaid", "blocked", "cancelled", "revoked")) {
            scan("CODE-" + state);
            expect("refused", state);
            shoot(state + "-zh");
            axe();
            press("language-en");
            shoot(state + "-en");
            press("start-over");
            expect("welcome");
        }
        assertThat(checkIns.tallies(event).admitted("main")).isZero();
    }

    @Test
    void a_name_is_found_on_the_drawn_keys_and_shown_after_the_second_factor() {
        press("find-by-name");
        expect("lookup");
        shoot("lookup-zh");
        typeOnKeys("wangwei");
        assertThat(page.locator("[data-action='pick-0']")).containsText("王*");
        assertThat(page.content()).doesNotContain("王伟", "wei@example.org");
        shoot("found-zh");
        axe();
        press("pick-0");
        expect("verify");
        typeOnKeys("9999");
        assertThat(page.locator(".kiosk-note")).containsText("不匹配");
        shoot("verify-zh");
        axe();
        press("use-order-code");
        shoot("verify-code-zh");
        press("use-phone");
        assertThat(page.locator(".kiosk-pad")).isVisible();
        typeOnKeys("1001");
        expect("choose");
        press("confirm");
        expect("done", "ok");
    }

    @Test
    void the_order_code_is_a_second_factor_and_a_keyboard_does_as_well() {
        press("language-en");
        shoot("welcome-en");
        press("find-by-name");
        assertThat(page.locator("[data-field]")).isFocused();
        page.keyboard().type("muller anneliese");
        assertThat(page.locator("[data-action='pick-0']")).containsText("A*** M***");
        shoot("found-en");
        press("pick-0");
        expect("verify");
        shoot("verify-en");
        press("use-order-code");
        assertThat(page.locator(".kiosk-keyboard")).isVisible();
        typeOnKeys("wc2k7p");
        shoot("verify-code-en");
        press("confirm");
        expect("choose");
        shoot("choose-en");
        press("confirm");
        expect("done", "ok");
        shoot("done-en");
    }

    @Test
    void guessing_the_second_factor_ends_soon() {
        press("find-by-name");
        page.locator("[data-field]").fill("wangwei");
        press("pick-0");
        for (int tries = 0; tries < 3; tries++) guess("000" + tries);
        expect("lookup");
        assertThat(root()).containsText("不匹配");
        press("pick-0");
        for (int tries = 3; tries < 6; tries++) guess("000" + tries);
        assertThat(root()).containsText("尝试次数过多");
        shoot("too-many-tries-zh");
    }

    private void guess(String digits) {
        expect("verify");
        var turn = root().getAttribute("data-turn");
        typeOnKeys(digits);
        assertThat(root()).not().hasAttribute("data-turn", turn);
    }

    @Test
    void a_code_scanned_into_the_name_field_is_a_scan() {
        press("find-by-name");
        expect("lookup");
        scan("K7MQ2XWJ");
        expect("choose");
    }

    @Test
    void a_scan_while_a_proof_is_asked_for_is_a_scan_and_no_wrong_guess() {
        for (var code : List.of("no such code", "1234567890", "ABCDEFGHIJ")) {
            askForProof();
            scan(code);
            expect("refused", "unknown");
            press("start-over");
            expect("welcome");
        }
        askForProof();
        scan("K7MQ2XWJ");
        expect("choose");
        press("not-me");
        askForProof();
        press("use-order-code");
        assertThat(page.locator(".kiosk-keyboard")).isVisible();
        scan("K7MQ2XWJ");
        expect("choose");
    }

    @Test
    void what_is_no_ending_of_a_number_is_no_guess_and_one_typed_on_a_keyboard_is() {
        askForProof();
        page.keyboard().type("12");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-field]")).hasValue("");
        page.keyboard().type("wang");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-field]")).hasValue("");
        assertThat(page.locator(".kiosk-note")).isEmpty();
        page.keyboard().type("1001");
        expect("choose");
    }

    private void askForProof() {
        press("find-by-name");
        expect("lookup");
        page.locator("[data-field]").fill("wangwei");
        press("pick-0");
        expect("verify");
        assertThat(page.locator("[data-field]")).isFocused();
    }

    @Test
    void hostile_names_are_shown_as_text() throws IOException {
        var data = System.getenv("FOYER_REFERENCE_DATA");
        Assumptions.assumeTrue(data != null, "FOYER_REFERENCE_DATA names the folder with reference data");
        var names =
                JsonMapper.shared().readValue(Files.readString(Path.of(data, "names", "blns.json")), String[].class);
        var hostile = new ArrayList<String>();
        for (var name : names) if (!name.isBlank() && name.length() <= 300) hostile.add(name);
        for (int i = 0; i < hostile.size(); i++)
            register(hostile.get(i), null, hostile.get(i), "H" + i, TicketState.VALID);
        page.onDialog(dialog -> {
            throw new AssertionError("A name was run: " + dialog.message());
        });
        for (int i = 0; i < hostile.size(); i += 7) {
            var turn = root().getAttribute("data-turn");
            scan("H" + i);
            assertThat(root()).not().hasAttribute("data-turn", turn);
            expect("choose");
            var shown = page.locator(".kiosk-name").evaluate("name => name.textContent");
            assertThat(shown).isEqualTo(hostile.get(i));
        }
        page.locator("[data-action='start-over']").click();
        expect("welcome");
        press("find-by-name");
        for (var query : List.of("<script>", "' OR 1=1 --", "%00", "../../etc/passwd", "{0}", "script")) {
            page.locator("[data-field]").fill(query);
            page.keyboard().press("Enter");
            expect("lookup");
        }
    }

    @Test
    void help_is_on_every_step_and_closes_again() {
        press("help");
        assertThat(page.locator("[role=dialog]")).isVisible();
        shoot("help-zh");
        axe();
        press("close-help");
        assertThat(page.locator("[role=dialog]")).isHidden();
        expect("welcome");
    }

    @Test
    void whoever_walks_away_is_asked_and_then_forgotten() {
        page.clock().install();
        page.reload();
        expect("welcome");
        scan("K7MQ2XWJ");
        expect("choose");
        page.clock().fastForward(46_000);
        assertThat(page.locator("[data-action='stay']")).isVisible();
        shoot("asking-zh");
        press("stay");
        assertThat(page.locator("[role=dialog]")).isHidden();
        expect("choose");
        page.clock().fastForward(46_000);
        assertThat(page.locator("[data-action='stay']")).isVisible();
        page.clock().fastForward(16_000);
        expect("welcome");
        assertThat(page.content()).doesNotContain("王伟");
    }

    @Test
    void without_its_server_the_kiosk_says_so_forgets_and_comes_back() {
        scan("K7MQ2XWJ");
        expect("choose");
        page.route("**/actuator/health", route -> route.abort());
        expect("offline");
        assertThat(page.content()).doesNotContain("王伟");
        shoot("offline");
        axe();
        page.unroute("**/actuator/health");
        expect("welcome");
    }

    @Test
    void an_address_that_is_no_kiosk_says_what_to_do() {
        page.navigate("http://localhost:" + port + "/kiosk/nowhere");
        assertThat(page.locator("[data-kiosk='nowhere'] h1").first()).isVisible();
        shoot("no-kiosk");
        axe();
        scan("K7MQ2XWJ");
        addKiosk("nowhere");
        expect("welcome");
    }

    @Test
    void another_event_is_noticed() {
        assertThat(root()).containsText("水与城市大会");
        createEvent("风与城市大会");
        addKiosk("kiosk-1");
        assertThat(root()).containsText("风与城市大会");
        expect("welcome");
    }

    @Test
    void a_kiosk_whose_token_is_revoked_closes() {
        var made = tokens.make(event, null, "test");
        page.context().setExtraHTTPHeaders(Map.of("X-Forwarded-For", "192.0.2.7"));
        page.navigate("http://localhost:" + port + "/kiosk/kiosk-1?token=" + made.secret());
        expect("welcome");
        tokens.revoke(event, made.token().id());
        assertThat(page.locator("[data-reason='device-token']")).isVisible();
    }

    @Test
    void it_fits_other_screens_too() {
        for (var size : List.of(new int[] {1920, 1080}, new int[] {1280, 800}, new int[] {820, 1180})) {
            page.setViewportSize(size[0], size[1]);
            var name = size[0] + "x" + size[1];
            assertFits();
            shoot("welcome-" + name);
            press("find-by-name");
            page.locator("[data-field]").fill("wang");
            assertThat(page.locator("[data-action='pick-0']")).isVisible();
            assertFits();
            shoot("lookup-" + name);
            press("pick-0");
            expect("verify");
            assertFits();
            shoot("verify-" + name);
            press("start-over");
            scan("P4NN8RTV");
            expect("choose");
            assertFits();
            shoot("choose-" + name);
            press("start-over");
            expect("welcome");
        }
    }

    /** No button lies outside the screen, under another, or is smaller than a thumb. */
    private void assertFits() {
        var faults = page.evaluate("""
                () => [...document.querySelectorAll('.kiosk button')].flatMap(button => {
                  const box = button.getBoundingClientRect();
                  const name = button.dataset.action + ' ' + JSON.stringify(box);
                  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                  const fits = box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
                  return fits && box.width >= 60 && box.height >= 60 && button.contains(top) ? [] : [name];
                })""");
        assertThat((List<?>) faults).isEmpty();
    }
}
