package app.foyer.attendees;

import java.util.Collection;

/** The registered people of each event. */
public interface Attendees {
    /** Adds them in one transaction. */
    void add(String event, Collection<Attendee> attendees, Collection<Ticket> tickets);
}
