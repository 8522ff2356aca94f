package app.foyer.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.foyer.Browser;
import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.agenda.About;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Room;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.Session;
import app.foyer.agenda.Slot;
import app.foyer.agenda.StageCommand;
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
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FoyerTest
class StageCommandsTest {
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("UTC");
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

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @AfterAll
    static void closeBrowser() {
        Assertions.assertThat(browser.faults()).isEmpty();
        browser.close();
    }

    @BeforeEach
    void aMorningInTwoRooms() {
        event = "e" + UUID.randomUUID();
        clock.set(TEN);
        var rooms = Map.of("main", room("main", 0), "side", room("side", 1));
        var sessions = Stream.of(
                        talk("one", "main", 0, "Opening"),
                        talk("two", "main", 30, "Rivers"),
                        talk("three", "main", 60, "Seas"),
                        talk("four", "main", 90, "Closing"),
                        talk("side-one", "side", 0, "Workshop"),
                        talk("side-two", "side", 60, "Round table"))
                .collect(Collectors.toMap(Session::id, Function.identity()));
        live.create(
                new Event(
                        event,
                        LocalText.of("Test"),
                        LocalText.EMPTY,
                        ZONE,
                        LocalTime.of(4, 0),
                        List.of("en", "zh"),
                        Event.Brand.HOUSE),
                new Agenda(ZONE, LocalTime.of(4, 0), rooms, sessions),
                Author.FOYER);
        var timer = Map.of("layout", MessageMark.STAGE_TIMER);
        devices.add(
                event, List.of(new Device("timer", Device.Kind.SCREEN, 0, LocalText.of("Timer"), null, "main", timer)));
    }

    private static Room room(String id, int position) {
        return Room.of(id, position, LocalText.of("Room " + id), null, 100);
    }

    private static Session talk(String id, String room, int minutes, String title) {
        var start = TEN.plus(Duration.ofMinutes(minutes));
        return Session.planned(
                id, About.titled(LocalText.of(title)), new Slot(room, start, start.plus(Duration.ofMinutes(30))));
    }

    private Page signedIn(String name, String view) {
        var account = name + UUID.randomUUID().toString().substring(0, 8);
        staff.add(account, "password", Role.STAGE);
        var page = browser.context(1440, 900).newPage();
        page.setDefaultTimeout(20_000);
        page.navigate("http://127.0.0.1:" + port + "/console/" + view);
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill("password");
        page.locator("input[name=password]").press("Enter");
        page.waitForSelector("[data-revision]");
        return page;
    }

    private static Locator press(Page page, String action, String room) {
        return page.locator(".room[data-room=" + room + "] [data-action=" + action + "]");
    }

    private static Locator liveIn(Page page, String room) {
        return page.locator(".room[data-room=" + room + "] .now[data-status=live]");
    }

    private Agenda agenda() {
        return live.latest(event).agenda();
    }

    private void shows(Page page) {
        assertThat(page.locator("[data-revision]"))
                .hasAttribute("data-revision", live.latest(event).revision() + "");
    }

    @Test
    void five_different_commands_by_key_and_mouse_are_undone_back_to_the_start() {
        var page = signedIn("anna", "stage");
        var start = agenda();

        page.keyboard().press("+");
        assertThat(page.locator(".receipt")).containsText("+1");
        page.keyboard().press("h");
        assertThat(press(page, "resume", "main")).isVisible();
        page.keyboard().press("i");
        page.locator("[data-action=quick-title]").first().click();
        page.locator(".lengths [data-minutes='2']").click();
        page.locator("[data-action=do-insert]").click();
        page.locator("[data-part=preview] [data-action=apply]").click();
        var inserted = page.locator(".room[data-room=main] .session[data-status=planned]:has-text('apology')");
        assertThat(inserted).isVisible();
        page.locator(".session[data-session=three]").click();
        page.locator("[data-action=swap][data-session=three]").click();
        page.locator("vaadin-combo-box input").fill("Clos");
        page.locator("vaadin-combo-box-item:has-text('Closing')").click();
        page.locator("[data-action=do-swap]").click();
        page.locator("[data-part=preview] [data-action=apply]").click();
        assertThat(page.locator("[data-part=preview]")).hasCount(0);
        page.locator(".session[data-session=two]").click();
        page.locator("[data-action=skip][data-session=two]").click();
        page.locator("[data-part=preview] [data-action=apply]").click();
        assertThat(page.locator(".session[data-session=two]")).hasAttribute("data-status", "skipped");

        var after = live.latest(event).revision();
        for (int undone = 1; undone <= 5; undone++) {
            page.keyboard().press("Control+z");
            assertThat(page.locator("[data-revision]")).hasAttribute("data-revision", after + undone + "");
        }
        Assertions.assertThat(agenda()).isEqualTo(start);
        assertThat(press(page, "undo", "main")).isDisabled();
    }

    @Test
    void a_hold_stops_the_countdown_and_back_undoes_the_last_step() {
        var page = signedIn("anna", "stage");
        page.keyboard().press("h");
        var card = liveIn(page, "main");
        assertThat(card).hasAttribute("data-phase", "held");
        assertThat(card.locator(".countdown")).hasText("30:00");
        clock.set(TEN.plus(Duration.ofMinutes(4)));
        page.keyboard().press("h");
        assertThat(card).hasAttribute("data-phase", "running");
        assertThat(card.locator(".countdown"))
                .hasAttribute("data-until", TEN.plus(Duration.ofMinutes(34)).toString());
        assertThat(page.locator(".room[data-room=main] .standing")).hasText("4 min behind");

        page.keyboard().press("n");
        assertThat(liveIn(page, "main")).hasAttribute("data-session", "two");
        page.keyboard().press("b");
        assertThat(liveIn(page, "main")).hasAttribute("data-session", "one");
        page.keyboard().press("?");
        assertThat(page.locator(".key-sheet dd")).hasCount(StageKey.values().length);
        page.keyboard().press("n");
        assertThat(liveIn(page, "main")).hasAttribute("data-session", "one");
    }

    @Test
    void two_presses_of_next_within_a_moment_are_one_and_two_of_more_time_are_two() {
        var page = signedIn("anna", "stage");
        press(page, "next", "main").dblclick();
        assertThat(page.locator(".notice")).containsText("That was done already");
        assertThat(liveIn(page, "main")).hasAttribute("data-session", "two");
        press(page, "extend", "main").last().dblclick();
        assertThat(liveIn(page, "main").locator("time[data-part=end]"))
                .hasAttribute("datetime", TEN.plus(Duration.ofMinutes(40)).toString());
    }

    @Test
    void a_late_room_is_shown_how_to_catch_up_and_does_with_one_press() {
        clock.set(TEN.plus(Duration.ofMinutes(5)));
        live.execute(event, StageCommand.Extend.live("main", Duration.ofMinutes(8)), Author.FOYER, null);
        var page = signedIn("anna", "stage");
        var standing = page.locator(".room[data-room=main] .standing");
        assertThat(standing).hasText("8 min behind");
        page.keyboard().press("c");
        assertThat(page.locator("[data-cut]").first()).isVisible();
        assertThat(page.locator("[data-part=remains]")).hasAttribute("data-minutes", "0");
        page.locator("[data-action=apply-catch-up]").click();
        assertThat(page.locator(".journal .entry").first()).containsText("Caught up");
        var planned = TEN.plus(Duration.ofMinutes(90));
        var last = Rundown.of(agenda(), "main", TEN.plus(Duration.ofMinutes(5)))
                .item("four")
                .orElseThrow();
        Assertions.assertThat(last.expected().start()).isEqualTo(planned);
    }

    @Test
    void a_message_is_sent_shown_and_read_and_is_not_what_undo_takes_back() {
        var page = signedIn("anna", "stage");
        page.keyboard().press("n");
        assertThat(liveIn(page, "main")).hasAttribute("data-session", "two");
        page.keyboard().press("m");
        page.locator("[data-action=send-prepared]").first().click();
        var message = press(page, "message", "main");
        assertThat(message).hasAttribute("data-mark", "sent");
        Assertions.assertThat(agenda().room("main").message().text()).isEqualTo("5 minutes left / 还有5分钟");

        devices.report(event, "timer", new DeviceReport(live.latest(event).revision(), DeviceReport.LIVE, 0L, 0));
        assertThat(message).hasAttribute("data-mark", "shown");
        live.execute(event, new StageCommand.ReadMessage("main"), new Author("timer", "timer"), null);
        assertThat(message).hasAttribute("data-mark", "read");

        page.keyboard().press("u");
        assertThat(liveIn(page, "main")).hasAttribute("data-session", "one");
        assertThat(message).hasAttribute("data-mark", "read");
        page.keyboard().press("m");
        page.locator("[data-action=clear-message]").click();
        assertThat(message).hasAttribute("data-mark", "none");
        page.keyboard().press("m");
        page.locator("[data-part=message-text] input").fill("Speak up");
        page.locator("[data-part=message-text] input").press("Enter");
        assertThat(message).hasAttribute("data-mark", "sent");
        Assertions.assertThat(agenda().room("main").message().text()).isEqualTo("Speak up");

        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".session:focus")).hasAttribute("data-status", "live");
    }

    @Test
    void a_reason_is_given_with_one_press_and_another_later() {
        var page = signedIn("anna", "stage");
        page.keyboard().press("Shift++");
        page.locator(".receipt [data-action=why]").first().click();
        var why = page.locator(".journal .entry").first().locator("[data-action=explain]");
        assertThat(why).containsText("Late speaker");
        why.click();
        page.locator("[data-part=why-text] input").fill("Train was late");
        page.locator("[data-action=save-why]").click();
        assertThat(why).containsText("Train was late");
        Assertions.assertThat(live.recent(event, 1).getFirst().why()).isEqualTo("Train was late");
    }

    @Test
    void undoing_what_another_did_says_so() {
        var page = signedIn("anna", "stage");
        live.execute(event, new AgendaCommand.Next("main"), new Author("bo", "api"), null);
        assertThat(liveIn(page, "main")).hasAttribute("data-session", "two");
        page.keyboard().press("u");
        assertThat(page.locator(".notice")).containsText("done by bo");
    }

    @Test
    void two_operators_see_each_other_come_look_act_and_go() {
        var anna = signedIn("anna", "stage");
        var bo = signedIn("bo", "stage/side");
        var others = anna.locator("[data-present^=bo]");
        assertThat(others).containsText("Room side");
        bo.keyboard().press("n");
        assertThat(others.locator("[data-part=did]")).containsText("Next");
        assertThat(bo.locator("[data-present^=anna]")).containsText("whole house");
        bo.close();
        assertThat(others).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(12_000));
    }

    @Test
    void one_room_is_run_by_touch_and_locked() {
        var page = signedIn("anna", "stage/main");
        page.setViewportSize(1180, 820);
        var buttons = page.locator(".wings-buttons button");
        for (int i = 0; i < buttons.count(); i++)
            Assertions.assertThat(buttons.nth(i).boundingBox().height).isGreaterThanOrEqualTo(96);
        assertThat(page.locator(".coming .session")).hasCount(3);
        press(page, "next", "main").dblclick();
        assertThat(liveIn(page, "main")).hasAttribute("data-session", "two");
        assertThat(page.locator(".notice")).containsText("That was done already");
        press(page, "extend", "main").first().click();
        assertThat(press(page, "undo", "main")).containsText("Length changed");

        page.locator("[data-action=lock]").click();
        page.keyboard().press("n");
        var unlock = page.locator("[data-action=unlock]").boundingBox();
        page.mouse().move(unlock.x + unlock.width / 2, unlock.y + unlock.height / 2);
        page.mouse().down();
        assertThat(page.locator(".wings[data-locked]")).hasCount(0);
        page.mouse().up();
        assertThat(liveIn(page, "main")).hasAttribute("data-session", "two");

        page.keyboard().press("2");
        assertThat(page.locator(".wings")).hasAttribute("data-room", "side");
        page.locator("[data-action=whole-house]").click();
        assertThat(page.locator("[data-part=stage]")).isVisible();
    }
}
