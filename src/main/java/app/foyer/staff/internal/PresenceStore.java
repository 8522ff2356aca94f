package app.foyer.staff.internal;

import static app.foyer.db.generated.Tables.PRESENCE;

import app.foyer.platform.Retry;
import app.foyer.staff.Presence;
import app.foyer.staff.Present;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** By the database's own clock: nodes may disagree about the time, and a venue's clock may be set for a rehearsal. */
@Repository
class PresenceStore implements Presence {
    private static final Field<Instant> NOW = DSL.field("current_timestamp(6)", PRESENCE.SEEN_AT.getDataType());
    private static final Field<Boolean> SILENT = DSL.field(PRESENCE.SEEN_AT.lt(DSL.field(
            "current_timestamp(6) - interval {0} second",
            PRESENCE.SEEN_AT.getDataType(), DSL.inline(SILENCE.toSeconds()))));

    private final DSLContext db;

    PresenceStore(DSLContext db) {
        this.db = db;
    }

    /** Each statement by itself: what is a moment old does no harm, and nobody waits for another's rows. */
    @Override
    public List<Present> here(String event, Present page) {
        Retry.onConflict(() -> write(event, page));
        var pages = all(event);
        pages.stream().filter(Seen::silent).forEach(silent -> gone(silent.page().id()));
        return pages.stream().filter(seen -> !seen.silent()).map(Seen::page).toList();
    }

    private record Seen(Present page, boolean silent) {}

    private int write(String event, Present page) {
        return db.insertInto(PRESENCE)
                .set(PRESENCE.ID, page.id())
                .set(PRESENCE.EVENT_ID, event)
                .set(PRESENCE.NAME, page.name())
                .set(PRESENCE.VIEW, page.view())
                .set(PRESENCE.ROOM_ID, page.room())
                .set(PRESENCE.SEEN_AT, NOW)
                .onDuplicateKeyUpdate()
                .set(PRESENCE.VIEW, page.view())
                .set(PRESENCE.ROOM_ID, page.room())
                .set(PRESENCE.SEEN_AT, NOW)
                .execute();
    }

    private List<Seen> all(String event) {
        return db.select(PRESENCE.ID, PRESENCE.NAME, PRESENCE.VIEW, PRESENCE.ROOM_ID, SILENT)
                .from(PRESENCE)
                .where(PRESENCE.EVENT_ID.eq(event))
                .orderBy(PRESENCE.NAME, PRESENCE.ID)
                .fetch(row ->
                        new Seen(new Present(row.value1(), row.value2(), row.value3(), row.value4()), row.value5()));
    }

    @Override
    public void gone(String id) {
        Retry.onConflict(() -> db.deleteFrom(PRESENCE).where(PRESENCE.ID.eq(id)).execute());
    }
}
