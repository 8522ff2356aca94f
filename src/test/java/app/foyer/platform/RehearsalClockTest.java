package app.foyer.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RehearsalClockTest {
    private static final Instant MORNING = Instant.parse("2026-10-15T08:00:00Z");
    private final TestClock machine = new TestClock();
    private final Instant begun = machine.instant();

    private VenueClock clock(String setting, double speed, String origin) {
        return PlatformConfiguration.clock(machine, setting, speed, origin);
    }

    @Test
    void it_goes_as_fast_as_it_is_told_from_where_it_is_told() {
        var clock = clock(MORNING.toString(), 240, "");
        assertThat(clock.now()).isEqualTo(MORNING);
        machine.forward(Duration.ofMinutes(2));
        assertThat(clock.now()).isEqualTo(MORNING.plus(Duration.ofHours(8)));
        assertThat(clock.speed()).isEqualTo(240);
    }

    @Test
    void started_again_with_the_same_origin_it_goes_on_in_the_same_time() {
        var first = clock(MORNING.toString(), 240, begun.toString());
        machine.forward(Duration.ofSeconds(30));
        assertThat(clock(MORNING.toString(), 240, begun.toString()).now()).isEqualTo(first.now());
        assertThat(clock(MORNING.toString(), 240, "").now()).isEqualTo(MORNING);
    }

    @Test
    void it_is_ahead_or_behind_or_just_the_machines() {
        assertThat(clock("+PT2H", 1, "").now()).isEqualTo(begun.plus(Duration.ofHours(2)));
        assertThat(clock("-PT1H", 1, "").now()).isEqualTo(begun.minus(Duration.ofHours(1)));
        assertThat(clock("", 1, "").now()).isEqualTo(begun);
    }

    @Test
    void a_clock_that_stands_still_or_runs_backwards_is_none() {
        for (var speed : new double[] {0, -1, Double.NaN, 3_601})
            assertThatThrownBy(() -> clock("", speed, "")).hasMessageContaining("foyer.clock-speed");
    }
}
