package app.foyer.seating.internal;

import static app.foyer.db.generated.Tables.ADMISSION;
import static app.foyer.db.generated.Tables.ATTENDEE;
import static app.foyer.db.generated.Tables.ATTENDEES_REVISION;
import static app.foyer.db.generated.Tables.SEAT_CHANGE;
import static app.foyer.db.generated.Tables.SEAT_DEED;
import static app.foyer.db.generated.Tables.TICKET;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import app.foyer.attendees.Need;
import app.foyer.attendees.SeatMove;
import app.foyer.attendees.TicketState;
import app.foyer.db.generated.tables.records.SeatDeedRecord;
import app.foyer.seating.Deed;
import app.foyer.seating.Occupancy;
import app.foyer.seating.Occupant;
import app.foyer.seating.Seating.Pulse;
import app.foyer.seating.Seating.Standing;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectLimitStep;
import org.springframework.stereotype.Repository;

/** Who sits where, and what was done about it, as rows. */
@Repository
class SeatStore {
    private static final List<String> OVER = List.of(TicketState.CANCELLED.code(), TicketState.REVOKED.code());
    private static final Condition HOLDS =
            TICKET.SEAT.isNotNull().and(TICKET.SEAT.ne("")).and(TICKET.ROOM_ID.isNotNull());
    private static final Condition STANDS =
            TICKET.SEAT.isNull().or(TICKET.SEAT.eq("")).and(TICKET.STATE.eq(TicketState.VALID.code()));
    private static final Field<Boolean> PRESENT = field(exists(selectOne()
                    .from(ADMISSION)
                    .where(ADMISSION.EVENT_ID.eq(TICKET.EVENT_ID), ADMISSION.TICKET_ID.eq(TICKET.ID))))
            .as("present");

    private final DSLContext db;

    SeatStore(DSLContext db) {
        this.db = db;
    }

    List<Occupant> sitting(String event, String room) {
        return occupants(event, HOLDS.and(TICKET.ROOM_ID.eq(room)).and(TICKET.STATE.notIn(OVER)));
    }

    /** Those who may be seated in that room, or anywhere where it is null. */
    List<Occupant> standing(String event, String room) {
        var here = room == null ? noCondition() : TICKET.ROOM_ID.isNull().or(TICKET.ROOM_ID.eq(room));
        return occupants(event, STANDS.and(here));
    }

    Standing standing(String event, int most) {
        var first = selected(event, STANDS).limit(most).fetch(SeatStore::occupant);
        var count = first.size() < most ? first.size() : db.fetchCount(selected(event, STANDS));
        return new Standing(count, first);
    }

    List<Occupant> party(String event, String party) {
        var theirs =
                ATTENDEE.GROUP_NAME.eq(party).or(ATTENDEE.GROUP_NAME.isNull().and(ATTENDEE.ORDER_CODE.eq(party)));
        return occupants(event, theirs.and(TICKET.STATE.notIn(OVER)));
    }

    Pulse pulse(String event) {
        var attendees = field(select(ATTENDEES_REVISION.REVISION)
                .from(ATTENDEES_REVISION)
                .where(ATTENDEES_REVISION.EVENT_ID.eq(event)));
        return db.select(attendees, count(), max(ADMISSION.LAST_AT))
                .from(ADMISSION)
                .where(ADMISSION.EVENT_ID.eq(event))
                .fetchSingle(row -> new Pulse(row.value1() == null ? 0 : row.value1(), row.value2(), row.value3()));
    }

    Optional<Occupant> of(String event, String ticket) {
        return occupants(event, TICKET.ID.eq(ticket)).stream().findFirst();
    }

    Map<String, Occupant> of(String event, Collection<String> tickets) {
        return occupants(event, TICKET.ID.in(tickets)).stream()
                .collect(Collectors.toMap(Occupant::ticket, Function.identity()));
    }

    /** Nobody is let in by these until the transaction ends; what is read of them afterwards stays so. */
    void hold(String event, Collection<String> tickets) {
        db.select(TICKET.ID)
                .from(TICKET)
                .where(TICKET.EVENT_ID.eq(event), TICKET.ID.in(tickets))
                .orderBy(TICKET.ID)
                .forUpdate()
                .execute();
    }

    /** Who came in by these, and when first. */
    Map<String, Instant> come(String event, Collection<String> tickets) {
        var first = min(ADMISSION.AT);
        return db.select(ADMISSION.TICKET_ID, first)
                .from(ADMISSION)
                .where(ADMISSION.EVENT_ID.eq(event), ADMISSION.TICKET_ID.in(tickets))
                .groupBy(ADMISSION.TICKET_ID)
                .fetchMap(ADMISSION.TICKET_ID, first);
    }

    /** All who hold a seat of that room, as leaving it, whatever the transaction has read before; they stay until it ends. */
    List<SeatMove> rising(String event, String room) {
        return db.select(TICKET.ID, TICKET.ROOM_ID, TICKET.SEAT)
                .from(TICKET)
                .where(TICKET.EVENT_ID.eq(event), HOLDS, TICKET.ROOM_ID.eq(room), TICKET.STATE.notIn(OVER))
                .orderBy(TICKET.ID)
                .forUpdate()
                .fetch(row -> new SeatMove(row.value1(), row.value2(), row.value3(), null, null));
    }

    private List<Occupant> occupants(String event, Condition which) {
        return selected(event, which).fetch(SeatStore::occupant);
    }

    private SelectLimitStep<? extends Record> selected(String event, Condition which) {
        return db.select(
                        TICKET.ID,
                        ATTENDEE.ID,
                        ATTENDEE.NAME,
                        ATTENDEE.LATIN_NAME,
                        ATTENDEE.ORGANISATION,
                        ATTENDEE.CATEGORY,
                        ATTENDEE.GROUP_NAME,
                        ATTENDEE.ORDER_CODE,
                        TICKET.STATE,
                        TICKET.NEED,
                        TICKET.ROOM_ID,
                        TICKET.SEAT,
                        PRESENT)
                .from(TICKET)
                .join(ATTENDEE)
                .on(ATTENDEE.EVENT_ID.eq(TICKET.EVENT_ID), ATTENDEE.ID.eq(TICKET.ATTENDEE_ID))
                .where(TICKET.EVENT_ID.eq(event), ATTENDEE.REMOVED.isFalse(), which)
                .orderBy(ATTENDEE.NAME, TICKET.ID);
    }

    private static Occupant occupant(Record row) {
        return new Occupant(
                row.get(TICKET.ID),
                row.get(ATTENDEE.ID),
                row.get(ATTENDEE.NAME),
                row.get(ATTENDEE.LATIN_NAME),
                row.get(ATTENDEE.ORGANISATION),
                row.get(ATTENDEE.CATEGORY),
                row.get(ATTENDEE.GROUP_NAME),
                row.get(ATTENDEE.ORDER_CODE),
                TicketState.of(row.get(TICKET.STATE)),
                Need.of(row.get(TICKET.NEED)).orElse(null),
                row.get(TICKET.ROOM_ID),
                row.get(TICKET.SEAT),
                row.get(PRESENT));
    }

    Map<String, Occupancy> occupancy(String event) {
        var taken = new TreeMap<String, Set<String>>();
        var present = new TreeMap<String, Set<String>>();
        db.select(TICKET.ROOM_ID, TICKET.SEAT, PRESENT)
                .from(TICKET)
                .where(TICKET.EVENT_ID.eq(event), HOLDS, TICKET.STATE.notIn(OVER))
                .forEach(row -> {
                    taken.computeIfAbsent(row.value1(), none -> new HashSet<>()).add(row.value2());
                    if (row.value3())
                        present.computeIfAbsent(row.value1(), none -> new HashSet<>())
                                .add(row.value2());
                });
        var all = new TreeMap<String, Occupancy>();
        taken.forEach((room, seats) -> all.put(room, new Occupancy(seats, present.getOrDefault(room, Set.of()))));
        return all;
    }

    void insert(String event, Deed deed, Collection<SeatMove> moves) {
        db.insertInto(SEAT_DEED)
                .columns(SEAT_DEED.fields())
                .values(
                        event,
                        deed.id(),
                        deed.at(),
                        deed.actor(),
                        deed.kind().code(),
                        deed.room(),
                        deed.people(),
                        null,
                        null,
                        null)
                .execute();
        var rows = db.insertInto(SEAT_CHANGE).columns(SEAT_CHANGE.fields());
        for (var move : moves)
            rows = rows.values(
                    event, deed.id(), move.ticket(), move.fromRoom(), move.fromSeat(), move.toRoom(), move.toSeat());
        if (!moves.isEmpty()) rows.execute();
    }

    /** Those that are in force, the latest first. */
    List<Deed> inForce(String event, String room, Deed.Kind kind) {
        return db.selectFrom(SEAT_DEED)
                .where(
                        SEAT_DEED.EVENT_ID.eq(event),
                        SEAT_DEED.ROOM_ID.eq(room),
                        SEAT_DEED.KIND.eq(kind.code()),
                        SEAT_DEED.UNDONE_AT.isNull())
                .orderBy(SEAT_DEED.AT.desc(), SEAT_DEED.ID.desc())
                .fetch(SeatStore::deed);
    }

    /** Nobody else undoes it until the transaction ends. */
    Optional<Deed> held(String event, String deed) {
        return db.selectFrom(SEAT_DEED)
                .where(SEAT_DEED.EVENT_ID.eq(event), SEAT_DEED.ID.eq(deed))
                .forUpdate()
                .fetchOptional(SeatStore::deed);
    }

    List<SeatMove> moves(String event, String deed) {
        return db.selectFrom(SEAT_CHANGE)
                .where(SEAT_CHANGE.EVENT_ID.eq(event), SEAT_CHANGE.DEED_ID.eq(deed))
                .orderBy(SEAT_CHANGE.TICKET_ID)
                .fetch(row -> new SeatMove(
                        row.getTicketId(), row.getFromRoom(), row.getFromSeat(), row.getToRoom(), row.getToSeat()));
    }

    void setUndone(String event, String deed, Instant at, String actor, int leftOver) {
        db.update(SEAT_DEED)
                .set(SEAT_DEED.UNDONE_AT, at)
                .set(SEAT_DEED.UNDONE_BY, actor)
                .set(SEAT_DEED.LEFT_OVER, leftOver)
                .where(SEAT_DEED.EVENT_ID.eq(event), SEAT_DEED.ID.eq(deed))
                .execute();
    }

    List<Deed> deeds(String event, int limit) {
        return db.selectFrom(SEAT_DEED)
                .where(SEAT_DEED.EVENT_ID.eq(event))
                .orderBy(SEAT_DEED.AT.desc(), SEAT_DEED.ID.desc())
                .limit(limit)
                .fetch(SeatStore::deed);
    }

    private static Deed deed(SeatDeedRecord row) {
        return new Deed(
                row.getId(),
                row.getAt(),
                row.getActor(),
                Deed.Kind.of(row.getKind()),
                row.getRoomId(),
                row.getPeople(),
                row.getUndoneAt(),
                row.getUndoneBy(),
                row.getLeftOver());
    }
}
