package app.foyer.console;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.agenda.Session;
import app.foyer.agenda.SessionStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a change of one session means for the others. */
final class Consequences {
    static final String CLASH = "clash";
    static final String SHIFT = "shift";

    /**
     * @param kind {@link #CLASH}: it is in the same room from {@code from} to {@code to}; {@link #SHIFT}: it is expected
     *     to start at {@code to} instead of {@code from}
     */
    record Consequence(String kind, Session session, Instant from, Instant to) {}

    private Consequences() {}

    static List<Consequence> of(String changed, Agenda before, Agenda after, Instant now) {
        var target = Rundown.of(after, after.session(changed).room(), now)
                .item(changed)
                .orElseThrow();
        var found = new ArrayList<Consequence>();
        for (var rundown : Rundown.all(after, now)) {
            for (var item : rundown.items()) {
                if (item.session().id().equals(changed)) continue;
                if (clashes(item, target))
                    found.add(consequence(
                            CLASH,
                            item,
                            item.expected().start(),
                            item.expected().end()));
                startBefore(item.session(), before, now)
                        .filter(start ->
                                Times.minutesBetween(start, item.expected().start()) != 0)
                        .ifPresent(start -> found.add(
                                consequence(SHIFT, item, start, item.expected().start())));
            }
        }
        return found;
    }

    private static Consequence consequence(String kind, RundownItem item, Instant from, Instant to) {
        return new Consequence(kind, item.session(), from, to);
    }

    private static boolean clashes(RundownItem one, RundownItem other) {
        var open = one.status() == SessionStatus.PLANNED || one.status() == SessionStatus.LIVE;
        return open
                && Objects.equals(one.session().room(), other.session().room())
                && one.expected().start().isBefore(other.expected().end())
                && other.expected().start().isBefore(one.expected().end());
    }

    private static Optional<Instant> startBefore(Session session, Agenda before, Instant now) {
        var known = before.sessions().get(session.id());
        if (known == null) return Optional.empty();
        return Rundown.of(before, known.room(), now).item(session.id()).map(item -> item.expected()
                .start());
    }
}
