package app.foyer.live;

/** Names one thing that commands change: its kind ({@code room}, {@code session}, …) and its id. */
public record EntityKey(String kind, String id) implements Comparable<EntityKey> {
    public static final String ROOM = "room";
    public static final String SESSION = "session";
    public static final String NOTICE = "notice";
    public static final String TEMPLATE = "notice-template";
    public static final String CLOSURE = "closure";
    public static final String BUILDING = "building";
    public static final String STAND = "stand";
    public static final String SEATS = "seat-plan";
    public static final String PLAN = "plan";
    public static final String ACTIVATION = "activation";
    public static final String INCIDENT = "incident";

    public static EntityKey room(String id) {
        return new EntityKey(ROOM, id);
    }

    public static EntityKey session(String id) {
        return new EntityKey(SESSION, id);
    }

    public static EntityKey activation(String id) {
        return new EntityKey(ACTIVATION, id);
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
