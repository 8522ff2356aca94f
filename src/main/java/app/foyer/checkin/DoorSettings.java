package app.foyer.checkin;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What is the same at every list of an event.
 *
 * @param zone in which days and hours of rules are meant
 * @param items what is handed out, in its order
 * @param corrections what attendees may correct themselves: some of {@code name}, {@code latinName},
 *     {@code organisation}
 * @param walkIn null where nobody is taken in without a registration
 */
public record DoorSettings(
        ZoneId zone, List<Question> questions, List<Item> items, List<String> corrections, WalkIn walkIn) {
    public static final DoorSettings NONE = new DoorSettings(ZoneOffset.UTC, null, null, null, null);

    public DoorSettings {
        questions = questions == null ? List.of() : List.copyOf(questions);
        items = items == null ? List.of() : List.copyOf(items);
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
    }

    public List<Item> itemsFor(String product) {
        return items.stream().filter(item -> item.isFor(product)).toList();
    }
}
