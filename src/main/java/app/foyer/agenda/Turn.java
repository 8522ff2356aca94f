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
record Turn(Session session, LocalDate day, int run, Slot due, Slot plan, Turn before) {
    /** A room's sessions, by scheduled time, each in its turn. */
    static List<Turn> of(Agenda agenda, List<Session> sessions) {
        var turns = new ArrayList<Turn>();
        Turn before = null;
        var lastDay = LocalDate.MIN;
        var run = 0;
        for (var session : sessions) {
            var day = agenda.dayOf(session.scheduled().start());
            if (day.isAfter(lastDay)) {
                before = null;
                run++;
            }
            var turn = turn(session, day, run, before);
            turns.add(turn);
            if (session.playable()) before = turn;
            lastDay = later(lastDay, later(day, agenda.dayOf(turn.due.end())));
        }
        return turns;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Turn turn(Session session, LocalDate day, int run, Turn before) {
        var due = before == null ? session.scheduled() : due(session, before);
        return new Turn(session, day, run, due, plan(session, due, before), before);
    }

    private static Slot due(Session session, Turn before) {
        var slot = session.scheduled();
        var timing = session.timing();
        if (!timing.linked()) return slot;
        var start = before.due.end();
        return timing.keepsEnd() ? new Slot(slot.room(), start, later(slot.end(), start)) : slot.startingAt(start);
    }

    private static Slot plan(Session session, Slot due, Turn before) {
        if (session.timing().fixed()) return due;
        var start = session.timing().linked() && before != null
                ? before.plan.end().plus(session.delay())
                : due.start().plus(carried(due, before)).plus(session.delay());
        return new Slot(due.room(), start, ended(session.timing(), due, Duration.ZERO, start));
    }

    /** What a session takes over from the delays before it: gaps take up a positive one, a negative one brings all forward. */
    private static Duration carried(Slot due, Turn before) {
        if (before == null) return Duration.ZERO;
        if (!before.delay().isPositive()) return before.delay();
        var late = Duration.between(before.due.end(), before.plan.end());
        var gap = Duration.between(before.due.end(), due.start());
        var left = gap.isNegative() ? late : late.minus(gap);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** When it ends if it starts then: after its length, at its planned end, or after as much of its length as it needs. */
    private static Instant ended(Timing timing, Slot due, Duration added, Instant start) {
        var end = due.end().plus(added);
        if (timing.countsToEnd()) return later(end, start);
        var usual = start.plus(due.length()).plus(added);
        if (timing.least() == null || !start.isAfter(due.start())) return usual;
        return earlier(usual, later(end, start.plus(timing.least())));
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
    boolean hangsOn(Turn other) {
        return session.timing().linked() && before == other;
    }

    /** Whether the programme has it begin before that one ends; what hangs on another or was put in on the day never does. */
    boolean overlaps(Turn other) {
        var one = other.session;
        return !session.timing().linked()
                && !session.unplanned()
                && !one.timing().linked()
                && !one.unplanned()
                && session.scheduled().start().isBefore(one.scheduled().end());
    }

    /** When it ends if it starts then, with what staff added to its length. */
    Instant ended(Instant start) {
        return later(start, ended(session.timing(), due, session.added(), start));
    }

    /** For each the latest instant at which it must be over, since one after it cannot wait; or null. */
    static List<Instant> limits(List<Turn> turns) {
        var limits = new ArrayList<Instant>();
        var urgent = turns.stream().filter(Turn::urgent).toList();
        for (var turn : turns) limits.add(turn.limit(urgent));
        return limits;
    }

    private Instant limit(List<Turn> urgent) {
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
