package app.foyer.devices.internal;

import static app.foyer.db.generated.Tables.HELP_CALL;

import app.foyer.db.generated.tables.records.HelpCallRecord;
import app.foyer.devices.HelpCall;
import app.foyer.devices.HelpCalls;
import app.foyer.devices.HelpKind;
import app.foyer.platform.Ids;
import app.foyer.platform.Refusal;
import app.foyer.platform.Retry;
import app.foyer.platform.VenueClock;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Calls as rows; the unique key keeps a device to one open call of a kind, whoever presses at the same time. */
@Repository
class HelpCallStore implements HelpCalls {
    private final DSLContext db;
    private final Ids ids;
    private final VenueClock clock;

    HelpCallStore(DSLContext db, Ids ids, VenueClock clock) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public HelpCall call(String event, String device, String step, HelpKind kind) {
        var now = clock.now();
        Retry.onConflict(() -> db.insertInto(HELP_CALL)
                .set(HELP_CALL.ID, ids.next(now))
                .set(HELP_CALL.EVENT_ID, event)
                .set(HELP_CALL.DEVICE_ID, device)
                .set(HELP_CALL.STEP, step)
                .set(HELP_CALL.KIND, kind.code())
                .set(HELP_CALL.OPEN, true)
                .set(HELP_CALL.CALLED_AT, now)
                .onDuplicateKeyIgnore()
                .execute());
        // done between the two statements, it is not open, and yet what was asked for has been answered
        return open(event, device).stream()
                .filter(call -> call.kind() == kind)
                .findFirst()
                .orElseGet(() -> last(event, device, kind));
    }

    @Override
    public List<HelpCall> open(String event) {
        return db.selectFrom(HELP_CALL)
                .where(HELP_CALL.EVENT_ID.eq(event), HELP_CALL.OPEN.isTrue())
                .orderBy(HELP_CALL.CALLED_AT, HELP_CALL.ID)
                .fetch(HelpCallStore::call);
    }

    private HelpCall last(String event, String device, HelpKind kind) {
        return db.selectFrom(HELP_CALL)
                .where(HELP_CALL.EVENT_ID.eq(event), HELP_CALL.DEVICE_ID.eq(device), HELP_CALL.KIND.eq(kind.code()))
                .orderBy(HELP_CALL.ID.desc())
                .limit(1)
                .fetchSingle(HelpCallStore::call);
    }

    @Override
    public HelpCall take(String id, String who) {
        Retry.onConflict(() -> db.update(HELP_CALL)
                .set(HELP_CALL.TAKEN_AT, clock.now())
                .set(HELP_CALL.TAKEN_BY, who)
                .where(HELP_CALL.ID.eq(id), HELP_CALL.OPEN.isTrue(), HELP_CALL.TAKEN_AT.isNull())
                .execute());
        return db.selectFrom(HELP_CALL)
                .where(HELP_CALL.ID.eq(id), HELP_CALL.OPEN.isTrue())
                .fetchOptional(HelpCallStore::call)
                .orElseThrow(() -> new Refusal("unknown-call"));
    }

    @Override
    public void done(String id, String who) {
        var ended = Retry.onConflict(() -> db.update(HELP_CALL)
                .set(HELP_CALL.OPEN, (Boolean) null)
                .set(HELP_CALL.DONE_AT, clock.now())
                .set(HELP_CALL.DONE_BY, who)
                .where(HELP_CALL.ID.eq(id), HELP_CALL.OPEN.isTrue())
                .execute());
        if (ended == 0 && !db.fetchExists(HELP_CALL, HELP_CALL.ID.eq(id))) throw new Refusal("unknown-call");
    }

    private static HelpCall call(HelpCallRecord row) {
        return new HelpCall(
                row.getId(),
                row.getDeviceId(),
                row.getStep(),
                HelpKind.of(row.getKind()),
                row.getCalledAt(),
                row.getTakenAt(),
                row.getTakenBy());
    }
}
