package app.foyer.screen;

import java.time.Instant;
import java.util.List;

/** Minutes until an instant, which the page counts down by itself and shows in the last hour only. */
public record Counter(Instant until, List<Wording> wordings) {
    public Counter {
        wordings = List.copyOf(wordings);
    }

    /** @param pattern with {@code {0}} for the minutes; {@code zero} for when none are left */
    public record Wording(String language, Integer turn, String pattern, String zero) {}
}
