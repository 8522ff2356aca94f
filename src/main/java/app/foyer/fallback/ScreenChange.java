package app.foyer.fallback;

import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.notices.Notice;
import app.foyer.notices.Showing;
import app.foyer.notices.Spot;
import app.foyer.venue.Closure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a device shows after a change that it did not show before.
 *
 * @param shown notices that are new on it, best first
 * @param covered what is aimed at it and yet not seen there, newly so
 * @param gone what it showed and nobody sees there any more
 * @param rooms what it tells otherwise of rooms
 */
public record ScreenChange(
        Spot spot, List<Notice> shown, List<Showing.Covered> covered, List<Notice> gone, List<RoomChange> rooms) {
    /** A device and the rooms whose programme it shows. */
    public record View(Spot spot, Collection<String> rooms) {}

    /**
     * What is told otherwise of a room; each pair is before and after.
     *
     * @param closed the closure that is new, or null
     * @param opened whether one is over
     * @param live what is live, or null where that stays as it is
     * @param next likewise what comes next today
     * @param message what is told to the speakers, or null where that stays as it is
     */
    public record RoomChange(String room, Closure closed, boolean opened, Turn live, Turn next, String message) {
        boolean isNone() {
            return closed == null && !opened && live == null && next == null && message == null;
        }
    }

    /** One of them may be null, where there was or is nothing. */
    public record Turn(RundownItem before, RundownItem after) {}

    /** Those whose picture changes, in the order given. */
    public static List<ScreenChange> between(Affairs before, Affairs after, Collection<View> views, Instant now) {
        var told = rooms(before, after, now);
        return views.stream()
                .map(view -> of(view, before, after, told, now))
                .filter(change -> !change.isNone())
                .toList();
    }

    private boolean isNone() {
        return !isSeen() && covered.isEmpty();
    }

    /** Whether anybody before it sees a difference. */
    public boolean isSeen() {
        return !(shown.isEmpty() && gone.isEmpty() && rooms.isEmpty());
    }

    private static ScreenChange of(
            View view, Affairs before, Affairs after, Map<String, RoomChange> told, Instant now) {
        var was = Showing.on(before.notices(), view.spot(), now);
        var is = Showing.on(after.notices(), view.spot(), now);
        var known = was.shown().stream().map(Notice::id).collect(Collectors.toSet());
        var hidden = was.covered().stream().map(one -> one.notice().id()).collect(Collectors.toSet());
        var aimed = is.shown().stream().map(Notice::id).collect(Collectors.toSet());
        is.covered().forEach(one -> aimed.add(one.notice().id()));
        return new ScreenChange(
                view.spot(),
                only(is.shown(), notice -> !known.contains(notice.id())),
                only(is.covered(), one -> !hidden.contains(one.notice().id())),
                only(was.shown(), notice -> !aimed.contains(notice.id())),
                rooms(view, told));
    }

    private static <E> List<E> only(List<E> all, Predicate<E> wanted) {
        return all.stream().filter(wanted).toList();
    }

    private static List<RoomChange> rooms(View view, Map<String, RoomChange> told) {
        var changes = new ArrayList<RoomChange>();
        for (var room : view.rooms()) {
            var change = told.get(room);
            if (change == null) continue;
            var seen = view.spot().beforeSpeaker()
                    ? change
                    : new RoomChange(room, change.closed(), change.opened(), change.live(), change.next(), null);
            if (!seen.isNone()) changes.add(seen);
        }
        return changes;
    }

    private static Map<String, RoomChange> rooms(Affairs before, Affairs after, Instant now) {
        var was = Rundown.all(before.agenda(), now).stream()
                .collect(Collectors.toMap(rundown -> rundown.room().id(), rundown -> rundown));
        var changes = new HashMap<String, RoomChange>();
        for (var is : Rundown.all(after.agenda(), now)) {
            var id = is.room().id();
            var old = was.get(id);
            if (old == null) continue;
            var closed = after.venue().closed(id, now).orElse(null);
            var wasClosed = before.venue().closed(id, now).orElse(null);
            changes.put(
                    id,
                    new RoomChange(
                            id,
                            Objects.equals(closed, wasClosed) ? null : closed,
                            closed == null && wasClosed != null,
                            turn(old.live().orElse(null), is.live().orElse(null)),
                            turn(next(old), next(is)),
                            message(old, is)));
        }
        return changes;
    }

    /** Today's next. */
    private static RundownItem next(Rundown rundown) {
        var agenda = rundown.agenda();
        return rundown.next()
                .filter(item -> agenda.dayOf(item.due().start()).equals(agenda.dayOf(rundown.at())))
                .orElse(null);
    }

    private static String message(Rundown before, Rundown after) {
        var told = after.room().message();
        if (Objects.equals(before.room().message(), told)) return null;
        return told == null ? "" : told.text();
    }

    private static Turn turn(RundownItem before, RundownItem after) {
        if (before == null && after == null) return null;
        var same = before != null
                && after != null
                && before.session().id().equals(after.session().id())
                && before.onHold() == after.onHold()
                && minute(before.expected().start()) == minute(after.expected().start())
                && minute(before.expected().end()) == minute(after.expected().end());
        return same ? null : new Turn(before, after);
    }

    private static long minute(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), 60L);
    }
}
