package app.foyer.checkin;

import java.util.List;
import java.util.Set;

/**
 * On which terms a list admits.
 *
 * @param products those whose tickets are for this list; empty for all
 * @param everyEntry whether a ticket may enter again and again, as at a tea area
 * @param reentry whether who went out may come in again
 * @param capacity how many may be inside at once, or null
 * @param room the room that is entered, a room's id, or null; lists of one room share its capacity
 * @param overflow the room where it is shown as well, for those who come when it is full; or null
 * @param rules each of them must pass
 * @param questions ids of those that are asked at this list
 */
public record Terms(
        Set<String> products,
        boolean everyEntry,
        boolean reentry,
        Integer capacity,
        String room,
        String overflow,
        List<Rule> rules,
        List<String> questions) {
    public static final Terms ONCE = new Terms(null, false, false, null, null, null, null, null);

    public Terms {
        products = products == null ? Set.of() : Set.copyOf(products);
        rules = rules == null ? List.of() : List.copyOf(rules);
        questions = questions == null ? List.of() : List.copyOf(questions);
    }

    public boolean isFor(String product) {
        return products.isEmpty() || products.contains(product);
    }

    public Terms withRules(List<Rule> newRules) {
        return new Terms(products, everyEntry, reentry, capacity, room, overflow, newRules, questions);
    }

    public Terms withCapacity(Integer newCapacity) {
        return new Terms(products, everyEntry, reentry, newCapacity, room, overflow, rules, questions);
    }
}
