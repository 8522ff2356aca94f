package app.foyer.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Derives when each session of one room is expected, from its {@link Turn} in the order and what really happened. */
final class Reckoning {
    private final Agenda agenda;
    private final Room room;
    private final Instant now;
    private final List<Session> sessions;
    private final Session position;

    /** What can hold up a later one: a session that is expected, or where the room stands. */
    private record Pushing(Turn turn, RundownItem item) {
        Instant start() {
            return item.expected().start();
        }

        Instant end() {
            return item.expected().end();
        }

        boolean overlappedBy(Turn later) {
            return later.overlaps(turn);
        }

        Duration late() {
            var late = Duration.between(turn.plan().end(), end());
            return late.isNegative() ? Duration.ZERO : late;
        }
    }

    Reckoning(Agenda agenda, Room room, List<Session> sessions, Instant now) {
        this.agenda = agenda;
        this.room = room;
        this.now = now;
        this.sessions = sessions;
        this.position = room.followsClock() ? null : position();
    }

    /** Where a driven room stands: the running session, else the one started last. */
    private Session position() {
        var started = sessions.stream()
                .filter(session -> session.actualStart() != null && session.playable())
                .toList();
        return started.stream()
                .filter(Session::running)
                .findFirst()
                .or(() -> started.stream().max(Comparator.comparing(Session::actualStart)))
                .orElse(null);
    }

    Rundown rundown() {
        var turns = Turn.of(agenda, sessions);
        var items = expected(turns, Turn.limits(turns));
        return room.followsClock()
                ? new Rundown(agenda, room, byClock(items), now, null)
                : new Rundown(agenda, room, items, now, agenda.endOfDay(room.drivenSince()));
    }

    private List<RundownItem> expected(List<Turn> turns, List<Instant> limits) {
        var items = new ArrayList<RundownItem>();
        var ahead = new ArrayList<Pushing>();
        var passedPosition = position == null;
        for (int i = 0; i < turns.size(); i++) {
            var turn = turns.get(i);
            if (turn.before() == null) ahead.removeIf(each -> !each.item().live());
            var item = item(turn, ahead, limits.get(i), passedPosition);
            items.add(item);
            if (pushes(item) && !isBehind(item, ahead)) ahead.add(new Pushing(turn, item));
            passedPosition |= turn.session() == position;
        }
        return items;
    }

    /** Played out of turn: over before the one before it is. */
    private boolean isBehind(RundownItem item, List<Pushing> ahead) {
        return room.followsClock()
                && item.session().actualStart() != null
                && !ahead.isEmpty()
                && item.expected().end().isBefore(ahead.getLast().end());
    }

    /** Of what a driven room has behind it, only where it stands holds up what comes. */
    private boolean pushes(RundownItem item) {
        if (item.status() == SessionStatus.PLANNED) return true;
        return item.session().actualStart() != null
                && item.session().playable()
                && (room.followsClock() || item.session() == position);
    }

    private RundownItem item(Turn turn, List<Pushing> ahead, Instant limit, boolean passedPosition) {
        var session = turn.session();
        if (session.cancelled()) return still(turn, SessionStatus.CANCELLED);
        if (session.skipped()) return still(turn, SessionStatus.SKIPPED);
        if (session.actualStart() != null) return ran(turn, limit);
        if (!room.followsClock()) {
            if (!turn.plan().end().isAfter(room.drivenSince())) return still(turn, SessionStatus.DONE);
            if (!passedPosition || isPastDay(turn)) return still(turn, SessionStatus.SKIPPED);
        }
        return toCome(turn, ahead, limit);
    }

    private static RundownItem still(Turn turn, SessionStatus status) {
        var slot = turn.plan();
        return new RundownItem(turn.session(), status, slot, turn.due(), slot, slot.end(), turn.gap(), Duration.ZERO);
    }

    private RundownItem toCome(Turn turn, List<Pushing> ahead, Instant limit) {
        var session = turn.session();
        var start = start(turn, ahead, limit);
        if (!room.followsClock() && !start.isAfter(now)) start = Rundown.minuteAfter(now);
        var natural = turn.ended(start);
        var end = limited(natural, start, limit);
        return new RundownItem(
                session,
                SessionStatus.PLANNED,
                new Slot(turn.due().room(), start, end),
                turn.due(),
                turn.plan(),
                end,
                turn.gap(),
                Duration.between(end, natural));
    }

    private static Instant start(Turn turn, List<Pushing> ahead, Instant limit) {
        var planned = turn.plan().start();
        if (turn.session().timing().fixed()) return planned;
        var free = free(turn, ahead);
        var start = pushed(turn, ahead, free);
        var tooLate = limit != null && start.isAfter(limit);
        return tooLate ? earlier(start, later(limit, free)) : start;
    }

    private static Instant pushed(Turn turn, List<Pushing> ahead, Instant free) {
        var planned = turn.plan().start();
        if (ahead.isEmpty()) return planned;
        var last = ahead.getLast();
        if (turn.hangsOn(last.turn()) && !turn.session().delay().isPositive()) return free;
        return later(last.overlappedBy(turn) ? planned.plus(last.late()) : planned, free);
    }

    /**
     * When the room is free for it: after those before it, save for those that the programme overlaps it with. One that
     * hangs on the last of them looks at that alone. The order stays in any case.
     */
    private static Instant free(Turn turn, List<Pushing> ahead) {
        var free = Instant.MIN;
        var hangs = !ahead.isEmpty() && turn.hangsOn(ahead.getLast().turn());
        for (var each : ahead) {
            var waits = hangs ? each == ahead.getLast() : !each.overlappedBy(turn);
            free = later(free, waits ? each.end() : each.start());
        }
        return free;
    }

    private RundownItem ran(Turn turn, Instant limit) {
        var session = turn.session();
        var start = session.actualStart();
        if (session.actualEnd() != null) {
            var end = later(session.actualEnd(), start);
            return past(turn, new Slot(room.id(), start, end));
        }
        var natural = session.timing().countsToEnd()
                ? turn.ended(start)
                : turn.ended(start).plus(session.held());
        var timeUp = limited(natural, start, limit);
        if (room.followsClock() && !timeUp.isAfter(now)) return past(turn, new Slot(room.id(), start, timeUp));
        return new RundownItem(
                session,
                SessionStatus.LIVE,
                new Slot(room.id(), start, liveUntil(session, natural, limit)),
                turn.due(),
                turn.plan(),
                timeUp,
                turn.gap(),
                Duration.between(timeUp, natural));
    }

    /** What has run out of time is expected to end within the minute; time on hold comes on top. */
    private Instant liveUntil(Session session, Instant natural, Instant limit) {
        if (room.followsClock()) return limited(natural, session.actualStart(), limit);
        var minute = Rundown.minuteAfter(now);
        var since = session.heldSince();
        var waits = since != null && !session.timing().countsToEnd();
        var onHold = waits ? Duration.between(since, later(minute, since)) : Duration.ZERO;
        var end = limited(natural.plus(onHold), session.actualStart(), limit);
        return end.isAfter(now) ? end : later(minute, session.actualStart());
    }

    private static Instant limited(Instant natural, Instant start, Instant limit) {
        return limit == null ? natural : later(start, earlier(natural, limit));
    }

    private static RundownItem past(Turn turn, Slot slot) {
        return new RundownItem(
                turn.session(),
                SessionStatus.DONE,
                slot,
                turn.due(),
                turn.plan(),
                slot.end(),
                turn.gap(),
                Duration.ZERO);
    }

    private boolean isPastDay(Turn turn) {
        return turn.day().isBefore(agenda.dayOf(now));
    }

    /** By the clock one session is live: of those whose time it is, the one that began last. */
    private List<RundownItem> byClock(List<RundownItem> items) {
        var live = items.stream()
                .filter(RundownItem::open)
                .filter(item -> !item.expected().start().isAfter(now)
                        && item.expected().end().isAfter(now))
                .reduce((one, later) ->
                        later.expected().start().isBefore(one.expected().start()) ? one : later)
                .orElse(null);
        return items.stream().map(item -> byClock(item, item == live)).toList();
    }

    private RundownItem byClock(RundownItem item, boolean live) {
        if (!item.open()) return item;
        var begun = !item.expected().start().isAfter(now);
        return item.as(live ? SessionStatus.LIVE : begun ? SessionStatus.DONE : SessionStatus.PLANNED);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
