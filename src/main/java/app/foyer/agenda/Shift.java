package app.foyer.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A session that a change lets start at another time than was expected. */
public record Shift(String session, Instant from, Instant to) {
    private static final Duration TOLD_FROM = Duration.ofMinutes(1);

    /** Every shift of a minute or more among what is live or to come before and after a change, in the order of rooms. */
    public static List<Shift> arising(Agenda before, Agenda after, Instant now) {
        var starts = new HashMap<String, Instant>();
        open(before, now).forEach((id, item) -> starts.put(id, item.expected().start()));
        return open(after, now).entrySet().stream()
                .filter(entry -> starts.containsKey(entry.getKey()))
                .map(entry -> new Shift(
                        entry.getKey(),
                        starts.get(entry.getKey()),
                        entry.getValue().expected().start()))
                .filter(shift -> Duration.between(shift.from, shift.to).abs().compareTo(TOLD_FROM) >= 0)
                .toList();
    }

    private static Map<String, RundownItem> open(Agenda agenda, Instant now) {
        var open = new LinkedHashMap<String, RundownItem>();
        for (var rundown : Rundown.all(agenda, now))
            for (var item : rundown.items())
                if (item.open()) open.put(item.session().id(), item);
        return open;
    }
}
