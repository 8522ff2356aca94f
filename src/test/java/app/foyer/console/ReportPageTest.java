package app.foyer.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.foyer.Browser;
import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.agenda.About;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.agenda.Slot;
import app.foyer.live.Author;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The report's page on the largest event there may be: 90 rooms, two days, 2,000 sessions. */
@FoyerTest
class ReportPageTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final int ROOMS = 90;
    private static final int SESSIONS = 2_000;
    private static Browser browser;

    @Autowired
    Live live;

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
    void aLargeEventWithAnHourOfChanges() {
        event = "e" + UUID.randomUUID();
        clock.set(NINE.minusSeconds(600));
        var rooms = new HashMap<String, Room>();
        for (int i = 0; i < ROOMS; i++) rooms.put("r" + i, Room.of("r" + i, i, LocalText.of("Room " + i), null, 100));
        var sessions = new HashMap<String, Session>();
        for (int i = 0; i < SESSIONS; i++) {
            var start = NINE.plus(Duration.ofMinutes(i / ROOMS % 11 * 40L)).plus(Duration.ofDays(i / ROOMS / 11));
            var title = new LocalText(Map.of("en", "Session " + i, "zh", "议程 " + i));
            var slot = new Slot("r" + i % ROOMS, start, start.plus(Duration.ofMinutes(40)));
            sessions.put("s" + i, Session.planned("s" + i, About.titled(title), slot));
        }
        live.create(
                new Event(
                        event,
                        LocalText.of("Large"),
                        LocalText.EMPTY,
                        UTC,
                        LocalTime.of(4, 0),
                        List.of("en", "zh"),
                        Event.Brand.HOUSE),
                new Agenda(UTC, LocalTime.of(4, 0), rooms, sessions),
                Author.FOYER);
        give(-5, new AgendaCommand.Delay("r0", Duration.ofMinutes(10), "s0"));
        give(7, new AgendaCommand.Start("s0"));
        give(55, new AgendaCommand.Next("r0"));
        give(56, new AgendaCommand.Cancel("s91"));
    }

    private long give(long minute, AgendaCommand command) {
        clock.set(NINE.plus(Duration.ofMinutes(minute)));
        return live.execute(event, command, new Author("anna", "console"), null).revision();
    }

    private Page signedIn(Role role) {
        var name = "someone-" + UUID.randomUUID();
        staff.add(name, "password", role);
        var page = browser.page(1440, 900);
        page.setDefaultTimeout(60_000);
        page.navigate("http://127.0.0.1:" + port + "/console/reports");
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill("password");
        page.locator("input[name=password]").press("Enter");
        page.waitForSelector("[data-part=reports]");
        return page;
    }

    @Test
    void a_day_is_found_opened_explained_and_taken_away_as_files() throws IOException {
        var page = signedIn(Role.STAGE);
        var count = page.locator(".report .bar [data-part=count]");
        assertThat(count).hasText("990 of 990 sessions");
        assertThat(sum(page, "cancelled")).hasAttribute("data-value", "1");
        assertThat(sum(page, "late-worst")).hasAttribute("data-value", "+15");

        var search = page.locator(".report .bar vaadin-text-field input");
        search.fill("anna");
        assertThat(count).hasText("3 of 990 sessions");
        assertThat(sum(page, "sessions")).hasAttribute("data-value", "3");
        page.locator("[data-session=s0]").click();
        var changes = page.locator("[data-changes-of=s0]");
        assertThat(changes).containsText("delayed by +10 min");
        assertThat(changes).containsText("started 09:07");
        var why = changes.locator("[data-part=why] input").first();
        why.fill("The key was at the other desk");
        why.press("Enter");
        page.waitForCondition(() ->
                live.recent(event, 10).stream().anyMatch(entry -> "The key was at the other desk".equals(entry.why())));

        var csv = page.waitForDownload(() -> page.locator("[data-action=csv]").click());
        Assertions.assertThat(csv.suggestedFilename()).endsWith("-2026-03-02.csv");
        Assertions.assertThat(Files.readString(csv.path())).contains("The key was at the other desk");
        var pdf = page.waitForDownload(() -> page.locator("[data-action=pdf]").click());
        try (var document = Loader.loadPDF(pdf.path().toFile())) {
            Assertions.assertThat(document.getNumberOfPages()).isGreaterThan(20);
        }

        search.fill("");
        assertThat(count).hasText("990 of 990 sessions");
        search.fill("nothing has this name");
        assertThat(page.locator(".report .empty")).isVisible();
        Assertions.assertThat(browser.faults()).isEmpty();
    }

    @Test
    void the_desk_reads_it_too_and_it_keeps_up_with_what_others_do_and_leaves_open_what_is_open() {
        var page = signedIn(Role.DESK);
        assertThat(page.locator("nav [data-view=reports]")).isVisible();
        page.locator(".report .bar vaadin-text-field input").fill("session 0");
        page.locator("[data-session=s0]").click();
        assertThat(page.locator("[data-changes-of=s0]")).isVisible();
        assertThat(page.locator("[data-changes-of=s0] vaadin-text-field")).hasCount(0);
        give(57, new AgendaCommand.Cancel("s181"));
        assertThat(page.locator("[data-part=reports]"))
                .hasAttribute(
                        "data-revision",
                        live.latest(event).revision() + "",
                        new LocatorAssertions.HasAttributeOptions().setTimeout(30_000));
        assertThat(page.locator("[data-changes-of=s0]")).isVisible();
    }

    private static Locator sum(Page page, String name) {
        return page.locator("[data-sum=" + name + "]");
    }
}
