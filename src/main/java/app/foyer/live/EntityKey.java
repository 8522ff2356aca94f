package app.foyer.live;

/** Names one thing that commands change: its kind ({@code room}, {@code session}) and its id. */
public record EntityKey(String kind, String id) implements Comparable<EntityKey> {
    public static final String ROOM = "room";
    public static final String SESSION = "session";

    public static EntityKey room(String id) {
        return new EntityKey(ROOM, id);
    }

    public static EntityKey session(String id) {
        return new EntityKey(SESSION, id);
    }

    @Override
    public int compareTo(EntityKey other) {
        var byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
