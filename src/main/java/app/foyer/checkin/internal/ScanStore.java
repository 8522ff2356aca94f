package app.foyer.checkin.internal;

import static app.foyer.db.generated.Tables.CONFLICT;
import static app.foyer.db.generated.Tables.SCAN;

import app.foyer.checkin.Direction;
import app.foyer.checkin.Outcome;
import app.foyer.checkin.Scan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Scans and conflicts, as rows. */
@Repository
class ScanStore {
    private final DSLContext db;

    ScanStore(DSLContext db) {
        this.db = db;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if a device used one's nonce before */
    void insertAccepted(List<Attempt> attempts) {
        if (attempts.isEmpty()) return;
        var rows = attempts.stream()
                .map(one -> DSL.row(
                        one.event(),
                        one.id(),
                        one.list().id(),
                        one.scan().device(),
                        one.scan().nonce(),
                        one.scan().direction().code(),
                        one.ticket(),
                        Outcome.OK.code(),
                        one.at(),
                        one.received(),
                        one.scan().actor()))
                .toList();
        db.insertInto(
                        SCAN,
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
                .valuesOfRows(rows)
                .execute();
    }

    Passages passages(String event, String list, String ticket) {
        return passages(ofTicket(event, list, ticket));
    }

    /** As they are now, whatever the transaction has seen before. */
    Passages heldPassages(String event, String list, String ticket) {
        return passages(ofTicket(event, list, ticket).forShare());
    }

    private SelectConditionStep<Record4<String, String, Instant, String>> ofTicket(
            String event, String list, String ticket) {
        return db.select(SCAN.ID, SCAN.DIRECTION, SCAN.AT, SCAN.DEVICE_ID)
                .from(SCAN)
                .where(
                        SCAN.EVENT_ID.eq(event),
                        SCAN.TICKET_ID.eq(ticket),
                        SCAN.LIST_ID.eq(list),
                        SCAN.OUTCOME.eq(Outcome.OK.code()),
                        SCAN.ANNULLED_AT.isNull());
    }

    private static Passages passages(ResultQuery<Record4<String, String, Instant, String>> rows) {
        return new Passages(rows.fetch(
                row -> new Passages.Passage(row.value1(), Direction.of(row.value2()), row.value3(), row.value4())));
    }

    /** What became of this scan when its device brought it before, under the same nonce, and it was refused. */
    Optional<Outcome> refusedBefore(Attempt attempt) {
        return db.select(SCAN.OUTCOME)
                .from(SCAN)
                .where(
                        SCAN.EVENT_ID.eq(attempt.event()),
                        SCAN.DEVICE_ID.eq(attempt.scan().device()),
                        SCAN.NONCE.eq(attempt.scan().nonce()),
                        SCAN.LIST_ID.eq(attempt.list().id()),
                        attempt.holder() == null ? SCAN.TICKET_ID.isNull() : SCAN.TICKET_ID.eq(attempt.ticket()),
                        SCAN.OUTCOME.ne(Outcome.OK.code()))
                .fetchOptional(row -> Outcome.of(row.value1()));
    }

    /** An accepted scan, by the nonce that its device gave it. */
    record Accepted(String scan, String list, String ticket, Instant at) {
        boolean is(String otherList, String otherTicket) {
            return list.equals(otherList) && otherTicket.equals(ticket);
        }
    }

    /** As it is now, whatever the transaction has seen before. */
    Optional<Accepted> accepted(String event, String device, String nonce) {
        return db.select(SCAN.ID, SCAN.LIST_ID, SCAN.TICKET_ID, SCAN.AT)
                .from(SCAN)
                .where(
                        SCAN.EVENT_ID.eq(event),
                        SCAN.DEVICE_ID.eq(device),
                        SCAN.NONCE.eq(nonce),
                        SCAN.OUTCOME.eq(Outcome.OK.code()),
                        SCAN.ANNULLED_AT.isNull())
                .forShare()
                .fetchOptional(row -> new Accepted(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /**
     * An accepted scan keeps its nonce; and one that comes late, so that it is stored once however often it is sent.
     *
     * @param reason why it was forced, or which rule refused it; or null
     * @throws org.springframework.dao.DuplicateKeyException if its device used that nonce for another
     */
    void insert(
            String event,
            String id,
            String list,
            Scan scan,
            String ticket,
            Outcome outcome,
            boolean forced,
            String reason,
            Instant at,
            Instant received) {
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
                        SCAN.ACTOR,
                        SCAN.FORCED,
                        SCAN.REASON,
                        SCAN.OFFLINE)
                .values(
                        event,
                        id,
                        list,
                        scan.device(),
                        outcome == Outcome.OK || scan.at() != null ? scan.nonce() : null,
                        scan.direction().code(),
                        ticket,
                        outcome.code(),
                        at,
                        received,
                        scan.actor(),
                        forced,
                        reason,
                        scan.offline())
                .execute();
    }

    void insertConflict(String event, String scan) {
        db.insertInto(CONFLICT)
                .columns(CONFLICT.EVENT_ID, CONFLICT.SCAN_ID)
                .values(event, scan)
                .execute();
    }

    void annul(String event, String scan, Instant at, String actor, String reason) {
        db.update(SCAN)
                .set(SCAN.ANNULLED_AT, at)
                .set(SCAN.ANNULLED_BY, actor)
                .set(SCAN.ANNUL_REASON, reason)
                .where(SCAN.EVENT_ID.eq(event), SCAN.ID.eq(scan))
                .execute();
    }
}
