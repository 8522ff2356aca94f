package app.foyer.live.internal;

import app.foyer.live.Change;
import app.foyer.live.EntityKey;
import app.foyer.live.EventState;
import app.foyer.live.JournalEntry;
import app.foyer.live.Reverted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * A plan's application taken back as far as it still stands.
 *
 * @param changes what that changes now
 * @param left what was changed since
 */
record TakingBack(List<Change> changes, List<Reverted.Left> left) {
    /**
     * @param entry of the application
     * @param later finds the entries that changed any of these after it
     */
    static TakingBack of(JournalEntry entry, EventState base, Function<Set<EntityKey>, List<JournalEntry>> later) {
        var changes = new ArrayList<Change>();
        var kept = new HashMap<EntityKey, List<String>>();
        for (var change : entry.changes()) {
            var key = change.key();
            var current = Differences.current(base.affairs(), key);
            // the activation goes with what it did, however many of its tasks were done since
            if (key.kind().equals(EntityKey.ACTIVATION)) {
                changes.add(new Change(key, current, null));
                continue;
            }
            var back = ThreeWay.takingBack(change, current);
            if (!back.kept().isEmpty()) kept.put(key, back.kept());
            if (!Objects.equals(current, back.entity())) changes.add(new Change(key, current, back.entity()));
        }
        return new TakingBack(changes, kept.isEmpty() ? List.of() : left(kept, later.apply(kept.keySet())));
    }

    private static List<Reverted.Left> left(Map<EntityKey, List<String>> kept, List<JournalEntry> later) {
        return kept.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Reverted.Left(
                        entry.getKey(),
                        entry.getValue().stream()
                                .filter(field -> !field.isEmpty())
                                .toList(),
                        later.stream()
                                .filter(one -> one.changes().stream()
                                        .anyMatch(change -> change.key().equals(entry.getKey())))
                                .toList()))
                .toList();
    }
}
