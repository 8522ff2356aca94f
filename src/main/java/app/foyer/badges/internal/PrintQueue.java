package app.foyer.badges.internal;

import static app.foyer.db.generated.Tables.PRINT_JOB;

import app.foyer.badges.PrintJob;
import app.foyer.badges.PrintJob.State;
import app.foyer.db.generated.tables.records.PrintJobRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Print jobs as rows. What is due is told by the database's own clock. */
@Repository
class PrintQueue {
    static final Field<Instant> NOW = DSL.field("current_timestamp(6)", PRINT_JOB.QUEUED_AT.getDataType());
    private static final int MOST_OPEN = 1_000;
    private static final int MOST_SETTLED = 100;
    private static final String QUEUED = State.QUEUED.code();
    private static final String PRINTING = State.PRINTING.code();
    private static final Condition GIVEN_UP = PRINT_JOB.STATE.in(State.FAILED.code(), State.CANCELLED.code());
    private static final Condition UNSURE = GIVEN_UP.and(PRINT_JOB.REASON.eq(PrintJob.UNSURE));

    private final DSLContext db;

    PrintQueue(DSLContext db) {
        this.db = db;
    }

    static Field<Instant> ago(Duration time) {
        return DSL.field(
                "current_timestamp(6) - interval {0} microsecond",
                PRINT_JOB.QUEUED_AT.getDataType(), DSL.inline(time.toNanos() / 1_000));
    }

    /** Whose turn it is among jobs: by the time of the request, at the same instant by id. */
    private static final List<Field<?>> ORDER = List.of(PRINT_JOB.QUEUED_AT, PRINT_JOB.ID);

    /** A job and the key under which it was asked for. */
    record Asked(PrintJob job, String key, String target) {}

    /** @throws org.springframework.dao.DuplicateKeyException if something was asked for under this key */
    void insert(String event, Asked asked) {
        var job = asked.job();
        db.insertInto(PRINT_JOB)
                .set(PRINT_JOB.EVENT_ID, event)
                .set(PRINT_JOB.ID, job.id())
                .set(PRINT_JOB.REQUEST_KEY, asked.key())
                .set(PRINT_JOB.PRINTER_ID, job.printer())
                .set(PRINT_JOB.TARGET, asked.target())
                .set(PRINT_JOB.TICKET_ID, job.ticket())
                .set(PRINT_JOB.COPY, job.copy())
                .set(PRINT_JOB.STATE, job.state().code())
                .set(PRINT_JOB.QUEUED_AT, NOW)
                .set(PRINT_JOB.ASKED_AT, job.askedAt())
                .set(PRINT_JOB.DEVICE_ID, job.device())
                .set(PRINT_JOB.ACTOR, job.actor())
                .execute();
    }

    Optional<PrintJob> byKey(String event, String key) {
        return one(PRINT_JOB.EVENT_ID.eq(event).and(PRINT_JOB.REQUEST_KEY.eq(key)));
    }

    Optional<PrintJob> find(String event, String id) {
        return one(is(event, id));
    }

    Optional<PrintJob> last(String event, String ticket) {
        return db.selectFrom(PRINT_JOB)
                .where(PRINT_JOB.EVENT_ID.eq(event), PRINT_JOB.TICKET_ID.eq(ticket))
                .orderBy(PRINT_JOB.QUEUED_AT.desc(), PRINT_JOB.ID.desc())
                .limit(1)
                .fetchOptional(PrintQueue::job);
    }

    /** When a ticket's badge was printed last, or null. */
    Instant lastPrinted(String event, String ticket) {
        return db.select(DSL.max(PRINT_JOB.PRINTED_AT))
                .from(PRINT_JOB)
                .where(PRINT_JOB.EVENT_ID.eq(event), PRINT_JOB.TICKET_ID.eq(ticket))
                .fetchSingle()
                .value1();
    }

    /** All jobs of a ticket; until the transaction ends, nothing becomes of them. */
    List<PrintJob> ofTicket(String event, String ticket) {
        return db.selectFrom(PRINT_JOB)
                .where(PRINT_JOB.EVENT_ID.eq(event), PRINT_JOB.TICKET_ID.eq(ticket))
                .forUpdate()
                .fetch(PrintQueue::job);
    }

    List<PrintJob> jobs(String event) {
        var open = PRINT_JOB.STATE.in(QUEUED, PRINTING, State.FAILED.code());
        var jobs = new ArrayList<PrintJob>(db.selectFrom(PRINT_JOB)
                .where(PRINT_JOB.EVENT_ID.eq(event).and(open))
                .orderBy(ORDER)
                .limit(MOST_OPEN)
                .fetch(PrintQueue::job));
        jobs.addAll(db.selectFrom(PRINT_JOB)
                .where(PRINT_JOB.EVENT_ID.eq(event).and(open.not()))
                .orderBy(DSL.coalesce(PRINT_JOB.PRINTED_AT, PRINT_JOB.ASKED_AT).desc(), PRINT_JOB.ID.desc())
                .limit(MOST_SETTLED)
                .fetch(PrintQueue::job));
        return jobs;
    }

    /** What a printer has and has not confirmed comes first, then what waits before it. */
    Optional<PrintJob> next(String event, String printer) {
        return first(at(event, printer).and(PRINT_JOB.STATE.eq(PRINTING)), PrintQueue::job)
                .or(() -> first(at(event, printer).and(PRINT_JOB.STATE.eq(QUEUED)), PrintQueue::job));
    }

    /** What waits for a kiosk's own browser: its own, and what is for any. */
    Optional<PrintJob> nextFor(String event, String printer, String device) {
        return first(
                at(event, printer)
                        .and(PRINT_JOB.STATE.eq(QUEUED))
                        .and(PRINT_JOB.TARGET.isNull().or(PRINT_JOB.TARGET.eq(device))),
                PrintQueue::job);
    }

    /** What a printer called the job, or null. */
    String remote(String event, String id) {
        return db.select(PRINT_JOB.REMOTE).from(PRINT_JOB).where(is(event, id)).fetchOne(PRINT_JOB.REMOTE);
    }

    void setCopy(String event, String id, int copy) {
        db.update(PRINT_JOB).set(PRINT_JOB.COPY, copy).where(is(event, id)).execute();
    }

    void setRemote(String event, String id, String remote) {
        db.update(PRINT_JOB).set(PRINT_JOB.REMOTE, remote).where(is(event, id)).execute();
    }

    /** From now on the printer may have it. @return whether it was still waiting there, and the condition held */
    boolean hand(String event, PrintJob job, Condition still) {
        return db.update(PRINT_JOB)
                        .set(PRINT_JOB.STATE, PRINTING)
                        .set(PRINT_JOB.HANDED_AT, NOW)
                        .where(is(event, job.id()))
                        .and(PRINT_JOB.PRINTER_ID.eq(job.printer()))
                        .and(PRINT_JOB.STATE.eq(QUEUED))
                        .and(still)
                        .execute()
                == 1;
    }

    boolean handTo(String event, PrintJob job, String device) {
        if (!hand(event, job, DSL.noCondition())) return false;
        db.update(PRINT_JOB)
                .set(PRINT_JOB.TARGET, device)
                .where(is(event, job.id()))
                .execute();
        return true;
    }

    /** Also of one that nobody was sure of: now somebody is. */
    boolean printed(String event, String id, Instant at) {
        return db.update(PRINT_JOB)
                        .set(PRINT_JOB.STATE, State.PRINTED.code())
                        .set(PRINT_JOB.PRINTED_AT, at)
                        .setNull(PRINT_JOB.REASON)
                        .where(is(event, id))
                        .and(PRINT_JOB.STATE.eq(PRINTING).or(UNSURE))
                        .execute()
                == 1;
    }

    boolean failed(String event, String id, String reason) {
        return fail(is(event, id).and(PRINT_JOB.STATE.in(QUEUED, PRINTING)), reason) == 1;
    }

    /** What a kiosk's browser took and never told of. */
    int lost(String event, String printer, String device) {
        return fail(
                at(event, printer).and(PRINT_JOB.STATE.eq(PRINTING)).and(PRINT_JOB.TARGET.eq(device)), PrintJob.UNSURE);
    }

    int lost(String event, String printer, Duration silence) {
        return fail(
                at(event, printer).and(PRINT_JOB.STATE.eq(PRINTING)).and(PRINT_JOB.HANDED_AT.lt(ago(silence))),
                PrintJob.UNSURE);
    }

    private int fail(Condition which, String reason) {
        return db.update(PRINT_JOB)
                .set(PRINT_JOB.STATE, State.FAILED.code())
                .set(PRINT_JOB.REASON, reason)
                .where(which)
                .execute();
    }

    /** The printer has not printed it: it waits again in its old place. */
    boolean takeBack(String event, String id) {
        return queueAgain(is(event, id).and(PRINT_JOB.STATE.eq(PRINTING)), PRINT_JOB.COPY);
    }

    /** Queues one that failed or was cancelled again, in its old place. */
    boolean queueAgain(String event, String id, int copy) {
        return queueAgain(is(event, id).and(GIVEN_UP), DSL.val(copy));
    }

    /** What a printer called it is forgotten. */
    private boolean queueAgain(Condition which, Field<Integer> copy) {
        return db.update(PRINT_JOB)
                        .set(PRINT_JOB.COPY, copy)
                        .set(PRINT_JOB.STATE, QUEUED)
                        .setNull(PRINT_JOB.REASON)
                        .setNull(PRINT_JOB.REMOTE)
                        .setNull(PRINT_JOB.HANDED_AT)
                        .where(which)
                        .execute()
                == 1;
    }

    /**
     * Of one that may have been printed nobody is sure then either.
     *
     * @param patience after which one that the printer has, and does not finish, can be cancelled too
     */
    boolean cancel(String event, String id, Duration patience) {
        var stuck = PRINT_JOB.STATE.eq(PRINTING).and(PRINT_JOB.HANDED_AT.lt(ago(patience)));
        return db.update(PRINT_JOB)
                        // before the state, from which it is told: the assignments are made in this order
                        .set(
                                PRINT_JOB.REASON,
                                DSL.when(PRINT_JOB.STATE.eq(PRINTING), PrintJob.UNSURE)
                                        .otherwise(PRINT_JOB.REASON))
                        .set(PRINT_JOB.STATE, State.CANCELLED.code())
                        .where(is(event, id))
                        .and(PRINT_JOB.STATE.in(QUEUED, State.FAILED.code()).or(stuck))
                        .execute()
                == 1;
    }

    int move(String event, String from, String to) {
        return db.update(PRINT_JOB)
                .set(PRINT_JOB.PRINTER_ID, to)
                .setNull(PRINT_JOB.TARGET)
                .where(at(event, from))
                .and(PRINT_JOB.STATE.eq(QUEUED))
                .execute();
    }

    private static Condition is(String event, String id) {
        return PRINT_JOB.EVENT_ID.eq(event).and(PRINT_JOB.ID.eq(id));
    }

    private static Condition at(String event, String printer) {
        return PRINT_JOB.EVENT_ID.eq(event).and(PRINT_JOB.PRINTER_ID.eq(printer));
    }

    private Optional<PrintJob> one(Condition which) {
        return db.selectFrom(PRINT_JOB).where(which).fetchOptional(PrintQueue::job);
    }

    private <T> Optional<T> first(Condition which, org.jooq.RecordMapper<PrintJobRecord, T> read) {
        return db.selectFrom(PRINT_JOB).where(which).orderBy(ORDER).limit(1).fetchOptional(read);
    }

    private static PrintJob job(PrintJobRecord row) {
        return new PrintJob(
                row.getId(),
                row.getPrinterId(),
                row.getTicketId(),
                row.getCopy(),
                State.of(row.getState()),
                row.getReason(),
                row.getAskedAt(),
                row.getPrintedAt(),
                row.getDeviceId(),
                row.getActor());
    }
}
