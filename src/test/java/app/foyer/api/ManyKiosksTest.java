package app.foyer.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.attendees.Attendee;
import app.foyer.attendees.Attendees;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.checkin.CheckIns;
import app.foyer.checkin.CheckinList;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FoyerTest
@Tag("alone")
class ManyKiosksTest {
    private static final int KIOSKS = 50;
    private static final int TICKETS = 1_000;

    @LocalServerPort
    int port;

    @Autowired
    Live live;

    @Autowired
    Staff staff;

    @Autowired
    Attendees attendees;

    @Autowired
    CheckIns checkIns;

    @Autowired
    DSLContext db;

    @Autowired
    TestClock clock;

    /** Every kiosk is shown every ticket, all in the same order, so that each is shown to many at once. */
    @Test
    void fifty_kiosks_shown_the_same_thousand_tickets_admit_exactly_a_thousand() throws Exception {
        var event = ApiEvent.create(live, clock);
        checkIns.addLists(event, List.of(new CheckinList("door", LocalText.of("Door"), 0)));
        attendees.add(
                event,
                List.of(new Attendee("a", "Ada Test", null, null, null, null, null, null, null, null)),
                IntStream.range(0, TICKETS)
                        .mapToObj(i -> new Ticket("t" + i, "a", "secret-no-" + i, "day", TicketState.VALID, null, null))
                        .toList());
        var desk =
                new Http(port, event, staff.makeToken("dora", Role.DESK, "test").secret());
        var answers = new ConcurrentHashMap<Integer, Integer>();
        try (var kiosks = Executors.newFixedThreadPool(KIOSKS)) {
            var rounds = IntStream.range(0, KIOSKS)
                    .mapToObj(kiosk -> (Callable<Void>) () -> {
                        for (int i = 0; i < TICKETS; i++)
                            answers.merge(
                                    desk.post("checkins", Map.of("secret", "secret-no-" + i))
                                            .status(),
                                    1,
                                    Integer::sum);
                        return null;
                    })
                    .toList();
            for (var round : kiosks.invokeAll(rounds)) round.get();
        }
        assertThat(answers).isEqualTo(Map.of(201, TICKETS, 409, KIOSKS * TICKETS - TICKETS));
        assertThat(rows("admission", event)).isEqualTo(TICKETS);
        assertThat(rows("scan", event)).isEqualTo(KIOSKS * TICKETS);
    }

    private int rows(String table, String event) {
        return db.fetchCount(DSL.table(table), DSL.field("event_id").eq(event));
    }
}
