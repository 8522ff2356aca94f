package app.foyer.agenda;

import java.time.Duration;
import java.time.Instant;

/**
 * A session as it stands in its room's rundown.
 *
 * @param expected when it is expected to run, or did run, from all that is known
 * @param due when it should run, before any delay: as scheduled, with links followed
 * @param plan due, shifted by the delays that staff announced
 * @param timeUp when its time is up: its start, its length and what was added to it, or earlier where what comes next
 *     cannot wait; time on hold counts once the hold is over
 * @param gap free time between the session before it that day and this one, as due; never negative
 * @param squeezed what it loses to one that comes after it and cannot wait; never negative
 */
public record RundownItem(
        Session session,
        SessionStatus status,
        Slot expected,
        Slot due,
        Slot plan,
        Instant timeUp,
        Duration gap,
        Duration squeezed) {
    public boolean live() {
        return status == SessionStatus.LIVE;
    }

    /** How far delays that staff announced have shifted it; may be negative. */
    public Duration delay() {
        return Duration.between(due.start(), plan.start());
    }

    /** Whether it is still to come or going on. */
    public boolean open() {
        return live() || status == SessionStatus.PLANNED;
    }

    public boolean onHold() {
        return live() && session.heldSince() != null;
    }

    /** Whether it runs past its time: started by hand, and nobody has ended it; its expected end is then a guess. */
    public boolean overdue() {
        return live() && !onHold() && expected.end().isAfter(timeUp);
    }

    /** Whether it starts a minute or more away from where the programme has it. */
    public boolean offPlan() {
        return minutes(expected.start()) != minutes(session.planned().start());
    }

    RundownItem as(SessionStatus other) {
        return new RundownItem(session, other, expected, due, plan, timeUp, gap, squeezed);
    }

    private static long minutes(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), 60L);
    }
}
