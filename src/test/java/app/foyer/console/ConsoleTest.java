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
import app.foyer.attendees.Attendee;
import app.foyer.attendees.Attendees;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.checkin.CheckIns;
import app.foyer.checkin.CheckinList;
import app.foyer.devices.Device;
import app.foyer.devices.DeviceReport;
import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@FoyerTest
class ConsoleTest {
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final String HOSTILE =
            "<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>";
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
    TestClock clock;

    @Autowired
    JdbcTemplate db;

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
    void anEventWithTwoRooms() {
        event = "e" + UUID.randomUUID();
        clock.set(TEN);
        var rooms = Map.of("main", room("main", 0), "side", room("side", 1));
        var sessions = Map.of(
                "one", talk("one", "main", 0, "Opening"),
                "two", talk("two", "main", 30, HOSTILE),
                "three", talk("three", "main", 60, "Closing"),
                "side-one", talk("side-one", "side", 0, "Workshop"));
        var zone = ZoneId.of("UTC");
        live.create(
                new Event(
                        event,
                        LocalText.of("Test"),
                        LocalText.EMPTY,
                        zone,
                        LocalTime.of(4, 0),
                        List.of("en"),
                        Event.Brand.HOUSE),
                new Agenda(zone, LocalTime.of(4, 0), rooms, sessions),
                Author.FOYER);
        devices.add(
                event,
                List.of(new Device("door", Device.Kind.SCREEN, 0, LocalText.of("Door"), null, "main", Map.of())));
        checkIns.addLists(event, List.of(new CheckinList("entry", LocalText.of("Entry"), 0)));
        attendees.add(
                event,
                List.of(
                        new Attendee("a", "Ada Test", null, "Org", null, null, null, null, "ORDER1", null),
                        new Attendee("b", HOSTILE, null, "Org", null, null, null, null, "ORDER2", null)),
                List.of(
                        new Ticket("ta", "a", "secret-of-ada", "Day", TicketState.VALID, "A1", "main"),
                        new Ticket("tb", "b", "secret-of-b", "Day", TicketState.VALID, null, null)));
    }

    private static Room room(String id, int position) {
        return Room.of(id, position, LocalText.of("Room " + id), null, 100);
    }

    private static Session talk(String id, String room, int minutes, String title) {
        var start = TEN.plus(Duration.ofMinutes(minutes));
        return Session.planned(
                id, About.titled(LocalText.of(title)), new Slot(room, start, start.plus(Duration.ofMinutes(30))));
    }

    private Page signedIn(String name, Role role, String view) {
        return SignIn.as(name, role, view, browser, staff, port);
    }

    private static Locator press(Page page, String action, String room) {
        return page.locator(".room[data-room=" + room + "] [data-action=" + action + "]");
    }

    private static Locator liveIn(Page page, String room) {
        return page.locator(".room[data-room=" + room + "] .now[data-status=live]");
    }

    @Test
    void one_press_moves_on_and_both_consoles_follow_without_reload() {
        var anna = signedIn("anna", Role.STAGE, "stage");
        var bo = signedIn("bo", Role.ADMIN, "stage");
        assertThat(liveIn(anna, "main")).hasAttribute("data-session", "one");

        press(anna, "next", "main").click();
        for (var page : List.of(anna, bo)) assertThat(liveIn(page, "main")).hasAttribute("data-session", "two");
        assertThat(bo.locator(".journal .entry").first()).containsText("anna");
        Assertions.assertThat(live.latest(event).agenda().session("one").actualEnd())
                .isEqualTo(TEN);

        bo.keyboard().press("1");
        bo.keyboard().press("Control+z");
        for (var page : List.of(anna, bo)) assertThat(liveIn(page, "main")).hasAttribute("data-session", "one");
        press(anna, "redo", "main").click();
        assertThat(anna.locator(".notice [data-action=undo]")).isVisible();
        assertThat(anna.locator(".notice [data-action=redo]")).isHidden();
        for (var page : List.of(anna, bo)) assertThat(liveIn(page, "main")).hasAttribute("data-session", "two");
        assertThat(anna).not().hasTitle("run");
        assertThat(liveIn(anna, "main").locator("[data-part=title]")).hasText(HOSTILE);
    }

    @Test
    void keys_do_what_the_buttons_show_in_the_chosen_room() {
        var page = signedIn("anna", Role.STAGE, "stage");
        page.keyboard().press("2");
        page.keyboard().press("f");
        assertThat(page.locator(".room[data-room=side] .now")).hasAttribute("data-status", "none");
        page.keyboard().press("1");
        page.keyboard().press("Shift++");
        assertThat(page.locator(".session[data-session=two] [data-part=late]")).hasText("+5");
        page.keyboard().press("n");
        assertThat(liveIn(page, "main")).hasAttribute("data-session", "two");
        page.keyboard().press("?");
        assertThat(page.locator(".key-sheet")).isVisible();
    }

    @Test
    void who_presses_on_an_old_view_is_told_who_changed_what_and_decides_again() {
        var page = signedIn("anna", Role.STAGE, "stage");
        var seen = live.latest(event).revision();
        // the page is kept from hearing of the change, as a slow network would keep it
        page.evaluate(
                "seen => { const stage = document.querySelector('[data-revision]');"
                        + " new MutationObserver(() => { if (stage.dataset.revision !== seen) stage.dataset.revision = seen; })"
                        + ".observe(stage, {attributes: true}); }",
                seen + "");
        live.execute(event, new AgendaCommand.Next("main"), new Author("bo", "api"), null);
        assertThat(liveIn(page, "main")).hasAttribute("data-session", "two");

        press(page, "next", "main").click();
        var told = page.locator("[data-part=changed-since]");
        assertThat(told).containsText("bo");
        Assertions.assertThat(live.latest(event).revision()).isEqualTo(seen + 1);
        page.locator("[data-action=do-it-anyway]").click();
        assertThat(liveIn(page, "main")).hasAttribute("data-session", "three");
    }

    @Test
    void the_screens_are_counted_as_they_report() {
        var page = signedIn("anna", Role.TECH, "stage");
        var line = page.locator("[data-part=screens-shown]");
        assertThat(line).hasAttribute("data-shown", "0");
        devices.report(event, "door", new DeviceReport(live.latest(event).revision(), DeviceReport.LIVE, 0L, 0));
        assertThat(line).hasAttribute("data-shown", "1");
        assertThat(page.locator("[data-action=next]")).hasCount(0);
    }

    @Test
    void a_session_is_moved_after_its_consequences_were_shown() {
        var page = signedIn("anna", Role.STAGE, "stage");
        page.locator(".session[data-session=three]").click();
        page.locator("[data-action=move][data-session=three]").click();
        page.locator("vaadin-select").first().click();
        page.locator("vaadin-select-item:has-text('Room side')").click();
        assertThat(page.locator("[data-part=consequences]")).isVisible();
        page.locator("vaadin-dialog [data-action=move]").click();
        assertThat(page.locator(".room[data-room=side] .session[data-session=three]"))
                .isVisible();
        page.locator(".notice [data-action=undo]").click();
        assertThat(page.locator(".room[data-room=main] .session[data-session=three]"))
                .isVisible();
    }

    @Test
    void the_desk_admits_a_scanned_code_at_once_and_somebody_found_by_name_with_one_press() {
        var page = signedIn("dora", Role.DESK, "desk");
        var field = page.locator(".desk [data-part=search] input");
        field.fill("secret-of-ada");
        field.press("Enter");
        assertThat(page.locator(".verdict")).hasAttribute("data-outcome", "ok");
        assertThat(page.locator("[data-part=admitted]")).hasAttribute("data-admitted", "1");
        field.fill("secret-of-ada");
        field.press("Enter");
        assertThat(page.locator(".verdict")).hasAttribute("data-outcome", "already-admitted");
        field.fill("order2");
        page.locator("[data-action=admit]").click();
        assertThat(page.locator(".verdict .name")).hasText(HOSTILE);
        assertThat(page.locator("[data-part=admitted]")).hasAttribute("data-admitted", "2");
        assertThat(page).not().hasTitle("run");
    }

    @Test
    void while_the_database_fails_it_is_said_and_no_earlier_verdict_stays() {
        var desk = signedIn("dora", Role.DESK, "desk");
        var field = desk.locator(".desk [data-part=search] input");
        field.fill("secret-of-ada");
        field.press("Enter");
        assertThat(desk.locator(".verdict")).hasAttribute("data-outcome", "ok");
        var stage = signedIn("anna", Role.STAGE, "stage");
        without("scan", () -> {
            field.fill("secret-of-b");
            field.press("Enter");
            assertThat(desk.locator(".verdict")).hasAttribute("data-outcome", "refused");
            assertThat(desk.locator(".verdict")).containsText("Nothing was changed");
        });
        without("journal_change", () -> {
            press(stage, "next", "main").click();
            assertThat(stage.locator(".notice")).containsText("Nothing was changed");
        });
        assertThat(liveIn(stage, "main")).hasAttribute("data-session", "one");
        press(stage, "next", "main").click();
        assertThat(liveIn(stage, "main")).hasAttribute("data-session", "two");
    }

    /** Takes a table away meanwhile: what then fails does so like everything when the database does. */
    private void without(String table, Runnable meanwhile) {
        db.execute("rename table " + table + " to away");
        try {
            meanwhile.run();
        } finally {
            db.execute("rename table away to " + table);
        }
    }

    @Test
    void a_correction_leaves_the_seconds_of_times_that_nobody_touched() {
        var start = TEN.plus(Duration.ofMinutes(60)).plusSeconds(20);
        live.execute(event, new AgendaCommand.Edit("three", null, null, start, null), Author.FOYER, null);
        var before = live.latest(event).agenda().session("three").planned();
        var page = signedIn("anna", Role.STAGE, "stage");
        page.locator(".session[data-session=three]").click();
        page.locator("[data-action=edit][data-session=three]").click();
        page.locator("[data-part^=title-] input").first().fill("Farewell");
        page.locator("vaadin-dialog [data-action=save]").click();
        assertThat(page.locator(".session[data-session=three]")).containsText("Farewell");
        Assertions.assertThat(live.latest(event).agenda().session("three").planned())
                .isEqualTo(before);
    }

    @Test
    void a_schedule_is_shown_as_a_difference_applied_in_one_step_and_undone() {
        var page = signedIn("ada", Role.ADMIN, "import");
        page.locator("[data-action=schedule]").click();
        var desk = page.locator("[data-part=schedule]");
        var before = live.latest(event);
        upload(page, "broken.xml", "<schedule><day>");
        assertThat(desk.locator("[data-part=verdict]")).hasAttribute("data-fault", "true");
        Assertions.assertThat(live.latest(event).revision()).isEqualTo(before.revision());

        upload(page, "schedule.xml", """
                <schedule><conference><title>New</title><acronym>new</acronym></conference>
                <day date="2026-03-02" start="2026-03-02T08:00:00+00:00" end="2026-03-02T20:00:00+00:00" index="1">
                <room name="Room main"><event id="77" guid="6c37a3a0-3a6e-4a6c-8a3c-1d2f4e5a6b7c">
                <date>2026-03-02T12:00:00+00:00</date><start>12:00</start><duration>00:30</duration>
                <title>Brand new</title><type>lecture</type></event></room></day></schedule>
                """);
        assertThat(desk.locator("[data-kind=added]")).hasAttribute("data-count", "1");
        assertThat(desk.locator("[data-kind=removed]")).hasAttribute("data-count", "4");
        page.locator("[data-action=apply-import]").click();
        assertThat(desk.locator("[data-kind=added]")).hasAttribute("data-count", "0");
        Assertions.assertThat(live.latest(event).agenda().sessions()).hasSize(1);
        page.locator(".notice [data-action=undo]").click();
        assertThat(desk.locator("[data-kind=added]")).hasAttribute("data-count", "1");
        Assertions.assertThat(live.latest(event).agenda()).isEqualTo(before.agenda());
    }

    private static void upload(Page page, String name, String content) {
        page.locator("[data-part=schedule] vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "text/xml", content.getBytes(StandardCharsets.UTF_8)));
    }
}
