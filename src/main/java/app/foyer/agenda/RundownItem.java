package app.foyer.agenda;

import java.time.Instant;

/**
 * A session as it stands in its room's rundown.
 *
 * @param expected when it is expected to run, or did run, from all that is known
 */
public record RundownItem(Session session, SessionStatus status, Slot expected) {
    public boolean live() {
        return status == SessionStatus.LIVE;
    }

    /** Whether it runs past its time: started by hand, and nobody has ended it; its expected end is then a guess. */
    public boolean overdue() {
        return live() && expected.length().compareTo(session.scheduled().length()) > 0;
    }

    /** Whether it starts a minute or more away from where the programme has it. */
    public boolean offPlan() {
        return minutes(expected.start()) != minutes(session.planned().start());
    }

    private static long minutes(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), 60L);
    }
}
