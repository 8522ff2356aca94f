package app.foyer.kiosk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.Browser;
import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.attendees.Attendees;
import app.foyer.attendees.TicketState;
import app.foyer.badges.BadgeSetup;
import app.foyer.badges.Badges;
import app.foyer.badges.PrintJob;
import app.foyer.badges.Printer;
import app.foyer.checkin.CheckIns;
import app.foyer.devices.Devices;
import app.foyer.devices.HelpCalls;
import app.foyer.live.Live;
import app.foyer.pack.PackReader;
import app.foyer.platform.LocalText;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What visitors do with a kiosk besides what it was made for, and those who cannot touch it. */
@FoyerTest
@ExtendWith(OutputCaptureExtension.class)
class KioskHandsTest {
    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    Live live;

    @Autowired
    Devices devices;

    @Autowired
    HelpCalls helpCalls;

    @Autowired
    Attendees attendees;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Badges badges;

    @Autowired
    TestClock clock;

    private Stand stand;
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
    void standAtTheKiosk() {
        clock.set(Stand.NOW);
        stand = new Stand(live, devices, attendees, checkIns, 2);
        page = open(Stand.KIOSK);
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    private Page open(String kiosk) {
        var opened = browser.page(1080, 1920);
        opened.setDefaultTimeout(30_000);
        opened.navigate("http://localhost:" + port + "/kiosk/" + kiosk);
        expect(opened, "welcome");
        return opened;
    }

    private static void expect(Page at, String step) {
        assertThat(at.locator("[data-kiosk][data-step='" + step + "']")).isVisible();
    }

    private void expect(String step) {
        expect(page, step);
    }

    private Locator action(String action) {
        return page.locator("[data-action='" + action + "']").last();
    }

    private static void scan(Page at, String code) {
        at.keyboard().type(code);
        at.keyboard().press("Enter");
    }

    /** By Tab alone, and seen where it is. */
    private void tabTo(String action) {
        for (int presses = 0; presses < 60; presses++) {
            if (!action(action).isVisible()) action(action).waitFor();
            if ((boolean) action(action).evaluate("button => button === document.activeElement")) {
                assertThat((String) action(action).evaluate("button => getComputedStyle(button).outlineStyle"))
                        .isEqualTo("solid");
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("No way to " + action + " by Tab");
    }

    private void by(String action) {
        tabTo(action);
        page.keyboard().press("Enter");
    }

    /** As a person does: slower than any scanner. */
    private void type(String text) {
        page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(80));
    }

    /** Keys as a scanner sends them, however slow this machine is. */
    private void burst(String code) {
        page.locator("[data-field]").evaluate("""
                (field, code) => {
                  for (const sign of code) {
                    const key = sign === '\\n' ? 'Enter' : sign;
                    field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
                    if (key === 'Enter') continue;
                    field.value += key;
                    field.dispatchEvent(new Event('input', { bubbles: true }));
                  }
                }""", code);
    }

    @Test
    void a_keyboard_alone_is_enough_from_the_name_to_the_seat() {
        by("language-en");
        assertThat(page.locator("[data-kiosk]")).hasAttribute("lang", "en");
        tabTo("help");
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=dialog]")).isVisible();
        for (int presses = 0; presses < 5; presses++) {
            page.keyboard().press("Tab");
            assertThat((boolean) page.evaluate("!!document.activeElement.closest('[role=dialog]')"))
                    .isTrue();
        }
        page.keyboard().press("Escape");
        assertThat(page.locator("[role=dialog]")).isHidden();
        by("aid-large");
        assertThat(page.locator("[data-kiosk][data-large]")).isVisible();
        assertThat(action("aid-large")).isFocused();
        by("find-by-name");
        expect("lookup");
        assertThat(page.locator("[data-field]")).isFocused();
        type("wangwei");
        by("pick-0");
        expect("verify");
        page.keyboard().press("Escape");
        expect("lookup");
        by("pick-0");
        expect("verify");
        type("1001");
        expect("choose");
        assertThat(page.locator("h1")).isFocused();
        by("correct");
        expect("correct");
        page.keyboard().press("ControlOrMeta+a");
        type("Wang Weiwei");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-kiosk][data-page='correct-1']")).isVisible();
        page.keyboard().press("Enter");
        expect("choose");
        assertThat(page.locator(".kiosk-name")).hasText("Wang Weiwei");
        by("confirm");
        expect("done");
        by("take-bag");
        assertThat(page.locator("[data-action='take-bag'][aria-pressed='true']"))
                .isVisible();
        assertThat(action("take-bag")).isFocused();
        page.keyboard().press("Escape");
        expect("welcome");
        assertThat(page.locator("[data-kiosk][data-large]")).isHidden();
        scan(page, "K7MQ2XWJ");
        expect("refused");
    }

    @Test
    void a_code_scanned_while_a_name_is_half_typed_is_a_scan_and_never_a_search() {
        action("find-by-name").click();
        expect("lookup");
        type("wang");
        assertThat(action("pick-0")).isVisible();
        burst("https://tickets.example.org/of/another/event\n");
        expect("refused");
        assertThat(page.locator("[data-kiosk]")).hasAttribute("data-outcome", "unknown");
        action("find-by-name").click();
        expect("lookup");
        type("li");
        burst("K7MQ2XWJ"); // from a scanner that sends no Enter
        expect("choose");
        action("not-me").click();
        expect("welcome");
        action("walk-in").click();
        expect("walk-in");
        type("Li");
        burst("ASKED-NOT\n");
        expect("refused");
        action("start-over").click();
        expect("welcome");
        action("walk-in").click();
        expect("walk-in");
        scan(page, "K7MQ2XWJ");
        expect("choose");
    }

    @Test
    void the_second_half_of_a_double_tap_answers_nothing() {
        scan(page, "K7MQ2XWJ");
        expect("choose");
        action("confirm").dblclick();
        expect("done");
        assertThat(page.locator("[data-kiosk]")).hasAttribute("data-outcome", "ok");
        assertThat(checkIns.tallies(stand.event).admitted("main")).isEqualTo(1);
    }

    @Test
    void pressing_next_twice_or_holding_enter_answers_one_page() {
        action("walk-in").click();
        expect("walk-in");
        type("New Face");
        action("confirm").evaluate("next => { next.click(); next.click(); }");
        assertThat(page.locator("[data-kiosk][data-page='walk-in-1']")).isVisible();
        action("back").click();
        assertThat(page.locator("[data-kiosk][data-page='walk-in-0']")).isVisible();
        page.keyboard().down("Enter");
        assertThat(page.locator("[data-kiosk][data-page='walk-in-1']")).isVisible();
        page.keyboard().down("Enter");
        page.keyboard().up("Enter");
        type("face@example.org");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-kiosk][data-page='walk-in-2']")).isVisible();
        page.keyboard().press("Enter");
        expect("done");
        var found = attendees.search(stand.event, "New Face", 2);
        assertThat(found).singleElement().satisfies(registered -> assertThat(
                        registered.attendee().email())
                .isEqualTo("face@example.org"));
    }

    @Test
    void of_two_kiosks_with_the_same_ticket_one_admits_and_the_other_says_so() {
        stand.kiosk("kiosk-9", "main");
        var other = open("kiosk-9");
        scan(page, "K7MQ2XWJ");
        scan(other, "K7MQ2XWJ");
        expect("choose");
        expect(other, "choose");
        action("confirm").click();
        expect("done");
        other.locator("[data-action='confirm']").click();
        expect(other, "refused");
        assertThat(other.locator("[data-kiosk]")).hasAttribute("data-outcome", "already-admitted");
        assertThat(checkIns.tallies(stand.event).admitted("main")).isEqualTo(1);
        other.context().close();
    }

    @Test
    void a_person_is_called_once_and_the_kiosk_says_when_they_come() {
        action("help").click();
        action("call-person").click();
        assertThat(page.locator("[data-help='called']")).isVisible();
        action("close-help").click();
        assertThat(page.locator("[role=dialog]")).isHidden();
        var call = helpCalls.open(stand.event, Stand.KIOSK).getFirst();
        assertThat(call.step()).isEqualTo("welcome");
        page.reload();
        assertThat(page.locator("[data-help='called']")).isVisible();
        action("help").click();
        action("call-water").click();
        assertThat(action("call-water")).hasCount(0);
        assertThat(action("call-pen")).isVisible();
        action("close-help").click();
        assertThat(page.locator("[role=dialog]")).isHidden();
        helpCalls.take(call.id(), "li");
        assertThat(page.locator("[data-help='coming']")).isVisible();
        assertThat(page.locator("[role=status].kiosk-live")).containsText("正在赶来");
        helpCalls.open(stand.event, Stand.KIOSK).forEach(one -> helpCalls.done(one.id(), "li"));
        assertThat(page.locator("[data-help]")).hasCount(0);
    }

    @Test
    void a_kiosk_prints_the_badge_itself_and_a_dead_printer_keeps_nobody_waiting() {
        var designs =
                PackReader.read(Path.of("kiosk-config")).pack().orElseThrow().badges();
        badges.add(
                stand.event,
                new BadgeSetup(
                        designs.designs(),
                        List.of(
                                printer("own", Printer.Kind.BROWSER, null),
                                printer("dead", Printer.Kind.ZPL, "127.0.0.1:1"))));
        stand.kiosk("kiosk-7", "main", "own");
        stand.kiosk("kiosk-8", "main", "dead");
        page.navigate("http://localhost:" + port + "/kiosk/kiosk-7");
        admit("K7MQ2XWJ");
        assertThat(page.locator("[data-badge='coming']")).isVisible();
        page.waitForCondition(() -> badges.jobs(stand.event).getFirst().state() == PrintJob.State.PRINTED);
        page.waitForCondition(() -> page.locator("iframe.kiosk-print").count() == 0);
        page.navigate("http://localhost:" + port + "/kiosk/kiosk-8");
        admit("FRIEND-1");
        page.waitForCondition(() -> badges.printers(stand.event).stream().anyMatch(each -> each.trouble() != null));
        action("start-over").click();
        expect("welcome");
        admit("FRIEND-2");
        assertThat(page.locator("[data-badge='later']")).isVisible();
        assertThat(checkIns.tallies(stand.event).admitted("main")).isEqualTo(3);
    }

    private static Printer printer(String id, Printer.Kind kind, String address) {
        return new Printer(id, kind, LocalText.of(id), null, address, 203, null, false, null, null);
    }

    private void admit(String code) {
        expect("welcome");
        scan(page, code);
        expect("choose");
        action("confirm").click();
        expect("done");
    }

    @Test
    void ten_thousand_lookups_by_script_see_masks_and_a_lock_and_nothing_is_left_behind(CapturedOutput log) {
        for (int i = 0; i < 40; i++)
            stand.register("王伟" + (char) ('一' + i), "Wang Wei", "澄江大学", "SECRET" + i, "day", null, TicketState.VALID);
        action("find-by-name").click();
        expect("lookup");
        page.evaluate("""
                async () => {
                  window.seen = new Set();
                  const root = document.querySelector('.kiosk');
                  const note = () => { for (const line of root.innerText.split('\\n')) seen.add(line); };
                  new MutationObserver(note).observe(root, { subtree: true, childList: true, characterData: true });
                  const letters = 'abcdefghijklmnopqrstuvwxyz';
                  let last = null;
                  for (let i = 0; i < 10000; i++) {
                    const query = i % 3 ? 'wang wei' : letters[i % 26] + letters[(i * 7) % 26];
                    last = root.$server.typed(query);
                    if (i % 100 === 99) await last;
                  }
                  await last;
                }""");
        assertThat(page.locator(".kiosk-note")).containsText("尝试次数过多");
        @SuppressWarnings("unchecked")
        var seen = (List<String>) page.evaluate("[...seen]");
        assertThat(seen).noneMatch(line -> Stand.PERSONAL.stream().anyMatch(line::contains));
        assertThat(seen).filteredOn(line -> line.contains("*")).allMatch(line -> line.length() < 20);
        action("start-over").click();
        expect("welcome");
        scan(page, "K7MQ2XWJ");
        expect("choose");
        action("confirm").click();
        expect("done");
        var requested = new ArrayList<String>();
        page.onRequest(request -> requested.add(request.url()));
        action("start-over").click();
        expect("welcome");
        var left = (String) page.evaluate("""
                async () => JSON.stringify([document.documentElement.outerHTML, location.href, history.length, history.state,
                  Object.entries(localStorage), Object.entries(sessionStorage), document.cookie,
                  (await indexedDB.databases()).map(each => each.name),
                  await Promise.all((await caches.keys()).map(async name =>
                    (await (await caches.open(name)).keys()).map(each => each.url)))])""");
        assertThat(Stand.PERSONAL).noneMatch(left::contains);
        assertThat(requested).noneMatch(url -> Stand.PERSONAL.stream().anyMatch(url::contains));
        page.goBack();
        page.goForward();
        expect("welcome");
        assertThat(Stand.PERSONAL).noneMatch(page.content()::contains);
        assertThat(Stand.PERSONAL).noneMatch(log.getAll()::contains);
    }
}
