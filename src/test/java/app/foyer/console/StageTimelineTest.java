package app.foyer.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.Browser;
import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.agenda.About;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Anchor;
import app.foyer.agenda.Person;
import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.agenda.Slot;
import app.foyer.agenda.Timing;
import app.foyer.live.Author;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.KeyboardModifier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FoyerTest
class StageTimelineTest {
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
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
    private Agenda start;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void threeRooms() {
        event = "e" + UUID.randomUUID();
        clock.set(TEN);
        var zone = ZoneId.of("UTC");
        var rooms = Stream.of("main", "side", "lab")
                .map(id ->
                        Room.of(id, List.of("main", "side", "lab").indexOf(id), LocalText.of("Room " + id), null, 100))
                .collect(Collectors.toMap(Room::id, Function.identity()));
        var sessions = Stream.of(
                        talk("one", "main", 0, "Bo"),
                        talk("two", "main", 30, "Ada"),
                        talk("three", "main", 60, "Cy"),
                        talk("four", "main", 90, "Di"),
                        talk("side-one", "side", 0, "Ed"),
                        talk("side-late", "side", 120, "Ada"))
                .collect(Collectors.toMap(Session::id, Function.identity()));
        start = new Agenda(zone, LocalTime.of(4, 0), rooms, sessions);
        live.create(
                new Event(
                        event,
                        LocalText.of("Test"),
                        LocalText.EMPTY,
                        zone,
                        LocalTime.of(4, 0),
                        List.of("en"),
                        Event.Brand.HOUSE),
                start,
                Author.FOYER);
    }

    private static Session talk(String id, String room, int minutes, String speaker) {
        var from = TEN.plus(Duration.ofMinutes(minutes));
        var about = About.titled(LocalText.of("Talk " + id))
                .withSpeakers(List.of(new Person(LocalText.of(speaker), LocalText.EMPTY)));
        return Session.planned(id, about, new Slot(room, from, from.plus(Duration.ofMinutes(30))));
    }

    private Page signedIn(String name) {
        return SignIn.as(name, Role.STAGE, "stage", browser, staff, port);
    }

    private static Locator block(Page page, String room, String session) {
        return page.locator(".room[data-room=" + room + "] .session[data-session=" + session + "]");
    }

    private static Locator button(Page page, String room, String action) {
        return page.locator(".room[data-room=" + room + "] [data-action=" + action + "]")
                .first();
    }

    /** Takes a session with the mouse and carries it to so much of the way down another element. */
    private static void carry(Page page, Locator session, Locator to, double down) {
        session.scrollIntoViewIfNeeded();
        var from = session.boundingBox();
        var target = to.boundingBox();
        page.mouse().move(from.x + 30, from.y + 8);
        page.mouse().down();
        page.mouse().move(target.x + 40, target.y + target.height * down, new Mouse.MoveOptions().setSteps(6));
    }

    private long revision() {
        return live.latest(event).revision();
    }

    private Session session(String id) {
        return live.latest(event).agenda().session(id);
    }

    @Test
    void a_drag_to_another_room_tells_the_clash_before_it_is_let_go() {
        var page = signedIn("anna");
        var track = page.locator(".room[data-room=lab] foyer-track");
        assertThat(block(page, "main", "two")).isVisible();
        // 10:00 to 13:00 are drawn from top to bottom: beside Ada's other talk at 12:00
        carry(page, block(page, "main", "two"), track, 2.0 / 3);
        var told = page.locator("[data-part=foreseen]");
        assertThat(told).hasAttribute("data-kind", "clash");
        assertThat(told).containsText("Ada");
        assertThat(told).containsText("12:00");
        assertThat(revision()).isEqualTo(1);

        page.keyboard().press("Escape");
        assertThat(told).hasCount(0);
        page.mouse().up();
        carry(page, block(page, "main", "two"), track, 2.0 / 3);
        assertThat(told).hasAttribute("data-kind", "clash");
        page.mouse().up();
        assertThat(page.locator("[data-part=preview] [data-kind=clash], vaadin-dialog [data-kind=clash]")
                        .first())
                .containsText("Ada");
        assertThat(revision()).isEqualTo(1);
        page.locator("[data-action=apply]").click();
        assertThat(block(page, "lab", "two")).isVisible();
        assertThat(session("two").scheduled().start()).isEqualTo(TEN.plus(Duration.ofHours(2)));
    }

    @Test
    void letting_go_on_another_session_gives_it_that_turn() {
        var page = signedIn("anna");
        carry(page, block(page, "main", "four"), block(page, "main", "two"), 0.2);
        assertThat(page.locator(".drop")).hasAttribute("data-kind", "turn");
        page.mouse().up();
        page.locator("[data-action=apply]").click();
        assertThat(block(page, "main", "four").locator("[data-part=start]")).hasText("10:30");
        assertThat(block(page, "main", "two").locator("[data-part=start]")).hasText("11:00");
        page.locator(".notice [data-action=undo]").click();
        assertThat(block(page, "main", "two").locator("[data-part=start]")).hasText("10:30");
        assertThat(live.latest(event).agenda()).isEqualTo(start);
    }

    @Test
    void what_is_done_with_several_is_one_change_and_one_undo() {
        var page = signedIn("anna");
        var withCtrl = new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL));
        block(page, "main", "two").click(withCtrl);
        block(page, "main", "three").click(withCtrl);
        block(page, "side", "side-late").click(withCtrl);
        assertThat(page.locator(".selection [data-part=count]")).hasText("3 selected");
        page.locator(".selection [data-minutes='5']").click();
        page.locator("[data-action=apply]").click();
        assertThat(block(page, "main", "three").locator("[data-part=late]")).hasText("+5");
        assertThat(block(page, "side", "side-late").locator("[data-part=late]")).hasText("+5");
        assertThat(revision()).isEqualTo(2);
        assertThat(live.journal(event, 1, 9).getFirst().command()).isEqualTo("several");
        page.locator(".notice [data-action=undo]").click();
        assertThat(block(page, "main", "three").locator("[data-part=late]")).hasText("");
        assertThat(live.latest(event).agenda()).isEqualTo(start);
    }

    @Test
    void who_is_overtaken_sees_both_sides_and_puts_theirs_on_top_with_one_press() {
        var anna = signedIn("anna");
        var bo = signedIn("bo");
        assertThat(block(anna, "main", "two")).isVisible();
        // anna's page is kept from hearing of the change, as a slow network would keep it
        anna.evaluate("() => { const stage = document.querySelector('[data-revision]');"
                + " new MutationObserver(() => { if (stage.dataset.revision !== '1') stage.dataset.revision = '1'; })"
                + ".observe(stage, {attributes: true}); }");
        button(bo, "main", "next").click();
        assertThat(bo.locator(".now[data-session=two]")).isVisible();

        anna.locator(".room[data-room=main] [data-action=delay][data-minutes='5']")
                .click();
        var told = anna.locator("vaadin-dialog[data-part=changed-since]");
        assertThat(told).containsText("bo");
        assertThat(told).containsText("Talk two");
        assertThat(told.locator("[data-part=consequences]")).containsText("Talk three");
        assertThat(revision()).isEqualTo(2);
        anna.locator("[data-action=do-it-anyway]").click();
        assertThat(block(anna, "main", "three").locator("[data-part=late]")).hasText("+5");
        assertThat(session("two").actualStart()).isEqualTo(TEN);
        assertThat(session("three").delay()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void after_five_different_commands_undo_leads_back_to_the_start() {
        var page = signedIn("anna");
        button(page, "main", "next").click();
        assertThat(page.locator(".now[data-session=two]")).isVisible();
        page.locator(".room[data-room=main] [data-action=delay][data-minutes='5']")
                .click();
        assertThat(block(page, "main", "four").locator("[data-part=late]")).hasText("+5");
        block(page, "main", "four").click();
        page.locator("[data-action=cancel][data-session=four]").click();
        assertThat(block(page, "main", "four")).hasAttribute("data-status", "cancelled");
        carry(page, block(page, "main", "three"), page.locator(".room[data-room=lab] foyer-track"), 0.9);
        page.mouse().up();
        assertThat(block(page, "lab", "three")).isVisible();
        button(page, "main", "finish").click();
        assertThat(page.locator(".room[data-room=main] .now")).hasAttribute("data-status", "none");
        assertThat(revision()).isEqualTo(6);

        page.keyboard().press("1");
        for (int left = 4; left >= 0; left--) {
            page.keyboard().press("Control+z");
            assertThat(page.locator(".journal .entry[data-standing=true]")).hasCount(left);
        }
        assertThat(live.latest(event).agenda()).isEqualTo(start);
    }

    @Test
    void titles_and_times_are_edited_where_they_stand() {
        var page = signedIn("anna");
        block(page, "main", "three").locator("[data-part=start]").dblclick();
        var form = page.locator("[data-part=in-place]");
        form.locator("[name=start]").fill("25:00");
        form.locator("[name=start]").press("Enter");
        assertThat(form.locator("[data-part=fault]")).containsText("25:00");
        form.locator("[name=start]").press("Escape");
        assertThat(form).hasCount(0);
        assertThat(revision()).isEqualTo(1);

        block(page, "main", "four").focus();
        page.keyboard().press("F2");
        form.locator("[name=title-en]").fill("Farewell");
        form.locator("[name=start]").fill("11:40");
        assertThat(form.locator("[name=end]")).hasValue("12:10");
        form.locator("[name=start]").press("Enter");
        assertThat(block(page, "main", "four")).containsText("Farewell");
        assertThat(session("four").planned().start()).isEqualTo(TEN.plus(Duration.ofMinutes(100)));
        assertThat(session("four").planned().length()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void what_another_changed_while_the_form_was_open_is_told_and_not_put_back() {
        var anna = signedIn("anna");
        var bo = signedIn("bo");
        var form = "[data-part=in-place]";
        block(anna, "main", "four").focus();
        anna.keyboard().press("F2");
        anna.locator(form + " [name=start]").fill("11:40");
        block(bo, "main", "four").focus();
        bo.keyboard().press("F2");
        bo.locator(form + " [name=title-en]").fill("Farewell");
        bo.locator(form + " [name=title-en]").press("Enter");
        assertThat(block(anna, "main", "four")).containsText("Farewell");

        anna.locator(form + " [name=start]").press("Enter");
        var told = anna.locator("vaadin-dialog[data-part=changed-since]");
        assertThat(told).containsText("bo");
        assertThat(told).containsText("Farewell");
        assertThat(revision()).isEqualTo(2);
        anna.locator("[data-action=do-it-anyway]").click();
        assertThat(block(anna, "main", "four").locator("[data-part=start]")).hasText("11:40");
        assertThat(session("four").about().title().in("en")).isEqualTo("Farewell");
        assertThat(session("four").planned().start()).isEqualTo(TEN.plus(Duration.ofMinutes(100)));
    }

    @Test
    void several_of_which_some_do_not_fit_tells_how_many_are_left_out() {
        var fixed = new Timing(Anchor.FIXED, false, false, null, null);
        live.execute(event, new AgendaCommand.Edit("two", null, null, null, null, fixed, null), Author.FOYER, null);
        var page = signedIn("anna");
        var withCtrl = new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL));
        block(page, "main", "two").click(withCtrl);
        block(page, "side", "side-late").click(withCtrl);
        page.locator(".selection [data-minutes='5']").click();
        assertThat(page.locator(".notice")).containsText("1 of them left out");
        page.locator("[data-action=apply]").click();
        assertThat(block(page, "side", "side-late").locator("[data-part=late]")).hasText("+5");
        assertThat(session("two").delay()).isZero();
    }

    @Test
    void a_time_that_no_page_of_ours_would_send_is_refused() {
        var page = signedIn("anna");
        assertThat(block(page, "main", "two")).isVisible();
        for (var time : List.of("+900000000-01-01T00:00:00Z", "noon"))
            assertThat((String) page.evaluate(
                            "time => document.querySelector('.rooms').$server.foresee('two', 'lab', time, null, null)",
                            time))
                    .contains("refused", "not possible");
        assertThat((String) page.evaluate("() => document.querySelector('.rooms').$server.edit('two', '{')"))
                .contains("not possible");
        page.evaluate("() => document.querySelector('.rooms').$server.drop('two', 'lab', 'noon', null, null, 1)");
        assertThat(page.locator(".notice")).containsText("not possible");
        assertThat(revision()).isEqualTo(1);
    }

    @Test
    void an_impossible_time_says_why() {
        var page = signedIn("anna");
        block(page, "main", "three").click();
        page.locator("[data-action=move][data-session=three]").click();
        var time = page.locator("vaadin-time-picker input");
        time.fill("noon");
        time.press("Tab");
        assertThat(page.locator("[data-part=consequences]")).containsText("no time of day");
    }
}
