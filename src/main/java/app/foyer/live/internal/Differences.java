package app.foyer.live.internal;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.live.Change;
import app.foyer.live.EntityKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;

/** Which entities differ between two agendas. */
final class Differences {
    private Differences() {}

    static List<Change> between(Agenda before, Agenda after) {
        var changes = new ArrayList<Change>();
        collect(before.rooms(), after.rooms(), EntityKey::room, changes);
        collect(before.sessions(), after.sessions(), EntityKey::session, changes);
        return changes;
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
    static Agenda apply(Agenda agenda, List<Change> changes) {
        var rooms = new ArrayList<Room>();
        var sessions = new ArrayList<Session>();
        var removedRooms = new ArrayList<String>();
        var removedSessions = new ArrayList<String>();
        for (var change : changes) {
            switch (change.after()) {
                case Room room -> rooms.add(room);
                case Session session -> sessions.add(session);
                case null ->
                    (change.key().kind().equals(EntityKey.ROOM) ? removedRooms : removedSessions)
                            .add(change.key().id());
                default -> throw new IllegalArgumentException("Not part of an agenda: " + change.key());
            }
        }
        return agenda.without(removedRooms, removedSessions).with(rooms, sessions);
    }

    /** The entity's value in the agenda, or null. */
    static Object current(Agenda agenda, EntityKey key) {
        return key.kind().equals(EntityKey.ROOM)
                ? agenda.rooms().get(key.id())
                : agenda.sessions().get(key.id());
    }

    /** Whether nothing has touched since what the change did; a message to the stage has nothing to do with the rest. */
    static boolean stands(Agenda agenda, Change change) {
        var current = current(agenda, change.key());
        if (Objects.equals(current, change.after())) return true;
        return change.before() instanceof Room before
                && change.after() instanceof Room after
                && current instanceof Room room
                && (before.sameCourse(after)
                        ? Objects.equals(room.message(), after.message())
                        : Objects.equals(before.message(), after.message()) && room.sameCourse(after));
    }

    /** The change that takes back one that {@link #stands}, and nothing but that. */
    static Change takenBack(Agenda agenda, Change change) {
        var current = current(agenda, change.key());
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
