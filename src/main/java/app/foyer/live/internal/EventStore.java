package app.foyer.live.internal;

import static app.foyer.db.generated.Tables.ENTITY;
import static app.foyer.db.generated.Tables.EVENT;
import static app.foyer.db.generated.Tables.ROOM;
import static app.foyer.db.generated.Tables.SESSION;
import static org.jooq.impl.DSL.field;

import app.foyer.agenda.About;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.Anchor;
import app.foyer.agenda.Needs;
import app.foyer.agenda.Person;
import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.agenda.SessionKind;
import app.foyer.agenda.Slot;
import app.foyer.agenda.StageMessage;
import app.foyer.agenda.Timing;
import app.foyer.db.generated.tables.records.EntityRecord;
import app.foyer.db.generated.tables.records.EventRecord;
import app.foyer.db.generated.tables.records.RoomRecord;
import app.foyer.db.generated.tables.records.SessionRecord;
import app.foyer.fallback.Affairs;
import app.foyer.fallback.Fallback;
import app.foyer.live.Change;
import app.foyer.live.EntityKey;
import app.foyer.live.Event;
import app.foyer.live.EventState;
import app.foyer.notices.Notices;
import app.foyer.venue.Venue;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes an event's state as rows; each row carries the revision that last changed it. */
@Repository
class EventStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Person>> PEOPLE = new TypeReference<>() {};
    private static final TypeReference<Set<String>> NAMES = new TypeReference<>() {};
    private static final int ROWS_AT_ONCE = 200;

    private final DSLContext db;

    EventStore(DSLContext db) {
        this.db = db;
    }

    /** Every event's newest revision. */
    Map<String, Long> revisions() {
        return db.select(EVENT.ID, EVENT.REVISION).from(EVENT).fetchMap(EVENT.ID, EVENT.REVISION);
    }

    /** An event's newest revision; empty where there is no such event. */
    Optional<Long> revision(String event) {
        return db.select(EVENT.REVISION).from(EVENT).where(EVENT.ID.eq(event)).fetchOptional(EVENT.REVISION);
    }

    Optional<String> currentEvent() {
        return db.select(EVENT.ID)
                .from(EVENT)
                .where(EVENT.CURRENT.isTrue())
                .orderBy(EVENT.CREATED_AT.desc(), EVENT.ID)
                .limit(1)
                .fetchOptional(EVENT.ID);
    }

    void create(Event event, Instant now) {
        db.update(EVENT).set(EVENT.CURRENT, false).execute();
        var row = db.newRecord(EVENT);
        row.setId(event.id());
        row.setName(event.name());
        row.setSubtitle(event.subtitle());
        row.setZone(event.zone().getId());
        row.setDayChange(event.dayChange());
        row.setLanguages(String.join(",", event.languages()));
        row.setBrand(JSON.writeValueAsString(event.brand()));
        row.setCurrent(true);
        row.setRevision(0L);
        row.setCreatedAt(now);
        row.insert();
    }

    boolean exists(String event) {
        return db.fetchExists(EVENT, EVENT.ID.eq(event));
    }

    /** Locks the event for this transaction and takes its next revision; empty where there is no such event. */
    Optional<Long> nextRevision(String event) {
        var taken = db.update(EVENT)
                .set(EVENT.REVISION, field("last_insert_id({0})", Long.class, EVENT.REVISION.plus(1)))
                .where(EVENT.ID.eq(event))
                .execute();
        return taken == 0 ? Optional.empty() : Optional.of(db.lastID().longValueExact());
    }

    /** The newest state as this transaction sees it, from an older one if given; null where there is no such event. */
    EventState load(String event, EventState older) {
        var row = db.fetchOne(EVENT, EVENT.ID.eq(event));
        return row == null ? null : read(row, older, row.getRevision());
    }

    /** The state that the holder of the event's lock finds, from an older one if given. */
    EventState at(String event, EventState older, long revision) {
        if (older != null && older.revision() == revision) return older;
        return read(db.fetchSingle(EVENT, EVENT.ID.eq(event)), older, revision);
    }

    private EventState read(EventRecord row, EventState base, long revision) {
        var event = event(row);
        var affairs = base == null
                ? new Affairs(Agenda.empty(event.zone(), event.dayChange()), Notices.NONE, Venue.OPEN, Fallback.NONE)
                : base.affairs();
        var since = base == null ? -1 : base.revision();
        var changedAt = new HashMap<>(base == null ? Map.<EntityKey, Long>of() : base.changedAt());
        var changes = changes(event.id(), since, changedAt);
        var caughtUp = Differences.apply(affairs, changes);
        return new EventState(
                event,
                revision,
                caughtUp.agenda(),
                caughtUp.notices(),
                caughtUp.venue(),
                caughtUp.fallback(),
                changedAt);
    }

    /** What rows of later revisions say; what was before does not matter here. */
    private List<Change> changes(String event, long since, Map<EntityKey, Long> changedAt) {
        var changes = new ArrayList<Change>();
        for (var room : db.fetch(ROOM, ROOM.EVENT_ID.eq(event).and(ROOM.REVISION.gt(since)))) {
            var key = EntityKey.room(room.getId());
            changedAt.put(key, room.getRevision());
            changes.add(new Change(key, null, room.getRemoved() ? null : room(room)));
        }
        for (var session : db.fetch(SESSION, SESSION.EVENT_ID.eq(event).and(SESSION.REVISION.gt(since)))) {
            var key = EntityKey.session(session.getId());
            changedAt.put(key, session.getRevision());
            changes.add(new Change(key, null, session.getRemoved() ? null : session(session)));
        }
        for (var entity : db.fetch(ENTITY, ENTITY.EVENT_ID.eq(event).and(ENTITY.REVISION.gt(since)))) {
            var key = new EntityKey(entity.getKind(), entity.getId());
            changedAt.put(key, entity.getRevision());
            var type = Kind.of(key.kind()).type();
            changes.add(new Change(key, null, entity.getRemoved() ? null : Entities.read(entity.getBody(), type)));
        }
        return changes;
    }

    /** Writes what a command changed; a removed entity keeps its row with a mark. */
    void write(String event, long revision, List<Change> changes) {
        var rooms = new ArrayList<RoomRecord>();
        var sessions = new ArrayList<SessionRecord>();
        var entities = new ArrayList<EntityRecord>();
        for (var change : changes) {
            var removed = change.after() == null;
            var value = removed ? change.before() : change.after();
            var key = change.key();
            switch (value) {
                case Room room -> rooms.add(row(event, room, revision, removed));
                case Session session -> sessions.add(row(event, session, revision, removed));
                default ->
                    entities.add(
                            new EntityRecord(event, key.kind(), key.id(), Entities.write(value), revision, removed));
            }
        }
        upsert(ROOM, rooms);
        upsert(SESSION, sessions);
        upsert(ENTITY, entities);
    }

    private <R extends Record> void upsert(Table<R> table, List<R> rows) {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            var some = rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE));
            var insert = db.insertInto(table).columns(table.fields());
            for (var row : some) insert = insert.values(row.intoList());
            insert.onDuplicateKeyUpdate().setAllToExcluded().execute();
        }
    }

    private static Event event(EventRecord row) {
        return new Event(
                row.getId(),
                row.getName(),
                row.getSubtitle(),
                ZoneId.of(row.getZone()),
                row.getDayChange(),
                Arrays.asList(row.getLanguages().split(",")),
                JSON.readValue(row.getBrand(), Event.Brand.class));
    }

    private static Room room(RoomRecord row) {
        return new Room(
                row.getId(),
                row.getPosition(),
                row.getName(),
                row.getLevel(),
                row.getCapacity(),
                JSON.readValue(row.getEquipment(), NAMES),
                row.getDrivenSince(),
                row.getMessage() == null ? null : JSON.readValue(row.getMessage(), StageMessage.class));
    }

    private static RoomRecord row(String event, Room room, long revision, boolean removed) {
        return new RoomRecord(
                event,
                room.id(),
                room.position(),
                room.name(),
                room.level(),
                room.capacity(),
                JSON.writeValueAsString(room.equipment()),
                room.drivenSince(),
                room.message() == null ? null : JSON.writeValueAsString(room.message()),
                revision,
                removed);
    }

    private static Session session(SessionRecord row) {
        var about = new About(
                SessionKind.of(row.getKind()),
                row.getTitle(),
                row.getSubtitle(),
                row.getSummary(),
                row.getTrack(),
                row.getLanguage(),
                JSON.readValue(row.getSpeakers(), PEOPLE),
                JSON.readValue(row.getModerators(), PEOPLE),
                row.getGuid(),
                row.getUrl());
        return new Session(
                row.getId(),
                about,
                new Needs(row.getPeople(), JSON.readValue(row.getEquipment(), NAMES)),
                new Timing(
                        Anchor.of(row.getAnchor()),
                        row.getKeepsEnd(),
                        row.getCountsToEnd(),
                        row.getLeastSeconds() == null ? null : Duration.ofSeconds(row.getLeastSeconds()),
                        row.getHardStop()),
                new Slot(row.getPlannedRoom(), row.getPlannedStart(), row.getPlannedEnd()),
                row.getMovedRoom() == null
                        ? null
                        : new Slot(row.getMovedRoom(), row.getMovedStart(), row.getMovedEnd()),
                Duration.ofSeconds(row.getDelaySeconds()),
                Duration.ofSeconds(row.getAddedSeconds()),
                row.getActualStart(),
                row.getActualEnd(),
                row.getHeldSince(),
                Duration.ofSeconds(row.getHeldSeconds()),
                row.getCancelled(),
                row.getSkipped(),
                row.getUnplanned());
    }

    private static SessionRecord row(String event, Session session, long revision, boolean removed) {
        var about = session.about();
        var planned = session.planned();
        var moved = session.moved();
        var timing = session.timing();
        return new SessionRecord(
                event,
                session.id(),
                about.kind().code(),
                about.title(),
                about.subtitle(),
                about.summary(),
                about.track(),
                about.language(),
                JSON.writeValueAsString(about.speakers()),
                JSON.writeValueAsString(about.moderators()),
                about.guid(),
                about.url(),
                planned.room(),
                planned.start(),
                planned.end(),
                moved == null ? null : moved.room(),
                moved == null ? null : moved.start(),
                moved == null ? null : moved.end(),
                session.delay().toSeconds(),
                timing.anchor().code(),
                timing.keepsEnd(),
                timing.countsToEnd(),
                timing.least() == null ? null : timing.least().toSeconds(),
                timing.hardStop(),
                session.needs().people(),
                JSON.writeValueAsString(session.needs().equipment()),
                session.added().toSeconds(),
                session.actualStart(),
                session.actualEnd(),
                session.heldSince(),
                session.held().toSeconds(),
                session.cancelled(),
                session.skipped(),
                session.unplanned(),
                revision,
                removed);
    }
}
