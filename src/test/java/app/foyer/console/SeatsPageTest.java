package app.foyer.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.foyer.Browser;
import app.foyer.FoyerTest;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.Room;
import app.foyer.attendees.Attendee;
import app.foyer.attendees.Attendees;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.checkin.CheckIns;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.Scan;
import app.foyer.devices.Device;
import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import com.microsoft.playwright.Page;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two desks and a screen look at the same room. */
@FoyerTest
class SeatsPageTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final int PEOPLE = 12;
    private static Browser browser;

    @Autowired
    Live live;

    @Autowired
    Attendees attendees;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Devices devices;

    @Autowired
    Staff staff;

    @LocalServerPort
    int port;

    private final String event = "s" + UUID.randomUUID();

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    private void anEvent() {
        attendees.add(
                event,
                IntStream.range(0, PEOPLE)
                        .mapToObj(i -> new Attendee(
                                "a" + i,
                                "Guest " + i,
                                null,
                                null,
                                "guest",
                                null,
                                null,
                                null,
                                null,
                                i < 4 ? "team" : null))
                        .toList(),
                IntStream.range(0, PEOPLE)
                        .mapToObj(i ->
                                new Ticket("t" + i, "a" + i, "SECRET-" + i, "ticket", TicketState.VALID, null, null))
                        .toList());
        checkIns.addLists(event, List.of(new CheckinList("door", LocalText.of("Door"), 0)));
        var config = Map.of("layout", "seating", "languages", "en", "bilingual", "single");
        devices.add(
                event,
                List.of(new Device("seats", Device.Kind.SCREEN, 0, LocalText.of("Seats"), null, "hall", config)));
        var hall = Room.of("hall", 0, LocalText.of("Hall"), "1", 40);
        live.create(
                new Event(
                        event,
                        LocalText.of("Seats"),
                        LocalText.EMPTY,
                        UTC,
                        LocalTime.of(4, 0),
                        List.of("en"),
                        Event.Brand.HOUSE),
                new Agenda(UTC, LocalTime.of(4, 0), Map.of("hall", hall), Map.of()),
                Author.FOYER);
    }

    private static String seat(String label, String state) {
        return "[data-part=seat-chart] [data-seat='" + label + "'][data-state=" + state + "]";
    }

    @Test
    void seats_are_made_given_by_rule_and_by_hand_and_taken_back_and_everybody_who_looks_sees_it() {
        anEvent();
        var page = SignIn.as("desk", Role.DESK, "seats", browser, staff, port);
        // a room of which nobody said how it is seated: a few numbers make it
        page.locator("[data-action=make-seats]").click();
        page.waitForSelector("[data-part=seat-chart] svg");
        var other = SignIn.as("desk", Role.DESK, "seats", browser, staff, port);
        var screen = browser.page(1920, 1080);
        screen.navigate("http://127.0.0.1:" + port + "/screen/seats?event=" + event);
        assertThat(screen.locator("[data-free]")).hasAttribute("data-free", "120");

        var chart = page.locator("[data-part=seat-chart]").boundingBox();
        page.locator("[data-action=seat-rule]").click();
        page.locator("[data-action=propose-seats]").focus();
        page.keyboard().press("Escape");
        assertThat(page.locator("[data-part=seat-rule]")).hasCount(0);
        page.locator("[data-action=seat-rule]").click();
        page.locator("[data-action=propose-seats]").click();
        assertThat(page.locator("[data-part=proposal] [data-ticket]")).hasCount(PEOPLE);
        assertThat(page.locator("[data-mark=proposed]")).hasCount(PEOPLE);
        page.locator("[data-action=apply-seats]").click();
        // what is told about a press moves no seat from under the finger
        assertThat(page.locator(".seat-done [data-action=undo]")).isVisible();
        Assertions.assertThat(page.locator("[data-part=seat-chart]").boundingBox())
                .usingRecursiveComparison()
                .isEqualTo(chart);
        assertThat(other.locator("[data-part=seat-counts]")).hasAttribute("data-taken", PEOPLE + "");
        assertThat(screen.locator("[data-free]")).hasAttribute("data-free", (120 - PEOPLE) + "");
        assertThat(screen.locator("main")).not().containsText("Guest");

        moveToTheBack(other);
        assertThat(page.locator(seat("K-12", "taken"))).isVisible();
        checkIns.redeem(event, Scan.ofTicket("t0", "door", null, "desk", "test"));
        assertThat(page.locator("[data-part=seat-counts]")).hasAttribute("data-present", "1");

        changeAndRemove(page);

        // what was moved since stays where it is, and so does who has come
        page.locator("[data-deed]:has-text('" + PEOPLE + "') [data-action=undo-seats]")
                .last()
                .click();
        assertThat(page.locator("[data-part=seat-counts]")).hasAttribute("data-taken", left());
        assertThat(page.locator(seat("K-12", "taken")).or(page.locator(seat("K-12", "present"))))
                .isVisible();
        assertThat(page.locator("[data-part=seat-counts]")).hasAttribute("data-present", "1");
        page.context().close();
        other.context().close();
        screen.context().close();
    }

    /** Whoever was moved to the back may be who has come. */
    private String left() {
        var at = attendees.holderByTicket(event, "t0").orElseThrow().ticket().seat();
        return at.equals("K-12") ? "1" : "2";
    }

    /** The back rows go, and come back with who sat there; then all seats. */
    private static void changeAndRemove(Page page) {
        var counts = page.locator("[data-part=seat-counts]");
        page.locator("[data-action=change-seats]").click();
        page.locator("[data-part=plan-wheelchair] input").fill("A-1, Z-9");
        var wheelchair = page.locator("vaadin-text-field[data-part=plan-wheelchair]");
        assertThat(wheelchair).containsText("Z-9");
        assertThat(page.locator("[data-part=seat-plan] .seat-chart")).hasClass(Pattern.compile("stale"));
        page.locator("[data-part=plan-wheelchair] input").fill("");
        page.locator("[data-part=plan-rows] input").fill("5 × 12");
        assertThat(page.locator("[data-part=seat-losses]")).hasAttribute("data-count", "1");
        assertThat(page.locator("[data-part=seat-losses]")).containsText("K-12");
        page.locator("[data-action=set-seats]").click();
        assertThat(counts).hasAttribute("data-taken", (PEOPLE - 1) + "");
        assertThat(page.locator("[data-part=seat-deeds]")).containsText("seated otherwise");
        page.locator(".receipt [data-action=undo]").click();
        assertThat(counts).hasAttribute("data-taken", PEOPLE + "");

        page.locator("[data-action=change-seats]").click();
        page.locator("[data-action=remove-seats]").click();
        assertThat(page.locator("[data-part=seat-losses]")).hasAttribute("data-count", PEOPLE + "");
        page.locator("[data-action=confirm-remove-seats]").click();
        assertThat(page.locator("[data-part=seats-to-make]")).isVisible();
        page.locator(".receipt [data-action=undo]").click();
        assertThat(counts).hasAttribute("data-taken", PEOPLE + "");
    }

    private static void moveToTheBack(Page page) {
        page.locator(seat("A-1", "taken")).click();
        assertThat(page.locator("[data-part=sitter]")).isVisible();
        page.locator("[data-action=move-seat]").click();
        page.locator(seat("K-12", "free")).click();
        assertThat(page.locator(seat("K-12", "taken"))).isVisible();
        assertThat(page.locator(seat("A-1", "free"))).isVisible();
    }
}
