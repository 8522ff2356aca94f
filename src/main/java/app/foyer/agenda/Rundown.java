package app.foyer.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A room's running order at one instant: where each session stands and when it is expected, from the plan, the delays
 * and what has really happened.
 *
 * <p>A delay moves its session and the later ones of the day; gaps after it absorb a positive one. Running over pushes
 * what follows the same way; ending early moves nothing, since people come by the printed time. A session never waits
 * for one that was planned to overlap it.
 *
 * @param room as it stands at that instant
 * @param items the room's sessions by scheduled time, all days
 * @param drivenUntil when it follows the clock again by itself, or null while it does
 */
public record Rundown(Room room, List<RundownItem> items, Instant at, Instant drivenUntil) {
    public Rundown {
        items = List.copyOf(items);
    }

    /** @throws app.foyer.platform.Refusal {@code unknown-room} */
    public static Rundown of(Agenda agenda, String room, Instant now) {
        return new Reckoning(agenda, agenda.roomAt(room, now), now).rundown();
    }

    /** Every room's rundown, rooms as they are shown. */
    public static List<Rundown> all(Agenda agenda, Instant now) {
        return agenda.roomsInOrder().stream()
                .map(room -> of(agenda, room.id(), now))
                .toList();
    }

    public Optional<RundownItem> live() {
        return items.stream().filter(RundownItem::live).findFirst();
    }

    /** What is still to come, by expected start. */
    public Stream<RundownItem> upcoming() {
        return items.stream()
                .filter(item -> item.status() == SessionStatus.PLANNED)
                .sorted(Comparator.comparing(item -> item.expected().start()));
    }

    public Optional<RundownItem> next() {
        return upcoming().findFirst();
    }

    /** The first instant after now at which this rundown reads differently by time alone, if there is one. */
    public Optional<Instant> validUntil() {
        var boundaries = items.stream()
                .filter(item -> item.status() == SessionStatus.PLANNED || item.live())
                .flatMap(item ->
                        Stream.of(item.expected().start(), item.expected().end()));
        return Stream.concat(boundaries, Stream.ofNullable(drivenUntil))
                .filter(instant -> instant.isAfter(at))
                .min(Comparator.naturalOrder());
    }

    public Optional<RundownItem> item(String session) {
        return items.stream()
                .filter(item -> item.session().id().equals(session))
                .findFirst();
    }

    /** One pass over a room's sessions, carrying delay and overrun from each to the next. */
    private static final class Reckoning {
        private final Agenda agenda;
        private final Room room;
        private final Instant now;
        private final List<Session> sessions;
        private final Session position;
        private final List<RundownItem> items = new ArrayList<>();
        private boolean passedPosition;
        private Link delays;
        private Link overrun;

        /** The link that a session hangs on: the one before it that day. */
        private record Link(Instant plannedEnd, Duration late, Instant expectedStart) {}

        Reckoning(Agenda agenda, Room room, Instant now) {
            this.agenda = agenda;
            this.room = room;
            this.now = now;
            this.sessions = agenda.sessionsIn(room.id());
            this.position = room.followsClock() ? null : position();
            this.passedPosition = position == null;
        }

        /** Where a driven room stands: the running session, else the one started last. */
        private Session position() {
            var started = sessions.stream()
                    .filter(session -> session.actualStart() != null && !session.cancelled())
                    .toList();
            return started.stream()
                    .filter(Session::running)
                    .findFirst()
                    .or(() -> started.stream().max(Comparator.comparing(Session::actualStart)))
                    .orElse(null);
        }

        Rundown rundown() {
            Session previous = null;
            for (var session : sessions) {
                if (previous == null || !sameDay(previous, session)) {
                    delays = null;
                    overrun = null;
                }
                items.add(reckon(session));
                passedPosition |= Objects.equals(session, position);
                previous = session;
            }
            return room.followsClock()
                    ? new Rundown(room, byClock(), now, null)
                    : new Rundown(room, items, now, agenda.endOfDay(room.drivenSince()));
        }

        private boolean sameDay(Session one, Session other) {
            return agenda.dayOf(one.scheduled().start())
                    .equals(agenda.dayOf(other.scheduled().start()));
        }

        private RundownItem reckon(Session session) {
            var plan = delayed(session);
            if (session.cancelled()) return new RundownItem(session, SessionStatus.CANCELLED, plan);
            delays = new Link(session.scheduled().end(), delayOf(session, plan), plan.start());
            if (session.actualStart() != null) return ran(session, plan);
            if (!room.followsClock()) {
                if (!plan.end().isAfter(room.drivenSince())) return new RundownItem(session, SessionStatus.DONE, plan);
                if (!passedPosition || isPastDay(session)) return new RundownItem(session, SessionStatus.SKIPPED, plan);
            }
            var expected = pushed(plan);
            if (!room.followsClock() && !expected.start().isAfter(now))
                expected = expected.startingAt(minuteAfter(now));
            overrun = new Link(plan.end(), Duration.between(plan.end(), expected.end()), expected.start());
            return new RundownItem(session, SessionStatus.PLANNED, expected);
        }

        private RundownItem ran(Session session, Slot plan) {
            var start = session.actualStart();
            var end = session.actualEnd();
            var done = end != null;
            if (!done) {
                end = start.plus(plan.length());
                if (!room.followsClock() && !end.isAfter(now)) end = minuteAfter(now);
                done = room.followsClock() && !end.isAfter(now);
            }
            if (end.isBefore(start)) end = start;
            if (room.followsClock() || Objects.equals(session, position))
                overrun = new Link(plan.end(), Duration.between(plan.end(), end), start);
            return new RundownItem(
                    session, done ? SessionStatus.DONE : SessionStatus.LIVE, new Slot(room.id(), start, end));
        }

        /** The scheduled slot with the delays before it, less what gaps have absorbed, and its own. */
        private Slot delayed(Session session) {
            var slot = session.scheduled();
            var carried = delays == null ? Duration.ZERO : absorbed(delays, slot.start());
            return slot.startingAt(slot.start().plus(carried).plus(session.delay()));
        }

        private static Duration delayOf(Session session, Slot plan) {
            return Duration.between(session.scheduled().start(), plan.start());
        }

        private Slot pushed(Slot plan) {
            if (overrun == null || overrun.late().isNegative()) return atLeast(plan, overrun);
            return atLeast(plan.startingAt(plan.start().plus(absorbed(overrun, plan.start()))), overrun);
        }

        private static Slot atLeast(Slot slot, Link before) {
            var early = before != null && slot.start().isBefore(before.expectedStart());
            return early ? slot.startingAt(before.expectedStart()) : slot;
        }

        private static Duration absorbed(Link before, Instant start) {
            if (!before.late().isPositive()) return before.late();
            var gap = Duration.between(before.plannedEnd(), start);
            if (gap.isNegative()) return before.late();
            var left = before.late().minus(gap);
            return left.isNegative() ? Duration.ZERO : left;
        }

        private boolean isPastDay(Session session) {
            return agenda.dayOf(session.scheduled().start()).isBefore(agenda.dayOf(now));
        }

        /** By the clock one session is live: of those whose time it is, the one that began last. */
        private List<RundownItem> byClock() {
            var live = items.stream()
                    .filter(item -> item.status() == SessionStatus.PLANNED || item.live())
                    .filter(item -> !item.expected().start().isAfter(now)
                            && item.expected().end().isAfter(now))
                    .reduce((one, later) ->
                            later.expected().start().isBefore(one.expected().start()) ? one : later)
                    .orElse(null);
            return items.stream().map(item -> byClock(item, item == live)).toList();
        }

        private RundownItem byClock(RundownItem item, boolean live) {
            var open = item.status() == SessionStatus.PLANNED || item.live();
            if (!open) return item;
            var begun = !item.expected().start().isAfter(now);
            var status = live ? SessionStatus.LIVE : begun ? SessionStatus.DONE : SessionStatus.PLANNED;
            return new RundownItem(item.session(), status, item.expected());
        }

        /** The next full minute, so that what waits for a person is expected anew once a minute, not at every look. */
        private static Instant minuteAfter(Instant now) {
            return now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        }
    }
}
