package app.foyer.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
import app.foyer.checkin.Direction;
import app.foyer.checkin.DoorSettings;
import app.foyer.checkin.Item;
import app.foyer.checkin.Outcome;
import app.foyer.checkin.Question;
import app.foyer.checkin.Scan;
import app.foyer.checkin.Terms;
import app.foyer.checkin.WalkIn;
import app.foyer.checkin.Welcomes;
import app.foyer.devices.Device;
import app.foyer.devices.Devices;
import app.foyer.devices.HelpCalls;
import app.foyer.devices.HelpKind;
import app.foyer.live.Author;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@FoyerTest
class DeskTest {
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final String HOSTILE = "<img src=x onerror=\"document.title='run'\">‮" + "漢x".repeat(125);
    private static final String HOST = "host" + UUID.randomUUID().toString().substring(0, 8);
    private static Browser browser;

    @Autowired
    Live live;

    @Autowired
    Staff staff;

    @Autowired
    Devices devices;

    @Autowired
    Attendees attendees;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Welcomes welcomes;

    @Autowired
    HelpCalls helpCalls;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate db;

    @LocalServerPort
    int port;

    private String event;
    private final List<Page> pages = new ArrayList<>();

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @AfterEach
    void closePages() {
        pages.forEach(Page::close);
    }

    @BeforeEach
    void anEventWithADinner() {
        event = "e" + UUID.randomUUID();
        clock.set(TEN);
        var zone = ZoneId.of("UTC");
        var rooms = Map.of("side", Room.of("side", 0, LocalText.of("Side room"), null, 100));
        live.create(
                new Event(
                        event,
                        LocalText.of("Test"),
                        LocalText.EMPTY,
                        zone,
                        LocalTime.of(4, 0),
                        List.of("en"),
                        Event.Brand.HOUSE),
                new Agenda(zone, LocalTime.of(4, 0), rooms, Map.of()),
                Author.FOYER);
        devices.add(
                event,
                List.of(new Device("east", Device.Kind.KIOSK, 0, LocalText.of("East door"), null, null, Map.of())));
        var dinner = new Terms(null, false, false, 1, null, "side", null, List.of("meal"));
        checkIns.addLists(
                event,
                List.of(
                        new CheckinList("entry", LocalText.of("Entry"), 0),
                        new CheckinList("dinner", LocalText.of("Dinner"), 1, dinner)));
        var meal = new Question("meal", LocalText.of("Your dinner"), null, Question.Kind.YES_NO, true, null, null);
        checkIns.set(
                event,
                new DoorSettings(
                        zone,
                        List.of(meal),
                        List.of(new Item("bag", LocalText.of("Bag"), null)),
                        null,
                        new WalkIn("Day", null, List.of("phone"))));
        attendees.add(
                event,
                List.of(
                        person("ada", "Ada Test", "ORDER1", null),
                        person("bo", "Bo Test", "ORDER1", null),
                        person("cy", HOSTILE, "ORDER2", null),
                        person("vip", "王伟", "ORDER3", HOST)),
                List.of(
                        ticket("ada", TicketState.VALID),
                        ticket("bo", TicketState.VALID),
                        ticket("cy", TicketState.UNPAID),
                        ticket("vip", TicketState.VALID)));
    }

    private static Attendee person(String id, String name, String order, String host) {
        return new Attendee(id, name, null, "Org", "guest", null, "+1 555 0100", null, order, null, null, host, false);
    }

    private static Ticket ticket(String attendee, TicketState state) {
        return new Ticket(
                "t-" + attendee, attendee, "secret-of-" + attendee, "Day", state, "seat of " + attendee, "side");
    }

    private Page signedIn(String name, Role role, String view) {
        var page = SignIn.as(name, role, view, browser, staff, port);
        pages.add(page);
        return page;
    }

    private Page desk() {
        return signedIn("dora", Role.DESK, "desk");
    }

    private Scan atTheDoor(String attendee, String list) {
        return Scan.ofTicket("t-" + attendee, list, null, "east", "attendee");
    }

    private static void scan(Page page, String code) {
        var field = page.locator(".desk [data-part=search] input");
        field.fill(code);
        field.press("Enter");
    }

    private static Locator verdict(Page page) {
        return page.locator(".verdict");
    }

    private static Locator inPanel(Page page, String selector) {
        return page.locator("[data-part=person] " + selector);
    }

    private static void reason(Page page, String words) {
        page.locator("[data-part=reason-text] input").fill(words);
        page.locator("[data-part=reason-text] input").press("Enter");
    }

    @Test
    void who_comes_through_any_door_appears_and_moves_nothing_that_is_pointed_at() {
        checkIns.redeem(event, atTheDoor("ada", "entry"));
        var page = desk();
        var ada = page.locator(".arrival[data-attendee=ada]").first();
        assertThat(ada).containsText("East door");
        assertThat(ada).containsText("Admitted");
        ada.hover();
        var before = ada.boundingBox().y;
        clock.set(TEN.plusSeconds(1));
        checkIns.redeem(event, atTheDoor("bo", "entry"));
        clock.set(TEN.plusSeconds(2));
        checkIns.redeem(event, atTheDoor("cy", "entry"));
        assertThat(page.locator(".arrival")).hasCount(3);
        assertThat(page.locator(".arrival").first()).hasAttribute("data-outcome", "unpaid");
        Assertions.assertThat(ada.boundingBox().y).isEqualTo(before);
        page.locator("[data-action=to-newest]").click();
        assertThat(page.locator(".arrival").first()).isInViewport();

        page.locator("[data-part=filter-kind]").click();
        page.locator("vaadin-select-item:has-text('Refused')").click();
        assertThat(page.locator(".arrival")).hasCount(1);
        assertThat(page.locator(".arrival [data-part=name]")).hasText(HOSTILE);
        assertThat(page).not().hasTitle("run");
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(1440);
    }

    @Test
    void what_is_refused_is_admitted_for_a_reason_that_is_kept() {
        var page = desk();
        scan(page, "secret-of-cy");
        assertThat(verdict(page)).hasAttribute("data-outcome", "unpaid");
        page.locator("[data-action=override]").click();
        page.locator("[data-action=override-do]").click();
        assertThat(verdict(page)).hasAttribute("data-outcome", "unpaid");
        reason(page, "Paid in cash");
        assertThat(verdict(page)).hasAttribute("data-outcome", "ok");
        var forced = checkIns.history(event, "cy").stream()
                .filter(scan -> scan.outcome() == Outcome.OK)
                .findFirst()
                .orElseThrow();
        Assertions.assertThat(forced.forced()).isTrue();
        Assertions.assertThat(forced.reason()).isEqualTo("Paid in cash");
        Assertions.assertThat(forced.actor()).startsWith("dora");

        scan(page, "secret-of-ada");
        assertThat(verdict(page).locator(".name")).hasText("Ada Test");
        inPanel(page, "[data-action=admit][data-list=dinner]").click();
        assertThat(verdict(page)).hasAttribute("data-outcome", "incomplete");
        page.locator("[data-question=meal] vaadin-radio-button").first().click();
        page.locator("[data-action=answer]").click();
        assertThat(verdict(page)).hasAttribute("data-outcome", "ok");
        Assertions.assertThat(checkIns.answers(event, "ada")).containsEntry("meal", "yes");
        checkIns.redeem(event, atTheDoor("bo", "entry").answering(Map.of()));
        scan(page, "secret-of-bo");
        assertThat(verdict(page)).hasAttribute("data-outcome", "already-admitted");
        assertThat(verdict(page)).containsText("East door");
        inPanel(page, "[data-action=admit][data-list=dinner]").click();
        page.locator("[data-question=meal] vaadin-radio-button").first().click();
        page.locator("[data-action=answer]").click();
        assertThat(verdict(page)).hasAttribute("data-outcome", "full");
        assertThat(verdict(page)).containsText("Side room");
    }

    @Test
    void what_was_done_is_taken_back_and_what_was_misspelt_is_put_right() {
        var page = desk();
        scan(page, "secret-of-ada");
        inPanel(page, "[data-action=hand-out]").dblclick();
        assertThat(inPanel(page, "[data-action=take-back]")).hasCount(1);
        Assertions.assertThat(checkIns.handedOut(event, "t-ada")).containsKey("bag");
        inPanel(page, "[data-action=take-back]").click();
        assertThat(inPanel(page, "[data-action=hand-out]")).hasCount(1);

        inPanel(page, "[data-action=correct]").click();
        page.locator("[data-part=correct] [data-field=name] input").fill("Ada Best");
        page.locator("[data-action=save-correction]").click();
        assertThat(verdict(page).locator(".name")).hasText("Ada Best");
        assertThat(inPanel(page, ".correction-line")).containsText("Ada Test");
        page.locator("vaadin-notification-card [data-action=undo]").click();
        assertThat(verdict(page).locator(".name")).hasText("Ada Test");

        inPanel(page, "[data-part=note] textarea").fill("Left-handed");
        inPanel(page, "[data-action=save-note]").click();
        assertThat(inPanel(page, "[data-action=save-note]")).isHidden();
        Assertions.assertThat(
                        attendees.find(event, "ada").orElseThrow().attendee().note())
                .isEqualTo("Left-handed");

        clock.set(TEN.plusSeconds(60));
        inPanel(page, "[data-action=let-out]").click();
        assertThat(inPanel(page, ".list-line[data-list=entry]")).containsText("out since");
        inPanel(page, "[data-action=annul]").first().click();
        reason(page, "Still here");
        assertThat(inPanel(page, "[data-action=let-out]")).hasCount(1);
        inPanel(page, ".scan-line:has-text('Admitted') [data-action=annul]").click();
        reason(page, "Wrong person");
        assertThat(page.locator("[data-part=admitted]")).hasAttribute("data-admitted", "0");
        assertThat(inPanel(page, ".scan-line").last()).containsText("Wrong person");
    }

    @Test
    void all_of_an_order_come_in_with_one_press_at_either_of_two_desks() {
        var one = desk();
        var other = desk();
        for (var page : List.of(one, other)) {
            page.locator(".desk [data-part=search] input").fill("order1");
            page.locator(".person[data-attendee=ada] [data-action=open]").click();
            assertThat(inPanel(page, "[data-action=admit-all]")).isVisible();
        }
        inPanel(one, "[data-action=admit-all]").dblclick();
        assertThat(verdict(one)).hasAttribute("data-outcome", "ok");
        assertThat(verdict(one)).containsText("2 admitted");
        assertThat(inPanel(other, "[data-action=admit-all]")).hasCount(0);
        Assertions.assertThat(checkIns.tallies(event).admitted("entry")).isEqualTo(2);
    }

    @Test
    void keys_alone_find_choose_and_admit_and_two_strokes_of_enter_admit_nobody() {
        var page = desk();
        var field = page.locator(".desk [data-part=search] input");
        page.locator("[data-tab=counts]").focus();
        page.keyboard().press("/");
        assertThat(field).isFocused();
        page.keyboard().type("test");
        assertThat(page.locator(".person")).hasCount(2);
        field.evaluate(
                "field => { for (let i = 0; i < 2; i++)"
                        + " field.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, composed: true})); }");
        assertThat(page.locator(".person[data-chosen]")).hasAttribute("data-attendee", "ada");
        assertThat(page.locator("[data-part=person]")).hasAttribute("data-attendee", "ada");
        Assertions.assertThat(checkIns.tallies(event).admitted("entry")).isZero();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".person[data-chosen]")).hasAttribute("data-attendee", "bo");
        page.keyboard().press("Enter");
        assertThat(verdict(page)).hasAttribute("data-outcome", "ok");
        assertThat(verdict(page).locator(".name")).hasText("Bo Test");
        page.keyboard().press("Escape");
        assertThat(field).hasValue("");
        assertThat(page.locator(".arrival[data-attendee=bo]")).isVisible();
    }

    @Test
    void a_guest_who_comes_by_a_kiosk_is_told_to_the_host_once_and_to_the_desk() {
        staff.add(HOST, "password", Role.STAGE);
        var desk = desk();
        checkIns.redeem(event, atTheDoor("vip", "entry").at(TEN.minus(Duration.ofMinutes(3))));
        var told = desk.locator(".bell-line[data-attendee=vip]");
        assertThat(told).containsText("王伟");
        assertThat(told).hasAttribute("data-raised", "");

        var host = browser.context(1440, 900).newPage();
        pages.add(host);
        host.navigate("http://127.0.0.1:" + port + "/console/stage");
        host.locator("input[name=username]").fill(HOST.toUpperCase(Locale.ROOT));
        host.locator("input[name=password]").fill("password");
        host.locator("input[name=password]").press("Enter");
        host.locator(".bell-line [data-action=on-my-way]").dblclick();
        assertThat(host.locator(".bell-line")).hasCount(0);
        assertThat(told).hasCount(0);
        Assertions.assertThat(welcomes.guests(event, TEN).getFirst().answeredBy())
                .isEqualToIgnoringCase(HOST);

        checkIns.redeem(event, atTheDoor("vip", "entry").going(Direction.EXIT));
        checkIns.redeem(event, atTheDoor("vip", "dinner").answering(Map.of("meal", "yes")));
        Assertions.assertThat(welcomes.guests(event, TEN.plusSeconds(1))).isEmpty();
        desk.locator("[data-tab=inbox]").click();
        assertThat(desk.locator(".entry[data-kind=guest]")).hasAttribute("data-attendee", "vip");
    }

    @Test
    void the_inbox_holds_calls_and_offline_entries_until_they_are_seen_to() {
        checkIns.redeem(event, Scan.ofTicket("t-ada", "entry", null, "desk", "bo"));
        var late = atTheDoor("ada", "entry").at(TEN.minusSeconds(60)).wasOffline();
        checkIns.redeem(event, late);
        helpCalls.call(event, "east", "lookup", HelpKind.PERSON);
        var stage = signedIn("sam", Role.ADMIN, "stage");
        assertThat(stage.locator("[data-part=waiting]")).hasAttribute("data-open", "2");
        assertThat(stage.locator("[data-part=waiting]")).hasAttribute("data-calls", "1");
        stage.locator("[data-part=waiting]").click();
        var call = stage.locator(".entry[data-kind=call]");
        assertThat(call).containsText("East door");
        call.locator("[data-action=take-call]").click();
        assertThat(call).containsText("is on the way");
        call.locator("[data-action=end-call]").click();
        assertThat(call).hasCount(0);

        var conflict = stage.locator(".entry[data-kind=conflict]");
        assertThat(conflict).containsText("Ada Test");
        assertThat(conflict).containsText("+1 555 0100");
        conflict.locator("[data-action=resolve]").click();
        reason(stage, "The same person");
        assertThat(conflict).hasCount(0);
        assertThat(stage.locator("[data-part=waiting]")).isHidden();
        Assertions.assertThat(checkIns.conflicts(event)).isEmpty();
    }

    @Test
    void somebody_without_a_registration_is_taken_in_unless_they_have_one() {
        var page = desk();
        page.locator("[data-tab=walk-in]").click();
        page.locator("[data-part=walk-in] [data-field=name] input").fill("ada test");
        page.locator("[data-action=register]").click();
        assertThat(page.locator("[data-part=walk-in] .person")).hasAttribute("data-attendee", "ada");
        Assertions.assertThat(attendees.count(event)).isEqualTo(4);
        page.locator("[data-action=register-anyway]").click();
        assertThat(verdict(page)).hasAttribute("data-outcome", "ok");
        Assertions.assertThat(attendees.count(event)).isEqualTo(5);
        page.locator("[data-action=register]").click();
        assertThat(page.locator("[data-part=walk-in-trouble]")).containsText("Name");
    }

    @Test
    void who_does_not_work_there_sees_how_many_came_and_nobody() {
        checkIns.redeem(event, atTheDoor("ada", "entry"));
        checkIns.redeem(event, atTheDoor("cy", "entry"));
        var page = signedIn("tess", Role.TECH, "desk");
        var entry = page.locator(".list-card[data-list=entry]");
        assertThat(entry).hasAttribute("data-admitted", "1");
        assertThat(entry).hasAttribute("data-refused", "1");
        assertThat(page.locator(".chart svg[role=img] title")).hasText("Admissions by quarter of an hour: Entry");
        assertThat(page.locator(".chart rect[data-admitted='1']")).hasCount(1);
        assertThat(page.locator(".share[data-device=east]")).hasAttribute("data-admitted", "1");
        assertThat(page.locator("[data-part=search], .arrival, [data-part=person]"))
                .hasCount(0);
        checkIns.redeem(event, atTheDoor("bo", "entry"));
        assertThat(entry).hasAttribute("data-admitted", "2");
        page.locator(".list-card[data-list=dinner]").click();
        assertThat(page.locator(".chart")).containsText("The first admission");
    }

    @Test
    void while_the_database_is_away_the_desk_says_so_and_then_goes_on() {
        checkIns.redeem(event, atTheDoor("ada", "entry"));
        var page = desk();
        assertThat(page.locator(".arrival")).hasCount(1);
        db.execute("rename table scan to away");
        try {
            assertThat(page.locator("[data-part=lost]")).containsText("has not answered since");
            scan(page, "secret-of-bo");
            assertThat(verdict(page)).hasAttribute("data-outcome", "refused");
            assertThat(page.locator(".arrival")).hasCount(1);
        } finally {
            db.execute("rename table away to scan");
        }
        assertThat(page.locator("[data-part=lost]")).isHidden();
        scan(page, "secret-of-bo");
        assertThat(verdict(page)).hasAttribute("data-outcome", "ok");
        assertThat(page.locator(".arrival")).hasCount(2);
    }
}
