package app.foyer.notices;

import app.foyer.platform.LocalText;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Something that devices tell. The fields are those of {@link Draft}, and besides:
 *
 * @param at when it was pushed, or last changed
 * @param withdrawn when somebody took it back, or null
 * @param cap the CAP alerts that it came by, as references are written; or null
 * @param clear whether it says that an emergency is over
 */
public record Notice(
        String id,
        LocalText text,
        LocalText detail,
        Priority priority,
        Targets targets,
        Instant from,
        Instant until,
        Repeat repeat,
        boolean spoken,
        String place,
        Instant at,
        Instant withdrawn,
        String cap,
        boolean clear) {
    /** How a notice stands: before its time, in sight, between two turns, or not shown any more. */
    public enum Phase {
        PLANNED,
        SHOWN,
        PAUSED,
        OVER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Notice of(String id, Draft draft, Instant at, String cap) {
        return new Notice(
                id,
                draft.text(),
                draft.detail(),
                draft.priority(),
                draft.targets(),
                draft.from() == null ? at : draft.from(),
                draft.until(),
                draft.repeat(),
                draft.spoken(),
                draft.place(),
                at,
                null,
                cap,
                false);
    }

    public Draft draft() {
        return new Draft(text, detail, priority, targets, from, until, repeat, spoken, place);
    }

    /** As it is once somebody has taken it back. */
    public Notice withdrawn(Instant now) {
        return new Notice(id, text, detail, priority, targets, from, until, repeat, spoken, place, at, now, cap, clear);
    }

    Notice cameBy(String newCap) {
        return new Notice(
                id, text, detail, priority, targets, from, until, repeat, spoken, place, at, withdrawn, newCap, clear);
    }

    Notice clear(boolean isClear) {
        return new Notice(
                id, text, detail, priority, targets, from, until, repeat, spoken, place, at, withdrawn, cap, isClear);
    }

    /** What sort of notice people see: {@code clear}, else its priority's code. */
    public String sort() {
        return clear ? "clear" : priority.code();
    }

    public boolean emergency() {
        return priority == Priority.EMERGENCY;
    }

    public Phase phase(Instant now) {
        if (over(now)) return Phase.OVER;
        if (now.isBefore(from)) return Phase.PLANNED;
        return active(now) ? Phase.SHOWN : Phase.PAUSED;
    }

    /** Whether it will not be shown any more. */
    public boolean over(Instant now) {
        return withdrawn != null || until != null && !now.isBefore(until);
    }

    /** Whether it is to be shown at that instant. */
    public boolean active(Instant now) {
        if (over(now) || now.isBefore(from)) return false;
        return repeat == null || sinceTurn(now).compareTo(repeat.shown()) < 0;
    }

    private Duration sinceTurn(Instant now) {
        var passed = Duration.between(from, now);
        return passed.minus(repeat.every().multipliedBy(passed.dividedBy(repeat.every())));
    }

    /** The first instant after now at which {@link #active} changes by time alone; {@link Instant#MAX} if never. */
    Instant changes(Instant now) {
        if (over(now)) return Instant.MAX;
        if (now.isBefore(from)) return from;
        var end = until == null ? Instant.MAX : until;
        if (repeat == null) return end;
        var since = sinceTurn(now);
        var next = now.minus(since).plus(since.compareTo(repeat.shown()) < 0 ? repeat.shown() : repeat.every());
        return next.isBefore(end) ? next : end;
    }
}
