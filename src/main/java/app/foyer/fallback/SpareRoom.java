package app.foyer.fallback;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.Room;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A room that something could move to.
 *
 * @param on what is on there now, or null
 * @param next what comes there next today, or null
 */
public record SpareRoom(Room room, RundownItem on, RundownItem next) {
    /** Those in which nothing is on come first, of them those that stay free longest, then the largest. */
    private static final Comparator<SpareRoom> BEST_FIRST = Comparator.comparing((SpareRoom one) -> one.on != null)
            .thenComparing(SpareRoom::freeUntil, Comparator.reverseOrder())
            .thenComparing(one -> one.room.capacity() == null ? 0 : -one.room.capacity());

    /** Every room, the best first. */
    public static List<SpareRoom> all(Agenda agenda, Instant now) {
        return all(Rundown.all(agenda, now), agenda, now);
    }

    static List<SpareRoom> all(List<Rundown> rundowns, Agenda agenda, Instant now) {
        return rundowns.stream()
                .map(rundown -> of(rundown, agenda, now))
                .sorted(BEST_FIRST)
                .toList();
    }

    private static SpareRoom of(Rundown rundown, Agenda agenda, Instant now) {
        var today = agenda.dayOf(now);
        var next = rundown.next()
                .filter(item -> agenda.dayOf(item.due().start()).equals(today))
                .orElse(null);
        return new SpareRoom(rundown.room(), rundown.live().orElse(null), next);
    }

    private Instant freeUntil() {
        return next == null ? Instant.MAX : next.expected().start();
    }
}
