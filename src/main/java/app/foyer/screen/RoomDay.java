package app.foyer.screen;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.agenda.Session;
import app.foyer.agenda.SessionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What people before a room should know of the rest of its day: what is on, what comes, what was called off, and what
 * went elsewhere.
 *
 * @param live what is on, or null
 * @param coming by time; without the live one
 * @param opensNext when the room's next day begins, or null
 * @param usedToday whether anything was ever planned here today
 */
record RoomDay(Rundown rundown, RundownItem live, List<Coming> coming, Instant opensNext, boolean usedToday) {
    /** How long ahead a lobby tells of what was called off or moved. */
    static final Duration SOON = Duration.ofHours(1);

    RoomDay {
        coming = List.copyOf(coming);
    }

    /**
     * @param at when people look out for it: at its new time here, at its old one where it has gone away
     * @param until when nobody will look for it any more
     */
    record Coming(RundownItem item, boolean away, Instant at, Instant until) {
        boolean takesPlace() {
            return !away && item.status() == SessionStatus.PLANNED;
        }
    }

    /** @param rundowns of any room, at that instant */
    static RoomDay of(Agenda agenda, String room, Function<String, Rundown> rundowns, Instant now) {
        var rundown = rundowns.apply(room);
        var today = agenda.dayOf(now);
        var coming = new ArrayList<Coming>();
        Instant opensNext = null;
        var usedToday = false;
        for (var item : rundown.items()) {
            var start = item.expected().start();
            var day = agenda.dayOf(start);
            usedToday |= day.equals(today);
            if (day.equals(today) && isToCome(item, now))
                coming.add(new Coming(item, false, start, item.expected().end()));
            if (day.isAfter(today) && item.status() == SessionStatus.PLANNED && isBefore(start, opensNext))
                opensNext = start;
        }
        for (var session : agenda.sessions().values()) {
            if (!hasLeft(session, room)
                    || !agenda.dayOf(session.planned().start()).equals(today)) continue;
            usedToday = true;
            away(session, rundowns, now).ifPresent(coming::add);
        }
        coming.sort(Comparator.comparing(Coming::at));
        return new RoomDay(rundown, rundown.live().orElse(null), coming, opensNext, usedToday);
    }

    private static boolean isToCome(RundownItem item, Instant now) {
        return switch (item.status()) {
            case PLANNED -> true;
            case CANCELLED -> item.expected().end().isAfter(now);
            default -> false;
        };
    }

    private static boolean hasLeft(Session session, String room) {
        return session.planned().room().equals(room) && !session.room().equals(room);
    }

    private static Optional<Coming> away(Session session, Function<String, Rundown> rundowns, Instant now) {
        var planned = session.planned();
        if (!planned.end().isAfter(now)) return Optional.empty();
        return rundowns.apply(session.room())
                .item(session.id())
                .filter(item -> item.status() != SessionStatus.DONE && item.status() != SessionStatus.SKIPPED)
                .map(item -> new Coming(item, true, planned.start(), planned.end()));
    }

    private static boolean isBefore(Instant one, Instant other) {
        return other == null || one.isBefore(other);
    }

    /** What takes place here later today, by time. */
    Stream<RundownItem> toCome() {
        return coming.stream().filter(Coming::takesPlace).map(Coming::item);
    }

    Optional<RundownItem> next() {
        return toCome().findFirst();
    }

    /** Whether nothing more is to be told of today. */
    boolean over() {
        return live == null && coming.isEmpty();
    }

    /** The instants at which this day may look otherwise by time alone. */
    Stream<Instant> boundaries() {
        return Stream.concat(
                rundown.validUntil().stream(),
                coming.stream().flatMap(one -> Stream.of(one.at().minus(SOON), one.at(), one.until())));
    }
}
