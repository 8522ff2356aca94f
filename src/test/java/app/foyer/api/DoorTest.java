package app.foyer.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.attendees.Attendee;
import app.foyer.attendees.Attendees;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.checkin.CheckIns;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.DoorSettings;
import app.foyer.checkin.Item;
import app.foyer.checkin.Question;
import app.foyer.checkin.Rule;
import app.foyer.checkin.Terms;
import app.foyer.checkin.WalkIn;
import app.foyer.devices.Device;
import app.foyer.devices.DeviceTokens;
import app.foyer.devices.Devices;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The door as kiosks, scanners and programs of the venue use it. It is five to ten, on a Monday in Shanghai. */
@FoyerTest
class DoorTest {
    @LocalServerPort
    int port;

    @Autowired
    Live live;

    @Autowired
    Staff staff;

    @Autowired
    Attendees attendees;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Devices devices;

    @Autowired
    DeviceTokens tokens;

    @Autowired
    TestClock clock;

    private Http desk;
    private Http kiosk;

    @BeforeEach
    void anEventWithADoorAndADinner() {
        var event = ApiEvent.create(live, clock);
        var evening = new Rule(
                new LocalText(Map.of("zh", "晚宴六点开始。", "en", "Dinner begins at six.")),
                null,
                null,
                null,
                0,
                null,
                LocalTime.of(18, 0),
                LocalTime.of(22, 0),
                null,
                null,
                null,
                null);
        checkIns.addLists(
                event,
                List.of(
                        new CheckinList("door", LocalText.of("Door"), 0),
                        new CheckinList("dinner", LocalText.of("Dinner"), 1, Terms.ONCE.withRules(List.of(evening))),
                        new CheckinList(
                                "hall",
                                LocalText.of("Hall"),
                                2,
                                new Terms(null, false, true, 1, "main", "side", null, List.of("meal")))));
        var meal = new Question(
                "meal",
                new LocalText(Map.of("zh", "餐食", "en", "Your meal")),
                null,
                Question.Kind.YES_NO,
                true,
                null,
                null);
        checkIns.set(
                event,
                new DoorSettings(
                        ZoneId.of("Asia/Shanghai"),
                        List.of(meal),
                        List.of(new Item("bag", LocalText.of("Bag"), null)),
                        null,
                        new WalkIn("walk-in", 1, null)));
        attendees.add(
                event,
                List.of(person("a"), person("b")),
                List.of(
                        new Ticket("ta", "a", "secret-of-a1", "day", TicketState.VALID, null, null),
                        new Ticket("tb", "b", "secret-of-b1", "day", TicketState.VALID, null, null)));
        devices.add(
                event, List.of(new Device("k1", Device.Kind.KIOSK, 0, LocalText.of("Kiosk"), null, null, Map.of())));
        desk = new Http(port, event, staff.makeToken("dora", Role.DESK, "test").secret());
        kiosk = new Http(port, event, tokens.make(event, "k1", "test").secret());
    }

    private static Attendee person(String id) {
        return new Attendee(id, "Person " + id, null, null, null, null, null, null, null, null);
    }

    private static List<String> outcomes(JsonNode batch) {
        return StreamSupport.stream(batch.get("results").spliterator(), false)
                .map(result -> result.get("outcome").isNull()
                        ? result.get("reason").asString()
                        : result.get("outcome").asString())
                .toList();
    }

    @Test
    void what_was_scanned_offline_comes_in_a_batch_and_one_bad_scan_holds_up_none() {
        desk.post("checkins", Map.of("ticket", "ta"));
        clock.forward(Duration.ofMinutes(10));
        var sent = Map.of(
                "checkins",
                List.of(
                        Map.of("secret", "secret-of-b1", "at", "2026-03-02T09:56:00+08:00", "nonce", "1"),
                        Map.of("direction", "up", "secret", "x"),
                        Map.of("nothing", "at all"),
                        Map.of("secret", "secret-of-a1", "at", "2026-03-02T09:57:00+08:00", "nonce", "2"),
                        Map.of("secret", "nobody's", "list", "roof", "nonce", "3", "admitted", false),
                        Map.of("secret", "nobody's", "admitted", false, "nonce", "4")));
        var first = kiosk.post("checkins/batch", sent).json();
        assertThat(outcomes(first))
                .containsExactly("ok", "bad-value", "unknown-field", "already-admitted", "unknown-list", "unknown");
        assertThat(first.at("/results/0/status").asInt()).isEqualTo(201);
        assertThat(first.at("/results/0/verdict/admittedAt").asString()).isEqualTo("2026-03-02T09:56:00+08:00");
        var again = kiosk.post("checkins/batch", sent).json();
        assertThat(again.at("/results/0/status").asInt()).isEqualTo(200);
        var conflicts = desk.get("arrivals/conflicts").json().get("conflicts");
        assertThat(conflicts).hasSize(1);
        assertThat(conflicts.at("/0/arrival/attendee/id").asString()).isEqualTo("a");
        var scan = conflicts.at("/0/arrival/scan").asString();
        var left = desk.post("arrivals/conflicts/" + scan + "/resolve", Map.of("resolution", "same person"));
        assertThat(left.json().get("conflicts")).isEmpty();
        assertThat(kiosk.get("arrivals/conflicts").status()).isEqualTo(403);
    }

    @Test
    void a_rule_says_why_and_when_in_the_callers_language() {
        var refused = Http.send(desk.request("checkins")
                .header("Accept-Language", "zh")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"ticket\":\"ta\",\"list\":\"dinner\"}")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("outcome").asString()).isEqualTo("rules");
        assertThat(refused.json().get("rule").asString()).isEqualTo("hours");
        assertThat(refused.json().get("detail").asString()).isEqualTo("晚宴六点开始。");
        assertThat(refused.json().get("passesAt").asString()).isEqualTo("2026-03-02T18:00:00+08:00");
    }

    @Test
    void questions_come_with_the_refusal_and_answers_go_with_the_next_try_until_it_is_full() {
        var open = kiosk.post("checkins", Map.of("secret", "secret-of-a1", "list", "hall"));
        assertThat(open.status()).isEqualTo(422);
        assertThat(open.json().at("/questions/0/text").asString()).isEqualTo("Your meal");
        var wrong = kiosk.post(
                "checkins", Map.of("secret", "secret-of-a1", "list", "hall", "answers", Map.of("meal", "maybe")));
        assertThat(wrong.json().get("reason").asString()).isEqualTo("incomplete");
        var right = Map.of("secret", "secret-of-a1", "list", "hall", "answers", Map.of("meal", true));
        assertThat(kiosk.post("checkins", right).status()).isEqualTo(201);
        var full = kiosk.post(
                "checkins", Map.of("secret", "secret-of-b1", "list", "hall", "answers", Map.of("meal", false)));
        assertThat(full.status()).isEqualTo(409);
        assertThat(full.json().get("outcome").asString()).isEqualTo("full");
        assertThat(full.json().get("overflow").asString()).isEqualTo("side");
        clock.forward(Duration.ofSeconds(1));
        var out = kiosk.post("checkins", Map.of("secret", "secret-of-a1", "list", "hall", "direction", "exit"));
        assertThat(out.status()).isEqualTo(201);
        assertThat(desk.get("arrivals/counts").json().at("/lists/2/left").asInt())
                .isEqualTo(1);
    }

    @Test
    void only_staff_force_and_only_with_a_reason() {
        assertThat(kiosk.post(
                                "checkins",
                                Map.of("secret", "secret-of-a1", "list", "dinner", "force", true, "reason", "me"))
                        .status())
                .isEqualTo(403);
        assertThat(desk.post("checkins", Map.of("ticket", "ta", "list", "dinner", "force", true))
                        .status())
                .isEqualTo(400);
        var forced = desk.post(
                "checkins", Map.of("ticket", "ta", "list", "dinner", "force", true, "reason", "the speaker's guest"));
        assertThat(forced.status()).isEqualTo(201);
        assertThat(desk.get("arrivals?list=dinner")
                        .json()
                        .at("/arrivals/0/reason")
                        .asString())
                .isEqualTo("the speaker's guest");
    }

    @Test
    void a_kiosk_takes_its_last_admission_back_and_staff_any_with_a_reason() {
        var scan = kiosk.post("checkins", Map.of("secret", "secret-of-a1"))
                .json()
                .get("scan")
                .asString();
        assertThat(desk.post("checkins/annul", Map.of("scan", scan))
                        .json()
                        .get("reason")
                        .asString())
                .isEqualTo("reason-needed");
        assertThat(kiosk.post("checkins/annul", Map.of()).status()).isEqualTo(200);
        assertThat(kiosk.post("checkins", Map.of("secret", "secret-of-a1")).status())
                .isEqualTo(201);
        clock.forward(Duration.ofMinutes(20));
        assertThat(kiosk.post("checkins/annul", Map.of()).json().get("reason").asString())
                .isEqualTo("too-late-to-annul");
    }

    @Test
    void walk_ins_corrections_and_items_over_the_api() {
        assertThat(desk.post("walk-ins", Map.of("name", "Person a"))
                        .json()
                        .get("reason")
                        .asString())
                .isEqualTo("looks-registered");
        var walkIn = desk.post("walk-ins", Map.of("name", "New Face"));
        assertThat(walkIn.status()).isEqualTo(201);
        var secret = walkIn.json().get("secret").asString();
        assertThat(kiosk.post("checkins", Map.of("secret", secret)).status()).isEqualTo(201);
        assertThat(desk.post("walk-ins", Map.of("name", "Another Face"))
                        .json()
                        .get("reason")
                        .asString())
                .isEqualTo("walk-ins-full");
        assertThat(desk.post("attendees/a/correct", Map.of("fields", Map.of("name", "Ada Ångström")))
                        .json()
                        .at("/attendee/name")
                        .asString())
                .isEqualTo("Ada Ångström");
        assertThat(desk.post("attendees/nobody/correct", Map.of("fields", Map.of("name", "X")))
                        .status())
                .isEqualTo(404);
        assertThat(desk.post("attendees/a/correct", Map.of("fields", Map.of("secret", "X")))
                        .json()
                        .get("field")
                        .asString())
                .isEqualTo("fields.secret");
        assertThat(desk.post("tickets/ta/items", Map.of("item", "bag"))
                        .json()
                        .at("/items/bag")
                        .asString())
                .isNotEmpty();
        assertThat(desk.post("tickets/ta/items", Map.of("item", "bag"))
                        .json()
                        .get("reason")
                        .asString())
                .isEqualTo("handed-out");
        assertThat(kiosk.post("walk-ins", Map.of("name", "Thief")).status()).isEqualTo(403);
    }

    @Test
    void a_kiosks_token_admits_by_secret_alone() {
        assertThat(kiosk.post("checkins", Map.of("ticket", "ta")).status()).isEqualTo(403);
    }

    @Test
    void a_scan_names_a_device_that_there_is() {
        assertThat(desk.post("checkins", Map.of("ticket", "ta", "device", "k9"))
                        .json()
                        .get("field")
                        .asString())
                .isEqualTo("device");
        desk.post("checkins", Map.of("ticket", "ta", "device", "k1"));
        assertThat(desk.get("arrivals").json().at("/arrivals/0/device").asString())
                .isEqualTo("k1");
    }
}
