package app.foyer.checkin.internal;

import static app.foyer.db.generated.Tables.ADMISSION;
import static app.foyer.db.generated.Tables.CHECKIN_LIST;
import static app.foyer.db.generated.Tables.SCAN;
import static app.foyer.db.generated.Tables.TICKET;
import static org.jooq.impl.DSL.count;

import app.foyer.attendees.TicketState;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.Outcome;
import app.foyer.checkin.Scan;
import app.foyer.checkin.Tallies;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Lists, scans and admissions as rows. */
@Repository
class CheckinStore {
    private static final String ENTRY = "entry";

    private final DSLContext db;

    CheckinStore(DSLContext db) {
        this.db = db;
    }

    void insert(String event, Collection<CheckinList> lists) {
        for (var list : lists)
            db.insertInto(CHECKIN_LIST)
                    .columns(CHECKIN_LIST.EVENT_ID, CHECKIN_LIST.ID, CHECKIN_LIST.NAME, CHECKIN_LIST.POSITION)
                    .values(event, list.id(), list.name(), list.position())
                    .execute();
    }

    List<CheckinList> lists(String event) {
        return db.selectFrom(CHECKIN_LIST)
                .where(CHECKIN_LIST.EVENT_ID.eq(event))
                .orderBy(CHECKIN_LIST.POSITION, CHECKIN_LIST.ID)
                .fetch(row -> new CheckinList(row.getId(), row.getName(), row.getPosition()));
    }

    /** @return false if the ticket was admitted to the list before; then nothing is stored */
    boolean admit(String event, String list, String ticket, String scan, Instant at, String device) {
        var inserted = db.insertInto(ADMISSION)
                .columns(
                        ADMISSION.EVENT_ID,
                        ADMISSION.LIST_ID,
                        ADMISSION.TICKET_ID,
                        ADMISSION.SCAN_ID,
                        ADMISSION.AT,
                        ADMISSION.DEVICE_ID)
                .values(event, list, ticket, scan, at, device)
                .onDuplicateKeyIgnore()
                .execute();
        return inserted == 1;
    }

    Optional<Instant> admittedAt(String event, String list, String ticket) {
        return db.select(ADMISSION.AT)
                .from(ADMISSION)
                .where(ADMISSION.EVENT_ID.eq(event), ADMISSION.LIST_ID.eq(list), ADMISSION.TICKET_ID.eq(ticket))
                .fetchOptional(ADMISSION.AT);
    }

    Map<String, Instant> admittedAt(String event, String list, Collection<String> tickets) {
        return db.select(ADMISSION.TICKET_ID, ADMISSION.AT)
                .from(ADMISSION)
                .where(ADMISSION.EVENT_ID.eq(event), ADMISSION.LIST_ID.eq(list), ADMISSION.TICKET_ID.in(tickets))
                .fetchMap(ADMISSION.TICKET_ID, ADMISSION.AT);
    }

    /** An accepted scan, by the nonce that its device gave it. */
    record Accepted(String list, String ticket, Instant at) {
        boolean is(String otherList, String otherTicket) {
            return list.equals(otherList) && ticket.equals(otherTicket);
        }
    }

    Optional<Accepted> accepted(String event, String device, String nonce) {
        return db.select(SCAN.LIST_ID, SCAN.TICKET_ID, SCAN.AT)
                .from(SCAN)
                .where(SCAN.EVENT_ID.eq(event), SCAN.DEVICE_ID.eq(device), SCAN.NONCE.eq(nonce))
                .fetchOptional(row -> new Accepted(row.value1(), row.value2(), row.value3()));
    }

    /** Only an accepted scan keeps its nonce. @throws org.springframework.dao.DuplicateKeyException if its device used that for another */
    void insert(String event, String id, String list, Scan scan, String ticket, Outcome outcome, Instant received) {
        db.insertInto(SCAN)
                .columns(
                        SCAN.EVENT_ID,
                        SCAN.ID,
                        SCAN.LIST_ID,
                        SCAN.DEVICE_ID,
                        SCAN.NONCE,
                        SCAN.DIRECTION,
                        SCAN.TICKET_ID,
                        SCAN.OUTCOME,
                        SCAN.AT,
                        SCAN.RECEIVED_AT,
                        SCAN.ACTOR)
                .values(
                        event,
                        id,
                        list,
                        scan.device(),
                        outcome == Outcome.OK ? scan.nonce() : null,
                        ENTRY,
                        ticket,
                        outcome.code(),
                        scan.at() == null ? received : scan.at(),
                        received,
                        scan.actor())
                .execute();
    }

    Tallies tallies(String event) {
        var expected = db.fetchCount(TICKET, TICKET.EVENT_ID.eq(event).and(TICKET.STATE.eq(TicketState.VALID.code())));
        var admitted = new HashMap<String, Integer>();
        lists(event).forEach(list -> admitted.put(list.id(), 0));
        db.select(ADMISSION.LIST_ID, count())
                .from(ADMISSION)
                .where(ADMISSION.EVENT_ID.eq(event))
                .groupBy(ADMISSION.LIST_ID)
                .forEach(row -> admitted.put(row.value1(), row.value2()));
        return new Tallies(expected, admitted);
    }
}
