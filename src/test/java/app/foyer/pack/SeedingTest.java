package app.foyer.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.FoyerTest;
import app.foyer.attendees.Attendees;
import app.foyer.checkin.CheckIns;
import app.foyer.devices.Device;
import app.foyer.devices.Devices;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import app.foyer.staff.Role;
import app.foyer.staff.SignIn;
import app.foyer.staff.Staff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalyzer;

@FoyerTest
class SeedingTest {
    private static final Path GOOD = Path.of("src/test/resources/packs/good");
    private static final Pack SHIPPED =
            PackReader.read(Path.of("kiosk-config")).pack().orElseThrow();
    private static final String EVENT = "water-city";

    @Autowired
    Seeding seeding;

    @Autowired
    FirstStart firstStart;

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

    @TempDir
    Path folder;

    @Test
    void the_first_start_makes_the_shipped_pack_an_event() {
        var state = live.latest(EVENT);
        assertThat(state.event()).isEqualTo(SHIPPED.event());
        assertThat(state.agenda().rooms().keySet())
                .isEqualTo(SHIPPED.agenda().rooms().keySet());
        assertThat(state.agenda().sessions().values())
                .extracting(session -> session.about())
                .containsExactlyElementsOf(SHIPPED.agenda().sessions().values().stream()
                        .map(session -> session.about())
                        .toList());
        assertThat(devices.all(EVENT)).isEqualTo(SHIPPED.devices());
        assertThat(checkIns.lists(EVENT)).isEqualTo(SHIPPED.lists());
        assertThat(checkIns.settings(EVENT)).isEqualTo(SHIPPED.door());
        assertThat(attendees.count(EVENT)).isEqualTo(400);
        var ticket = SHIPPED.tickets().getFirst();
        assertThat(attendees
                        .holderBySecret(EVENT, ticket.secret())
                        .orElseThrow()
                        .ticket())
                .isEqualTo(ticket);
    }

    @Test
    void without_demo_the_first_start_makes_one_administrator() {
        var madeUp = firstStart.madeUp().orElseThrow();
        assertThat(madeUp.accounts()).containsExactly("admin");
        assertThat(madeUp.toString()).doesNotContain(madeUp.password());
        assertThat(staff.signIn("admin", madeUp.password(), "127.0.0.1"))
                .isInstanceOfSatisfying(
                        SignIn.Accepted.class,
                        accepted -> assertThat(accepted.member().role()).isEqualTo(Role.ADMIN));
    }

    @Test
    void a_second_start_seeds_nothing() {
        var before = live.currentEvent();
        var madeUp = firstStart.madeUp();
        seeding.afterSingletonsInstantiated();
        assertThat(live.currentEvent()).isEqualTo(before);
        assertThat(firstStart.madeUp()).isEqualTo(madeUp);
        assertThat(attendees.count(EVENT)).isEqualTo(400);
    }

    @Test
    void what_fails_in_the_middle_leaves_nothing_behind_and_the_next_start_begins_anew() throws IOException {
        var event = packOfItsOwn();
        var blocked = "blocked-" + event;
        var inTheWay = new Device(
                "door", Device.Kind.SCREEN, 0, LocalText.of("In the way"), null, null, Map.of("layout", "hall-door"));
        devices.add(blocked, List.of(inTheWay));
        renameEvent(event, blocked);
        assertThatThrownBy(() -> seeding.seed(folder)).isInstanceOf(RuntimeException.class);
        assertThat(attendees.count(blocked)).isZero();
        assertThat(checkIns.lists(blocked)).isEmpty();
        assertThatThrownBy(() -> live.latest(blocked)).isInstanceOf(Refusal.class);

        renameEvent(blocked, event);
        seeding.seed(folder);
        assertThat(attendees.count(event)).isEqualTo(2);
        assertThat(devices.all(event)).hasSize(2);
        assertThat(live.latest(event).revision()).isEqualTo(1);
    }

    @Test
    void a_second_node_that_seeds_at_the_same_moment_gives_way() throws IOException {
        var event = packOfItsOwn();
        seeding.seed(folder);
        seeding.seed(folder);
        assertThat(live.latest(event).revision()).isEqualTo(1);
        assertThat(attendees.count(event)).isEqualTo(2);
    }

    @Test
    void a_faulty_pack_stops_the_start_with_the_lines_of_the_check() throws IOException {
        var event = packOfItsOwn();
        var rooms = folder.resolve("rooms.yaml");
        Files.writeString(rooms, Files.readString(rooms).replace("id: side", "id: Side"));
        assertThatThrownBy(() -> seeding.seed(folder)).isInstanceOfSatisfying(FaultyPack.class, faulty -> {
            FailureAnalyzer analyzer = new FaultyPackAnalyzer();
            var told = analyzer.analyze(faulty).getDescription();
            assertThat(told).contains(folder.toString(), "rooms.yaml:3: ", "programme.yaml:5: ");
        });
        assertThat(attendees.count(event)).isZero();
    }

    private String packOfItsOwn() throws IOException {
        try (var files = Files.list(GOOD)) {
            for (var file : files.toList())
                Files.copy(file, folder.resolve(file.getFileName().toString()));
        }
        var event = "seed-" + UUID.randomUUID();
        renameEvent("small", event);
        return event;
    }

    private void renameEvent(String from, String to) throws IOException {
        var file = folder.resolve("event.yaml");
        Files.writeString(file, Files.readString(file).replace("id: " + from, "id: " + to));
    }
}
