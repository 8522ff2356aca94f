package app.foyer.cues.internal;

import static app.foyer.db.generated.Tables.CHANNEL;
import static app.foyer.db.generated.Tables.OUTBOX;

import app.foyer.cues.Delivery;
import app.foyer.cues.Delivery.State;
import app.foyer.cues.Outbox;
import app.foyer.db.generated.tables.records.OutboxRecord;
import app.foyer.platform.Ids;
import app.foyer.platform.Refusal;
import app.foyer.platform.Retry;
import app.foyer.platform.VenueClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Messages as rows, in the order of their ids for each channel. Ages are of the database's own clock. */
@Repository
class OutboxStore implements Outbox {
    static final Field<Instant> NOW = DSL.field("current_timestamp(6)", OUTBOX.POSTED_AT.getDataType());
    static final String WAITING = State.WAITING.code();
    /** Why a message was not sent that was not worth it any more. */
    static final String OVERTAKEN = "overtaken";

    private static final Field<Integer> AGE =
            DSL.field("timestampdiff(second, {0}, current_timestamp(6))", Integer.class, OUTBOX.POSTED_AT);

    private final DSLContext db;
    private final Ids ids;
    private final VenueClock clock;

    OutboxStore(DSLContext db, Ids ids, VenueClock clock) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    static Field<Instant> in(Duration time) {
        return DSL.field(
                "current_timestamp(6) + interval {0} microsecond",
                OUTBOX.POSTED_AT.getDataType(), DSL.inline(time.toNanos() / 1_000));
    }

    /** A message that waits. @param tries how often it was sent before */
    record Posted(String id, String kind, String subject, int tries) {}

    @Override
    public void post(String event, String channel, String kind, String subject) {
        Retry.onConflict(() -> db.insertInto(OUTBOX)
                .set(OUTBOX.EVENT_ID, event)
                .set(OUTBOX.ID, ids.next(clock.now()))
                .set(OUTBOX.CHANNEL_ID, channel)
                .set(OUTBOX.KIND, kind)
                .set(OUTBOX.SUBJECT_ID, subject)
                .set(OUTBOX.STATE, WAITING)
                .set(OUTBOX.POSTED_AT, NOW)
                .onDuplicateKeyIgnore()
                .execute());
    }

    @Override
    public Map<String, Delivery> deliveries(String event, String kind, Collection<String> subjects) {
        if (subjects.isEmpty()) return Map.of();
        return db
                .selectFrom(OUTBOX)
                .where(OUTBOX.EVENT_ID.eq(event), OUTBOX.KIND.eq(kind), OUTBOX.SUBJECT_ID.in(subjects))
                .orderBy(OUTBOX.ID)
                .stream()
                .collect(
                        Collectors.toMap(OutboxRecord::getSubjectId, OutboxStore::delivery, (earlier, later) -> later));
    }

    static Delivery delivery(OutboxRecord row) {
        return new Delivery(
                row.getChannelId(), State.of(row.getState()), row.getReason(), row.getTries(), row.getSettledAt());
    }

    /** The channel is tried at once, whatever trouble it was in. */
    @Override
    public void retry(String event, String kind, String subject) {
        var again = again(OUTBOX.EVENT_ID
                .eq(event)
                .and(OUTBOX.KIND.eq(kind))
                .and(OUTBOX.SUBJECT_ID.eq(subject))
                .and(OUTBOX.STATE
                        .eq(State.FAILED.code())
                        .or(OUTBOX.STATE.eq(State.UNSENT.code()).and(OUTBOX.REASON.in(HELD_BACK)))));
        if (again == 0) throw new Refusal("nothing-to-retry");
        db.update(CHANNEL)
                .setNull(CHANNEL.RETRY_AT)
                .where(CHANNEL.EVENT_ID.eq(event))
                .and(CHANNEL.ID.in(DSL.select(OUTBOX.CHANNEL_ID)
                        .from(OUTBOX)
                        .where(OUTBOX.EVENT_ID.eq(event), OUTBOX.KIND.eq(kind), OUTBOX.SUBJECT_ID.eq(subject))))
                .execute();
    }

    @Override
    public void revive(String event, String kind, Collection<String> subjects) {
        if (subjects.isEmpty()) return;
        again(OUTBOX.EVENT_ID
                .eq(event)
                .and(OUTBOX.KIND.eq(kind))
                .and(OUTBOX.SUBJECT_ID.in(subjects))
                .and(OUTBOX.STATE.eq(State.UNSENT.code()))
                .and(OUTBOX.REASON.eq(OVERTAKEN)));
    }

    private int again(Condition which) {
        return Retry.onConflict(() -> db.update(OUTBOX)
                .set(OUTBOX.STATE, WAITING)
                .set(OUTBOX.TRIES, 0)
                .set(OUTBOX.POSTED_AT, NOW)
                .setNull(OUTBOX.REASON)
                .setNull(OUTBOX.SETTLED_AT)
                .where(which)
                .execute());
    }

    Optional<Posted> next(ChannelStore.Key key) {
        return db.select(OUTBOX.ID, OUTBOX.KIND, OUTBOX.SUBJECT_ID, OUTBOX.TRIES)
                .from(OUTBOX)
                .where(at(key), OUTBOX.STATE.eq(WAITING))
                .orderBy(OUTBOX.ID)
                .limit(1)
                .fetchOptional(row -> new Posted(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** How long a channel must rest so as to send no more than so many a minute, and none within the gap of the last. */
    Duration rest(ChannelStore.Key key, int perMinute, Duration gap) {
        var ago = DSL.field("timestampdiff(microsecond, {0}, current_timestamp(6))", Long.class, OUTBOX.TRIED_AT);
        var recent = db.select(ago)
                .from(OUTBOX)
                .where(at(key), OUTBOX.TRIED_AT.gt(in(Duration.ofMinutes(-1))))
                .orderBy(OUTBOX.TRIED_AT.desc())
                .limit(perMinute)
                .fetch(ago);
        if (recent.isEmpty()) return Duration.ZERO;
        var untilGap = gap.toNanos() / 1_000 - recent.getFirst();
        var untilFewer = recent.size() < perMinute ? 0 : 60_000_000L - recent.getLast();
        return Duration.ofNanos(Math.max(0, Math.max(untilGap, untilFewer)) * 1_000);
    }

    /**
     * Notes that it is sent now, by the node that serves the channel.
     *
     * @return when that is by the database's clock; empty if it does not wait any more, or another serves the channel
     */
    Optional<Instant> tried(ChannelStore.Key key, Posted message, String node) {
        var taken = db.update(OUTBOX)
                .set(OUTBOX.TRIED_AT, NOW)
                .set(OUTBOX.TRIES, OUTBOX.TRIES.plus(1))
                .where(is(key, message), OUTBOX.STATE.eq(WAITING), ChannelStore.servedBy(key, node))
                .execute();
        if (taken == 0) return Optional.empty();
        return db.select(OUTBOX.TRIED_AT).from(OUTBOX).where(is(key, message)).fetchOptional(OUTBOX.TRIED_AT);
    }

    /** Since it was posted, or a person had it sent once more. */
    Duration age(ChannelStore.Key key, Posted message) {
        var seconds = db.select(AGE).from(OUTBOX).where(is(key, message)).fetchSingle(AGE);
        return Duration.ofSeconds(seconds);
    }

    void noteReason(ChannelStore.Key key, Posted message, String reason) {
        db.update(OUTBOX).set(OUTBOX.REASON, reason).where(is(key, message)).execute();
    }

    void settle(ChannelStore.Key key, Posted message, State state, String reason) {
        Retry.onConflict(() -> db.update(OUTBOX)
                .set(OUTBOX.STATE, state.code())
                .set(OUTBOX.REASON, reason)
                .set(OUTBOX.SETTLED_AT, clock.now())
                .where(is(key, message), OUTBOX.STATE.eq(WAITING))
                .execute());
    }

    private static Condition is(ChannelStore.Key key, Posted message) {
        return OUTBOX.EVENT_ID.eq(key.event()).and(OUTBOX.ID.eq(message.id()));
    }

    private static Condition at(ChannelStore.Key key) {
        return OUTBOX.EVENT_ID.eq(key.event()).and(OUTBOX.CHANNEL_ID.eq(key.channel()));
    }
}
