package app.foyer.console;

import app.foyer.checkin.Arrival;
import app.foyer.checkin.CheckIns;
import app.foyer.checkin.Conflict;
import app.foyer.checkin.Counts;
import app.foyer.checkin.Guest;
import app.foyer.checkin.Sought;
import app.foyer.checkin.Welcomes;
import app.foyer.devices.HelpCall;
import app.foyer.devices.HelpCalls;
import app.foyer.platform.VenueClock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the desks of this node follow. */
@Component
class DoorFeeds {
    /** As many arrivals as a desk shows. */
    static final int MOST = 120;

    private static final Duration SHOW_ANSWERS = Duration.ofMinutes(3);

    private final CheckIns checkIns;
    private final Welcomes welcomes;
    private final HelpCalls helpCalls;
    private final VenueClock clock;
    private final Feed<Wanted, List<Arrival>> arrivals;
    private final Feed<String, Inbox> inbox;
    private final Feed<String, Counts> counts;

    record Wanted(String event, Sought sought) {}

    /** What waits for somebody. */
    record Inbox(List<Guest> guests, List<HelpCall> calls, List<Conflict> conflicts) {
        static final Inbox EMPTY = new Inbox(List.of(), List.of(), List.of());

        List<Guest> waiting() {
            return guests.stream().filter(Guest::isWaiting).toList();
        }

        int open() {
            return waiting().size() + calls.size() + conflicts.size();
        }
    }

    DoorFeeds(CheckIns checkIns, Welcomes welcomes, HelpCalls helpCalls, VenueClock clock, Ticks ticks) {
        this.checkIns = checkIns;
        this.welcomes = welcomes;
        this.helpCalls = helpCalls;
        this.clock = clock;
        arrivals =
                new Feed<>("arrivals", wanted -> checkIns.arrivals(wanted.event(), wanted.sought(), MOST), clock::now);
        inbox = new Feed<>("the desk's inbox", this::inboxNow, clock::now);
        counts = new Feed<>("counts at the door", checkIns::counts, clock::now);
        ticks.each(() -> {
            arrivals.ask();
            inbox.ask();
            counts.ask();
        });
    }

    /** Without waiting for the next second. */
    Inbox inboxNow(String event) {
        return new Inbox(
                welcomes.guests(event, clock.now().minus(SHOW_ANSWERS)),
                helpCalls.open(event),
                checkIns.conflicts(event));
    }

    Feed<Wanted, List<Arrival>> arrivals() {
        return arrivals;
    }

    Feed<String, Inbox> inbox() {
        return inbox;
    }

    Feed<String, Counts> counts() {
        return counts;
    }
}
