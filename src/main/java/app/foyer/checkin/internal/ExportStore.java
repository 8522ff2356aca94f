package app.foyer.checkin.internal;

import static app.foyer.db.generated.Tables.ADMISSION;
import static app.foyer.db.generated.Tables.ANSWER;
import static app.foyer.db.generated.Tables.ATTENDEE;
import static app.foyer.db.generated.Tables.CORRECTION;
import static app.foyer.db.generated.Tables.HANDOUT;
import static app.foyer.db.generated.Tables.SCAN;
import static app.foyer.db.generated.Tables.TICKET;
import static org.jooq.impl.DSL.count;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Result;
import org.springframework.stereotype.Repository;

/** What is written out, a page at a time and by key: a slow reader holds no transaction open. */
@Repository
class ExportStore {
    private final DSLContext db;

    ExportStore(DSLContext db) {
        this.db = db;
    }

    /** Ids of those who are registered, from after that one on. */
    List<String> attendees(String event, String after, int most) {
        return db.select(ATTENDEE.ID)
                .from(ATTENDEE)
                .where(ATTENDEE.EVENT_ID.eq(event), ATTENDEE.ID.gt(after), ATTENDEE.REMOVED.isFalse())
                .orderBy(ATTENDEE.ID)
                .limit(most)
                .fetch(ATTENDEE.ID);
    }

    /** When, by ticket and list. */
    Map<String, Map<String, Instant>> admissions(String event, Collection<String> tickets) {
        return grouped(db.select(ADMISSION.TICKET_ID, ADMISSION.LIST_ID, ADMISSION.AT)
                .from(ADMISSION)
                .where(ADMISSION.EVENT_ID.eq(event), ADMISSION.TICKET_ID.in(tickets))
                .fetch());
    }

    /** When, by ticket and item. */
    Map<String, Map<String, Instant>> handouts(String event, Collection<String> tickets) {
        return grouped(db.select(HANDOUT.TICKET_ID, HANDOUT.ITEM_ID, HANDOUT.AT)
                .from(HANDOUT)
                .where(HANDOUT.EVENT_ID.eq(event), HANDOUT.TICKET_ID.in(tickets))
                .fetch());
    }

    /** By attendee and question. */
    Map<String, Map<String, String>> answers(String event, Collection<String> attendees) {
        return grouped(db.select(ANSWER.ATTENDEE_ID, ANSWER.QUESTION_ID, ANSWER.VALUE)
                .from(ANSWER)
                .where(ANSWER.EVENT_ID.eq(event), ANSWER.ATTENDEE_ID.in(attendees))
                .fetch());
    }

    private static <T> Map<String, Map<String, T>> grouped(Result<Record3<String, String, T>> rows) {
        var groups = new HashMap<String, Map<String, T>>();
        for (var row : rows)
            groups.computeIfAbsent(row.value1(), none -> new HashMap<>()).put(row.value2(), row.value3());
        return groups;
    }

    /** How many, by attendee. */
    Map<String, Integer> corrections(String event, Collection<String> attendees) {
        return db.select(CORRECTION.ATTENDEE_ID, count())
                .from(CORRECTION)
                .where(CORRECTION.EVENT_ID.eq(event), CORRECTION.ATTENDEE_ID.in(attendees))
                .groupBy(CORRECTION.ATTENDEE_ID)
                .fetchMap(CORRECTION.ATTENDEE_ID, count());
    }

    /** Scans from after that one on, in the order in which they came in. */
    Result<? extends Record> scans(String event, String after, int most) {
        return db.select(SCAN.fields())
                .select(ATTENDEE.ID, ATTENDEE.NAME, TICKET.PRODUCT)
                .from(SCAN)
                .leftJoin(TICKET)
                .on(TICKET.EVENT_ID.eq(SCAN.EVENT_ID), TICKET.ID.eq(SCAN.TICKET_ID))
                .leftJoin(ATTENDEE)
                .on(ATTENDEE.EVENT_ID.eq(TICKET.EVENT_ID), ATTENDEE.ID.eq(TICKET.ATTENDEE_ID))
                .where(SCAN.EVENT_ID.eq(event), SCAN.ID.gt(after))
                .orderBy(SCAN.ID)
                .limit(most)
                .fetch();
    }
}
