package app.foyer.badges.internal;

import static app.foyer.db.generated.Tables.PRINTER;
import static app.foyer.db.generated.Tables.PRINT_JOB;

import app.foyer.badges.PrintJob.State;
import app.foyer.badges.Printer;
import app.foyer.badges.PrinterStatus;
import java.time.Duration;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** How it goes with each printer, and which node serves it, by the database's own clock. */
@Repository
class PrinterStore {
    private static final Field<Integer> IN_TROUBLE =
            DSL.field("timestampdiff(second, {0}, current_timestamp(6))", Integer.class, PRINTER.TROUBLE_SINCE);
    private static final Field<Integer> OLDEST =
            DSL.field("timestampdiff(second, min({0}), current_timestamp(6))", Integer.class, PRINT_JOB.QUEUED_AT);
    private static final Condition FREE = PRINTER.LEASED_UNTIL.isNull().or(PRINTER.LEASED_UNTIL.lt(PrintQueue.NOW));
    private static final Condition DUE = PRINTER.RETRY_AT.isNull().or(PRINTER.RETRY_AT.le(PrintQueue.NOW));

    private final DSLContext db;

    PrinterStore(DSLContext db) {
        this.db = db;
    }

    /** One printer of one event. */
    record Key(String event, String printer) {}

    /**
     * A printer before which something waits.
     *
     * @param trouble null where nothing is wrong
     * @param troubleSeconds since that began; 0 where nothing is wrong
     * @param waitingSeconds for how long the oldest job does
     * @param due whether nobody serves it, and its pause is over
     */
    record Busy(
            Key key, Printer printer, String trouble, int troubleSeconds, int waitingSeconds, boolean due, int tries) {}

    List<Busy> busy() {
        return db.select(
                        PRINTER.EVENT_ID,
                        PRINTER.ID,
                        PRINTER.BODY,
                        PRINTER.TROUBLE,
                        IN_TROUBLE,
                        OLDEST,
                        DSL.field(FREE.and(DUE)),
                        PRINTER.TRIES)
                .from(PRINTER)
                .join(PRINT_JOB)
                .on(PRINT_JOB.EVENT_ID.eq(PRINTER.EVENT_ID), PRINT_JOB.PRINTER_ID.eq(PRINTER.ID))
                .where(PRINT_JOB.STATE.in(State.QUEUED.code(), State.PRINTING.code()))
                .groupBy(PRINTER.EVENT_ID, PRINTER.ID)
                .fetch(row -> new Busy(
                        new Key(row.value1(), row.value2()),
                        BadgeStore.printer(row.value3()),
                        row.value4(),
                        row.value5() == null ? 0 : row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    List<PrinterStatus> statuses(String event) {
        var queued = count(State.QUEUED);
        var printing = count(State.PRINTING);
        var printed = count(State.PRINTED);
        var failed = count(State.FAILED);
        var last = DSL.max(PRINT_JOB.PRINTED_AT);
        return db.select(PRINTER.BODY, PRINTER.TROUBLE, IN_TROUBLE, queued, printing, printed, failed, last)
                .from(PRINTER)
                .leftJoin(PRINT_JOB)
                .on(PRINT_JOB.EVENT_ID.eq(PRINTER.EVENT_ID), PRINT_JOB.PRINTER_ID.eq(PRINTER.ID))
                .where(PRINTER.EVENT_ID.eq(event))
                .groupBy(PRINTER.EVENT_ID, PRINTER.ID)
                .orderBy(PRINTER.POSITION)
                .fetch(row -> new PrinterStatus(
                        BadgeStore.printer(row.value1()),
                        row.value2(),
                        row.value3() == null ? 0 : row.value3() / 60,
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    private static Field<Integer> count(State state) {
        return DSL.count(DSL.when(PRINT_JOB.STATE.eq(state.code()), DSL.inline(1)));
    }

    /** Takes or prolongs the sole right to serve a printer. @return whether this node has it now */
    boolean lease(Key key, String node, Duration length) {
        return db.update(PRINTER)
                        .set(PRINTER.LEASED_BY, node)
                        .set(PRINTER.LEASED_UNTIL, PrintQueue.ago(length.negated()))
                        .where(is(key))
                        .and(FREE.or(PRINTER.LEASED_BY.eq(node)))
                        .execute()
                == 1;
    }

    void release(Key key, String node) {
        db.update(PRINTER)
                .setNull(PRINTER.LEASED_BY)
                .setNull(PRINTER.LEASED_UNTIL)
                .where(is(key))
                .and(PRINTER.LEASED_BY.eq(node))
                .execute();
    }

    /** Whether the node has the right still: part of the statement that hands a job over. */
    static Condition served(Key key, String node) {
        return DSL.exists(DSL.selectOne()
                .from(PRINTER)
                .where(is(key))
                .and(PRINTER.LEASED_BY.eq(node))
                .and(PRINTER.LEASED_UNTIL.gt(PrintQueue.NOW)));
    }

    /** @param pause until it is tried again */
    void trouble(Key key, String code, Duration pause) {
        db.update(PRINTER)
                .set(PRINTER.TROUBLE, code)
                .set(PRINTER.TROUBLE_SINCE, DSL.coalesce(PRINTER.TROUBLE_SINCE, PrintQueue.NOW))
                .set(PRINTER.TRIES, PRINTER.TRIES.plus(1))
                .set(PRINTER.RETRY_AT, PrintQueue.ago(pause.negated()))
                .where(is(key))
                .execute();
    }

    void well(Key key) {
        db.update(PRINTER)
                .setNull(PRINTER.TROUBLE)
                .setNull(PRINTER.TROUBLE_SINCE)
                .setNull(PRINTER.RETRY_AT)
                .set(PRINTER.TRIES, 0)
                .where(is(key))
                .and(PRINTER.TROUBLE.isNotNull().or(PRINTER.TRIES.gt(0)))
                .execute();
    }

    /** One before which nothing waits may have been mended since: that is found out by trying. */
    boolean isStuck(Key key) {
        return db.fetchExists(
                PRINTER.join(PRINT_JOB)
                        .on(PRINT_JOB.EVENT_ID.eq(PRINTER.EVENT_ID), PRINT_JOB.PRINTER_ID.eq(PRINTER.ID)),
                is(key).and(PRINTER.TROUBLE.isNotNull())
                        .and(PRINT_JOB.STATE.in(State.QUEUED.code(), State.PRINTING.code())));
    }

    /** Somebody says that it is worth trying now. */
    void tryNow(Key key) {
        db.update(PRINTER).setNull(PRINTER.RETRY_AT).where(is(key)).execute();
    }

    private static Condition is(Key key) {
        return PRINTER.EVENT_ID.eq(key.event()).and(PRINTER.ID.eq(key.printer()));
    }
}
