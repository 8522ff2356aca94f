package app.foyer.agenda;

import java.time.Duration;
import java.time.Instant;

/**
 * How a session gives way when the day does not go as planned.
 *
 * @param keepsEnd when staff give it another start, its end stays and its length gives; else its length stays
 * @param countsToEnd it ends at its planned end however late it starts
 * @param least it may shrink to this length to take up lateness, as breaks do; null where it keeps its length
 * @param hardStop by when the room must be empty, or null
 */
public record Timing(Anchor anchor, boolean keepsEnd, boolean countsToEnd, Duration least, Instant hardStop) {
    public static final Timing USUAL = new Timing(Anchor.PLAN, false, false, null, null);

    public Timing {
        if (anchor == null) anchor = Anchor.PLAN;
        if (least != null && least.isNegative()) throw new IllegalArgumentException("a length below zero: " + least);
    }

    public boolean linked() {
        return anchor == Anchor.LINKED;
    }

    public boolean fixed() {
        return anchor == Anchor.FIXED;
    }

    public Timing anchoredTo(Anchor other) {
        return new Timing(other, keepsEnd, countsToEnd, least, hardStop);
    }

    public Timing withHardStop(Instant other) {
        return new Timing(anchor, keepsEnd, countsToEnd, least, other);
    }
}
