package app.foyer.pack;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.agenda.Clashes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How the sessions of a pack give way, and that the shipped event has no clash at rest. */
class StageRulesTest {
    private static final Pack SHIPPED =
            PackReader.read(Path.of("kiosk-config")).pack().orElseThrow();

    @Test
    void breaks_shrink_and_the_last_of_the_day_has_a_hard_stop() {
        var agenda = SHIPPED.agenda();
        assertThat(agenda.session("tea-1-morning").timing().least()).isEqualTo(Duration.ofMinutes(10));
        var stops = agenda.sessions().values().stream()
                .filter(session -> session.timing().hardStop() != null)
                .toList();
        assertThat(stops).hasSize(2).allSatisfy(session -> assertThat(
                        session.timing().hardStop())
                .isAfterOrEqualTo(session.planned().end())
                .isBefore(session.planned().end().plus(Duration.ofHours(1))));
    }

    @Test
    void the_shipped_event_has_no_clash_before_anything_happens() {
        var before =
                LocalDate.of(2026, 10, 1).atStartOfDay(SHIPPED.event().zone()).toInstant();
        assertThat(Clashes.in(SHIPPED.agenda(), before)).isEmpty();
    }

    @Test
    void a_redated_event_takes_its_hard_stops_along() {
        var redated = Redating.toNow(SHIPPED, Instant.parse("2027-03-01T02:00:00Z"));
        assertThat(redated.agenda().sessions().values())
                .filteredOn(session -> session.timing().hardStop() != null)
                .hasSize(2)
                .allSatisfy(session -> assertThat(session.timing().hardStop())
                        .isAfterOrEqualTo(session.planned().end()));
        assertThat(redated.agenda().session("tea-1-morning").timing().least()).isEqualTo(Duration.ofMinutes(10));
    }
}
