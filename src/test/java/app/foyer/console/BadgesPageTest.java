package app.foyer.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.foyer.Browser;
import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.attendees.Attendees;
import app.foyer.badges.BadgeSetup;
import app.foyer.badges.Badges;
import app.foyer.badges.Printer;
import app.foyer.devices.Device;
import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.pack.PackReader;
import app.foyer.platform.LocalText;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The badges' page with the shipped people and designs, and a printer that is off. */
@FoyerTest
class BadgesPageTest {
    private static Browser browser;

    @Autowired
    Live live;

    @Autowired
    Badges badges;

    @Autowired
    Attendees attendees;

    @Autowired
    Devices devices;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private String event;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void theShippedEventWithAPrinterThatIsOff() {
        event = "e" + UUID.randomUUID();
        clock.set(Instant.parse("2026-10-15T01:42:00Z"));
        var pack = PackReader.read(Path.of("kiosk-config")).pack().orElseThrow();
        var of = pack.event();
        live.create(
                new Event(event, of.name(), of.subtitle(), of.zone(), of.dayChange(), of.languages(), of.brand()),
                pack.agenda(),
                Author.FOYER);
        attendees.add(event, pack.attendees(), pack.tickets());
        badges.add(
                event,
                new BadgeSetup(
                        pack.badges().designs(),
                        List.of(
                                printer("labels", Printer.Kind.ZPL, "Label printer 1", "127.0.0.1:1"),
                                printer("at-kiosk", Printer.Kind.BROWSER, "Printer at the kiosk", null))));
        devices.add(
                event,
                List.of(new Device(
                        "kiosk-1",
                        Device.Kind.KIOSK,
                        0,
                        LocalText.of("Kiosk"),
                        null,
                        null,
                        Map.of("printer", "at-kiosk"))));
    }

    private static Printer printer(String id, Printer.Kind kind, String name, String address) {
        var fallback = kind == Printer.Kind.ZPL ? "at-kiosk" : null;
        return new Printer(
                id, kind, LocalText.of(name), "East entrance", address, 203, null, true, fallback, Duration.ofHours(1));
    }

    private Page signedIn() {
        var page = SignIn.as("lin", Role.DESK, "badges", browser, staff, port);
        if (page.locator("html[lang=zh]").count() > 0)
            page.locator("[data-action=language]").click();
        return page;
    }

    @Test
    void the_queue_is_seen_live_and_given_to_another_printer_and_every_job_can_be_settled() {
        for (int i = 1; i <= 4; i++) badges.request(event, "t-000" + i, "labels", "kiosk-1", "attendee", "k");
        var page = signedIn();
        var labels = page.locator("[data-printer=labels]");
        assertThat(labels).hasAttribute("data-trouble", "unreachable");
        assertThat(labels.locator("[data-part=waiting]")).hasAttribute("data-count", "4");
        assertThat(page.locator("[data-state=queued][data-job]")).hasCount(4);
        assertThat(page.locator(".jobs")).containsText("張國華");
        page.locator("[data-action=cancel-job]").first().click();
        assertThat(page.locator("[data-job][data-state=cancelled]")).hasCount(1);
        labels.locator("[data-action=move-queue]").click();
        page.locator("[data-to=at-kiosk]").first().click();
        var kiosk = page.locator("[data-printer=at-kiosk]");
        assertThat(kiosk.locator("[data-part=waiting]")).hasAttribute("data-count", "3");

        var taken = badges.take(event, "kiosk-1").orElseThrow();
        badges.printed(event, taken.id());
        badges.failed(event, badges.take(event, "kiosk-1").orElseThrow().id());
        assertThat(kiosk.locator("[data-part=printed]")).hasAttribute("data-count", "1");
        assertThat(kiosk.locator("[data-part=failed]")).hasAttribute("data-count", "1");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/badges/console-light.png")));
        page.locator("[data-show=failed]").click();
        assertThat(page.locator(".jobs [data-part=count]")).hasText("one job");
        page.locator("[data-action=retry-job]:visible").click();
        assertThat(page.locator(".jobs .empty")).isVisible();
        page.locator("[data-show=all]").click();
        kiosk.locator("[data-action=test-page]").click();
        assertThat(kiosk.locator("[data-part=waiting]")).hasAttribute("data-count", "3");
        Assertions.assertThat(browser.faults()).isEmpty();
    }

    @Test
    void each_look_is_seen_on_the_hardest_names_and_a_badge_printed_again_says_so() {
        var page = signedIn();
        var proof = page.locator("[data-part=proof]");
        assertThat(proof).hasAttribute("src", Pattern.compile("data:image/png.*"));
        assertThat(page.locator("[data-printer=labels] [data-part=waiting]")).hasAttribute("data-count", "0");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/badges/console-empty.png")));
        for (var sample : List.of("longest", "han", "right-to-left", "bare", "test")) {
            var before = proof.getAttribute("src");
            page.locator("[data-sample=" + sample + "]").click();
            if (!sample.equals("longest")) assertThat(proof).not().hasAttribute("src", before);
        }
        page.locator("[data-sample=right-to-left]").click();
        page.locator("[data-look=student]").click();
        assertThat(page.locator("[data-look=student]")).hasAttribute("aria-pressed", "true");
        Assertions.assertThat(((Number) proof.evaluate("image => image.getBoundingClientRect().width")).doubleValue())
                .isBetween(339.0, 341.0);
        page.locator("[data-action=theme]").click();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/badges/console-dark.png")));
        page.locator("[data-part=whose] input").fill("neelam");
        page.locator(".found-people button").first().click();
        assertThat(page.locator(".proof .missing")).containsText("न");
        for (int i = 0; i < 2; i++) {
            page.locator("[data-action=print-badge]").click();
            page.locator("[data-to=at-kiosk]").last().click();
            assertThat(page.locator("[data-show=all]")).hasText("All " + (i + 1));
            badges.printed(event, badges.take(event, "kiosk-1").orElseThrow().id());
        }
        assertThat(page.locator("vaadin-notification-card").last()).containsText("Printed before, at 09:42");
        assertThat(page.locator("[data-job]:visible .copy")).hasText("copy 2");
        Assertions.assertThat(page.url())
                .contains("/console/badges")
                .doesNotContain("t-0")
                .doesNotContain("=");
        Assertions.assertThat(browser.faults()).isEmpty();
    }
}
