package app.foyer.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.foyer.Browser;
import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.devices.DeviceReport;
import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.EntityKey;
import app.foyer.live.Live;
import app.foyer.notices.Draft;
import app.foyer.notices.Notice;
import app.foyer.notices.NoticeCommand;
import app.foyer.notices.Priority;
import app.foyer.notices.Targets;
import app.foyer.pack.ShippedPack;
import app.foyer.platform.LocalText;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The console's notices in the shipped event, as one of the stage works with them. */
@FoyerTest
class NoticesPageTest {
    private static Browser browser;

    @Autowired
    Live live;

    @Autowired
    Staff staff;

    @Autowired
    Devices devices;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private String event;
    private Page page;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void theShippedEvent() {
        event = "e" + UUID.randomUUID();
        clock.set(ShippedPack.TEN_TO_TEN);
        var pack = ShippedPack.at(clock.instant());
        live.create(ShippedPack.named(pack.event(), event), pack.affairs(), Author.FOYER);
        devices.add(event, pack.devices());
        page = SignIn.as("anna", Role.STAGE, "notices", browser, staff, port);
    }

    private Locator action(String name) {
        return page.locator("[data-action=" + name + "]:visible").first();
    }

    private Notice only(Priority priority) {
        return live.latest(event).notices().open(clock.instant()).stream()
                .filter(notice -> notice.priority() == priority)
                .findFirst()
                .orElseThrow();
    }

    private Locator device(String id) {
        return page.locator(".device[data-device=" + id + "]");
    }

    @Test
    void a_template_is_filled_previewed_and_pushed_an_emergency_covers_it_until_the_all_clear() {
        page.locator("[data-template=moved]").click();
        assertThat(page.locator("[data-part=foreseen] [data-kind=refused]")).isVisible();
        page.locator("[data-blank=session] input").click();
        page.locator("vaadin-combo-box-item").nth(1).click();
        var foreseen = page.locator("[data-part=foreseen] [data-kind=seen]");
        assertThat(foreseen).isVisible();
        assertThat(page.locator("[data-part=said]")).not().containsText("{");
        action("preview-notice").click();
        assertThat(page.locator("[data-part=showing]")).hasAttribute("data-foreseen", "true");
        assertThat(device("door-main").locator("[data-how=shown]")).hasCount(1);
        assertThat(device("timer-main").locator("[data-how=covered]")).hasCount(1);
        Assertions.assertThat(live.latest(event).notices().notices()).isEmpty();
        page.locator("[data-part=composer] [data-part=place] input").fill("Reed Room");
        page.locator("[data-part=composer] [data-part=place] input").press("Enter");
        // a double press is one
        action("push-notice").dblclick();
        var card = page.locator("[data-part=open] [data-notice]");
        assertThat(card).hasAttribute("data-priority", "info");
        assertThat(card).hasAttribute("data-leads", "reed");
        assertThat(page.locator("vaadin-notification-container [data-action=undo]"))
                .isVisible();
        assertThat(page.locator("[data-part=showing]")).hasAttribute("data-foreseen", "false");
        var info = only(Priority.INFO);
        assertThat(card.locator("[data-part=receipt]")).hasAttribute("data-shown", "0");
        var since = live.latest(event).changedAt(new EntityKey(EntityKey.NOTICE, info.id()));
        devices.report(event, "door-main", new DeviceReport(since, DeviceReport.LIVE, null, 0));
        devices.report(event, "lobby-east", new DeviceReport(since - 1, DeviceReport.LIVE, null, 0));
        assertThat(card.locator("[data-part=receipt]")).hasAttribute("data-shown", "1");
        card.locator("[data-action=extend-notice]").click();
        page.waitForCondition(
                () -> only(Priority.INFO).until().equals(info.until().plusSeconds(900)));

        page.locator("[data-action=priority][data-value=emergency]").click();
        page.locator("[data-part=text-zh] textarea").fill("请立即离开");
        page.locator("[data-part=text-en] textarea").fill("Please leave now");
        assertThat(page.locator("[data-part=foreseen] [data-kind=covers]")).isVisible();
        // nor does an emergency wait for a place that there is not
        var leads = page.locator("[data-part=composer] [data-part=place]");
        leads.locator("input").fill("Behind the shed");
        leads.locator("input").press("Enter");
        assertThat(leads.locator("[slot=error-message]")).containsText("Behind the shed");
        action("push-notice").click();
        var asked = page.locator("[data-part=emergency]");
        assertThat(asked.locator("[data-part=reach]"))
                .hasAttribute("data-reached", devices.all(event).size() + "");
        assertThat(page.locator("[data-action=leave-emergency]")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-action=confirm-emergency]")).hasCount(0);
        Assertions.assertThat(live.latest(event).notices().notices()).hasSize(1);
        action("push-notice").click();
        page.locator("[data-action=confirm-emergency]").click();
        assertThat(page.locator("[data-part=emergency-bar] [data-priority=emergency]"))
                .containsText("Please leave now");
        assertThat(device("timer-main").locator("[data-how=shown]")).hasCount(1);
        assertThat(device("door-main").locator("[data-how=covered] .why")).containsText("emergency");

        page.locator("nav [data-view=stage]").click();
        action("all-clear").click();
        page.locator("[data-action=confirm-all-clear]").click();
        assertThat(page.locator("[data-part=emergency-bar] [data-priority]")).hasCount(0);
        page.locator("nav [data-view=notices]").click();
        assertThat(page.locator("[data-part=open] [data-priority=warning][data-clear] .weight"))
                .hasText("All clear");
        assertThat(device("door-main").locator("[data-weight=clear]")).hasCount(1);
        page.locator("[data-priority=warning] [data-action=withdraw-notice]").click();
        assertThat(page.locator("[data-part=open] [data-priority=warning]")).hasCount(0);
        page.locator(".receipt")
                .filter(new Locator.FilterOptions().setHasText("withdrawn"))
                .locator("[data-action=undo]")
                .click();
        assertThat(page.locator("[data-part=open] [data-priority=warning]")).hasCount(1);
        assertThat(page.locator("[data-part=over] [data-earlier]")).hasCount(1);

        device("kiosk-1").locator("[data-action=look]").click();
        var kiosk = page.frameLocator("iframe");
        assertThat(kiosk.locator("[data-kiosk=kiosk-1]")).hasAttribute("data-step", "welcome");
        Assertions.assertThat(devices.statuses(event))
                .filteredOn(status -> status.device().id().equals("kiosk-1"))
                .allMatch(status -> status.revision() == null);
        action("close").click();
        Assertions.assertThat(browser.faults()).isEmpty();
    }

    @Test
    void templates_are_written_and_removed_and_who_only_looks_has_no_buttons() {
        action("templates").click();
        action("new-template").click();
        page.locator("[data-part=name-en] input").fill("Shuttle");
        var dialog = page.locator("[data-part=template-dialog]");
        dialog.locator("[data-part=text-en] textarea").fill("The shuttle leaves at {time} from {place}");
        action("save-template").click();
        var chip = page.locator("[data-action=use-template]", new Page.LocatorOptions().setHasText("Shuttle"));
        chip.click();
        assertThat(page.locator("[data-blank=time]")).isVisible();
        assertThat(page.locator("[data-blank=place] input")).hasCount(2);
        var id = chip.getAttribute("data-template");
        action("templates").click();
        page.locator(".template[data-template='" + id + "'] [data-action=remove-template]")
                .click();
        assertThat(page.locator("[data-part=templates] [data-template='" + id + "']"))
                .hasCount(0);

        live.execute(
                event,
                new NoticeCommand.Push("n1", Draft.of(LocalText.of("Tea"), Priority.INFO, Targets.EVERYBODY), false),
                Author.FOYER,
                null);
        var looks = SignIn.as("tim", Role.TECH, "notices", browser, staff, port);
        assertThat(looks.locator("[data-part=open] [data-notice=n1]")).isVisible();
        assertThat(looks.locator("[data-action=withdraw-notice]")).hasCount(0);
        assertThat(looks.locator("[data-part=composer]")).hasCount(0);
    }
}
