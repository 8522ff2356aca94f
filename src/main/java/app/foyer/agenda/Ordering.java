package app.foyer.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Lays a room's sessions out anew: in another order, with one more, or with their delays written in. */
final class Ordering {
    private final Agenda agenda;
    private final Rundown rundown;
    private final Instant now;

    Ordering(Agenda agenda, String room, Instant now) {
        this.agenda = agenda;
        this.rundown = Rundown.of(agenda, room, now);
        this.now = now;
    }

    Agenda reordered(Session target, Session neighbour, boolean after) {
        if (target.id().equals(neighbour.id())) return agenda;
        var old = sameDay(target);
        if (neighbour.cancelled()) throw AgendaCommand.refuse("session-cancelled", neighbour);
        if (indexOf(old, neighbour) < 0) throw AgendaCommand.refuse("other-day", neighbour);
        var order = new ArrayList<>(old);
        var moving = order.remove(indexOf(order, target));
        order.add(indexOf(order, neighbour) + (after ? 1 : 0), moving);
        return laidOut(old, order);
    }

    Agenda swapped(Session one, Session other) {
        var day = agenda.dayOf(one.scheduled().start());
        var together = one.room().equals(other.room())
                && day.equals(agenda.dayOf(other.scheduled().start()));
        if (!together) return agenda.with(inPlaceOf(one, other), inPlaceOf(other, one));
        var old = sameDay(one);
        var order = new ArrayList<>(old);
        Collections.swap(order, indexOf(order, one), indexOf(order, other));
        return laidOut(old, order);
    }

    private static Session inPlaceOf(Session session, Session other) {
        var place = other.scheduled();
        var slot = new Slot(
                place.room(),
                place.start(),
                place.start().plus(session.scheduled().length()));
        return session.movedTo(slot).withDelay(session.timing().fixed() ? Duration.ZERO : other.delay());
    }

    private List<RundownItem> sameDay(Session session) {
        var day = agenda.dayOf(session.scheduled().start());
        return rundown.items().stream()
                .filter(item -> !item.session().cancelled())
                .filter(item -> agenda.dayOf(item.session().scheduled().start()).equals(day))
                .toList();
    }

    private static int indexOf(List<RundownItem> items, Session session) {
        return items.stream().map(item -> item.session().id()).toList().indexOf(session.id());
    }

    /**
     * Gives each of the sessions that changed places its time: the first starts when the first of them did, the gaps
     * between them stay where they were, and so do delays. What has begun, is over or is fixed keeps its time.
     */
    private Agenda laidOut(List<RundownItem> old, List<RundownItem> order) {
        var changed = new ArrayList<Session>();
        Instant start = null;
        for (int i = 0; i < order.size(); i++) {
            var item = order.get(i);
            if (start == null && item == old.get(i)) continue;
            if (start == null) start = old.get(i).due().start();
            var session = item.session();
            var stays = session.actualStart() != null
                    || item.status() == SessionStatus.DONE
                    || session.timing().fixed();
            var slot = stays ? session.scheduled() : item.due().startingAt(start);
            if (!stays) changed.add(session.movedTo(slot).withDelay(delayAt(old.get(i))));
            if (i + 1 < old.size()) start = slot.end().plus(between(old.get(i), old.get(i + 1)));
            if (sameTail(old, order, i + 1)) break;
        }
        return agenda.with(List.of(), changed);
    }

    private static Duration delayAt(RundownItem item) {
        return item.session().delay();
    }

    private static Duration between(RundownItem one, RundownItem other) {
        return Duration.between(one.due().end(), other.due().start());
    }

    private static boolean sameTail(List<RundownItem> old, List<RundownItem> order, int from) {
        return old.subList(from, old.size()).equals(order.subList(from, order.size()));
    }

    Agenda inserted(String id, About about, Duration length, String after, Instant start) {
        var room = rundown.room().id();
        var previous = start != null ? Optional.<RundownItem>empty() : previous(after);
        if (previous.isEmpty()) {
            var at = start == null ? now.truncatedTo(ChronoUnit.MINUTES) : start;
            return agenda.with(Session.planned(id, about, new Slot(room, at, at.plus(length)))
                    .unplannedOne());
        }
        var at = startAfter(previous.get());
        return agenda.with(Session.planned(id, about, new Slot(room, at, at.plus(length)))
                .withTiming(Timing.USUAL.anchoredTo(Anchor.LINKED))
                .unplannedOne());
    }

    /** What the new one follows: the one named, else what is live, else what a driven room did last. */
    private Optional<RundownItem> previous(String after) {
        if (after != null) {
            var named = agenda.session(after);
            return Optional.of(rundown.item(after).orElseThrow(() -> AgendaCommand.refuse("not-in-room", named)));
        }
        if (rundown.live().isPresent() || rundown.room().followsClock()) return rundown.live();
        return rundown.items().stream()
                .filter(item ->
                        item.status() == SessionStatus.DONE && item.session().actualStart() != null)
                .max((one, other) ->
                        one.session().actualStart().compareTo(other.session().actualStart()));
    }

    /** Late enough to stand behind that one, early enough to stand before the next. */
    private Instant startAfter(RundownItem previous) {
        var end = previous.session().scheduled().end();
        return rundown.items().stream()
                .dropWhile(item -> item != previous)
                .skip(1)
                .map(item -> item.session().scheduled().start())
                .filter(start -> start.isAfter(previous.session().scheduled().start()))
                .findFirst()
                .filter(start -> start.isBefore(end))
                .orElse(end);
    }

    /** Every session of the rundown that delays have shifted, at its new time and without a delay of its own. */
    static List<Session> withDelaysApplied(Rundown rundown) {
        return rundown.items().stream()
                .filter(item -> item.session().playable())
                .filter(item -> item.open() || item.delay().isNegative())
                .filter(item ->
                        !item.delay().isZero() || !item.session().delay().isZero())
                .map(Ordering::withDelayApplied)
                .toList();
    }

    private static Session withDelayApplied(RundownItem item) {
        var session = item.session().rescheduled(item.plan()).withDelay(Duration.ZERO);
        var apart = session.timing().linked() && !item.session().delay().isZero();
        return apart ? session.withTiming(session.timing().anchoredTo(Anchor.PLAN)) : session;
    }
}
