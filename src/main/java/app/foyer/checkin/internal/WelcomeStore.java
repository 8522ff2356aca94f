package app.foyer.checkin.internal;

import static app.foyer.db.generated.Tables.ADMISSION;
import static app.foyer.db.generated.Tables.ATTENDEE;
import static app.foyer.db.generated.Tables.CHECKIN_LIST;
import static app.foyer.db.generated.Tables.TICKET;
import static app.foyer.db.generated.Tables.WELCOME;

import app.foyer.checkin.Guest;
import app.foyer.checkin.Welcomes;
import app.foyer.platform.Refusal;
import app.foyer.platform.Retry;
import app.foyer.platform.VenueClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Guests are read from the admissions of those who have a host; only the answers are rows of their own. */
@Repository
class WelcomeStore implements Welcomes {
    private static final BinaryOperator<Guest> EARLIER =
            BinaryOperator.minBy(Comparator.comparing(Guest::arrivedAt).thenComparing(Guest::list));

    private final DSLContext db;
    private final VenueClock clock;

    WelcomeStore(DSLContext db, VenueClock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Guest> guests(String event, Instant answeredSince) {
        return arrived(event, DSL.noCondition()).stream()
                .filter(guest -> guest.isWaiting() || !guest.answeredAt().isBefore(answeredSince))
                .sorted(Comparator.comparing(Guest::arrivedAt).thenComparing(Guest::attendee))
                .toList();
    }

    @Override
    public Guest onMyWay(String event, String attendee, String who) {
        var guest = guest(event, attendee);
        if (!guest.isWaiting()) return guest;
        var outdated = WELCOME.ANSWERED_AT.lt(guest.arrivedAt());
        // by name first: it asks for the time as it was
        Retry.onConflict(() -> db.insertInto(WELCOME)
                .columns(WELCOME.fields())
                .values(event, attendee, clock.now(), who)
                .onDuplicateKeyUpdate()
                .set(WELCOME.ANSWERED_BY, DSL.when(outdated, who).otherwise(WELCOME.ANSWERED_BY))
                .set(WELCOME.ANSWERED_AT, DSL.when(outdated, clock.now()).otherwise(WELCOME.ANSWERED_AT))
                .execute());
        return guest(event, attendee);
    }

    private Guest guest(String event, String attendee) {
        return arrived(event, ATTENDEE.ID.eq(attendee)).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("nobody-waits"));
    }

    private List<Guest> arrived(String event, Condition which) {
        var admissions = db.select(
                        ATTENDEE.ID,
                        ATTENDEE.NAME,
                        ATTENDEE.HOST,
                        ADMISSION.LIST_ID,
                        ADMISSION.DEVICE_ID,
                        ADMISSION.AT,
                        WELCOME.ANSWERED_AT,
                        WELCOME.ANSWERED_BY)
                .from(ATTENDEE)
                .join(TICKET)
                .on(TICKET.EVENT_ID.eq(ATTENDEE.EVENT_ID), TICKET.ATTENDEE_ID.eq(ATTENDEE.ID))
                .join(CHECKIN_LIST)
                .on(CHECKIN_LIST.EVENT_ID.eq(ATTENDEE.EVENT_ID))
                .join(ADMISSION)
                .on(
                        ADMISSION.EVENT_ID.eq(ATTENDEE.EVENT_ID),
                        ADMISSION.LIST_ID.eq(CHECKIN_LIST.ID),
                        ADMISSION.TICKET_ID.eq(TICKET.ID))
                .leftJoin(WELCOME)
                .on(WELCOME.EVENT_ID.eq(ATTENDEE.EVENT_ID), WELCOME.ATTENDEE_ID.eq(ATTENDEE.ID))
                .where(ATTENDEE.EVENT_ID.eq(event), ATTENDEE.HOST.isNotNull(), ATTENDEE.REMOVED.isFalse(), which)
                .fetch(row -> new Guest(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
        return admissions.stream().collect(Collectors.toMap(Guest::attendee, guest -> guest, EARLIER)).values().stream()
                .map(WelcomeStore::ofThisArrival)
                .toList();
    }

    /** An answer from before is not for this arrival. */
    private static Guest ofThisArrival(Guest guest) {
        if (guest.isWaiting() || !guest.answeredAt().isBefore(guest.arrivedAt())) return guest;
        return new Guest(
                guest.attendee(),
                guest.name(),
                guest.host(),
                guest.list(),
                guest.device(),
                guest.arrivedAt(),
                null,
                null);
    }
}
