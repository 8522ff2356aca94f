package app.foyer.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A session in its room's order, before what really happened.
 *
 * @param day the conference day that it starts in
 * @param run counts the days, or evenings that went on over their end, up to the one that it belongs to
 * @param due as scheduled, with links followed
 * @param plan due, shifted by the delays that staff announced
 * @param before the one that it comes after in that run, or null
 */
record Place(Session session, LocalDate day, int run, Slot due, Slot plan, Place before) {
    /** A room's sessions, by scheduled time, each in its place. */
    static List<Place> of(Agenda agenda, List<Session> sessions) {
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
        var due = before == null ? session.scheduled() : due(session, before);
        return new Place(session, day, run, due, plan(session, due, before), before);
    }

    private static Slot due(Session session, Place before) {
        var slot = session.scheduled();
        var timing = session.timing();
        if (!timing.linked()) return slot;
        var start = before.due.end();
        return timing.keepsEnd() ? new Slot(slot.room(), start, later(slot.end(), start)) : slot.startingAt(start);
    }

    private static Slot plan(Session session, Slot due, Place before) {
        if (session.timing().fixed()) return due;
        var start = session.timing().linked() && before != null
                ? before.plan.end().plus(session.delay())
                : due.start().plus(carried(due, before)).plus(session.delay());
        return new Slot(due.room(), start, ended(session, due, start));
    }

    /** What a session takes over from the delays before it: gaps take up a positive one, a negative one brings all forward. */
    private static Duration carried(Slot due, Place before) {
        if (before == null) return Duration.ZERO;
        if (!before.delay().isPositive()) return before.delay();
        var late = Duration.between(before.due.end(), before.plan.end());
        var gap = Duration.between(before.due.end(), due.start());
        var left = gap.isNegative() ? late : late.minus(gap);
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

    /** Free time before it, as due. */
    Duration gap() {
        if (before == null) return Duration.ZERO;
        var gap = Duration.between(before.due.end(), due.start());
        return gap.isNegative() ? Duration.ZERO : gap;
    }

    /** How far delays shift it. */
    Duration delay() {
        return Duration.between(due.start(), plan.start());
    }

    /** Whether its start is the end of that one. */
    boolean hangsOn(Place other) {
        return session.timing().linked() && before == other;
    }

    /** Whether the programme has it begin before that one ends; what hangs on another or was put in on the day never does. */
    boolean overlaps(Place other) {
        var one = other.session;
        return !session.timing().linked()
                && !session.unplanned()
                && !one.timing().linked()
                && !one.unplanned()
                && session.scheduled().start().isBefore(one.scheduled().end());
    }

    /** When it ends if it starts then. */
    Instant ended(Instant start) {
        return ended(session, due, start);
    }

    /** For each the latest instant at which it must be over, since one after it cannot wait; or null. */
    static List<Instant> limits(List<Place> places) {
        var limits = new ArrayList<Instant>();
        var urgent = places.stream().filter(Place::urgent).toList();
        for (var place : places) limits.add(place.limit(urgent));
        return limits;
    }

    private Instant limit(List<Place> urgent) {
        return urgent.stream()
                .filter(later -> later != this && comesAfter(session, later.session))
                .filter(later -> later.run == run)
                .map(later -> later.plan.start())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether it cannot wait: its start is fixed, or was brought forward. */
    private boolean urgent() {
        var waits = session.playable() && session.actualStart() == null;
        return waits && (session.timing().fixed() || delay().isNegative());
    }

    private static boolean comesAfter(Session session, Session later) {
        var slot = session.scheduled();
        var loose = session.unplanned()
                || session.timing().linked()
                || later.timing().linked();
        return !later.scheduled().start().isBefore(loose ? slot.start() : slot.end());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
