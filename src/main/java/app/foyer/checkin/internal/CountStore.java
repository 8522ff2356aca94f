package app.foyer.checkin.internal;

import static app.foyer.db.generated.Tables.ADMISSION;
import static app.foyer.db.generated.Tables.ATTENDEE;
import static app.foyer.db.generated.Tables.SCAN;
import static app.foyer.db.generated.Tables.TICKET;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import app.foyer.attendees.TicketState;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.Counts;
import app.foyer.checkin.Outcome;
import app.foyer.checkin.Tallies;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** How many came. */
@Repository
class CountStore {
    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();
    private static final Field<BigDecimal> INSIDE =
            sum(when(ADMISSION.INSIDE, 1).otherwise(0));

    private final DSLContext db;
    private final Book book;

    CountStore(DSLContext db, Book book) {
        this.db = db;
        this.book = book;
    }

    Tallies tallies(String event) {
        var products = products(event);
        var came = db.select(ADMISSION.LIST_ID, count(), INSIDE)
                .from(ADMISSION)
                .where(ADMISSION.EVENT_ID.eq(event))
                .groupBy(ADMISSION.LIST_ID)
                .fetchMap(ADMISSION.LIST_ID);
        var lists = new ArrayList<Tallies.OfList>();
        for (var list : book.page(event).lists()) {
            var row = came.get(list.id());
            lists.add(new Tallies.OfList(
                    list,
                    expected(list, products),
                    row == null ? 0 : row.value2(),
                    row == null ? 0 : row.value3().intValue()));
        }
        return new Tallies(
                products.values().stream().mapToInt(Integer::intValue).sum(), lists);
    }

    /** Valid tickets by product. */
    private Map<String, Integer> products(String event) {
        return db.select(TICKET.PRODUCT, count())
                .from(TICKET)
                .where(isExpected(event))
                .groupBy(TICKET.PRODUCT)
                .fetchMap(TICKET.PRODUCT, count());
    }

    private static int expected(CheckinList list, Map<String, Integer> products) {
        return products.entrySet().stream()
                .filter(product -> list.terms().isFor(product.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static Condition isExpected(String event) {
        return TICKET.EVENT_ID.eq(event).and(TICKET.STATE.eq(TicketState.VALID.code()));
    }

    Counts counts(String event) {
        var lists = book.page(event).lists();
        var products = products(event);
        return new Counts(
                lists.stream().map(list -> ofList(event, list, products)).toList(),
                shares(event, lists, ATTENDEE.GROUP_NAME),
                shares(event, lists, ATTENDEE.CATEGORY),
                db.select(ADMISSION.DEVICE_ID, count())
                        .from(ADMISSION)
                        .where(ADMISSION.EVENT_ID.eq(event))
                        .groupBy(ADMISSION.DEVICE_ID)
                        .fetchMap(ADMISSION.DEVICE_ID, count()));
    }

    private Counts.OfList ofList(String event, CheckinList list, Map<String, Integer> products) {
        var quarter = DSL.field(
                "timestampdiff(second, '1970-01-01', {0}) div {1}", Long.class, ADMISSION.AT, DSL.inline(QUARTER));
        var quarters = db.select(quarter, count(), INSIDE)
                .from(ADMISSION)
                .where(ADMISSION.EVENT_ID.eq(event), ADMISSION.LIST_ID.eq(list.id()))
                .groupBy(quarter)
                .orderBy(quarter)
                .fetch();
        return new Counts.OfList(
                list.id(),
                expected(list, products),
                quarters.stream().mapToInt(row -> row.value2()).sum(),
                quarters.stream().mapToInt(row -> row.value3().intValue()).sum(),
                list.terms().capacity(),
                db.fetchCount(
                        SCAN, SCAN.EVENT_ID.eq(event), SCAN.LIST_ID.eq(list.id()), SCAN.OUTCOME.ne(Outcome.OK.code())),
                quarters.stream()
                        .map(row -> new Counts.Quarter(Instant.ofEpochSecond(row.value1() * QUARTER), row.value2()))
                        .toList());
    }

    private List<Counts.Share> shares(String event, List<CheckinList> lists, TableField<?, String> by) {
        if (lists.isEmpty()) return List.of();
        var came = sum(when(ADMISSION.TICKET_ID.isNotNull(), 1).otherwise(0));
        return db
                .select(by, count(), came)
                .from(TICKET)
                .join(ATTENDEE)
                .on(ATTENDEE.EVENT_ID.eq(TICKET.EVENT_ID), ATTENDEE.ID.eq(TICKET.ATTENDEE_ID))
                .leftJoin(ADMISSION)
                .on(
                        ADMISSION.EVENT_ID.eq(TICKET.EVENT_ID),
                        ADMISSION.LIST_ID.eq(lists.getFirst().id()),
                        ADMISSION.TICKET_ID.eq(TICKET.ID))
                .where(isExpected(event), by.isNotNull())
                .groupBy(by)
                .fetch(row -> new Counts.Share(
                        row.value1(), row.value2(), row.value3().intValue()))
                .stream()
                .sorted(Comparator.comparing(Counts.Share::expected).reversed().thenComparing(Counts.Share::name))
                .toList();
    }
}
