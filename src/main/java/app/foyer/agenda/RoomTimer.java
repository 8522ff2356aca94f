package app.foyer.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * What a room's stage timer shows.
 *
 * @param item what is live, if anything is
 * @param until when its time is up; null while it is on hold or nothing is live
 * @param left the time that it has left, negative in overtime; zero while nothing is live
 * @param next what comes next that day
 * @param offset how the room stands against the programme, if it does
 * @param dayOffset calendar days that have begun at the venue since what is live started
 */
public record RoomTimer(
        Room room,
        Instant at,
        Phase phase,
        Optional<RundownItem> item,
        Instant until,
        Duration left,
        Optional<RundownItem> next,
        Optional<Offset> offset,
        long dayOffset) {

    /** How the time of what is live runs. */
    public enum Phase {
        IDLE,
        RUNNING,
        HELD,
        OVERTIME;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whole minutes that the room is behind the programme, as clocks show them; negative ahead, 0 where nothing says. */
    public long minutesBehind() {
        return item.map(live -> minutes(live.due().end(), live.expected().end()))
                .or(() -> next.map(coming ->
                        minutes(coming.due().start(), coming.expected().start())))
                .orElse(0L);
    }

    private static long minutes(Instant from, Instant to) {
        return Math.floorDiv(to.getEpochSecond(), 60L) - Math.floorDiv(from.getEpochSecond(), 60L);
    }

    public static RoomTimer of(Rundown rundown) {
        var now = rundown.at();
        var agenda = rundown.agenda();
        var today = agenda.dayOf(now);
        var next = rundown.next()
                .filter(item -> agenda.dayOf(item.expected().start()).equals(today));
        var live = rundown.live();
        if (live.isEmpty())
            return new RoomTimer(rundown.room(), now, Phase.IDLE, live, null, Duration.ZERO, next, rundown.offset(), 0);
        var item = live.get();
        var timeUp = timeUp(item);
        var held = item.onHold();
        var left = held ? leftOnHold(item, now) : Duration.between(now, timeUp);
        var phase = held ? Phase.HELD : left.isNegative() ? Phase.OVERTIME : Phase.RUNNING;
        var began = item.expected().start().atZone(agenda.zone()).toLocalDate();
        var days = ChronoUnit.DAYS.between(began, now.atZone(agenda.zone()).toLocalDate());
        return new RoomTimer(
                rundown.room(), now, phase, live, held ? null : timeUp, left, next, rundown.offset(), days);
    }

    /** The time left stands still on hold, save where the clock ends it whatever happens. */
    private static Duration leftOnHold(RundownItem item, Instant now) {
        var timing = item.session().timing();
        var standing = Duration.between(item.session().heldSince(), item.timeUp());
        var deadline = timing.countsToEnd() ? timeUp(item) : timing.hardStop();
        if (deadline == null) return standing;
        var running = Duration.between(now, deadline);
        return running.compareTo(standing) < 0 ? running : standing;
    }

    /** The room must be empty by a hard stop, whatever time was promised. */
    private static Instant timeUp(RundownItem item) {
        var stop = item.session().timing().hardStop();
        var early = stop != null && stop.isBefore(item.timeUp());
        return !early
                ? item.timeUp()
                : stop.isBefore(item.expected().start()) ? item.expected().start() : stop;
    }
}
