package app.foyer.cues.internal;

import static app.foyer.db.generated.Tables.CHANNEL;
import static app.foyer.db.generated.Tables.OUTBOX;

import app.foyer.cues.Channel;
import app.foyer.cues.ChannelStatus;
import app.foyer.cues.Delivery;
import app.foyer.cues.Delivery.State;
import app.foyer.db.generated.tables.records.ChannelRecord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Channels as rows: where each goes, how it goes, and which node serves it, by the database's own clock. */
@Repository
class ChannelStore {
    static final String TEST = "test";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Condition FREE = CHANNEL.LEASED_UNTIL.isNull().or(CHANNEL.LEASED_UNTIL.lt(OutboxStore.NOW));
    private static final Condition RESTED = CHANNEL.RETRY_AT.isNull().or(CHANNEL.RETRY_AT.le(OutboxStore.NOW));

    private final DSLContext db;
    private final Environment environment;

    ChannelStore(DSLContext db, Environment environment) {
        this.db = db;
        this.environment = environment;
    }

    /** One channel of one event. */
    record Key(String event, String channel) {}

    /**
     * Where a channel goes just now.
     *
     * @param address null where it has none
     * @param secret null where nothing is signed
     * @param tries how often in a row nothing got through
     */
    record Line(Channel channel, String address, String secret, boolean off, int tries) {
        /** Never the address. */
        @Override
        public String toString() {
            return "Line " + channel.id();
        }
    }

    void insert(String event, List<Channel> channels) {
        int position = 0;
        for (var channel : channels)
            db.insertInto(CHANNEL)
                    .columns(CHANNEL.EVENT_ID, CHANNEL.ID, CHANNEL.POSITION, CHANNEL.BODY)
                    .values(event, channel.id(), position++, JSON.writeValueAsString(channel))
                    .execute();
    }

    List<Channel> channels(String event) {
        return rows(event).stream().map(ChannelStore::channel).toList();
    }

    private List<ChannelRecord> rows(String event) {
        return db.selectFrom(CHANNEL)
                .where(CHANNEL.EVENT_ID.eq(event))
                .orderBy(CHANNEL.POSITION)
                .fetch();
    }

    List<ChannelStatus> statuses(String event) {
        return rows(event).stream().map(this::status).toList();
    }

    private ChannelStatus status(ChannelRecord row) {
        var line = line(row);
        var at = OUTBOX.EVENT_ID.eq(row.getEventId()).and(OUTBOX.CHANNEL_ID.eq(row.getId()));
        var waiting = count(State.WAITING);
        var failed = count(State.FAILED);
        var last = DSL.max(DSL.when(OUTBOX.STATE.eq(State.DELIVERED.code()), OUTBOX.SETTLED_AT));
        var sums = db.select(waiting, failed, last).from(OUTBOX).where(at).fetchSingle();
        return new ChannelStatus(
                line.channel(),
                line.address() == null ? null : Addresses.masked(line.address()),
                row.getAddress() != null,
                line.secret() != null,
                line.off(),
                row.getTrouble(),
                sums.get(waiting),
                sums.get(failed),
                sums.get(last),
                lastTest(at));
    }

    private Delivery lastTest(Condition at) {
        return db.selectFrom(OUTBOX)
                .where(at, OUTBOX.KIND.eq(TEST))
                .orderBy(OUTBOX.ID.desc())
                .limit(1)
                .fetchOne(OutboxStore::delivery);
    }

    private static Field<Integer> count(State state) {
        return DSL.count(DSL.when(OUTBOX.STATE.eq(state.code()), DSL.inline(1)));
    }

    Optional<Line> line(Key key) {
        return db.selectFrom(CHANNEL).where(is(key)).fetchOptional(this::line);
    }

    private Line line(ChannelRecord row) {
        var channel = channel(row);
        var set = row.getAddress() != null;
        var address = set ? row.getAddress() : variable(channel.address());
        var secret = set ? row.getSecret() : variable(channel.secret());
        return new Line(
                channel,
                Addresses.isGood(address) ? address : null,
                channel.kind().signs() ? secret : null,
                row.getSwitchedOff(),
                row.getTries());
    }

    /** The value of an environment variable; null where it is blank or has no name. */
    private String variable(String name) {
        var value = name == null ? null : environment.getProperty(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** @return whether there is such a channel */
    boolean set(Key key, String address, String secret) {
        return change(key, db.update(CHANNEL).set(CHANNEL.ADDRESS, address).set(CHANNEL.SECRET, secret));
    }

    /** @return whether there is such a channel */
    boolean switchOff(Key key, boolean off) {
        return change(key, db.update(CHANNEL).set(CHANNEL.SWITCHED_OFF, off));
    }

    /** Whatever trouble it was in, it is tried anew. */
    private boolean change(Key key, org.jooq.UpdateSetMoreStep<ChannelRecord> update) {
        update.setNull(CHANNEL.TROUBLE)
                .setNull(CHANNEL.RETRY_AT)
                .set(CHANNEL.TRIES, 0)
                .where(is(key))
                .execute();
        return db.fetchExists(CHANNEL, is(key));
    }

    /** Those before which something waits, that nobody serves, and that have rested. */
    List<Key> due() {
        return db.selectDistinct(CHANNEL.EVENT_ID, CHANNEL.ID)
                .from(CHANNEL)
                .join(OUTBOX)
                .on(OUTBOX.EVENT_ID.eq(CHANNEL.EVENT_ID), OUTBOX.CHANNEL_ID.eq(CHANNEL.ID))
                .where(OUTBOX.STATE.eq(OutboxStore.WAITING), FREE, RESTED)
                .fetch(row -> new Key(row.value1(), row.value2()));
    }

    /** Takes or prolongs the sole right to serve a channel that has rested. @return whether this node has it now */
    boolean lease(Key key, String node, Duration length) {
        return db.update(CHANNEL)
                        .set(CHANNEL.LEASED_BY, node)
                        .set(CHANNEL.LEASED_UNTIL, OutboxStore.in(length))
                        .where(is(key), RESTED, FREE.or(CHANNEL.LEASED_BY.eq(node)))
                        .execute()
                == 1;
    }

    void release(Key key, String node) {
        db.update(CHANNEL)
                .setNull(CHANNEL.LEASED_BY)
                .setNull(CHANNEL.LEASED_UNTIL)
                .where(is(key), CHANNEL.LEASED_BY.eq(node))
                .execute();
    }

    /** Whether the node has the right still: part of the statement that sends a message. */
    static Condition servedBy(Key key, String node) {
        return DSL.exists(DSL.selectOne()
                .from(CHANNEL)
                .where(is(key))
                .and(CHANNEL.LEASED_BY.eq(node))
                .and(CHANNEL.LEASED_UNTIL.gt(OutboxStore.NOW)));
    }

    /** Nothing is wrong with it, but it sends no more for so long. */
    void rest(Key key, Duration pause) {
        db.update(CHANNEL)
                .set(CHANNEL.RETRY_AT, OutboxStore.in(pause))
                .where(is(key))
                .execute();
    }

    /** @param pause until it is tried again */
    void trouble(Key key, String code, Duration pause) {
        db.update(CHANNEL)
                .set(CHANNEL.TROUBLE, code)
                .set(CHANNEL.TRIES, CHANNEL.TRIES.plus(1))
                .set(CHANNEL.RETRY_AT, OutboxStore.in(pause))
                .where(is(key))
                .execute();
    }

    void well(Key key) {
        db.update(CHANNEL)
                .setNull(CHANNEL.TROUBLE)
                .setNull(CHANNEL.RETRY_AT)
                .set(CHANNEL.TRIES, 0)
                .where(is(key))
                .and(CHANNEL.TROUBLE.isNotNull().or(CHANNEL.TRIES.gt(0)).or(CHANNEL.RETRY_AT.isNotNull()))
                .execute();
    }

    private static Condition is(Key key) {
        return CHANNEL.EVENT_ID.eq(key.event()).and(CHANNEL.ID.eq(key.channel()));
    }

    private static Channel channel(ChannelRecord row) {
        return JSON.readValue(row.getBody(), Channel.class);
    }
}
