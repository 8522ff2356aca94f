package app.foyer.cues.internal;

import static app.foyer.db.generated.Tables.CUE;
import static app.foyer.db.generated.Tables.CUE_CREW;
import static app.foyer.db.generated.Tables.CUE_LOOK;
import static app.foyer.db.generated.Tables.CUE_RULE;

import app.foyer.cues.Crew;
import app.foyer.cues.Cue;
import app.foyer.cues.Cue.Because;
import app.foyer.cues.Cue.State;
import app.foyer.cues.Cues.Linked;
import app.foyer.cues.Recipient;
import app.foyer.cues.Rule;
import app.foyer.db.generated.tables.records.CueRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rules, crew and cues as rows. Every change of a cue states what it must be before, so that two nodes never do it twice. */
@Repository
class CueStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OPEN = State.OPEN.code();

    private final DSLContext db;

    CueStore(DSLContext db) {
        this.db = db;
    }

    void insert(String event, List<Rule> rules, List<Crew> crew) {
        int position = 0;
        for (var each : crew)
            db.insertInto(CUE_CREW)
                    .columns(CUE_CREW.EVENT_ID, CUE_CREW.ID, CUE_CREW.POSITION, CUE_CREW.BODY)
                    .values(event, each.id(), position++, JSON.writeValueAsString(each))
                    .execute();
        position = 0;
        for (var rule : rules)
            db.insertInto(CUE_RULE)
                    .columns(CUE_RULE.EVENT_ID, CUE_RULE.ID, CUE_RULE.POSITION, CUE_RULE.BODY)
                    .values(event, rule.id(), position++, JSON.writeValueAsString(rule))
                    .execute();
    }

    List<Rule> rules(String event) {
        return db.select(CUE_RULE.BODY)
                .from(CUE_RULE)
                .where(CUE_RULE.EVENT_ID.eq(event))
                .orderBy(CUE_RULE.POSITION)
                .fetch(row -> JSON.readValue(row.value1(), Rule.class));
    }

    List<Crew> crew(String event) {
        return db.select(CUE_CREW.BODY)
                .from(CUE_CREW)
                .where(CUE_CREW.EVENT_ID.eq(event))
                .orderBy(CUE_CREW.POSITION)
                .fetch(row -> JSON.readValue(row.value1(), Crew.class));
    }

    /** Null where nobody has looked yet. */
    Instant lookedAt(String event) {
        return db.select(CUE_LOOK.LOOKED_AT)
                .from(CUE_LOOK)
                .where(CUE_LOOK.EVENT_ID.eq(event))
                .fetchOne(CUE_LOOK.LOOKED_AT);
    }

    void looked(String event, Instant at) {
        db.insertInto(CUE_LOOK)
                .set(CUE_LOOK.EVENT_ID, event)
                .set(CUE_LOOK.LOOKED_AT, at)
                .onDuplicateKeyUpdate()
                .set(CUE_LOOK.LOOKED_AT, at)
                .execute();
    }

    /** Those that are open, and those of a start after that. */
    List<Cue> standing(String event, Instant after) {
        return db.selectFrom(CUE)
                .where(CUE.EVENT_ID.eq(event), CUE.STATE.eq(OPEN).or(CUE.START.gt(after)))
                .fetch(CueStore::cue);
    }

    List<Cue> since(String event, Instant since, int limit) {
        return db.selectFrom(CUE)
                .where(CUE.EVENT_ID.eq(event), CUE.SENT_AT.ge(since).or(CUE.STATE.eq(OPEN)))
                .orderBy(CUE.SENT_AT.desc(), CUE.ID.desc())
                .limit(limit)
                .fetch(CueStore::cue);
    }

    int unanswered(String event) {
        return db.fetchCount(CUE, CUE.EVENT_ID.eq(event).and(CUE.STATE.eq(OPEN)).and(CUE.RAISED_AT.isNull()));
    }

    Optional<Cue> find(String event, String id) {
        return db.selectFrom(CUE).where(is(event, id)).fetchOptional(CueStore::cue);
    }

    Optional<Cue> origin(String event, Cue cue) {
        return cue.isRaise() ? find(event, cue.origin()) : Optional.empty();
    }

    Optional<Linked> linked(String secret) {
        return db.selectFrom(CUE)
                .where(CUE.SECRET.eq(secret))
                .fetchOptional(row -> new Linked(row.getEventId(), cue(row)));
    }

    String secret(String event, String id) {
        return db.select(CUE.SECRET).from(CUE).where(is(event, id)).fetchSingle(CUE.SECRET);
    }

    /** @return whether nobody was told of that start before; one that was merely missed counts as not told */
    boolean insert(String event, Cue cue, String secret) {
        var inserted = db.insertInto(CUE)
                .set(row(event, cue, secret))
                .onDuplicateKeyIgnore()
                .execute();
        if (inserted == 1) return true;
        return cue.isOpen()
                && db.update(CUE)
                                .set(CUE.STATE, OPEN)
                                .set(CUE.SENT_AT, cue.sentAt())
                                .set(CUE.START, cue.start())
                                .set(CUE.DUE, cue.due())
                                .set(CUE.CHANNEL_ID, cue.channel())
                                .where(sameAs(event, cue), CUE.STATE.eq(State.MISSED.code()))
                                .execute()
                        == 1;
    }

    /** The id under which it stands, which is another's where that one was merely missed. */
    String idOf(String event, Cue cue) {
        return db.select(CUE.ID).from(CUE).where(sameAs(event, cue)).fetchSingle(CUE.ID);
    }

    private static Condition sameAs(String event, Cue cue) {
        return CUE.EVENT_ID
                .eq(event)
                .and(CUE.RULE_ID.eq(cue.rule()))
                .and(CUE.SESSION_ID.eq(cue.session()))
                .and(CUE.RECIPIENT.eq(cue.recipient().code()))
                .and(CUE.START_MINUTE.eq(Cue.minute(cue.start())))
                .and(CUE.ORIGIN.eq(origin(cue)));
    }

    boolean acknowledge(String event, String id, Instant at, String by) {
        return db.update(CUE)
                        .set(CUE.STATE, State.ACKNOWLEDGED.code())
                        .set(CUE.SETTLED_AT, at)
                        .set(CUE.SETTLED_BY, by)
                        .where(is(event, id), CUE.STATE.eq(OPEN))
                        .execute()
                == 1;
    }

    void close(String event, String id, Because because, Instant at) {
        close(is(event, id), because, at);
    }

    /**
     * What was overtaken waits for an answer again, and so does what was raised from it; unless somebody has done that
     * already.
     *
     * @return the ids of all that do
     */
    List<String> reopen(String event, String id) {
        if (open(is(event, id)) == 0) return List.of();
        var raised = CUE.EVENT_ID.eq(event).and(CUE.ORIGIN.eq(id));
        open(raised);
        return db.select(CUE.ID)
                .from(CUE)
                .where(is(event, id).or(raised), CUE.STATE.eq(OPEN))
                .fetch(CUE.ID);
    }

    private int open(Condition which) {
        return db.update(CUE)
                .set(CUE.STATE, OPEN)
                .setNull(CUE.BECAUSE)
                .setNull(CUE.SETTLED_AT)
                .where(which)
                .and(CUE.STATE.eq(State.OVERTAKEN.code()))
                .execute();
    }

    /** The first answered after all: nobody else needs to. */
    void closeRaised(String event, String origin, Instant at) {
        close(CUE.EVENT_ID.eq(event).and(CUE.ORIGIN.eq(origin)), Because.ANSWERED, at);
    }

    private void close(Condition which, Because because, Instant at) {
        db.update(CUE)
                .set(CUE.STATE, State.OVERTAKEN.code())
                .set(CUE.BECAUSE, because.code())
                .set(CUE.SETTLED_AT, at)
                .where(which)
                .and(CUE.STATE.eq(OPEN))
                .execute();
    }

    void rearm(String event, String id) {
        db.update(CUE).set(CUE.MOVED, true).where(is(event, id)).execute();
    }

    /** @return whether nobody had raised it yet, and it is still open */
    boolean raise(String event, String id, Instant at) {
        return db.update(CUE)
                        .set(CUE.RAISED_AT, at)
                        .where(is(event, id), CUE.STATE.eq(OPEN), CUE.RAISED_AT.isNull())
                        .execute()
                == 1;
    }

    private static Condition is(String event, String id) {
        return CUE.EVENT_ID.eq(event).and(CUE.ID.eq(id));
    }

    private static String origin(Cue cue) {
        return cue.origin() == null ? "" : cue.origin();
    }

    private static CueRecord row(String event, Cue cue, String secret) {
        var row = new CueRecord();
        row.setEventId(event);
        row.setId(cue.id());
        row.setRuleId(cue.rule());
        row.setSessionId(cue.session());
        row.setRecipient(cue.recipient().code());
        row.setStartMinute(Cue.minute(cue.start()));
        row.setOrigin(origin(cue));
        row.setStart(cue.start());
        row.setDue(cue.due());
        row.setSentAt(cue.sentAt());
        row.setChannelId(cue.channel());
        row.setSecret(secret);
        row.setState(cue.state().code());
        row.setMoved(cue.moved());
        return row;
    }

    private static Cue cue(CueRecord row) {
        return new Cue(
                row.getId(),
                row.getRuleId(),
                row.getSessionId(),
                Recipient.of(row.getRecipient()),
                row.getOrigin().isEmpty() ? null : row.getOrigin(),
                row.getStart(),
                row.getDue(),
                row.getSentAt(),
                row.getChannelId(),
                State.of(row.getState()),
                row.getBecause() == null ? null : Because.of(row.getBecause()),
                row.getMoved(),
                row.getRaisedAt(),
                row.getSettledAt(),
                row.getSettledBy());
    }
}
