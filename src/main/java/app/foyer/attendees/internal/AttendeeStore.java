package app.foyer.attendees.internal;

import static app.foyer.db.generated.Tables.ATTENDEE;
import static app.foyer.db.generated.Tables.ATTENDEES_REVISION;
import static app.foyer.db.generated.Tables.EVENT;
import static app.foyer.db.generated.Tables.TICKET;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Field;
import app.foyer.attendees.Need;
import app.foyer.attendees.Registration;
import app.foyer.attendees.SeatMove;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketHolder;
import app.foyer.attendees.TicketState;
import app.foyer.db.generated.tables.records.AttendeeRecord;
import app.foyer.db.generated.tables.records.TicketRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.SelectForUpdateStep;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Attendees and tickets as rows. */
@Repository
class AttendeeStore {
    private static final int ROWS_AT_ONCE = 500;

    private final DSLContext db;

    AttendeeStore(DSLContext db) {
        this.db = db;
    }

    void insert(String event, Collection<Attendee> attendees, Collection<Ticket> tickets) {
        var revision = nextRevision(event);
        var people = attendees.stream()
                .map(attendee -> row(event, attendee, revision))
                .toList();
        for (int from = 0; from < people.size(); from += ROWS_AT_ONCE)
            db.insertInto(ATTENDEE)
                    .columns(ATTENDEE.fields())
                    .valuesOfRecords(people.subList(from, Math.min(people.size(), from + ROWS_AT_ONCE)))
                    .execute();
        var theirs = tickets.stream().map(ticket -> row(event, ticket)).toList();
        for (int from = 0; from < theirs.size(); from += ROWS_AT_ONCE)
            db.insertInto(TICKET)
                    .columns(TICKET.fields())
                    .valuesOfRecords(theirs.subList(from, Math.min(theirs.size(), from + ROWS_AT_ONCE)))
                    .execute();
        touch(event, revision, tickets.stream().map(Ticket::attendeeId).toList());
    }

    /** Until the transaction ends nobody else changes the event's attendees: a revision read means all of it is there. */
    long nextRevision(String event) {
        db.insertInto(ATTENDEES_REVISION)
                .columns(ATTENDEES_REVISION.fields())
                .values(event, 1L)
                .onDuplicateKeyUpdate()
                .set(ATTENDEES_REVISION.REVISION, ATTENDEES_REVISION.REVISION.plus(1))
                .execute();
        // read with a lock: what the transaction reads without one, once it waited, is not older than this
        return db.select(ATTENDEES_REVISION.REVISION)
                .from(ATTENDEES_REVISION)
                .where(ATTENDEES_REVISION.EVENT_ID.eq(event))
                .forUpdate()
                .fetchSingle(ATTENDEES_REVISION.REVISION);
    }

    /** Until the transaction ends nobody else changes the event's attendees; where none were ever there, nobody waits. */
    void hold(String event) {
        db.select(ATTENDEES_REVISION.REVISION)
                .from(ATTENDEES_REVISION)
                .where(ATTENDEES_REVISION.EVENT_ID.eq(event))
                .forUpdate()
                .execute();
    }

    /** Their tickets changed. */
    void touch(String event, long revision, Collection<String> attendees) {
        var ids = List.copyOf(Set.copyOf(attendees));
        for (int from = 0; from < ids.size(); from += ROWS_AT_ONCE)
            db.update(ATTENDEE)
                    .set(ATTENDEE.REVISION, revision)
                    .where(
                            ATTENDEE.EVENT_ID.eq(event),
                            ATTENDEE.REVISION.ne(revision),
                            ATTENDEE.ID.in(ids.subList(from, Math.min(ids.size(), from + ROWS_AT_ONCE))))
                    .execute();
    }

    /** Grows with every change to the event's attendees or tickets; 0 before the first. */
    long revision(String event) {
        return db.select(ATTENDEES_REVISION.REVISION)
                .from(ATTENDEES_REVISION)
                .where(ATTENDEES_REVISION.EVENT_ID.eq(event))
                .fetchOptional(ATTENDEES_REVISION.REVISION)
                .orElse(0L);
    }

    int count(String event) {
        return db.fetchCount(ATTENDEE, ATTENDEE.EVENT_ID.eq(event), ATTENDEE.REMOVED.isFalse());
    }

    /** What everybody may be found by. */
    List<Findable> findables(String event) {
        return findables(event, ATTENDEE.REMOVED.isFalse(), TICKET.EVENT_ID.eq(event));
    }

    /** Who changed after a revision: the ids of those who are no longer there, and what others may be found by. */
    record Changed(List<Findable> people, List<String> removed) {}

    /** @return empty where more than so many changed */
    Optional<Changed> changedSince(String event, long revision, int most) {
        var ids = db.select(ATTENDEE.ID, ATTENDEE.REMOVED)
                .from(ATTENDEE)
                .where(ATTENDEE.EVENT_ID.eq(event), ATTENDEE.REVISION.gt(revision))
                .limit(most + 1)
                .fetchMap(ATTENDEE.ID, ATTENDEE.REMOVED);
        if (ids.size() > most) return Optional.empty();
        var there = ids.keySet().stream().filter(id -> !ids.get(id)).toList();
        var gone = ids.keySet().stream().filter(ids::get).toList();
        var people = there.isEmpty()
                ? List.<Findable>of()
                : findables(
                        event, ATTENDEE.ID.in(there), TICKET.EVENT_ID.eq(event).and(TICKET.ATTENDEE_ID.in(there)));
        return Optional.of(new Changed(people, gone));
    }

    private List<Findable> findables(String event, Condition whose, Condition theirs) {
        var secrets = db.select(TICKET.ATTENDEE_ID, TICKET.SECRET)
                .from(TICKET)
                .where(theirs)
                .fetchGroups(TICKET.ATTENDEE_ID, TICKET.SECRET);
        return db.select(
                        ATTENDEE.ID,
                        ATTENDEE.NAME,
                        ATTENDEE.LATIN_NAME,
                        ATTENDEE.EMAIL,
                        ATTENDEE.PHONE,
                        ATTENDEE.ORDER_CODE)
                .from(ATTENDEE)
                .where(ATTENDEE.EVENT_ID.eq(event), whose)
                .fetch(row -> new Findable(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        secrets.getOrDefault(row.value1(), List.of())));
    }

    /** Tickets of these people, or of all where it is null, whose secret is that but for letter case; two at most. */
    List<String> ticketsInAnyCase(String event, String secret, Collection<String> attendees) {
        var theirs = attendees == null ? noCondition() : TICKET.ATTENDEE_ID.in(attendees);
        return db.select(TICKET.ID)
                .from(TICKET)
                .where(TICKET.EVENT_ID.eq(event), theirs, lower(TICKET.SECRET).eq(secret.toLowerCase(Locale.ROOT)))
                .limit(2)
                .fetch(TICKET.ID);
    }

    /** Nobody sits there any more, until they are put somewhere. */
    void rise(String event, Collection<String> tickets) {
        db.update(TICKET)
                .setNull(TICKET.SEAT)
                .where(TICKET.EVENT_ID.eq(event), TICKET.ID.in(tickets))
                .execute();
    }

    /** Within a transaction that holds the event; the tickets do not change until it ends. */
    List<Ticket> held(String event, Collection<String> tickets) {
        return db.selectFrom(TICKET)
                .where(TICKET.EVENT_ID.eq(event), TICKET.ID.in(tickets))
                .orderBy(TICKET.ID)
                .forUpdate()
                .fetch(AttendeeStore::ticket);
    }

    /** Tickets that hold one of these seats of a room; likewise. */
    List<Ticket> holding(String event, String room, Collection<String> seats) {
        return db
                .selectFrom(TICKET)
                .where(TICKET.EVENT_ID.eq(event), TICKET.ROOM_ID.eq(room), TICKET.SEAT.in(seats))
                .forUpdate()
                .fetch(AttendeeStore::ticket)
                .stream()
                .filter(Ticket::holdsSeat)
                .toList();
    }

    void sit(String event, Collection<SeatMove> moves) {
        db.batch(moves.stream()
                        .map(move -> db.update(TICKET)
                                .set(TICKET.SEAT, move.toSeat())
                                .set(TICKET.ROOM_ID, move.toRoom())
                                .where(TICKET.EVENT_ID.eq(event), TICKET.ID.eq(move.ticket())))
                        .toList())
                .execute();
    }

    /** The event that is going on, whose attendees will be asked for. */
    Optional<String> currentEvent() {
        return db.select(EVENT.ID)
                .from(EVENT)
                .where(EVENT.CURRENT.isTrue())
                .orderBy(EVENT.CREATED_AT.desc(), EVENT.ID)
                .limit(1)
                .fetchOptional(EVENT.ID);
    }

    Optional<Registration> find(String event, String attendee) {
        return db.selectFrom(ATTENDEE)
                .where(ATTENDEE.EVENT_ID.eq(event), ATTENDEE.ID.eq(attendee), ATTENDEE.REMOVED.isFalse())
                .fetchOptional(AttendeeStore::attendee)
                .map(person -> new Registration(
                        person,
                        tickets(TICKET.EVENT_ID.eq(event).and(TICKET.ATTENDEE_ID.eq(attendee)))
                                .getOrDefault(attendee, List.of())));
    }

    List<Registration> find(String event, Collection<String> attendees) {
        return registrations(
                ATTENDEE.EVENT_ID.eq(event).and(ATTENDEE.ID.in(attendees)),
                TICKET.EVENT_ID.eq(event).and(TICKET.ATTENDEE_ID.in(attendees)));
    }

    List<Registration> ofOrder(String event, String orderCode) {
        var theirs = ATTENDEE.EVENT_ID.eq(event).and(ATTENDEE.ORDER_CODE.eq(orderCode));
        var ids = DSL.select(ATTENDEE.ID).from(ATTENDEE).where(theirs);
        return registrations(theirs, TICKET.EVENT_ID.eq(event).and(TICKET.ATTENDEE_ID.in(ids)));
    }

    private List<Registration> registrations(Condition whose, Condition which) {
        var tickets = tickets(which);
        return db
                .selectFrom(ATTENDEE)
                .where(whose, ATTENDEE.REMOVED.isFalse())
                .orderBy(ATTENDEE.NAME, ATTENDEE.ID)
                .fetch(AttendeeStore::attendee)
                .stream()
                .map(person -> new Registration(person, tickets.getOrDefault(person.id(), List.of())))
                .toList();
    }

    int tickets(String event, String product) {
        return db.fetchCount(
                TICKET,
                TICKET.EVENT_ID.eq(event),
                TICKET.PRODUCT.eq(product),
                TICKET.STATE.notIn(TicketState.CANCELLED.code(), TicketState.REVOKED.code()));
    }

    /** Whether somebody has this mail address or phone number; what is null nobody has. */
    boolean hasContact(String event, String email, String phone) {
        var contacts = DSL.noCondition();
        if (email != null) contacts = contacts.or(DSL.lower(ATTENDEE.EMAIL).eq(email.toLowerCase(Locale.ROOT)));
        if (phone != null) contacts = contacts.or(ATTENDEE.PHONE.eq(phone));
        return (email != null || phone != null)
                && db.fetchExists(ATTENDEE, ATTENDEE.EVENT_ID.eq(event), ATTENDEE.REMOVED.isFalse(), contacts);
    }

    boolean hasName(String event, String name) {
        return db.fetchExists(
                ATTENDEE, ATTENDEE.EVENT_ID.eq(event), ATTENDEE.REMOVED.isFalse(), ATTENDEE.NAME.eq(name));
    }

    void update(String event, String attendee, Map<Field, String> fields, long revision) {
        var values = new HashMap<org.jooq.Field<?>, Object>();
        fields.forEach((field, value) -> values.put(column(field), value));
        db.update(ATTENDEE)
                .set(values)
                .set(ATTENDEE.REVISION, revision)
                .where(ATTENDEE.EVENT_ID.eq(event), ATTENDEE.ID.eq(attendee))
                .execute();
    }

    private static TableField<AttendeeRecord, String> column(Field field) {
        return switch (field) {
            case NAME -> ATTENDEE.NAME;
            case LATIN_NAME -> ATTENDEE.LATIN_NAME;
            case ORGANISATION -> ATTENDEE.ORGANISATION;
            case CATEGORY -> ATTENDEE.CATEGORY;
            case EMAIL -> ATTENDEE.EMAIL;
            case PHONE -> ATTENDEE.PHONE;
            case GROUP -> ATTENDEE.GROUP_NAME;
            case NOTE -> ATTENDEE.NOTE;
            case HOST -> ATTENDEE.HOST;
        };
    }

    private Map<String, List<Ticket>> tickets(Condition which) {
        return db.selectFrom(TICKET).where(which).orderBy(TICKET.ID).fetch(AttendeeStore::ticket).stream()
                .collect(Collectors.groupingBy(Ticket::attendeeId));
    }

    Optional<TicketHolder> bySecret(String event, String secret) {
        return holders(TICKET.EVENT_ID.eq(event).and(TICKET.SECRET.eq(secret)))
                .forShare()
                .fetchOptional(AttendeeStore::holder);
    }

    Optional<TicketHolder> byTicket(String event, String ticket) {
        return holders(TICKET.EVENT_ID.eq(event).and(TICKET.ID.eq(ticket)))
                .forShare()
                .fetchOptional(AttendeeStore::holder);
    }

    /** The shared lock keeps a ticket from being cancelled between this look at it and its admission. */
    private SelectForUpdateStep<Record2<TicketRecord, AttendeeRecord>> holders(Condition which) {
        return db.select(TICKET, ATTENDEE)
                .from(TICKET)
                .join(ATTENDEE)
                .on(ATTENDEE.EVENT_ID.eq(TICKET.EVENT_ID), ATTENDEE.ID.eq(TICKET.ATTENDEE_ID))
                .where(which, ATTENDEE.REMOVED.isFalse());
    }

    private static TicketHolder holder(Record2<TicketRecord, AttendeeRecord> row) {
        return new TicketHolder(ticket(row.value1()), attendee(row.value2()));
    }

    List<TicketHolder> holders(String event, Collection<String> secrets, Collection<String> tickets) {
        var holders = new ArrayList<TicketHolder>();
        if (!secrets.isEmpty())
            holders.addAll(holders(TICKET.EVENT_ID.eq(event).and(TICKET.SECRET.in(secrets)))
                    .forShare()
                    .skipLocked()
                    .fetch(AttendeeStore::holder));
        if (!tickets.isEmpty())
            holders.addAll(holders(TICKET.EVENT_ID.eq(event).and(TICKET.ID.in(tickets)))
                    .forShare()
                    .skipLocked()
                    .fetch(AttendeeStore::holder));
        return holders;
    }

    static Attendee attendee(AttendeeRecord row) {
        return new Attendee(
                row.getId(),
                row.getName(),
                row.getLatinName(),
                row.getOrganisation(),
                row.getCategory(),
                row.getEmail(),
                row.getPhone(),
                row.getLanguage(),
                row.getOrderCode(),
                row.getGroupName(),
                row.getNote(),
                row.getHost(),
                row.getAttention());
    }

    static AttendeeRecord row(String event, Attendee attendee, long revision) {
        return new AttendeeRecord(
                event,
                attendee.id(),
                attendee.name(),
                attendee.latinName(),
                attendee.organisation(),
                attendee.category(),
                attendee.email(),
                attendee.phone(),
                attendee.language(),
                attendee.orderCode(),
                attendee.group(),
                attendee.note(),
                attendee.host(),
                attendee.attention(),
                revision,
                false);
    }

    static Ticket ticket(TicketRecord row) {
        return new Ticket(
                row.getId(),
                row.getAttendeeId(),
                row.getSecret(),
                row.getProduct(),
                TicketState.of(row.getState()),
                row.getSeat(),
                row.getRoomId(),
                row.getValidFrom(),
                row.getValidUntil(),
                Need.of(row.getNeed()).orElse(null));
    }

    static TicketRecord row(String event, Ticket ticket) {
        return new TicketRecord(
                event,
                ticket.id(),
                ticket.attendeeId(),
                ticket.secret(),
                ticket.product(),
                ticket.state().code(),
                ticket.seat(),
                ticket.room(),
                ticket.validFrom(),
                ticket.validUntil(),
                ticket.need() == null ? null : ticket.need().code());
    }
}
