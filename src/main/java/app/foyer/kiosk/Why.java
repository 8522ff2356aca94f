package app.foyer.kiosk;

import app.foyer.platform.LocalText;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What a refusal's page may say beside what it always says.
 *
 * @param words a rule's own; may be empty
 * @param at when that was or will be: admitted, over, or let in; or null
 * @param overflow the name of the room to go to instead; may be empty
 * @param lists the names of those that the ticket is for
 */
record Why(LocalText words, Moment at, LocalText overflow, List<LocalText> lists) {
    static final Why NOTHING = at(null);

    /**
     * @param time at the venue
     * @param today whether the day needs not be said
     */
    record Moment(LocalDateTime time, boolean today) {}

    static Why at(Moment at) {
        return new Why(LocalText.EMPTY, at, LocalText.EMPTY, List.of());
    }
}
