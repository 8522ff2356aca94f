package app.foyer.fallback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.pack.ShippedPack;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a plan closes: a path too, and later too. */
class ClosureStepTest {
    private static final Instant NOW = ShippedPack.TEN_TO_TEN;

    private final Affairs before = ShippedPack.at(NOW).affairs();

    private Affairs after(Step.Shut step, Map<String, String> arguments) {
        var name = LocalText.of("Shut it");
        var wait = new Parameter("wait", Parameter.Kind.MINUTES, LocalText.EMPTY, "10", false);
        var plan = new Plan("shut", 99, name, name, Set.of(), false, List.of(wait), List.of(step));
        return before.after(new FallbackCommand.SavePlan(plan), NOW)
                .after(new FallbackCommand.Apply("a", "shut", arguments, null, false), NOW);
    }

    @Test
    void a_path_closes_some_minutes_after_the_plan_is_applied_and_stays_so_for_as_long_as_it_says() {
        var path = before.venue().building().paths().keySet().iterator().next();
        var venue = after(
                        new Step.Shut(null, null, path, LocalText.of("Rope"), "{wait}", "30", null),
                        Map.of("wait", "20"))
                .venue();
        assertThat(venue.holding(NOW)).isEmpty();
        assertThat(venue.coming(NOW)).singleElement().satisfies(closure -> {
            assertThat(closure.path()).isEqualTo(path);
            assertThat(closure.from()).isEqualTo(NOW.plus(Duration.ofMinutes(20)));
            assertThat(closure.until()).isEqualTo(NOW.plus(Duration.ofMinutes(50)));
        });
    }

    @Test
    void a_path_that_there_is_not_is_refused_with_its_step() {
        var step = new Step.Shut(null, null, "nowhere", LocalText.EMPTY, null, null, null);
        assertThatThrownBy(() -> after(step, Map.of())).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo("unknown-path");
            assertThat(refusal.details()).containsEntry("step", "1");
        });
    }
}
