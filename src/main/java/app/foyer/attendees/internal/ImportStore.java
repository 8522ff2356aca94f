package app.foyer.attendees.internal;

import static app.foyer.db.generated.Tables.ATTENDEE;
import static app.foyer.db.generated.Tables.ATTENDEE_IMPORT;
import static app.foyer.db.generated.Tables.ATTENDEE_IMPORT_CHANGE;
import static app.foyer.db.generated.Tables.CORRECTION;
import static app.foyer.db.generated.Tables.TICKET;

import app.foyer.attendees.Field;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.imports.AttendeeDifference.Change;
import app.foyer.attendees.imports.AttendeeImports.Imported;
import app.foyer.attendees.imports.AttendeeImports.Source;
import app.foyer.attendees.imports.Format;
import app.foyer.attendees.imports.Known;
import app.foyer.db.generated.tables.records.AttendeeImportRecord;
import app.foyer.db.generated.tables.records.AttendeeRecord;
import app.foyer.db.generated.tables.records.TicketRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Imports as rows: everybody as they were and as they became. */
@Repository
class ImportStore {
    private static final JsonMapper BODIES = JsonMapper.shared();

    private final DSLContext db;

    ImportStore(DSLContext db) {
        this.db = db;
    }

    /** Those who were taken back too. */
    List<Known> everybody(String event) {
        return known(DSL.noCondition(), DSL.noCondition(), event);
    }

    List<Known> known(String event, Collection<String> attendees) {
        return known(ATTENDEE.ID.in(attendees), TICKET.ATTENDEE_ID.in(attendees), event);
    }

    private List<Known> known(Condition whose, Condition which, String event) {
        var tickets = new HashMap<String, List<Ticket>>();
        db.selectFrom(TICKET)
                .where(TICKET.EVENT_ID.eq(event), which)
                .orderBy(TICKET.ID)
                .fetch(AttendeeStore::ticket)
                .forEach(ticket -> tickets.computeIfAbsent(ticket.attendeeId(), none -> new ArrayList<>(1))
                        .add(ticket));
        return db.selectFrom(ATTENDEE)
                .where(ATTENDEE.EVENT_ID.eq(event), whose)
                .orderBy(ATTENDEE.ID)
                .fetch(row -> new Known(
                        AttendeeStore.attendee(row), tickets.getOrDefault(row.getId(), List.of()), row.getRemoved()));
    }

    /** What each field was corrected to last, by attendee. */
    Map<String, Map<Field, Optional<String>>> corrections(String event) {
        var corrections = new HashMap<String, Map<Field, Optional<String>>>();
        db.select(CORRECTION.ATTENDEE_ID, CORRECTION.FIELD, CORRECTION.AFTER_VALUE)
                .from(CORRECTION)
                .where(CORRECTION.EVENT_ID.eq(event))
                .orderBy(CORRECTION.ID)
                .forEach(row -> Field.of(row.value2()).ifPresent(field -> corrections
                        .computeIfAbsent(row.value1(), none -> new HashMap<>())
                        .put(field, Optional.ofNullable(row.value3()))));
        return corrections;
    }

    /** Puts people and tickets as they are given; tickets first, as who admits somebody takes them. */
    void put(String event, Collection<Change> changes, long revision) {
        var attendees = new ArrayList<AttendeeRecord>();
        var newTickets = new ArrayList<TicketRecord>();
        var tickets = new ArrayList<TicketRecord>();
        for (var change : changes) {
            var attendee = AttendeeStore.row(event, change.attendee(), revision);
            attendee.setRemoved(change.after().removed());
            attendees.add(attendee);
            var before = change.before() == null
                    ? List.<Ticket>of()
                    : change.before().tickets();
            var known = before.stream().map(Ticket::id).collect(Collectors.toSet());
            for (var ticket : change.after().tickets()) {
                var row = AttendeeStore.row(event, ticket);
                if (!known.contains(ticket.id())) newTickets.add(row);
                else if (!before.contains(ticket)) tickets.add(row);
            }
        }
        if (!newTickets.isEmpty())
            db.insertInto(TICKET)
                    .columns(TICKET.fields())
                    .valuesOfRecords(newTickets)
                    .execute();
        if (!tickets.isEmpty())
            db.insertInto(TICKET)
                    .columns(TICKET.fields())
                    .valuesOfRecords(tickets)
                    .onDuplicateKeyUpdate()
                    .setNonKeyToExcluded()
                    .execute();
        if (!attendees.isEmpty())
            db.insertInto(ATTENDEE)
                    .columns(ATTENDEE.fields())
                    .valuesOfRecords(attendees)
                    .onDuplicateKeyUpdate()
                    .setNonKeyToExcluded()
                    .execute();
    }

    /** Nobody is admitted by these until the transaction ends. */
    void hold(String event, Collection<String> tickets) {
        db.select(TICKET.ID)
                .from(TICKET)
                .where(TICKET.EVENT_ID.eq(event), TICKET.ID.in(tickets))
                .orderBy(TICKET.ID)
                .forUpdate()
                .execute();
    }

    void insert(String event, Imported imported) {
        db.insertInto(ATTENDEE_IMPORT)
                .columns(ATTENDEE_IMPORT.fields())
                .values(
                        event,
                        imported.id(),
                        imported.at(),
                        imported.source().actor(),
                        imported.source().fileName(),
                        imported.source().format().code(),
                        imported.added(),
                        imported.changed(),
                        imported.removed(),
                        imported.rejected(),
                        imported.kept(),
                        null,
                        null,
                        null)
                .execute();
    }

    void keep(String event, String id, Collection<Change> changes) {
        var rows = db.insertInto(ATTENDEE_IMPORT_CHANGE).columns(ATTENDEE_IMPORT_CHANGE.fields());
        for (var change : changes)
            rows = rows.values(event, id, change.attendee().id(), body(change.before()), body(change.after()));
        rows.execute();
    }

    void forget(String event, String id, Collection<String> attendees) {
        db.deleteFrom(ATTENDEE_IMPORT_CHANGE)
                .where(
                        ATTENDEE_IMPORT_CHANGE.EVENT_ID.eq(event),
                        ATTENDEE_IMPORT_CHANGE.IMPORT_ID.eq(id),
                        ATTENDEE_IMPORT_CHANGE.ATTENDEE_ID.in(attendees))
                .execute();
    }

    private static String body(Known known) {
        return known == null ? null : BODIES.writeValueAsString(known);
    }

    private static Known known(String body) {
        return body == null ? null : BODIES.readValue(body, Known.class);
    }

    /** By attendee, from after that one on. */
    List<Change> changes(String event, String id, String after, int most) {
        return db.selectFrom(ATTENDEE_IMPORT_CHANGE)
                .where(
                        ATTENDEE_IMPORT_CHANGE.EVENT_ID.eq(event),
                        ATTENDEE_IMPORT_CHANGE.IMPORT_ID.eq(id),
                        ATTENDEE_IMPORT_CHANGE.ATTENDEE_ID.gt(after))
                .orderBy(ATTENDEE_IMPORT_CHANGE.ATTENDEE_ID)
                .limit(most)
                .fetch(row -> new Change(0, known(row.getBeforeBody()), known(row.getAfterBody()), List.of()));
    }

    List<Imported> imports(String event) {
        return db.selectFrom(ATTENDEE_IMPORT)
                .where(ATTENDEE_IMPORT.EVENT_ID.eq(event))
                .orderBy(ATTENDEE_IMPORT.ID.desc())
                .fetch(ImportStore::imported);
    }

    /** Nobody else undoes it until the transaction ends. */
    Optional<Imported> find(String event, String id) {
        return db.selectFrom(ATTENDEE_IMPORT)
                .where(ATTENDEE_IMPORT.EVENT_ID.eq(event), ATTENDEE_IMPORT.ID.eq(id))
                .forUpdate()
                .fetchOptional(ImportStore::imported);
    }

    private static Imported imported(AttendeeImportRecord row) {
        var format = Format.of(row.getFormat()).orElse(Format.TABLE);
        return new Imported(
                row.getId(),
                row.getAt(),
                new Source(row.getFileName(), format, row.getActor()),
                row.getAdded(),
                row.getChanged(),
                row.getRemoved(),
                row.getRejected(),
                row.getKept(),
                row.getUndoneAt(),
                row.getUndoneBy(),
                row.getLeftOver());
    }

    void setUndone(String event, String id, Instant at, String actor, int leftOver) {
        db.update(ATTENDEE_IMPORT)
                .set(ATTENDEE_IMPORT.UNDONE_AT, at)
                .set(ATTENDEE_IMPORT.UNDONE_BY, actor)
                .set(ATTENDEE_IMPORT.LEFT_OVER, leftOver)
                .where(ATTENDEE_IMPORT.EVENT_ID.eq(event), ATTENDEE_IMPORT.ID.eq(id))
                .execute();
    }
}
