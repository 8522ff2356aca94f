package app.foyer.attendees;

import java.util.Set;

/** What an import must know of the door: whom it let in. */
public interface Admitted {
    /** Ids of tickets that admitted somebody. */
    Set<String> tickets(String event);
}
