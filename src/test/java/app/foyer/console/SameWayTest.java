package app.foyer.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.Browser;
import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.Session;
import app.foyer.checkin.CheckIns;
import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.Live;
import app.foyer.pack.ShippedPack;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import app.foyer.venue.Arrow;
import app.foyer.venue.VenueCommand;
import app.foyer.venue.Walk;
import app.foyer.venue.Wayfinding;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signs, a kiosk and a phone send everybody the same way, also once staff have changed where that is. */
@FoyerTest
class SameWayTest {
    private static final List<String> SIGNS = List.of("way-east", "way-stairs", "way-gallery");
    private static final String KIOSK = "kiosk-1";
    private static final Map<String, Pattern> ROOMS = Map.of(
            "main", Pattern.compile("潮汐厅|Tide Hall"),
            "river", Pattern.compile("河湾厅|River Room"),
            "reed", Pattern.compile("芦苇厅|Reed Room"),
            "spring", Pattern.compile("清泉工坊|Spring Studio"));
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @Autowired
    Live live;

    @Autowired
    Staff staff;

    @Autowired
    Devices devices;

    @Autowired
    CheckIns checkIns;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private final String event = "same-way-" + UUID.randomUUID().toString().substring(0, 8);

    /** A session that would be next in the other room, where nothing is on. */
    private record Moving(Session session, String to) {}

    private Moving moving() {
        var agenda = live.latest(event).agenda();
        for (var session : agenda.sessions().values())
            for (var room : agenda.rooms().keySet()) if (fits(session, room)) return new Moving(session, room);
        throw new AssertionError("No session can be moved to be the next of another room");
    }

    private boolean fits(Session session, String room) {
        var agenda = live.latest(event).agenda();
        var now = clock.instant();
        var here = Rundown.of(agenda, session.room(), now).next();
        if (session.room().equals(room)
                || here.filter(next -> next.session().equals(session)).isEmpty()) return false;
        if (session.about().kind().code().equals("break")) return false;
        try {
            var moved = new AgendaCommand.Move(session.id(), room, null).apply(agenda, now);
            var there = Rundown.of(moved, room, now);
            return there.live().isEmpty()
                    && there.next()
                            .filter(next -> next.session().id().equals(session.id()))
                            .isPresent();
        } catch (Refusal refused) {
            return false;
        }
    }

    @Test
    void a_moved_session_and_a_closed_lift_turn_signs_kiosk_and_phone_alike() {
        clock.set(ShippedPack.TEN_TO_TEN.minus(TWO_HOURS)); // nothing is on yet, so that signs show what comes first
        var pack = ShippedPack.at(ShippedPack.TEN_TO_TEN);
        live.create(ShippedPack.named(pack.event(), event), pack.affairs(), Author.FOYER);
        devices.add(event, pack.devices());
        checkIns.addLists(event, pack.lists());
        checkIns.set(event, pack.door());
        var moving = moving();
        try (var browser = Browser.open()) {
            var signs = SIGNS.stream().map(sign -> sign(browser, sign)).toList();
            var kiosk = kiosk(browser, moving.session());
            var phone = phone(browser, moving.session());
            var stage = SignIn.as("anna", Role.STAGE, "stage", browser, staff, port);
            requireAll(moving.session(), moving.session().room(), false, signs, kiosk, phone);

            moveInTheConsole(stage, moving);
            requireAll(moving.session(), moving.to(), false, signs, kiosk, phone);

            kiosk.click("[data-action=step-free]");
            phone.click("[data-action=stepfree]");
            var lift = new VenueCommand.Close("lift", null, "lift", null, LocalText.EMPTY, null);
            requireAll(moving.session(), moving.to(), true, signs, kiosk, phone);
            live.execute(event, lift, Author.FOYER, null);
            requireAll(moving.session(), moving.to(), true, signs, kiosk, phone);
            assertThat(browser.faults()).isEmpty();
        }
    }

    private Page sign(Browser browser, String id) {
        var page = browser.page(1920, 1080);
        page.navigate("http://127.0.0.1:" + port + "/screen/" + id + "?event=" + event);
        page.waitForSelector("main[data-revision][data-link=live]");
        return page;
    }

    private Page kiosk(Browser browser, Session session) {
        var page = browser.page(1080, 1920);
        page.navigate("http://127.0.0.1:" + port + "/kiosk/" + KIOSK);
        page.click("[data-action=where]");
        page.waitForSelector("[data-step=where]");
        page.locator("[data-step=where] input")
                .first()
                .fill(session.about().title().in("zh"));
        page.click(".where-to[data-session='" + session.id() + "']");
        page.waitForSelector("[data-step=way]");
        return page;
    }

    private Page phone(Browser browser, Session session) {
        var page = browser.page(390, 844);
        page.navigate("http://127.0.0.1:" + port + "/go/" + event + "/" + session.id() + "?from=" + KIOSK);
        page.waitForSelector("main[data-revision]");
        return page;
    }

    private static void moveInTheConsole(Page stage, Moving moving) {
        var id = moving.session().id();
        stage.locator(".session[data-session='" + id + "']").click();
        stage.locator("[data-action=move][data-session='" + id + "']").click();
        stage.locator("vaadin-select").first().click();
        stage.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(ROOMS.get(moving.to())))
                .click();
        stage.waitForSelector("vaadin-dialog [data-kind=signposts]");
        stage.locator("vaadin-dialog [data-action=move]").click();
    }

    /** What signs, kiosk and phone show is what follows from the state, each from where it stands. */
    private void requireAll(Session session, String room, boolean stepFree, List<Page> signs, Page kiosk, Page phone) {
        kiosk.waitForCondition(() -> Objects.equals(kiosk.getAttribute(".kiosk", "data-room"), room)
                && Objects.equals(kiosk.getAttribute(".kiosk", "data-route"), found(KIOSK, room, stepFree)));
        var way = ".way[data-way=both], .way[data-way=" + (stepFree ? "stepfree" : "usual") + "]";
        phone.waitForCondition(() -> Objects.equals(phone.getAttribute("main", "data-room"), room)
                && Objects.equals(phone.getAttribute(way, "data-found"), found(KIOSK, room, stepFree)));
        for (int i = 0; i < SIGNS.size(); i++) {
            var sign = signs.get(i);
            var row = "article.way:has([data-session='" + session.id() + "'])";
            var id = SIGNS.get(i);
            var expected = place(room) + " " + arrow(id, room);
            try {
                sign.waitForCondition(() -> expected.equals(pointed(sign, row)));
            } catch (TimeoutError late) {
                throw new AssertionError(
                        id + " shows " + pointed(sign, row) + " rather than " + expected + " for " + session.id()
                                + " in "
                                + sign.locator("[data-session]")
                                        .evaluateAll("all => all.map(one => one.dataset.session)"),
                        late);
            }
        }
    }

    private static String pointed(Page sign, String row) {
        var rows = sign.locator(row);
        return rows.count() == 0
                ? "nothing"
                : rows.first().getAttribute("data-place") + " " + rows.first().getAttribute("data-arrow");
    }

    private String place(String room) {
        return live.latest(event).venue().building().ofRoom(room).orElseThrow().id();
    }

    private String found(String device, String room, boolean stepFree) {
        var wayfinding = Wayfinding.of(live.latest(event).venue(), clock.instant());
        return wayfinding
                .answer(wayfinding.before(device).orElseThrow(), room, Walk.of(stepFree))
                .found()
                .code();
    }

    /** As a sign's row has it; a sign beside the lift shows the step-free way. */
    private String arrow(String device, String room) {
        var venue = live.latest(event).venue();
        var wayfinding = Wayfinding.of(venue, clock.instant());
        var from = wayfinding.before(device).orElseThrow();
        return Stream.of(wayfinding.answer(from, room, Walk.USUAL))
                .filter(answer -> answer.leads())
                .map(answer -> Arrow.of(answer.route(), venue.building(), from.facing())
                        .turn())
                .map(turn -> turn == null ? "" : turn.code())
                .findFirst()
                .orElse("");
    }
}
