package app.foyer.live.internal;

import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.fallback.Affairs;
import app.foyer.live.Change;
import app.foyer.live.EntityKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;

/** Which entities differ between two states of an event. */
final class Differences {
    private Differences() {}

    static List<Change> between(Affairs before, Affairs after) {
        var changes = new ArrayList<Change>();
        for (var kind : Kind.ALL) collect(kind, before, after, changes);
        return changes;
    }

    private static <E> void collect(Kind<E> kind, Affairs before, Affairs after, List<Change> changes) {
        var old = kind.in().apply(before);
        var now = kind.in().apply(after);
        if (old == now) return;
        collect(old, now, id -> new EntityKey(kind.code(), id), changes);
    }

    private static <E> void collect(
            Map<String, E> before, Map<String, E> after, Function<String, EntityKey> key, List<Change> changes) {
        if (sameIds(before, after)) collectChanged(before, after, key, changes);
        else {
            var ids = new TreeSet<>(before.keySet());
            ids.addAll(after.keySet());
            for (var id : ids) collect(id, before.get(id), after.get(id), key, changes);
        }
    }

    private static boolean sameIds(Map<String, ?> before, Map<String, ?> after) {
        if (before.size() != after.size()) return false;
        var ids = after.keySet().iterator();
        return before.keySet().stream().allMatch(id -> id.equals(ids.next()));
    }

    /** Nearly every command leaves the ids as they are; both maps are sorted by them. */
    private static <E> void collectChanged(
            Map<String, E> before, Map<String, E> after, Function<String, EntityKey> key, List<Change> changes) {
        var old = before.entrySet().iterator();
        for (var now : after.entrySet()) collect(now.getKey(), old.next().getValue(), now.getValue(), key, changes);
    }

    private static <E> void collect(String id, E old, E now, Function<String, EntityKey> key, List<Change> changes) {
        if (!Objects.equals(old, now)) changes.add(new Change(key.apply(id), old, now));
    }

    /** Puts each changed entity to its value after the change. */
    static Affairs apply(Affairs affairs, List<Change> changes) {
        var byKind = new LinkedHashMap<String, Map<String, Object>>();
        for (var change : changes)
            byKind.computeIfAbsent(change.key().kind(), kind -> new HashMap<>())
                    .put(change.key().id(), change.after());
        for (var kind : byKind.entrySet()) affairs = Kind.of(kind.getKey()).changed(affairs, kind.getValue());
        return affairs;
    }

    /** The entity's value, or null. */
    static Object current(Affairs affairs, EntityKey key) {
        return Kind.of(key.kind()).in().apply(affairs).get(key.id());
    }

    /** Whether nothing has touched since what the change did; a message to the stage has nothing to do with the rest. */
    static boolean stands(Affairs affairs, Change change) {
        var current = current(affairs, change.key());
        if (Objects.equals(current, change.after())) return true;
        return change.before() instanceof Room before
                && change.after() instanceof Room after
                && current instanceof Room room
                && (before.sameCourse(after)
                        ? Objects.equals(room.message(), after.message())
                        : Objects.equals(before.message(), after.message()) && room.sameCourse(after));
    }

    /** The change that takes back one that {@link #stands}, and nothing but that. */
    static Change takenBack(Affairs affairs, Change change) {
        var current = current(affairs, change.key());
        if (change.before() instanceof Room before
                && change.after() instanceof Room after
                && current instanceof Room room) {
            var told = Objects.equals(before.message(), after.message()) ? room.message() : before.message();
            return new Change(change.key(), room, (before.sameCourse(after) ? room : before).telling(told));
        }
        return new Change(change.key(), change.after(), change.before());
    }

    /** Whether it changed nothing but what a room's stage timer tells. */
    static boolean isTalk(Change change) {
        return change.before() instanceof Room before
                && change.after() instanceof Room after
                && before.sameCourse(after);
    }

    /** Whether the change is one that somebody deciding about this room's running order must have seen. */
    static boolean reorders(Change change, String room) {
        if (change.key().equals(EntityKey.room(room))) return true;
        var before = change.before() instanceof Session session ? session : null;
        var after = change.after() instanceof Session session ? session : null;
        var isHere = before != null && before.room().equals(room)
                || after != null && after.room().equals(room);
        return isHere && (before == null || after == null || !before.sameCourse(after));
    }
}
