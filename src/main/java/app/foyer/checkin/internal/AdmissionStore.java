package app.foyer.checkin.internal;

import static app.foyer.db.generated.Tables.ADMISSION;
import static app.foyer.db.generated.Tables.CHECKIN_LIST;
import static app.foyer.db.generated.Tables.OCCUPANCY;

import app.foyer.checkin.Standing;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Admissions and who is inside, as rows. */
@Repository
class AdmissionStore {
    private final DSLContext db;

    AdmissionStore(DSLContext db) {
        this.db = db;
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
                        ADMISSION.DEVICE_ID,
                        ADMISSION.ENTRIES,
                        ADMISSION.INSIDE,
                        ADMISSION.LAST_AT)
                .values(event, list, ticket, scan, at, device, 1, true, at)
                .onDuplicateKeyIgnore()
                .execute();
        return inserted == 1;
    }

    /** Admits those that were not admitted before, and returns them. Each is of another ticket or list, all of one event. */
    List<Attempt> admit(List<Attempt> attempts) {
        if (attempts.isEmpty()) return List.of();
        var rows = attempts.stream()
                .map(one -> DSL.row(
                        one.event(),
                        one.list().id(),
                        one.ticket(),
                        one.id(),
                        one.at(),
                        one.scan().device(),
                        1,
                        true,
                        one.at()))
                .toList();
        var inserted = db.insertInto(
                        ADMISSION,
                        ADMISSION.EVENT_ID,
                        ADMISSION.LIST_ID,
                        ADMISSION.TICKET_ID,
                        ADMISSION.SCAN_ID,
                        ADMISSION.AT,
                        ADMISSION.DEVICE_ID,
                        ADMISSION.ENTRIES,
                        ADMISSION.INSIDE,
                        ADMISSION.LAST_AT)
                .valuesOfRows(rows)
                .onDuplicateKeyIgnore()
                .execute();
        if (inserted == attempts.size()) return attempts;
        var ours = db.select(ADMISSION.SCAN_ID)
                .from(ADMISSION)
                .where(
                        ADMISSION.EVENT_ID.eq(attempts.getFirst().event()),
                        ADMISSION.LIST_ID.in(
                                attempts.stream().map(one -> one.list().id()).collect(Collectors.toSet())),
                        ADMISSION.TICKET_ID.in(
                                attempts.stream().map(Attempt::ticket).toList()))
                .fetchSet(ADMISSION.SCAN_ID);
        return attempts.stream().filter(one -> ours.contains(one.id())).toList();
    }

    void removeAdmission(String event, String list, String ticket) {
        db.deleteFrom(ADMISSION)
                .where(ADMISSION.EVENT_ID.eq(event), ADMISSION.LIST_ID.eq(list), ADMISSION.TICKET_ID.eq(ticket))
                .execute();
    }

    /** Until the transaction ends nobody else admits that ticket to the list; {@link #keep} has to follow. */
    void hold(String event, String list, String ticket, String scan, Instant at, String device) {
        db.insertInto(ADMISSION)
                .columns(
                        ADMISSION.EVENT_ID,
                        ADMISSION.LIST_ID,
                        ADMISSION.TICKET_ID,
                        ADMISSION.SCAN_ID,
                        ADMISSION.AT,
                        ADMISSION.DEVICE_ID,
                        ADMISSION.ENTRIES,
                        ADMISSION.INSIDE)
                .values(event, list, ticket, scan, at, device, 0, false)
                .onDuplicateKeyUpdate()
                .set(ADMISSION.ENTRIES, ADMISSION.ENTRIES)
                .execute();
    }

    /** What the admission is after those passages; none without an entry. */
    void keep(String event, String list, String ticket, Passages passages) {
        if (passages.entries().isEmpty()) {
            removeAdmission(event, list, ticket);
            return;
        }
        var first = passages.entries().getFirst();
        var last = passages.all().getLast().at();
        db.insertInto(ADMISSION)
                .columns(
                        ADMISSION.EVENT_ID,
                        ADMISSION.LIST_ID,
                        ADMISSION.TICKET_ID,
                        ADMISSION.SCAN_ID,
                        ADMISSION.AT,
                        ADMISSION.DEVICE_ID,
                        ADMISSION.ENTRIES,
                        ADMISSION.INSIDE,
                        ADMISSION.LAST_AT)
                .values(
                        event,
                        list,
                        ticket,
                        first.scan(),
                        first.at(),
                        first.device(),
                        passages.entries().size(),
                        passages.isInside(),
                        last)
                .onDuplicateKeyUpdate()
                .set(ADMISSION.SCAN_ID, first.scan())
                .set(ADMISSION.AT, first.at())
                .set(ADMISSION.DEVICE_ID, first.device())
                .set(ADMISSION.ENTRIES, passages.entries().size())
                .set(ADMISSION.INSIDE, passages.isInside())
                .set(ADMISSION.LAST_AT, last)
                .execute();
    }

    /** As it is now, whatever the transaction has seen before. */
    Optional<Instant> admittedAt(String event, String list, String ticket) {
        return db.select(ADMISSION.AT)
                .from(ADMISSION)
                .where(ADMISSION.EVENT_ID.eq(event), ADMISSION.LIST_ID.eq(list), ADMISSION.TICKET_ID.eq(ticket))
                .forShare()
                .fetchOptional(ADMISSION.AT);
    }

    Map<String, Instant> admittedAt(String event, String list, Collection<String> tickets) {
        return db.select(ADMISSION.TICKET_ID, ADMISSION.AT)
                .from(ADMISSION)
                .where(ADMISSION.EVENT_ID.eq(event), ADMISSION.LIST_ID.eq(list), ADMISSION.TICKET_ID.in(tickets))
                .fetchMap(ADMISSION.TICKET_ID, ADMISSION.AT);
    }

    List<Standing> standings(String event, Collection<String> tickets) {
        return db.selectFrom(ADMISSION)
                .where(
                        ADMISSION.EVENT_ID.eq(event),
                        ADMISSION.LIST_ID.in(
                                DSL.select(CHECKIN_LIST.ID).from(CHECKIN_LIST).where(CHECKIN_LIST.EVENT_ID.eq(event))),
                        ADMISSION.TICKET_ID.in(tickets))
                .fetch(row -> new Standing(
                        row.getTicketId(),
                        row.getListId(),
                        row.getAt(),
                        row.getEntries(),
                        row.getInside(),
                        row.getLastAt() == null ? row.getAt() : row.getLastAt(),
                        row.getDeviceId()));
    }

    /**
     * One more goes into a place, if there is room; until the transaction ends nobody else goes in or out there.
     *
     * @param most how many may be in, or null for any number
     */
    boolean enter(String event, String place, Integer most) {
        var inside = OCCUPANCY.INSIDE;
        return db.update(OCCUPANCY)
                        .set(inside, inside.plus(1))
                        .where(
                                OCCUPANCY.EVENT_ID.eq(event),
                                OCCUPANCY.PLACE.eq(place),
                                most == null ? DSL.trueCondition() : inside.lt(most))
                        .execute()
                == 1;
    }

    void leave(String event, String place) {
        db.update(OCCUPANCY)
                .set(OCCUPANCY.INSIDE, OCCUPANCY.INSIDE.minus(1))
                .where(OCCUPANCY.EVENT_ID.eq(event), OCCUPANCY.PLACE.eq(place))
                .execute();
    }

    int inside(String event, String place) {
        return db.select(OCCUPANCY.INSIDE)
                .from(OCCUPANCY)
                .where(OCCUPANCY.EVENT_ID.eq(event), OCCUPANCY.PLACE.eq(place))
                .fetchOptional(OCCUPANCY.INSIDE)
                .orElse(0);
    }

    void open(String event, String place) {
        db.insertInto(OCCUPANCY)
                .columns(OCCUPANCY.fields())
                .values(event, place, 0)
                .onDuplicateKeyIgnore()
                .execute();
    }
}
