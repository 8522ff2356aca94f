package app.foyer.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.foyer.Browser;
import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.agenda.AgendaCommand;
import app.foyer.devices.Devices;
import app.foyer.devices.HelpCalls;
import app.foyer.devices.HelpKind;
import app.foyer.fallback.Activation;
import app.foyer.fallback.FallbackCommand;
import app.foyer.fallback.IncidentKind;
import app.foyer.fallback.Plan;
import app.foyer.live.Author;
import app.foyer.live.EventState;
import app.foyer.live.Live;
import app.foyer.notices.NoticeCommand;
import app.foyer.pack.ShippedPack;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
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
import org.springframework.jdbc.core.JdbcTemplate;

/** What happens when the day does not go as planned, in a real browser on the event that comes with the product. */
@FoyerTest
class PlansPageTest {
    private static final Author BEN = new Author("ben", "console");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> TABLES = List.of("room", "session", "entity");
    private static Browser browser;

    @Autowired
    Live live;

    @Autowired
    Staff staff;

    @Autowired
    Devices devices;

    @Autowired
    HelpCalls helpCalls;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate db;

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
        Assertions.assertThat(browser.faults()).isEmpty();
        browser.close();
    }

    @BeforeEach
    void theShippedEvent() {
        event = "plans-" + UUID.randomUUID().toString().substring(0, 8);
        clock.set(ShippedPack.TEN_TO_TEN);
        var pack = ShippedPack.at(ShippedPack.TEN_TO_TEN);
        live.create(ShippedPack.named(pack.event(), event), pack.affairs(), Author.FOYER);
        devices.add(event, pack.devices());
        page = SignIn.as("anna", Role.STAGE, "plans", browser, staff, port);
    }

    private Page screen(String id) {
        var screen = browser.page(1280, 720);
        screen.navigate("http://127.0.0.1:" + port + "/screen/" + id + "?event=" + event);
        screen.waitForSelector("[data-screen][data-link=live]");
        return screen;
    }

    private Locator action(String name) {
        return page.locator("[data-action=" + name + "]");
    }

    /** All that there is of the event, without its revisions. */
    private record Everything(Object affairs, String agenda, List<List<Map<String, Object>>> rows) {}

    private Everything everything() throws Exception {
        var rows = new ArrayList<List<Map<String, Object>>>();
        for (var table : TABLES) {
            var all = db.queryForList(
                    "select * from " + table + " where event_id = ? and not removed order by 1, 2, 3", event);
            all.forEach(row -> row.remove("revision"));
            rows.add(all);
        }
        return new Everything(live.latest(event).affairs(), agenda().replaceFirst("\"revision\":\\d+", ""), rows);
    }

    private String agenda() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/agenda?event=" + event));
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    @Test
    void each_shipped_plan_is_foreseen_applied_shown_and_taken_back_without_a_trace() throws Exception {
        var door = screen("door-main");
        var lobby = screen("lobby-east");
        var before = everything();
        for (var plan : live.latest(event).fallback().plansInOrder()) {
            var activation = apply(plan);
            var notice = "[data-notice^='" + activation.id() + "']";
            assertThat(door.locator(notice).first()).isVisible();
            assertThat(lobby.locator(notice)).hasCount(everybody(activation) ? 1 : 0);
            assertThat(lobby.locator("[data-screen]"))
                    .hasAttribute("data-revision", live.latest(event).revision() + "");
            clock.forward(Duration.ofSeconds(3));
            takeBack(activation);
            assertThat(door.locator("[data-notice]")).hasCount(0);
            Assertions.assertThat(everything()).as(plan.id()).isEqualTo(before);
        }
        door.context().close();
        lobby.context().close();
    }

    /** Whether what it tells is for every screen. */
    private boolean everybody(Activation activation) {
        return live.latest(event).notices().notices().values().stream()
                .anyMatch(notice -> notice.id().startsWith(activation.id())
                        && notice.targets().everybody());
    }

    private Activation apply(Plan plan) {
        page.locator(".card[data-plan=" + plan.id() + "]").click();
        assertThat(page.locator("[data-part=plan-sheet][data-plan=" + plan.id() + "]"))
                .isVisible();
        assertThat(page.locator("[data-part=preview] [data-part=screens] .group")
                        .first())
                .isVisible();
        assertThat(page.locator("[data-part=preview] [data-part=tasks] li").first())
                .isVisible();
        var none = live.latest(event);
        Assertions.assertThat(none.fallback().activations()).isEmpty();
        action("apply-plan").click();
        if (plan.grave()) {
            assertThat(action("confirm-plan")).isVisible();
            Assertions.assertThat(live.latest(event)).isEqualTo(none);
            action("confirm-plan").click();
        }
        assertThat(page.locator("[data-activation]")).hasCount(1);
        return live.latest(event).fallback().activations().values().iterator().next();
    }

    private void takeBack(Activation activation) {
        page.locator("[data-activation='" + activation.id() + "'] [data-action=revert-plan]")
                .click();
        assertThat(action("do-revert")).isVisible();
        var shut = live.latest(event).venue().closures().keySet().stream()
                .filter(id -> id.startsWith(activation.id()))
                .toList();
        assertThat(page.locator("[data-part=revert] [data-venue=opens]")).hasCount(shut.size());
        action("do-revert").click();
        assertThat(page.locator("[data-activation]")).hasCount(0);
    }

    @Test
    void an_incident_leads_to_its_plan_and_what_was_changed_since_stays() {
        var call = helpCalls.call(event, "kiosk-1", "welcome", HelpKind.WATER);
        clock.forward(Duration.ofMinutes(2));
        page.locator("[data-action=report][data-kind=device-failure]").click();
        page.locator("[data-action=report-in][data-room=main]").click();
        var incident = page.locator("[data-incident]");
        assertThat(page.locator("[data-call='" + call.id() + "'][data-help=water]"))
                .isVisible();
        assertThat(page.locator("[data-part=troubles] .entry").first()).hasAttribute("data-help", "water");
        incident.locator("[data-action=call-person]").click();
        page.locator("[data-action=reason]").first().click();
        assertThat(incident.locator("[data-part=called]")).isVisible();
        incident.locator("[data-action=open-plan][data-plan=microphone-dead]").click();
        assertThat(page.locator("[data-action=choose-room][data-room=main][aria-pressed=true]"))
                .isVisible();

        // others change the room in between: nothing is done, and what they did is told
        var seen = live.latest(event).revision();
        action("apply-plan").evaluate("button => { button.dataset.once = ''; window.foyerSeen = () => " + seen + "; }");
        live.execute(event, new AgendaCommand.Delay("main", Duration.ofMinutes(5), null), BEN, null);
        action("apply-plan").click();
        assertThat(page.locator("[data-part=since]")).containsText("ben");
        Assertions.assertThat(live.latest(event).fallback().activations()).isEmpty();
        page.evaluate("delete window.foyerSeen");

        // others write the plan anew: its sheet is read again, and what was chosen stays
        var sheet = page.locator("[data-part=plan-sheet]");
        page.locator("[data-action=choose-room][data-room=river]").click();
        assertThat(page.locator("[data-action=choose-room][data-room=river][aria-pressed=true]"))
                .isVisible();
        var plan = live.latest(event).fallback().plan("microphone-dead");
        rewrite(plan, true);
        assertThat(sheet).hasClass(Pattern.compile(".*\\bgrave\\b.*"));
        assertThat(page.locator("[data-action=choose-room][data-room=river][aria-pressed=true]"))
                .isVisible();
        page.locator("[data-action=choose-room][data-room=main]").click();
        assertThat(page.locator("[data-action=choose-room][data-room=main][aria-pressed=true]"))
                .isVisible();
        action("apply-plan").click();
        assertThat(action("confirm-plan")).isVisible();
        rewrite(plan, false);
        assertThat(action("confirm-plan")).hasCount(0);
        Assertions.assertThat(live.latest(event).fallback().activations()).isEmpty();
        assertThat(page.locator("[data-action=choose-room][data-room=main][aria-pressed=true]"))
                .isVisible();
        action("apply-plan").click();
        var card = page.locator("[data-activation]");
        assertThat(card).hasAttribute("data-plan", "microphone-dead");

        card.locator("[data-task='1'] [data-action=do-task]").click();
        assertThat(card.locator("[data-task='1'][data-done]")).isVisible();
        var state = live.latest(event);
        var notice = state.notices().notices().keySet().iterator().next();
        live.execute(event, new NoticeCommand.Withdraw(notice), BEN, null);
        live.execute(event, new AgendaCommand.Delay("river", Duration.ofMinutes(5), null), BEN, null);
        card.locator("[data-action=revert-plan]").click();
        assertThat(page.locator("[data-left]")).hasCount(1);
        assertThat(page.locator("[data-left]")).containsText("ben");
        action("do-revert").click();
        assertThat(card).hasCount(0);
        kept(state, notice);

        incident.locator("[data-action=solve-incident]").click();
        page.locator("[data-action=reason]").first().click();
        assertThat(page.locator("[data-incident][data-solved]")).isVisible();
        page.locator("[data-action=end-call]").click();
        assertThat(page.locator("[data-call]")).hasCount(0);
        closedAndOpened();
    }

    private void closedAndOpened() {
        var closed = page.locator("[data-part=closed]");
        action("ask-closure").click();
        closed.locator("[data-action=choose-room][data-room=main]").click();
        closed.locator("[data-part=reason-en] input").fill("A leak");
        closed.locator("[data-action=close-room]").click();
        var line = closed.locator("[data-closure]");
        assertThat(line).containsText("A leak");
        assertThat(action("close-room")).isHidden();
        var now = clock.instant();
        Assertions.assertThat(live.latest(event).venue().closed("main", now)).isPresent();
        line.locator("[data-action=open-closure]").click();
        assertThat(line).hasCount(0);
        Assertions.assertThat(live.latest(event).venue().closed("main", now)).isEmpty();
        page.locator("vaadin-notification-container [data-action=undo]").click();
        assertThat(line).hasCount(1);
    }

    private void aPathIsChosenByName() {
        page.locator("[data-action=add-step][data-do=closure]").click();
        var closure = page.locator("[data-part=step][data-do=closure]");
        closure.locator("[data-part=path] input").fill("Lift");
        page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^Lift.*Level 1 – Level 2")))
                .first()
                .click();
        assertThat(closure.locator("[data-part=path] input")).hasValue(Pattern.compile("^Lift.*Level 1 – Level 2.*"));
        closure.locator("[data-action=remove-part]").click();
    }

    private void rewrite(Plan plan, boolean grave) {
        var written = new Plan(
                plan.id(),
                plan.position(),
                plan.name(),
                plan.use(),
                plan.incidents(),
                grave,
                plan.parameters(),
                plan.steps());
        live.execute(event, new FallbackCommand.SavePlan(written), BEN, null);
    }

    /** What ben did stays; of the plan nothing else does. */
    private void kept(EventState applied, String notice) {
        var now = live.latest(event);
        Assertions.assertThat(now.notices().notice(notice).withdrawn()).isNotNull();
        Assertions.assertThat(now.agenda().room("main").message()).isNull();
        Assertions.assertThat(now.agenda().sessionsIn("river"))
                .as("later than when the plan was applied")
                .isNotEqualTo(applied.agenda().sessionsIn("river"));
        Assertions.assertThat(now.agenda().sessionsIn("main"))
                .allSatisfy(
                        session -> Assertions.assertThat(session.heldSince()).isNull());
    }

    @Test
    void a_plan_is_written_with_its_faults_shown_at_the_step_and_removed_again() {
        assertThat(action("new-plan")).hasCount(0);
        page.locator(".card[data-plan=room-unusable]").click();
        assertThat(page.locator("[data-part=plan-sheet]")).isVisible();
        assertThat(action("edit-plan")).hasCount(0);
        page = SignIn.as("root", Role.ADMIN, "plans", browser, staff, port);
        assertThat(page.locator(".card").first()).hasClass(Pattern.compile("grave"));
        action("new-plan").click();
        page.locator("[data-part=name-en] input").fill("Fire drill");
        page.locator("[data-action=add-step][data-do=notice]").click();
        action("save-plan").click();
        assertThat(page.locator("[data-part=step] .trouble > div")).hasCount(1);
        aPathIsChosenByName();
        page.locator("[data-part=step] [data-part=text-en] input").fill("This is a drill in {room}");
        action("save-plan").click();
        assertThat(page.locator("[data-part=plan-editor]")).hasCount(0);
        assertThat(page.locator("[data-part=plan-sheet]")).isVisible();
        var plan = live.latest(event).fallback().plansInOrder().getLast();
        Assertions.assertThat(plan.name().in("en")).isEqualTo("Fire drill");
        action("edit-plan").click();
        action("remove-plan").click();
        assertThat(page.locator(".card")).hasCount(11);
        page.locator("vaadin-notification-container [data-action=undo]").click();
        assertThat(page.locator(".card")).hasCount(12);
    }

    @Test
    void who_does_not_run_the_stage_may_look() {
        live.execute(
                event,
                new FallbackCommand.Report("x", IncidentKind.OTHER, "Lost child", null, "Foyer", "ben"),
                BEN,
                null);
        helpCalls.call(event, "kiosk-2", "welcome", HelpKind.PEN);
        page = SignIn.as("lin", Role.DESK, "plans", browser, staff, port);
        assertThat(page.locator("[data-incident]")).containsText("Lost child");
        assertThat(page.locator("[data-incident] vaadin-button")).hasCount(0);
        page.locator("[data-action=take-call]").click();
        assertThat(page.locator("[data-action=take-call]")).hasCount(0);
        page.locator(".card[data-plan=room-unusable]").click();
        assertThat(page.locator("[data-part=preview] [data-kind=shift]").first())
                .isVisible();
        assertThat(action("apply-plan")).hasCount(0);
    }
}
