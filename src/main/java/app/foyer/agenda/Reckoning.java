package app.foyer.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Derives when each session of one room is expected, from its {@link Place} in the order and what really happened. */
final class Reckoning {
    private final Agenda agenda;
    private final Room room;
    private final Instant now;
    private final List<Session> sessions;
    private final Session position;

    /** What can hold up a later one: a session that is expected, or where the room stands. */
    private record Pushing(Place place, RundownItem item) {
        Instant start() {
            return item.expected().start();
        }

        Instant end() {
            return item.expected().end();
        }

        boolean overlappedBy(Place later) {
            return later.overlaps(place);
        }

        Duration late() {
            var late = Duration.between(place.plan().end(), end());
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
        var places = Place.of(agenda, sessions);
        var items = expected(places, Place.limits(places));
        return room.followsClock()
                ? new Rundown(agenda, room, byClock(items), now, null)
                : new Rundown(agenda, room, items, now, agenda.endOfDay(room.drivenSince()));
    }

    private List<RundownItem> expected(List<Place> places, List<Instant> limits) {
        var items = new ArrayList<RundownItem>();
        var ahead = new ArrayList<Pushing>();
        var passedPosition = position == null;
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            if (place.before() == null) ahead.removeIf(each -> !each.item().live());
            var item = item(place, ahead, limits.get(i), passedPosition);
            items.add(item);
            if (pushes(item) && !isBehind(item, ahead)) ahead.add(new Pushing(place, item));
            passedPosition |= place.session() == position;
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

    private RundownItem item(Place place, List<Pushing> ahead, Instant limit, boolean passedPosition) {
        var session = place.session();
        if (session.cancelled()) return still(place, SessionStatus.CANCELLED);
        if (session.skipped()) return still(place, SessionStatus.SKIPPED);
        if (session.actualStart() != null) return ran(place, limit);
        if (!room.followsClock()) {
            if (!place.plan().end().isAfter(room.drivenSince())) return still(place, SessionStatus.DONE);
            if (!passedPosition || isPastDay(place)) return still(place, SessionStatus.SKIPPED);
        }
        return toCome(place, ahead, limit);
    }

    private static RundownItem still(Place place, SessionStatus status) {
        var slot = place.plan();
        return new RundownItem(
                place.session(), status, slot, place.due(), slot, slot.end(), place.gap(), Duration.ZERO);
    }

    private RundownItem toCome(Place place, List<Pushing> ahead, Instant limit) {
        var session = place.session();
        var start = start(place, ahead, limit);
        if (!room.followsClock() && !start.isAfter(now)) start = Rundown.minuteAfter(now);
        var natural = later(start, place.ended(start).plus(session.added()));
        var end = limited(natural, start, limit);
        return new RundownItem(
                session,
                SessionStatus.PLANNED,
                new Slot(place.due().room(), start, end),
                place.due(),
                place.plan(),
                end,
                place.gap(),
                Duration.between(end, natural));
    }

    private static Instant start(Place place, List<Pushing> ahead, Instant limit) {
        var planned = place.plan().start();
        if (place.session().timing().fixed()) return planned;
        var free = free(place, ahead);
        var start = pushed(place, ahead, free);
        var tooLate = limit != null && start.isAfter(limit);
        return tooLate ? earlier(start, later(limit, free)) : start;
    }

    private static Instant pushed(Place place, List<Pushing> ahead, Instant free) {
        var planned = place.plan().start();
        if (ahead.isEmpty()) return planned;
        var last = ahead.getLast();
        if (place.hangsOn(last.place()) && !place.session().delay().isPositive()) return free;
        return later(last.overlappedBy(place) ? planned.plus(last.late()) : planned, free);
    }

    /**
     * When the room is free for it: after those before it, save for those that the programme overlaps it with. One that
     * hangs on the last of them looks at that alone. The order stays in any case.
     */
    private static Instant free(Place place, List<Pushing> ahead) {
        var free = Instant.MIN;
        var hangs = !ahead.isEmpty() && place.hangsOn(ahead.getLast().place());
        for (var each : ahead) {
            var waits = hangs ? each == ahead.getLast() : !each.overlappedBy(place);
            free = later(free, waits ? each.end() : each.start());
        }
        return free;
    }

    private RundownItem ran(Place place, Instant limit) {
        var session = place.session();
        var start = session.actualStart();
        if (session.actualEnd() != null) {
            var end = later(session.actualEnd(), start);
            return past(place, new Slot(room.id(), start, end));
        }
        var natural = later(start, place.ended(start).plus(session.added()).plus(session.held()));
        var timeUp = limited(natural, start, limit);
        if (room.followsClock() && !timeUp.isAfter(now)) return past(place, new Slot(room.id(), start, timeUp));
        return new RundownItem(
                session,
                SessionStatus.LIVE,
                new Slot(room.id(), start, liveUntil(session, natural, limit)),
                place.due(),
                place.plan(),
                timeUp,
                place.gap(),
                Duration.between(timeUp, natural));
    }

    /** What has run out of time is expected to end within the minute; time on hold comes on top. */
    private Instant liveUntil(Session session, Instant natural, Instant limit) {
        if (room.followsClock()) return limited(natural, session.actualStart(), limit);
        var minute = Rundown.minuteAfter(now);
        var since = session.heldSince();
        var onHold = since == null ? Duration.ZERO : Duration.between(since, later(minute, since));
        var end = limited(natural.plus(onHold), session.actualStart(), limit);
        return end.isAfter(now) ? end : later(minute, session.actualStart());
    }

    private static Instant limited(Instant natural, Instant start, Instant limit) {
        return limit == null ? natural : later(start, earlier(natural, limit));
    }

    private static RundownItem past(Place place, Slot slot) {
        return new RundownItem(
                place.session(),
                SessionStatus.DONE,
                slot,
                place.due(),
                place.plan(),
                slot.end(),
                place.gap(),
                Duration.ZERO);
    }

    private boolean isPastDay(Place place) {
        return place.day().isBefore(agenda.dayOf(now));
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
