package app.foyer.screen;

import app.foyer.checkin.CheckIns;
import app.foyer.checkin.Tallies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How many came to an event, for all of its screens at once: followed while somebody watches, else counted when asked. */
final class Arrivals {
    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);

    private final CheckIns checkIns;
    private final String event;
    private CheckIns.Subscription subscription;
    private volatile Tallies newest = Tallies.NONE;

    Arrivals(CheckIns checkIns, String event) {
        this.checkIns = checkIns;
        this.event = event;
    }

    /** The newest that is known; never asks the database. */
    Tallies newest() {
        return newest;
    }

    /** As of now, or as of last second where somebody watches; the last that are known where they cannot be counted. */
    synchronized Tallies now() {
        if (subscription == null) {
            try {
                newest = checkIns.tallies(event);
            } catch (RuntimeException failure) {
                log.warn("The arrivals of event {} cannot be counted: {}", event, failure.toString());
            }
        }
        return newest;
    }

    /** Begins or ends to follow. */
    synchronized void follow(boolean watched) {
        if (watched == (subscription != null)) return;
        if (watched) subscription = checkIns.subscribe(event, tallies -> newest = tallies);
        else {
            subscription.close();
            subscription = null;
        }
    }
}
