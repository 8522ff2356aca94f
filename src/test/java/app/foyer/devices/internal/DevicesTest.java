package app.foyer.devices.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.devices.Device;
import app.foyer.devices.DeviceReport;
import app.foyer.devices.DeviceStatus;
import app.foyer.devices.DeviceTokens;
import app.foyer.devices.Devices;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import app.foyer.platform.VenueClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@FoyerTest
class DevicesTest {
    @Autowired
    Devices devices;

    @Autowired
    DeviceTokens tokens;

    @Autowired
    DeviceStore store;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    VenueClock clock;

    @Autowired
    TestClock time;

    @Autowired
    JdbcTemplate jdbc;

    private final String event = "e" + UUID.randomUUID();

    @BeforeEach
    void aHall() {
        devices.add(event, List.of(screen("door", 1), screen("lobby", 0)));
    }

    private static Device screen(String id, int position) {
        var config = Map.of("layout", "hall-door", "theme", "dark");
        return new Device(id, Device.Kind.SCREEN, position, LocalText.of(id), "Level 1", null, config);
    }

    private DeviceService anotherNode() {
        return new DeviceService(store, new Followers(), clock, transactions);
    }

    private static DeviceReport shows(long revision) {
        return new DeviceReport(revision, "live", 12L, 0);
    }

    @Test
    void devices_are_kept_with_their_configuration_and_listed_in_their_order() {
        assertThat(devices.all(event)).containsExactly(screen("lobby", 0), screen("door", 1));
        assertThat(devices.find(event, "door")).contains(screen("door", 1));
        assertThat(devices.find(event, "roof")).isEmpty();
        assertThat(devices.statuses(event)).extracting(DeviceStatus::link).containsOnly("offline");
    }

    @Test
    void a_report_is_known_here_at_once_and_on_another_node_after_its_batch() throws Exception {
        var other = anotherNode();
        devices.report(event, "lobby", shows(41));
        var here = devices.statuses(event).getFirst();
        assertThat(here).isEqualTo(new DeviceStatus(screen("lobby", 0), clock.now(), 41L, "live", 12L, 0));
        var told = new CountDownLatch(1);
        try (var following = devices.subscribe(event, () -> {
            other.exchange();
            if (other.statuses(event).getFirst().shows(41)) told.countDown();
        })) {
            devices.report(event, "door", shows(41));
            for (int i = 0; i < 100 && !told.await(100, TimeUnit.MILLISECONDS); i++)
                devices.report(event, "door", shows(41));
        }
        assertThat(told.getCount()).isZero();
    }

    @Test
    void a_thousand_screens_at_every_revision_are_written_in_batches_and_the_last_report_stays() {
        var hall = "e" + UUID.randomUUID();
        var node = anotherNode();
        node.add(
                hall,
                IntStream.range(0, 1_000).mapToObj(i -> screen("s" + i, i)).toList());
        var before = updates();
        for (long revision = 1; revision <= 20; revision++)
            for (int i = 0; i < 1_000; i++) node.report(hall, "s" + i, shows(revision));
        node.exchange();
        assertThat(updates() - before).as("20,000 reports").isLessThan(3_000);
        var seen = anotherNode().statuses(hall);
        assertThat(seen).hasSize(1_000).allMatch(status -> status.revision() == 20);
    }

    private long updates() {
        return jdbc.queryForObject(
                "select variable_value from information_schema.global_status where variable_name = 'COM_UPDATE'",
                Long.class);
    }

    @Test
    void a_silent_device_is_offline_after_35_seconds() {
        devices.report(event, "lobby", shows(3));
        time.forward(Duration.ofSeconds(35));
        assertThat(devices.statuses(event).getFirst().link()).isEqualTo("live");
        time.forward(Duration.ofSeconds(1));
        assertThat(devices.statuses(event).getFirst().link()).isEqualTo("offline");
        assertThat(devices.statuses(event).getFirst().revision()).isEqualTo(3);
    }

    @Test
    void an_impossible_report_is_refused_and_one_of_an_unknown_device_is_passed_over() {
        assertThatThrownBy(() -> new DeviceReport(1, "<b>", null, 0)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new DeviceReport(-1, "live", null, 0)).isInstanceOf(Refusal.class);
        var node = anotherNode();
        node.report(event, "roof", shows(1));
        node.exchange();
        assertThat(node.statuses(event)).hasSize(2);
    }

    @Test
    void a_token_opens_its_device_until_it_is_revoked_and_is_stored_only_as_a_hash() {
        var one = tokens.make(event, "lobby", "anna");
        var any = tokens.make(event, null, "anna");
        assertThat(one.secret()).hasSizeGreaterThanOrEqualTo(32).isNotEqualTo(any.secret());
        assertThat(one.toString()).doesNotContain(one.secret());
        assertThat(tokens.check(one.secret())).get().satisfies(token -> {
            assertThat(token.opens(event, "lobby")).isTrue();
            assertThat(token.opens(event, "door")).isFalse();
            assertThat(token.opens("other", "lobby")).isFalse();
        });
        assertThat(tokens.check(any.secret()).orElseThrow().opens(event, "door"))
                .isTrue();
        assertThat(jdbc.queryForList("select hash from device_token", String.class))
                .noneMatch(hash -> hash.equals(one.secret()));
        tokens.revoke(event, one.token().id());
        assertThat(tokens.check(one.secret())).isEmpty();
        assertThat(tokens.check("'; drop table device; --")).isEmpty();
        assertThat(tokens.all(event)).containsExactly(any.token());
        assertThatThrownBy(() -> tokens.revoke(event, one.token().id())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> tokens.make(event, "roof", "anna")).isInstanceOf(Refusal.class);
    }
}
