package app.foyer.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * One item of the agenda. Planned is what the programme says, moved is where staff put it instead, actual is what
 * happened; what is expected from these is derived by {@link Rundown}.
 *
 * @param planned the programme's place and time
 * @param moved where staff moved it, or null while it stays as planned
 * @param delay shifts this session and the later ones of its room and day; may be negative
 * @param actualStart when it was started by hand, or null
 * @param actualEnd when it was ended by hand, or null; never without a start, save for a cancelled one
 */
public record Session(
        String id,
        About about,
        Slot planned,
        Slot moved,
        Duration delay,
        Instant actualStart,
        Instant actualEnd,
        boolean cancelled) {

    public static Session planned(String id, About about, Slot planned) {
        return new Session(id, about, planned, null, Duration.ZERO, null, null, false);
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
        return withAbout(other.about).equals(other);
    }

    boolean running() {
        return actualStart != null && actualEnd == null;
    }

    Session withAbout(About newAbout) {
        return new Session(id, newAbout, planned, moved, delay, actualStart, actualEnd, cancelled);
    }

    Session withPlanned(Slot newPlanned) {
        return new Session(id, about, newPlanned, normal(moved, newPlanned), delay, actualStart, actualEnd, cancelled);
    }

    Session movedTo(Slot slot) {
        return new Session(id, about, planned, normal(slot, planned), delay, actualStart, actualEnd, cancelled);
    }

    Session delayed(Duration by) {
        return new Session(id, about, planned, moved, delay.plus(by), actualStart, actualEnd, cancelled);
    }

    Session ran(Instant start, Instant end) {
        return new Session(id, about, planned, moved, delay, start, end, cancelled);
    }

    Session cancelled(boolean isCancelled) {
        return new Session(id, about, planned, moved, delay, actualStart, actualEnd, isCancelled);
    }

    /** Moved back to where it was planned is not moved. */
    private static Slot normal(Slot moved, Slot planned) {
        return Objects.equals(moved, planned) ? null : moved;
    }
}
