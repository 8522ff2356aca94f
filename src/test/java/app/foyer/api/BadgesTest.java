package app.foyer.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.attendees.Attendee;
import app.foyer.attendees.Attendees;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.badges.BadgeSetup;
import app.foyer.badges.Badges;
import app.foyer.live.Live;
import app.foyer.pack.PackReader;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FoyerTest
class BadgesTest {
    @Autowired
    Badges badges;

    @Autowired
    Attendees attendees;

    @Autowired
    Live live;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private String event;

    @BeforeEach
    void theShippedBadges() {
        event = ApiEvent.create(live, clock);
        BadgeSetup setup =
                PackReader.read(Path.of("kiosk-config")).pack().orElseThrow().badges();
        badges.add(event, setup);
        attendees.add(
                event,
                List.of(new Attendee("a", "王伟", "Wang Wei", null, null, null, null, null, null, null)),
                List.of(new Ticket("t", "a", "ZKPYEM96FAX4R3V4", "two-days", TicketState.VALID, null, null)));
    }

    private Http as(Role role) {
        return new Http(
                port,
                event,
                staff.makeToken("a program " + UUID.randomUUID(), role, "tests").secret());
    }

    @Test
    void the_desk_asks_for_a_badge_and_sees_and_settles_its_job() {
        var desk = as(Role.DESK);
        var wanted = Map.of("ticket", "t", "printer", "at-kiosk", "key", "k");
        var asked = desk.post("badges/print", wanted);
        assertThat(asked.status()).isEqualTo(201);
        var job = asked.json().at("/job/id").asString();
        assertThat(desk.post("badges/print", wanted).status()).isEqualTo(200);
        assertThat(desk.post("badges/jobs/" + job + "/cancel", Map.of())
                        .json()
                        .at("/state")
                        .asString())
                .isEqualTo("cancelled");
        assertThat(desk.post("badges/jobs/" + job + "/cancel", Map.of())
                        .json()
                        .at("/reason")
                        .asString())
                .isEqualTo("job-settled");
        assertThat(desk.post("badges/jobs/" + job + "/retry", Map.of())
                        .json()
                        .at("/state")
                        .asString())
                .isEqualTo("queued");
        var queue = desk.get("badges/jobs");
        assertThat(queue.json().at("/printers/0/waiting").asInt()).isEqualTo(1);
        assertThat(queue.json().at("/jobs/0/ticket").asString()).isEqualTo("t");
        assertThat(queue.response().body()).doesNotContain("王伟").doesNotContain("ZKPYEM96");
        assertThat(desk.post("badges/printers/at-kiosk/move", Map.of("to", "nowhere"))
                        .status())
                .isEqualTo(404);
        assertThat(desk.post("badges/print", Map.of("ticket", "t")).status()).isEqualTo(400);
    }

    @Test
    void who_does_not_work_at_the_desk_is_turned_away() {
        assertThat(as(Role.STAGE).get("badges/jobs").status()).isEqualTo(403);
        assertThat(new Http(port, event, null).get("badges/jobs").status()).isEqualTo(401);
    }
}
