package app.foyer.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Derives one room's rundown in three passes: when each session is due and planned after delays; which of them cannot
 * wait, so that those before them must stop; and when each is expected, from what has really happened.
 */
final class Reckoning {
    private final Agenda agenda;
    private final Room room;
    private final Instant now;
    private final List<Session> sessions;
    private final Session position;

    /**
     * A session before what really happened.
     *
     * @param day the conference day that it starts in
     * @param run counts the days, or evenings that went on over their end, up to the one that it belongs to
     * @param due as scheduled, with links followed
     * @param plan due, shifted by the delays that staff announced
     * @param before the one that it comes after in that run, or null
     */
    private record Place(Session session, LocalDate day, int run, Slot due, Slot plan, Place before) {
        Duration gap() {
            if (before == null) return Duration.ZERO;
            var gap = Duration.between(before.due.end(), due.start());
            return gap.isNegative() ? Duration.ZERO : gap;
        }

        Duration delay() {
            return Duration.between(due.start(), plan.start());
        }
    }

    /**
     * What holds up the next one: the last session that is expected, or where the room stands.
     *
     * @param order when the latest of all so far is expected to start: the order stays
     */
    private record Pushing(Place place, Slot expected, Instant order) {
        boolean overlappedBy(Place later) {
            return overlaps(later.session, place.session);
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
        var places = places();
        var items = expected(places, limits(places));
        return room.followsClock()
                ? new Rundown(agenda, room, byClock(items), now, null)
                : new Rundown(agenda, room, items, now, agenda.endOfDay(room.drivenSince()));
    }

    // First pass: due and planned.

    private List<Place> places() {
        var places = new ArrayList<Place>();
        Place before = null;
        var lastDay = LocalDate.MIN;
        var run = 0;
        for (var session : sessions) {
            var day = agenda.dayOf(session.scheduled().start());
            if (day.isAfter(lastDay)) {
                before = null;
                run++;
            }
            var place = place(session, day, run, before);
            places.add(place);
            if (session.playable()) before = place;
            lastDay = later(lastDay, later(day, agenda.dayOf(place.due.end())));
        }
        return places;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Place place(Session session, LocalDate day, int run, Place before) {
        var overlaps = before != null && overlaps(session, before.session);
        var due = before == null ? session.scheduled() : due(session, before, overlaps);
        return new Place(session, day, run, due, plan(session, due, before, overlaps), before);
    }

    /** Planned to begin before the other ends; one that hangs on another or was put in on the day never was. */
    private static boolean overlaps(Session session, Session before) {
        return !session.timing().linked()
                && !session.unplanned()
                && !before.timing().linked()
                && !before.unplanned()
                && session.scheduled().start().isBefore(before.scheduled().end());
    }

    private static Slot due(Session session, Place before, boolean overlaps) {
        var slot = session.scheduled();
        var timing = session.timing();
        var free = before.due.end();
        if (timing.linked())
            return timing.keepsEnd() ? new Slot(slot.room(), free, later(slot.end(), free)) : slot.startingAt(free);
        if (timing.fixed() || overlaps || !slot.start().isBefore(free)) return slot;
        return new Slot(slot.room(), free, ended(session, slot, free));
    }

    private static Slot plan(Session session, Slot due, Place before, boolean overlaps) {
        if (session.timing().fixed()) return due;
        var start = session.timing().linked() && before != null
                ? before.plan.end().plus(session.delay())
                : due.start().plus(carried(due, before, overlaps)).plus(session.delay());
        return new Slot(due.room(), start, ended(session, due, start));
    }

    /** What a session takes over from the delays before it: gaps take up a positive one, a negative one brings all forward. */
    private static Duration carried(Slot due, Place before, boolean overlaps) {
        if (before == null) return Duration.ZERO;
        if (!before.delay().isPositive()) return before.delay();
        var late = Duration.between(before.due.end(), before.plan.end());
        if (overlaps) return late;
        var left = late.minus(Duration.between(before.due.end(), due.start()));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** When it ends if it starts then: after its length, at its planned end, or after as much of its length as it needs. */
    private static Instant ended(Session session, Slot due, Instant start) {
        var timing = session.timing();
        if (timing.countsToEnd()) return later(due.end(), start);
        var usual = start.plus(due.length());
        if (timing.least() == null || !start.isAfter(due.start())) return usual;
        return earlier(usual, later(due.end(), start.plus(timing.least())));
    }

    // Second pass: what cannot wait.

    /** For each session the latest instant at which it must be over, or null. */
    private List<Instant> limits(List<Place> places) {
        var limits = new ArrayList<Instant>();
        var urgent = places.stream().filter(Reckoning::urgent).toList();
        for (var place : places) limits.add(limit(place, urgent));
        return limits;
    }

    private Instant limit(Place place, List<Place> urgent) {
        return urgent.stream()
                .filter(later -> later != place && comesAfter(place.session, later.session))
                .filter(later -> later.run == place.run)
                .map(later -> later.plan.start())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean urgent(Place place) {
        var session = place.session;
        var waits = session.playable() && session.actualStart() == null;
        return waits && (session.timing().fixed() || place.delay().isNegative());
    }

    private static boolean comesAfter(Session session, Session later) {
        var slot = session.scheduled();
        var loose = session.unplanned()
                || session.timing().linked()
                || later.timing().linked();
        return !later.scheduled().start().isBefore(loose ? slot.start() : slot.end());
    }

    // Third pass: expected, from what happened.

    private List<RundownItem> expected(List<Place> places, List<Instant> limits) {
        var items = new ArrayList<RundownItem>();
        var passedPosition = position == null;
        Pushing pushing = null;
        var pushedByLive = false;
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            if (place.before == null && !pushedByLive) pushing = null;
            var item = item(place, pushing, limits.get(i), passedPosition);
            items.add(item);
            if (pushes(item) && !isBehind(item, pushing)) {
                var start = item.expected().start();
                pushing = new Pushing(place, item.expected(), pushing == null ? start : later(pushing.order, start));
                pushedByLive = item.live();
            }
            passedPosition |= place.session == position;
        }
        return items;
    }

    /** Played out of turn, and over before what comes now was even expected to begin. */
    private static boolean isBehind(RundownItem item, Pushing pushing) {
        return pushing != null && item.expected().end().isBefore(pushing.expected.start());
    }

    /** Of what a driven room has behind it, only where it stands holds up what comes. */
    private boolean pushes(RundownItem item) {
        if (item.status() == SessionStatus.PLANNED) return true;
        return item.session().actualStart() != null
                && item.session().playable()
                && (room.followsClock() || item.session() == position);
    }

    private RundownItem item(Place place, Pushing pushing, Instant limit, boolean passedPosition) {
        var session = place.session;
        if (session.cancelled()) return still(place, SessionStatus.CANCELLED);
        if (session.skipped()) return still(place, SessionStatus.SKIPPED);
        if (session.actualStart() != null) return ran(place, limit);
        if (!room.followsClock()) {
            if (!place.plan.end().isAfter(room.drivenSince())) return still(place, SessionStatus.DONE);
            if (!passedPosition || isPastDay(place)) return still(place, SessionStatus.SKIPPED);
        }
        return toCome(place, pushing, limit);
    }

    private static RundownItem still(Place place, SessionStatus status) {
        var slot = place.plan;
        return new RundownItem(place.session, status, slot, place.due, slot, slot.end(), place.gap(), Duration.ZERO);
    }

    private RundownItem toCome(Place place, Pushing pushing, Instant limit) {
        var session = place.session;
        var start = pushing == null ? place.plan.start() : pushed(place, pushing);
        if (limit != null && !session.timing().fixed()) start = atMost(start, limit, place, pushing);
        if (!room.followsClock() && !start.isAfter(now)) start = Rundown.minuteAfter(now);
        var natural = later(start, ended(session, place.due, start).plus(session.added()));
        var end = limited(natural, start, limit);
        return new RundownItem(
                session,
                SessionStatus.PLANNED,
                new Slot(place.due.room(), start, end),
                place.due,
                place.plan,
                end,
                place.gap(),
                Duration.between(end, natural));
    }

    /** A start that is held up past the limit falls on it, but never before what holds it up is over. */
    private static Instant atMost(Instant start, Instant limit, Place place, Pushing pushing) {
        if (!start.isAfter(limit)) return start;
        if (pushing == null) return limit;
        return earlier(
                start,
                later(
                        limit,
                        pushing.overlappedBy(place) ? pushing.order : later(pushing.order, pushing.expected.end())));
    }

    private static Instant pushed(Place place, Pushing pushing) {
        var timing = place.session.timing();
        var planned = place.plan.start();
        var free = pushing.expected.end();
        if (timing.fixed()) return planned;
        if (pushing.overlappedBy(place)) {
            var late = Duration.between(pushing.place.plan.end(), free);
            return later(late.isNegative() ? planned : planned.plus(late), pushing.order);
        }
        var hangsOnIt = timing.linked()
                && place.before != null
                && !place.session.delay().isPositive();
        return later(hangsOnIt ? free : later(planned, free), pushing.order);
    }

    private RundownItem ran(Place place, Instant limit) {
        var session = place.session;
        var start = session.actualStart();
        if (session.actualEnd() != null) {
            var end = later(session.actualEnd(), start);
            return past(place, new Slot(room.id(), start, end));
        }
        var natural = later(
                start, ended(session, place.due, start).plus(session.added()).plus(session.held()));
        var timeUp = limited(natural, start, limit);
        if (room.followsClock() && !timeUp.isAfter(now)) return past(place, new Slot(room.id(), start, timeUp));
        return new RundownItem(
                session,
                SessionStatus.LIVE,
                new Slot(room.id(), start, liveUntil(session, natural, limit)),
                place.due,
                place.plan,
                timeUp,
                place.gap(),
                Duration.between(timeUp, natural));
    }

    /** What has run out of time is expected to end within the minute; time on hold comes on top. */
    private Instant liveUntil(Session session, Instant natural, Instant limit) {
        if (room.followsClock()) return limited(natural, session.actualStart(), limit);
        var minute = Rundown.minuteAfter(now);
        var onHold = session.heldSince() == null ? Duration.ZERO : Duration.between(session.heldSince(), minute);
        var end = limited(natural.plus(onHold), session.actualStart(), limit);
        return end.isAfter(now) ? end : later(minute, session.actualStart());
    }

    private static Instant limited(Instant natural, Instant start, Instant limit) {
        return limit == null ? natural : later(start, earlier(natural, limit));
    }

    private static RundownItem past(Place place, Slot slot) {
        return new RundownItem(
                place.session, SessionStatus.DONE, slot, place.due, place.plan, slot.end(), place.gap(), Duration.ZERO);
    }

    private boolean isPastDay(Place place) {
        return place.day.isBefore(agenda.dayOf(now));
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
