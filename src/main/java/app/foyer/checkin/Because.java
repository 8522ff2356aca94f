package app.foyer.checkin;

import app.foyer.platform.LocalText;
import java.time.Instant;
import java.util.List;

/**
 * What there is to say beside an outcome.
 *
 * @param rule what kept the ticket out: {@code window}, {@code weekdays}, {@code hours}, {@code since-entry},
 *     {@code entries}, {@code entries-a-day}, {@code any}; or null
 * @param words the rule's own, may be empty
 * @param passesAt when the same scan would be admitted, or null where that is not known
 * @param overflow the room to go to instead, a room's id; or null
 * @param questions those that are open, the required ones among them; with the outcome {@code OK} of a scan that is
 *     only foreseen, the optional ones
 */
public record Because(String rule, LocalText words, Instant passesAt, String overflow, List<Question> questions) {
    public static final Because NOTHING = new Because(null, LocalText.EMPTY, null, null, List.of());

    public Because {
        questions = List.copyOf(questions);
    }

    public static Because passing(Instant at) {
        return new Because(null, LocalText.EMPTY, at, null, List.of());
    }

    public static Because ofRule(String rule, LocalText words, Instant passesAt) {
        return new Because(rule, words, passesAt, null, List.of());
    }

    public static Because full(String overflow) {
        return new Because(null, LocalText.EMPTY, null, overflow, List.of());
    }

    public static Because open(List<Question> questions) {
        return new Because(null, LocalText.EMPTY, null, null, questions);
    }
}
