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
import app.foyer.devices.Device;
import app.foyer.devices.DeviceReport;
import app.foyer.devices.Devices;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FoyerTest
class CheckinsTest {
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
    TestClock clock;

    private String event;
    private Http desk;
    private Http admin;

    @BeforeEach
    void anEventWithTicketsAndDevices() {
        event = ApiEvent.create(live, clock);
        checkIns.addLists(event, List.of(new CheckinList("door", LocalText.of("Door"), 0)));
        attendees.add(
                event,
                List.of(new Attendee(
                        "a1", "王伟", "Wang Wei", "某公司", "guest", "w@example.org", "13800001234", "zh", "ORD1", null)),
                List.of(
                        new Ticket("t1", "a1", "secret-1", "day", TicketState.VALID, "A-12", "main"),
                        new Ticket("t2", "a1", "secret-2", "day", TicketState.UNPAID, null, null)));
        devices.add(
                event,
                List.of(
                        new Device("k1", Device.Kind.KIOSK, 0, LocalText.of("Kiosk 1"), "Foyer", null, Map.of()),
                        new Device("s1", Device.Kind.SCREEN, 1, LocalText.of("Door 1"), "Level 1", "main", Map.of())));
        desk = new Http(port, event, staff.makeToken("dora", Role.DESK, "test").secret());
        admin = new Http(port, event, staff.makeToken("ada", Role.ADMIN, "test").secret());
    }

    @Test
    void a_ticket_is_admitted_once_and_its_nonce_gets_the_same_answer_again() {
        var scan = Map.of("secret", "secret-1", "list", "door", "direction", "entry", "nonce", "n1");
        var first = desk.post("checkins", scan);
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        var body = first.json();
        assertThat(body.get("outcome").asString()).isEqualTo("ok");
        assertThat(body.at("/attendee/name").asString()).isEqualTo("王伟");
        assertThat(body.get("seat").asString()).isEqualTo("A-12");
        assertThat(body.get("room").asString()).isEqualTo("main");
        assertThat(body.get("admittedAt").asString()).isEqualTo("2026-03-02T09:55:00+08:00");
        assertThat(first.toString()).doesNotContain("secret-1", "example.org", "1234");

        var again = desk.post("checkins", scan);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("outcome").asString()).isEqualTo("ok");

        var other = desk.post("checkins", Map.of("secret", "secret-1", "nonce", "n2"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.type()).startsWith("application/problem+json");
        assertThat(other.json().get("outcome").asString()).isEqualTo("already-admitted");
        assertThat(other.json().get("reason").asString()).isEqualTo("already-admitted");
        assertThat(other.json().at("/attendee/name").asString()).isEqualTo("王伟");
    }

    @Test
    void what_is_not_admitted_says_so_by_status_and_outcome() {
        var unknown = desk.post("checkins", Map.of("secret", "nobody's"));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().get("outcome").asString()).isEqualTo("unknown");
        var unpaid = desk.post("checkins", Map.of("ticket", "t2"));
        assertThat(unpaid.status()).isEqualTo(422);
        assertThat(unpaid.json().get("outcome").asString()).isEqualTo("unpaid");
        var list = desk.post("checkins", Map.of("secret", "secret-1", "list", "roof"));
        assertThat(list.status()).isEqualTo(422);
        assertThat(list.json().get("reason").asString()).isEqualTo("unknown-list");
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', secret",
        "'{\"secret\":7}', secret",
        "'{\"secret\":\"a\",\"ticket\":\"b\"}', ticket",
        "'{\"secret\":\"a\",\"direction\":\"up\"}', direction",
        "'{\"secret\":\"a\",\"at\":\"yesterday\"}', at",
        "'{\"secret\":\"a\",\"seat\":\"A\"}', seat"
    })
    void a_scan_that_is_none_is_400_and_names_the_field(String scan, String field) {
        var bad = desk.post("checkins", scan);
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.json().get("field").asString()).isEqualTo(field);
    }

    @Test
    void the_desk_finds_attendees_and_sees_who_was_admitted() {
        desk.post("checkins", Map.of("secret", "secret-1"));
        var found = desk.get("attendees?q=" + Http.encoded("wangwei")).json();
        assertThat(found.at("/attendees/0/attendee/name").asString()).isEqualTo("王伟");
        assertThat(found.at("/attendees/0/tickets/0/admittedAt").asString()).isEqualTo("2026-03-02T09:55:00+08:00");
        assertThat(found.at("/attendees/0/tickets/1/state").asString()).isEqualTo("unpaid");
        assertThat(desk.get("attendees?q=" + Http.encoded("李娜")).json().get("attendees"))
                .isEmpty();
        assertThat(desk.get("attendees").status()).isEqualTo(200);
    }

    @Test
    void devices_say_which_revision_they_show() {
        devices.report(event, "s1", new DeviceReport(41, "live", -3L, 0));
        var all = desk.get("devices").json().get("devices");
        assertThat(all.at("/0/kind").asString()).isEqualTo("kiosk");
        assertThat(all.at("/0/link").asString()).isEqualTo("offline");
        assertThat(all.at("/0/revision").isNull()).isTrue();
        assertThat(all.at("/1/id").asString()).isEqualTo("s1");
        assertThat(all.at("/1/revision").asLong()).isEqualTo(41);
        assertThat(all.at("/1/link").asString()).isEqualTo("live");
        assertThat(all.at("/1/clockSkewMs").asLong()).isEqualTo(-3);
        assertThat(all.at("/1/lastSeen").asString()).isEqualTo("2026-03-02T09:55:00+08:00");
    }

    @Test
    void an_administrator_makes_a_kiosks_token_which_checks_in_at_its_event_until_it_is_revoked() {
        var made = admin.post("devices/k1/tokens", Map.of());
        assertThat(made.status()).isEqualTo(201);
        var kiosk = new Http(port, event, made.json().get("token").asString());
        assertThat(kiosk.post("checkins", Map.of("secret", "secret-1")).status())
                .isEqualTo(201);
        assertThat(kiosk.get("attendees?q=wang").status()).isEqualTo(403);
        var elsewhere = new Http(port, ApiEvent.create(live, clock), kiosk.token());
        assertThat(elsewhere.post("checkins", Map.of("secret", "secret-1")).status())
                .isEqualTo(403);

        var tokens = admin.get("devices/tokens");
        assertThat(tokens.json().at("/tokens/0/device").asString()).isEqualTo("k1");
        assertThat(tokens.json().at("/tokens/0/createdBy").asString()).isEqualTo("ada");
        assertThat(tokens.toString()).doesNotContain(kiosk.token());
        var path = "devices/tokens/" + made.json().get("id").asString();
        assertThat(Http.send(admin.request(path).DELETE()).status()).isEqualTo(204);
        assertThat(kiosk.post("checkins", Map.of("secret", "secret-1")).status())
                .isEqualTo(401);
        assertThat(Http.send(admin.request(path).DELETE()).status()).isEqualTo(404);
        assertThat(admin.post("devices/roof/tokens", Map.of()).status()).isEqualTo(404);
        assertThat(admin.post("devices/tokens", Map.of()).json().get("device").isNull())
                .isTrue();
    }
}
