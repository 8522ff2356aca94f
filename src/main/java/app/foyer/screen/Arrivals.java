package app.foyer.screen;

import app.foyer.checkin.CheckIns;
import app.foyer.checkin.Tallies;
import app.foyer.seating.Occupancy;
import app.foyer.seating.Seating;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many came to an event and which seats are held, for all of its screens at once: followed while somebody watches,
 * else looked at when asked.
 */
final class Arrivals {
    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);

    private final CheckIns checkIns;
    private final Seating seating;
    private final String event;
    private CheckIns.Subscription counting;
    private Seating.Subscription sitting;
    private volatile Tallies tallies = Tallies.NONE;
    private volatile Map<String, Occupancy> seats = Map.of();

    Arrivals(CheckIns checkIns, Seating seating, String event) {
        this.checkIns = checkIns;
        this.seating = seating;
        this.event = event;
    }

    /** The newest that is known; never asks the database. */
    Attendance newest() {
        return new Attendance(tallies, seats);
    }

    /** As of now, or as of last second where somebody watches; the last that is known where it cannot be asked. */
    synchronized Attendance now(Layout layout) {
        if (layout.counts() && counting == null) tallies = asked(() -> checkIns.tallies(event), tallies);
        if (layout.seats() && sitting == null) seats = asked(() -> seating.occupancy(event), seats);
        return newest();
    }

    private <T> T asked(Supplier<T> question, T known) {
        try {
            return question.get();
        } catch (RuntimeException failure) {
            log.warn("The arrivals of event {} cannot be counted: {}", event, failure.toString());
            return known;
        }
    }

    /** Begins or ends to follow. */
    synchronized void follow(boolean counts, boolean places) {
        if (counts != (counting != null)) {
            if (counts) counting = checkIns.subscribe(event, counted -> tallies = counted);
            else {
                counting.close();
                counting = null;
            }
        }
        if (places == (sitting != null)) return;
        if (places) sitting = seating.subscribe(event, held -> seats = held);
        else {
            sitting.close();
            sitting = null;
        }
    }
}
