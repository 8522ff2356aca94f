package app.foyer.fallback;

import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.notices.Notice;
import app.foyer.notices.Showing;
import app.foyer.notices.Spot;
import app.foyer.venue.Closure;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a device shows after a change that it did not show before.
 *
 * @param shown notices that are new on it, best first
 * @param covered what is aimed at it and yet not seen there, newly so
 * @param gone what it showed and nobody sees there any more
 * @param rooms what it tells otherwise of rooms, as far as its layout does
 * @param ways where it points otherwise, if it is one that points
 */
public record ScreenChange(
        Spot spot,
        List<Notice> shown,
        List<Showing.Covered> covered,
        List<Notice> gone,
        List<RoomChange> rooms,
        List<WayTurn> ways) {
    /** Rows of a welcome. */
    private static final int GREETED = 4;

    /** How long ahead somebody can still go and hear. */
    private static final Duration SOON = Duration.ofHours(1);

    /**
     * A device and the rooms whose programme it shows.
     *
     * @param places what else it points to, if it is one that points
     * @param stepFree whether it points ways without a step
     */
    public record View(Spot spot, Collection<String> rooms, Collection<String> places, boolean stepFree) {}

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
        return !(shown.isEmpty() && gone.isEmpty() && rooms.isEmpty() && ways.isEmpty());
    }

    private static ScreenChange of(View view, Affairs before, Affairs after, Map<String, Told> told, Instant now) {
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
                rooms(view, told),
                ways(view, before, after, now));
    }

    private static List<WayTurn> ways(View view, Affairs before, Affairs after, Instant now) {
        if (!Spot.WAYFINDING.equals(view.spot().layout())) return List.of();
        var to = Stream.concat(view.rooms().stream(), view.places().stream()).toList();
        return WayTurn.of(view.spot().device(), to, view.stepFree(), before.venue(), after.venue(), now);
    }

    private static <E> List<E> only(List<E> all, Predicate<E> wanted) {
        return all.stream().filter(wanted).toList();
    }

    private static List<RoomChange> rooms(View view, Map<String, Told> told) {
        var mine = view.rooms().stream().map(told::get).filter(Objects::nonNull).toList();
        return mine.stream()
                .map(room -> seen(view.spot(), room, mine))
                .filter(change -> !change.isNone())
                .toList();
    }

    /** All that is told otherwise of a room, and what it is told of. @param shut whether it is closed after it */
    private record Told(RoomChange change, Rundown before, Rundown after, boolean shut) {
        /** Of all that, this much. */
        RoomChange only(boolean venue, boolean live, boolean next, boolean message) {
            return new RoomChange(
                    change.room(),
                    venue ? change.closed() : null,
                    venue && change.opened(),
                    live ? change.live() : null,
                    next ? change.next() : null,
                    message ? change.message() : null);
        }

        boolean busy() {
            return after.live().isPresent() || next(after) != null;
        }
    }

    /** As much of it as the device's layout tells. */
    private static RoomChange seen(Spot spot, Told told, List<Told> all) {
        return switch (String.valueOf(spot.layout())) {
            case Spot.NOTICES -> told.only(false, false, false, false);
            case Spot.SEATING -> told.only(true, false, false, false);
            case Spot.STAGE_TIMER -> told.only(false, true, true, true);
            case Spot.HALL_DOOR -> told.only(true, !told.shut(), true, false);
            case Spot.WELCOME -> {
                var room = told.change().room();
                var greets = greets(all, Told::after, room);
                yield told.only(greets, false, greets || greets(all, Told::before, room), false);
            }
            case Spot.NEXT_UP -> {
                var is = spotlit(told.after(), spot);
                var was = spotlit(told.before(), spot);
                var both = Stream.of(was, is).filter(Objects::nonNull).toList();
                yield told.only(
                        is != null,
                        both.stream().anyMatch(RundownItem::live),
                        !both.stream().allMatch(RundownItem::live),
                        false);
            }
            default -> told.only(all.stream().anyMatch(Told::busy), true, true, false);
        };
    }

    /** Whether a welcome names the room among what comes next. */
    private static boolean greets(List<Told> all, Function<Told, Rundown> rundown, String room) {
        return all.stream()
                .map(rundown)
                .flatMap(one -> one.upcoming().filter(item -> isToday(one, item)))
                .sorted(Comparator.comparing(item -> item.expected().start()))
                .limit(GREETED)
                .anyMatch(item -> item.expected().room().equals(room));
    }

    /** Whose page is shown: in a room what is on comes first, in a house what people can still go to. */
    private static RundownItem spotlit(Rundown rundown, Spot spot) {
        var live = rundown.live().orElse(null);
        var next = next(rundown);
        if (live == null || next == null) return live == null ? next : live;
        var soon = !next.expected().start().minus(SOON).isAfter(rundown.at());
        return spot.room() == null && soon ? next : live;
    }

    private static Map<String, Told> rooms(Affairs before, Affairs after, Instant now) {
        var was = Rundown.all(before.agenda(), now).stream()
                .collect(Collectors.toMap(rundown -> rundown.room().id(), rundown -> rundown));
        var changes = new HashMap<String, Told>();
        for (var is : Rundown.all(after.agenda(), now)) {
            var id = is.room().id();
            var old = was.get(id);
            if (old == null) continue;
            var closed = after.venue().closed(id, now).orElse(null);
            var wasClosed = before.venue().closed(id, now).orElse(null);
            var change = new RoomChange(
                    id,
                    Objects.equals(closed, wasClosed) ? null : closed,
                    closed == null && wasClosed != null,
                    turn(old.live().orElse(null), is.live().orElse(null)),
                    turn(next(old), next(is)),
                    message(old, is));
            changes.put(id, new Told(change, old, is, closed != null));
        }
        return changes;
    }

    /** Today's next. */
    private static RundownItem next(Rundown rundown) {
        return rundown.next().filter(item -> isToday(rundown, item)).orElse(null);
    }

    private static boolean isToday(Rundown rundown, RundownItem item) {
        var agenda = rundown.agenda();
        return agenda.dayOf(item.due().start()).equals(agenda.dayOf(rundown.at()));
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
