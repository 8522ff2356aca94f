package app.foyer.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * One item of the agenda. Planned is what the programme says, moved is where staff put it instead, actual is what
 * happened; what is expected from these is derived by {@link Rundown}.
 *
 * @param planned the programme's place and time
 * @param moved where staff moved it, or null while it stays as planned
 * @param delay shifts this session and the later ones of its room and day; may be negative
 * @param added what staff gave it above its length; negative where they took from it
 * @param actualStart when it was started by hand, or null
 * @param actualEnd when it was ended by hand, or null; never without a start, save for a cancelled one
 * @param heldSince since when it is on hold, or null
 * @param held how long it was on hold before, whole seconds
 * @param skipped staff pass it over; unlike a cancelled one it is not announced as such
 * @param unplanned put in on the day; no programme has it
 */
public record Session(
        String id,
        About about,
        Needs needs,
        Timing timing,
        Slot planned,
        Slot moved,
        Duration delay,
        Duration added,
        Instant actualStart,
        Instant actualEnd,
        Instant heldSince,
        Duration held,
        boolean cancelled,
        boolean skipped,
        boolean unplanned) {

    /** What an older record of a session does not say is as usual. */
    public Session {
        needs = Objects.requireNonNullElse(needs, Needs.NONE);
        timing = Objects.requireNonNullElse(timing, Timing.USUAL);
        added = Objects.requireNonNullElse(added, Duration.ZERO);
        held = Objects.requireNonNullElse(held, Duration.ZERO);
    }

    public static Session planned(String id, About about, Slot planned) {
        return new Session(
                id,
                about,
                Needs.NONE,
                Timing.USUAL,
                planned,
                null,
                Duration.ZERO,
                Duration.ZERO,
                null,
                null,
                null,
                Duration.ZERO,
                false,
                false,
                false);
    }

    /** The place and time that hold for now, before delays: where it was moved, else as planned. */
    public Slot scheduled() {
        return moved == null ? planned : moved;
    }

    public String room() {
        return scheduled().room();
    }

    /** Whether another version of it differs at most in what it is about, and not in where, when and whether. */
    public boolean sameCourse(Session other) {
        return withAbout(other.about).withNeeds(other.needs).equals(other);
    }

    /** Whether it takes its turn at all. */
    public boolean playable() {
        return !cancelled && !skipped;
    }

    public boolean running() {
        return actualStart != null && actualEnd == null;
    }

    public Session withAbout(About newAbout) {
        return with(draft -> draft.about = newAbout);
    }

    public Session withNeeds(Needs newNeeds) {
        return with(draft -> draft.needs = newNeeds);
    }

    public Session withTiming(Timing newTiming) {
        return with(draft -> draft.timing = newTiming);
    }

    public Session withPlanned(Slot newPlanned) {
        return with(draft -> draft.planned = newPlanned);
    }

    /** Moved back to where it was planned, or to null, is not moved. */
    public Session movedTo(Slot slot) {
        return with(draft -> draft.moved = slot);
    }

    public Session cancelled(boolean isCancelled) {
        return with(draft -> draft.cancelled = isCancelled);
    }

    /** Another place and time that hold for now, written where the present ones stand. */
    Session rescheduled(Slot slot) {
        return moved == null ? withPlanned(slot) : movedTo(slot);
    }

    Session delayed(Duration by) {
        return withDelay(delay.plus(by));
    }

    Session withDelay(Duration newDelay) {
        return with(draft -> draft.delay = newDelay);
    }

    Session extended(Duration by) {
        return with(draft -> draft.added = added.plus(by));
    }

    Session ran(Instant start, Instant end) {
        return with(draft -> {
            draft.actualStart = start;
            draft.actualEnd = end;
        });
    }

    Session hold(Instant since) {
        return with(draft -> draft.heldSince = since);
    }

    /** Ends a hold, if there is one. */
    Session released(Instant now) {
        if (heldSince == null) return this;
        var more = Math.max(0, Duration.between(heldSince, now).toSeconds());
        return with(draft -> {
            draft.heldSince = null;
            draft.held = held.plusSeconds(more);
        });
    }

    Session skipped(boolean isSkipped) {
        return with(draft -> draft.skipped = isSkipped);
    }

    Session unplannedOne() {
        return with(draft -> draft.unplanned = true);
    }

    private Session with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.session();
    }

    /** The parts of a session while a copy is made. */
    private static final class Draft {
        private final Session old;
        private About about;
        private Needs needs;
        private Timing timing;
        private Slot planned;
        private Slot moved;
        private Duration delay;
        private Duration added;
        private Instant actualStart;
        private Instant actualEnd;
        private Instant heldSince;
        private Duration held;
        private boolean cancelled;
        private boolean skipped;
        private boolean unplanned;

        Draft(Session old) {
            this.old = old;
            about = old.about;
            needs = old.needs;
            timing = old.timing;
            planned = old.planned;
            moved = old.moved;
            delay = old.delay;
            added = old.added;
            actualStart = old.actualStart;
            actualEnd = old.actualEnd;
            heldSince = old.heldSince;
            held = old.held;
            cancelled = old.cancelled;
            skipped = old.skipped;
            unplanned = old.unplanned;
        }

        Session session() {
            var elsewhere = planned.equals(moved) ? null : moved;
            return new Session(
                    old.id,
                    about,
                    needs,
                    timing,
                    planned,
                    elsewhere,
                    delay,
                    added,
                    actualStart,
                    actualEnd,
                    heldSince,
                    held,
                    cancelled,
                    skipped,
                    unplanned);
        }
    }
}
