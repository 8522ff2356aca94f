package app.foyer.checkin.internal;

import static app.foyer.db.generated.Tables.HANDOUT;

import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What was handed out. */
@Repository
class HandOuts {
    private final DSLContext db;

    HandOuts(DSLContext db) {
        this.db = db;
    }

    Map<String, Instant> of(String event, String ticket) {
        return db.select(HANDOUT.ITEM_ID, HANDOUT.AT)
                .from(HANDOUT)
                .where(HANDOUT.EVENT_ID.eq(event), HANDOUT.TICKET_ID.eq(ticket))
                .fetchMap(HANDOUT.ITEM_ID, HANDOUT.AT);
    }

    /** @return false if it was given out before */
    boolean insert(String event, String ticket, String item, Instant at, String device, String actor) {
        return db.insertInto(HANDOUT)
                        .columns(HANDOUT.fields())
                        .values(event, ticket, item, at, device, actor)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    void delete(String event, String ticket, String item) {
        db.deleteFrom(HANDOUT)
                .where(HANDOUT.EVENT_ID.eq(event), HANDOUT.TICKET_ID.eq(ticket), HANDOUT.ITEM_ID.eq(item))
                .execute();
    }
}
