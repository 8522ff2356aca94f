package app.foyer.agenda.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Gives each entry an id that the next reading gives it too: its guid, else its number, else its slug, else its title.
 * Several entries of one guid are repeats of a session: the oldest keeps the plain id, the others add their number, or
 * where that says nothing, count.
 */
final class SessionIds {
    private static final int LONGEST = 80;

    private final List<Entry> entries;
    private final String[] ids;
    private final Set<String> taken = new HashSet<>();

    private SessionIds(List<Entry> entries) {
        this.entries = entries;
        this.ids = new String[entries.size()];
    }

    static List<String> of(List<Entry> entries) {
        return new SessionIds(entries).ids();
    }

    private List<String> ids() {
        var byStem = new HashMap<String, List<Integer>>();
        var order =
                IntStream.range(0, entries.size()).boxed().sorted(oldestFirst()).toList();
        for (var i : order)
            byStem.computeIfAbsent(stem(entries.get(i)), stem -> new ArrayList<>())
                    .add(i);
        byStem.forEach((stem, same) -> take(same.getFirst(), stem));
        byStem.keySet().stream().sorted().forEach(stem -> repeats(stem, byStem.get(stem)));
        return List.of(ids);
    }

    private Comparator<Integer> oldestFirst() {
        return Comparator.<Integer>comparingLong(i -> number(entries.get(i)))
                .thenComparing(i -> entries.get(i).span().start())
                .thenComparing(i -> entries.get(i).room());
    }

    private static long number(Entry entry) {
        var number = entry.number();
        return number != null && number.matches("[0-9]{1,18}") ? Long.parseLong(number) : Long.MAX_VALUE;
    }

    private void repeats(String stem, List<Integer> same) {
        for (var i : same.subList(1, same.size())) {
            var entry = entries.get(i);
            var numbered = entry.number() == null ? stem : safe(stem + "-" + entry.number());
            if (!take(i, numbered)) for (int count = 2; !take(i, stem + "-" + count); ) count++;
        }
    }

    private boolean take(int index, String id) {
        if (!taken.add(id)) return false;
        ids[index] = id;
        return true;
    }

    private static String stem(Entry entry) {
        for (var candidate : new String[] {entry.guid(), entry.number(), entry.slug()}) {
            var safe = candidate == null ? "" : safe(candidate);
            if (!safe.isEmpty()) return safe;
        }
        var title = Slug.of(entry.about().title().in(""), LONGEST);
        return title.isEmpty() ? "session-" + Slug.mark(entry.about().title().in("")) : title;
    }

    /** What may stand in an address as it is. */
    private static String safe(String id) {
        var safe = id.replaceAll("[^A-Za-z0-9._~-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
        if (safe.length() <= LONGEST) return safe;
        return safe.substring(0, LONGEST - 9) + "-" + Slug.mark(id);
    }
}
