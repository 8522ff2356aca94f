package app.foyer.kiosk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.Browser;
import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.agenda.AgendaCommand;
import app.foyer.attendees.Attendees;
import app.foyer.checkin.CheckIns;
import app.foyer.devices.Devices;
import app.foyer.devices.HelpCalls;
import app.foyer.live.Author;
import app.foyer.live.Live;
import app.foyer.notices.Draft;
import app.foyer.notices.NoticeCommand;
import app.foyer.notices.Priority;
import app.foyer.notices.Targets;
import app.foyer.platform.Command;
import app.foyer.platform.LocalText;
import app.foyer.venue.VenueCommand;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where to, and the way there, while the building and the agenda change. */
@FoyerTest
class KioskWayTest {
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
    HelpCalls helpCalls;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private Stand stand;
    private Page page;

    @Test
    void what_is_told_of_the_way_follows_the_session_and_the_lift() {
        clock.set(Stand.NOW);
        stand = new Stand(live, devices, attendees, checkIns, null);
        try (var browser = Browser.open()) {
            page = browser.page(1080, 1920);
            page.navigate("http://127.0.0.1:" + port + "/kiosk/" + Stand.KIOSK);
            press("where");
            find("shuizha", Stand.WEIRS);
            shows("[data-route=route][data-place=main][data-room=main]");
            assertThat(page.locator(".way-far")).containsText("米");
            assertThat(page.locator(".way-plan")).hasCount(1);
            assertThat(page.locator(".way-take")).hasCount(0);

            run(new AgendaCommand.Move(Stand.WEIRS, "reed", null));
            shows("[data-route=route][data-place=reed][data-room=reed]");
            assertThat(page.locator(".way-news")).containsText("芦苇厅");
            assertThat(page.locator(".way-plan")).hasCount(2);
            assertThat(page.locator(".way-lines").first()).containsText("楼梯");

            press("step-free");
            assertThat(page.locator(".way-lines").first()).containsText("乘电梯上到二层");
            run(VenueCommandOf.closing("lift", clock));
            shows("[data-route=no-step-free]");
            assertThat(page.locator(".way-sorry")).containsText("电梯");
            assertThat(page.locator(".way-to-help")).containsText("服务台");
            assertThat(page.locator(".way-plan[data-level='1'] .route").first()).isVisible();
            assertThat(page.locator(".way-plan .here").first()).isVisible();
            press("call-person");
            assertThat(page.locator("[data-help=called] [data-action=withdraw-help]"))
                    .isVisible();
            assertThat(helpCalls.open(stand.event, Stand.KIOSK)).hasSize(1);
            press("close-help");
            // it opens again by itself
            clock.forward(VenueCommandOf.CLOSED_FOR);
            page.evaluate("document.querySelector('.kiosk').$server.listen()");
            shows("[data-route=route]");
            press("start-over");

            inWithTheirSeat();
            aNoticeWithAnArrow();
            assertThat(browser.faults()).isEmpty();
        }
    }

    /** Nothing of the person is on the page of the way but their seat. */
    private void inWithTheirSeat() {
        page.waitForSelector(".kiosk[data-step=welcome]");
        page.keyboard().type("K7MQ2XWJ");
        page.keyboard().press("Enter");
        press("confirm");
        assertThat(page.locator(".kiosk[data-step=done] [data-action=way]")).containsText("一层 · 1 分钟");
        press("way");
        shows("[data-step=way][data-place=main]");
        assertThat(page.locator(".way-seat")).containsText("A-12");
        assertThat(page.locator(".kiosk")).not().containsText("王伟");
        press("start-over");
    }

    private void aNoticeWithAnArrow() {
        var text = new LocalText(Map.of("zh", "茶歇改在芦苇厅", "en", "Tea is in the Reed Room"));
        var everywhere = new Targets(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        var draft = new Draft(text, LocalText.EMPTY, Priority.INFO, everywhere, null, null, null, false, "reed");
        run(new NoticeCommand.Push("tea", draft, true));
        assertThat(page.locator(".kiosk-notice .kiosk-pointer[data-place=reed]"))
                .containsText("芦苇厅 · 二层");
    }

    private void run(Command command) {
        live.execute(stand.event, command, ANNA, null);
    }

    private void press(String action) {
        page.locator("[data-action='" + action + "']").last().click();
    }

    private void find(String typed, String to) {
        page.locator("[data-field]").fill(typed);
        press("to-" + to);
    }

    private void shows(String state) {
        assertThat(page.locator(".kiosk" + state)).isVisible();
    }

    /** A closure with an end. */
    private static final class VenueCommandOf {
        static final Duration CLOSED_FOR = Duration.ofMinutes(5);

        static VenueCommand closing(String place, TestClock clock) {
            return new VenueCommand.Close(
                    "closed-" + place,
                    null,
                    place,
                    null,
                    LocalText.EMPTY,
                    clock.instant().plus(CLOSED_FOR));
        }
    }
}
