package app.foyer.checkin;

import java.time.Instant;
import java.util.List;

/**
 * Guests whose host is told that they have arrived, through whichever door. Each arrival is told until somebody is on the
 * way, and then never again; who is admitted anew after the admission was taken back has arrived anew.
 */
public interface Welcomes {
    /** Those who wait, the longest first; and those to whom somebody is on the way since then. */
    List<Guest> guests(String event, Instant answeredSince);

    /**
     * Somebody goes to meet a guest; who said so first is kept.
     *
     * @param who a staff account's name
     * @throws app.foyer.platform.Refusal {@code nobody-waits}: there is no such guest, or the admission was taken back
     */
    Guest onMyWay(String event, String attendee, String who);
}
