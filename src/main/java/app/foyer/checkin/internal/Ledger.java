package app.foyer.checkin.internal;

import static app.foyer.db.generated.Tables.ADMISSION;
import static app.foyer.db.generated.Tables.ATTENDEE;
import static app.foyer.db.generated.Tables.CONFLICT;
import static app.foyer.db.generated.Tables.SCAN;
import static app.foyer.db.generated.Tables.TICKET;

import app.foyer.attendees.Attendees;
import app.foyer.attendees.Registration;
import app.foyer.attendees.Ticket;
import app.foyer.checkin.Arrival;
import app.foyer.checkin.Conflict;
import app.foyer.checkin.Direction;
import app.foyer.checkin.Outcome;
import app.foyer.checkin.Sought;
import app.foyer.db.generated.tables.records.ScanRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The scans that were stored, and whose they were. */
@Repository
class Ledger {
    private final DSLContext db;
    private final Attendees attendees;

    Ledger(DSLContext db, Attendees attendees) {
        this.db = db;
        this.attendees = attendees;
    }

    /** Ids sort by the time at which the server got them. */
    List<Arrival> latest(String event, Sought sought, int limit) {
        return arrivals(
                event,
                db.selectFrom(SCAN)
                        .where(
                                SCAN.EVENT_ID.eq(event),
                                sought.list() == null ? DSL.noCondition() : SCAN.LIST_ID.eq(sought.list()),
                                sought.device() == null ? DSL.noCondition() : SCAN.DEVICE_ID.eq(sought.device()),
                                sought.kind() == null ? DSL.noCondition() : isOf(sought.kind()))
                        .orderBy(SCAN.ID.desc())
                        .limit(limit)
                        .fetch());
    }

    private static Condition isOf(Sought.Kind kind) {
        var accepted = SCAN.OUTCOME.eq(Outcome.OK.code()).and(SCAN.ANNULLED_AT.isNull());
        return switch (kind) {
            case ADMITTED -> accepted.and(SCAN.DIRECTION.eq(Direction.ENTRY.code()));
            case LEFT -> accepted.and(SCAN.DIRECTION.eq(Direction.EXIT.code()));
            case REFUSED -> SCAN.OUTCOME.ne(Outcome.OK.code());
            case FORCED -> SCAN.FORCED.isTrue();
            case ANNULLED -> SCAN.ANNULLED_AT.isNotNull();
        };
    }

    List<Arrival> of(String event, String attendee) {
        var tickets =
                DSL.select(TICKET.ID).from(TICKET).where(TICKET.EVENT_ID.eq(event), TICKET.ATTENDEE_ID.eq(attendee));
        return arrivals(
                event,
                db.selectFrom(SCAN)
                        .where(SCAN.EVENT_ID.eq(event), SCAN.TICKET_ID.in(tickets))
                        .orderBy(SCAN.AT.desc(), SCAN.ID.desc())
                        .fetch());
    }

    Optional<Arrival> find(String event, String scan) {
        return one(event, SCAN.ID.eq(scan));
    }

    /** The last one that the device let in. */
    Optional<Arrival> lastEntry(String event, String device) {
        return one(
                event,
                SCAN.DEVICE_ID
                        .eq(device)
                        .and(SCAN.OUTCOME.eq(Outcome.OK.code()))
                        .and(SCAN.DIRECTION.eq(Direction.ENTRY.code())));
    }

    private Optional<Arrival> one(String event, Condition which) {
        return arrivals(
                        event,
                        db.selectFrom(SCAN)
                                .where(SCAN.EVENT_ID.eq(event), which)
                                .orderBy(SCAN.RECEIVED_AT.desc(), SCAN.ID.desc())
                                .limit(1)
                                .fetch())
                .stream()
                .findFirst();
    }

    List<Conflict> conflicts(String event) {
        var rows = db.select(SCAN, CONFLICT, ADMISSION)
                .from(CONFLICT)
                .join(SCAN)
                .on(SCAN.EVENT_ID.eq(CONFLICT.EVENT_ID), SCAN.ID.eq(CONFLICT.SCAN_ID))
                .leftJoin(ADMISSION)
                .on(
                        ADMISSION.EVENT_ID.eq(SCAN.EVENT_ID),
                        ADMISSION.LIST_ID.eq(SCAN.LIST_ID),
                        ADMISSION.TICKET_ID.eq(SCAN.TICKET_ID))
                .where(CONFLICT.EVENT_ID.eq(event), CONFLICT.RESOLVED_AT.isNull())
                .orderBy(SCAN.ID)
                .fetch();
        var arrivals = arrivals(event, rows.map(row -> row.value1()));
        var conflicts = new ArrayList<Conflict>();
        for (int i = 0; i < rows.size(); i++) {
            var admission = rows.get(i).value3();
            conflicts.add(new Conflict(arrivals.get(i), admission.getAt(), admission.getDeviceId(), null, null, null));
        }
        return conflicts;
    }

    /** @return false where there is no such conflict that is open */
    boolean resolve(String event, String scan, String resolution, Instant at, String actor) {
        return db.update(CONFLICT)
                        .set(CONFLICT.RESOLVED_AT, at)
                        .set(CONFLICT.RESOLVED_BY, actor)
                        .set(CONFLICT.RESOLUTION, resolution)
                        .where(CONFLICT.EVENT_ID.eq(event), CONFLICT.SCAN_ID.eq(scan), CONFLICT.RESOLVED_AT.isNull())
                        .execute()
                == 1;
    }

    private List<Arrival> arrivals(String event, List<ScanRecord> scans) {
        var people = people(
                event,
                scans.stream()
                        .map(ScanRecord::getTicketId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return scans.stream()
                .map(scan -> arrival(scan, people.get(scan.getTicketId())))
                .toList();
    }

    private Map<String, Registration> people(String event, Collection<String> tickets) {
        var attendeeIds = db.select(ATTENDEE.ID)
                .from(TICKET)
                .join(ATTENDEE)
                .on(ATTENDEE.EVENT_ID.eq(TICKET.EVENT_ID), ATTENDEE.ID.eq(TICKET.ATTENDEE_ID))
                .where(TICKET.EVENT_ID.eq(event), TICKET.ID.in(tickets))
                .fetchSet(ATTENDEE.ID);
        var byTicket = new HashMap<String, Registration>();
        attendees.find(event, attendeeIds).forEach(person -> person.tickets()
                .forEach(ticket -> byTicket.put(ticket.id(), person)));
        return byTicket;
    }

    private static Arrival arrival(ScanRecord scan, Registration person) {
        return new Arrival(
                scan.getId(),
                scan.getListId(),
                scan.getDeviceId(),
                Direction.of(scan.getDirection()),
                Outcome.of(scan.getOutcome()),
                scan.getAt(),
                scan.getReceivedAt(),
                scan.getActor(),
                scan.getForced(),
                scan.getReason(),
                scan.getOffline(),
                scan.getAnnulledAt(),
                scan.getAnnulledBy(),
                scan.getAnnulReason(),
                person == null ? null : ticket(person, scan.getTicketId()),
                person == null ? null : person.attendee());
    }

    private static Ticket ticket(Registration person, String id) {
        return person.tickets().stream()
                .filter(ticket -> ticket.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
