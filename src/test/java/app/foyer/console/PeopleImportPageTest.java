package app.foyer.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.foyer.Browser;
import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.attendees.Attendees;
import app.foyer.live.Author;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.pack.PackReader;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FoyerTest
class PeopleImportPageTest {
    private static Browser browser;

    @Autowired
    Live live;

    @Autowired
    Attendees attendees;

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
    void anEventWithoutPeople() {
        event = "e" + UUID.randomUUID();
        clock.set(Instant.parse("2026-10-15T01:42:00Z"));
        var pack = PackReader.read(Path.of("kiosk-config")).pack().orElseThrow();
        var of = pack.event();
        live.create(
                new Event(event, of.name(), of.subtitle(), of.zone(), of.dayChange(), of.languages(), of.brand()),
                pack.agenda(),
                Author.FOYER);
    }

    private static void upload(Page page, String content) {
        page.locator("[data-part=people] vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("名单.csv", "text/csv", content.getBytes(Charset.forName("GB18030"))));
    }

    @Test
    void a_table_is_recognised_mapped_compared_applied_and_undone() {
        var page = SignIn.as("ada", Role.ADMIN, "import", browser, staff, port);
        var verdict = page.locator("[data-part=people] [data-part=verdict]");
        upload(page, "甲;乙\n王小伟;浅湾工作室\n单雪;澄江大学\n;无名\n");
        assertThat(verdict).hasAttribute("data-fault", "true");
        Assertions.assertThat(attendees.count(event)).isZero();

        choose(page, 0, "Name");
        assertThat(page.locator("[data-kind=added]")).hasAttribute("data-count", "2");
        choose(page, 1, "Organisation");
        assertThat(page.locator("[data-part=mapping] vaadin-details-summary")).containsText("2 of 2");
        assertThat(page.locator("[data-kind=rejected]")).hasAttribute("data-count", "1");

        page.locator("[data-action=apply-people]").click();
        assertThat(page.locator("[data-import]")).hasCount(1);
        assertThat(page.locator("[data-import]")).containsText("名单.csv");
        Assertions.assertThat(attendees.count(event)).isEqualTo(2);
        Assertions.assertThat(attendees
                        .search(event, "shan xue", 5)
                        .getFirst()
                        .attendee()
                        .organisation())
                .isEqualTo("澄江大学");

        page.locator("[data-part=people] .import-heading [data-action=undo]").click();
        assertThat(page.locator("[data-import] .undone")).isVisible();
        Assertions.assertThat(attendees.count(event)).isZero();
        Assertions.assertThat(browser.faults()).isEmpty();
    }

    private static void choose(Page page, int column, String about) {
        var select = page.locator("[data-column='" + column + "']");
        select.click();
        select.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(about))
                .first()
                .click();
    }

    @Test
    void the_desk_takes_tables_away_but_brings_nobody_in() {
        var page = SignIn.as("dora", Role.DESK, "import", browser, staff, port);
        assertThat(page.locator("vaadin-upload")).hasCount(0);
        var download = page.waitForDownload(
                () -> page.locator("[data-action=export-attendees-csv]").click());
        Assertions.assertThat(download.suggestedFilename()).endsWith("attendees.csv");
    }
}
