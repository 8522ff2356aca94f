package app.foyer.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How a room that is late can be back on plan by a given session: what to shorten, and by how much. Pauses give first,
 * down to half of their length or what they may shrink to; then the others in equal parts, down to two thirds.
 *
 * @param late how late the session is expected now, positive
 * @param cuts what to shorten, in the order of the day
 * @param remaining how late it is expected all the same; zero where the cuts suffice
 */
public record Shortening(String room, String session, Duration late, List<Cut> cuts, Duration remaining) {
    private static final Set<SessionKind> PAUSES =
            Set.of(SessionKind.BREAK, SessionKind.SOCIAL, SessionKind.REGISTRATION);
    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration WARNING = Duration.ofMinutes(2);

    /** @param by whole minutes, positive */
    public record Cut(String session, Duration by) {}

    public Shortening {
        cuts = List.copyOf(cuts);
    }

    /** @throws app.foyer.platform.Refusal {@code unknown-room}, {@code unknown-session}, {@code not-in-room}, {@code on-plan} */
    public static Shortening suggestion(Agenda agenda, String room, String session, Instant now) {
        return new Search(agenda, room, session, now).suggestion();
    }

    Agenda applied(Agenda agenda) {
        for (var cut : cuts)
            agenda = agenda.with(agenda.session(cut.session()).extended(cut.by().negated()));
        return agenda;
    }

    /** Cuts one after the other and looks at what each brings, since gaps, links and fixed starts decide that. */
    private static final class Search {
        private final String room;
        private final String target;
        private final Instant now;
        private final List<Cut> cuts = new ArrayList<>();
        private Agenda agenda;

        Search(Agenda agenda, String room, String target, Instant now) {
            this.agenda = agenda;
            this.room = room;
            this.target = target;
            this.now = now;
        }

        Shortening suggestion() {
            var late = late();
            if (!late.isPositive()) throw AgendaCommand.refuse("on-plan", agenda.session(target));
            var before = itemsBefore();
            var pauses = before.stream().filter(Search::isPause).toList();
            for (var pause : pauses.reversed()) cut(pause, late());
            var others = before.stream().filter(item -> !isPause(item)).toList();
            share(others);
            var inOrder = before.stream()
                    .flatMap(item -> cuts.stream()
                            .filter(cut -> cut.session().equals(item.session().id())))
                    .toList();
            return new Shortening(room, target, late, inOrder, positive(late()));
        }

        private void share(List<RundownItem> others) {
            var all = others.stream().map(this::mostOf).reduce(Duration.ZERO, Duration::plus);
            var needed = late();
            if (!all.isPositive()) return;
            for (var item : others) {
                var part = (double) mostOf(item).toSeconds() / all.toSeconds();
                cut(item, shorter(late(), minutesUp(Duration.ofSeconds(Math.round(needed.toSeconds() * part)))));
            }
            for (var item : others.reversed()) cut(item, late());
        }

        /** Shortens by at most that, if it makes the target earlier at all. */
        private void cut(RundownItem item, Duration wanted) {
            var id = item.session().id();
            var already = cuts.stream()
                    .filter(cut -> cut.session().equals(id))
                    .map(Cut::by)
                    .reduce(Duration.ZERO, Duration::plus);
            var by = shorter(minutesUp(wanted), mostOf(item).minus(already));
            if (!by.isPositive()) return;
            var lateBefore = late();
            var shortened = agenda.with(agenda.session(id).extended(by.negated()));
            if (late(shortened).compareTo(lateBefore) >= 0) return;
            agenda = shortened;
            cuts.removeIf(cut -> cut.session().equals(id));
            cuts.add(new Cut(id, by.plus(already)));
        }

        private List<RundownItem> itemsBefore() {
            var items = Rundown.of(agenda, room, now).items();
            var at = items.stream().map(item -> item.session().id()).toList().indexOf(target);
            var day = agenda.dayOf(agenda.session(target).scheduled().start());
            return items.subList(0, at).stream()
                    .filter(RundownItem::open)
                    .filter(item -> !item.session().timing().countsToEnd())
                    .filter(item ->
                            agenda.dayOf(item.session().scheduled().start()).equals(day))
                    .toList();
        }

        private static boolean isPause(RundownItem item) {
            return PAUSES.contains(item.session().about().kind());
        }

        /** As much as it can give, in whole minutes. */
        private Duration mostOf(RundownItem item) {
            var length = item.expected().length();
            var least = item.session().timing().least();
            Duration most;
            if (isPause(item)) {
                var shortest = least != null ? least : longer(length.dividedBy(2), SHORTEST_PAUSE);
                most = length.minus(shortest);
            } else most = least != null ? length.minus(least) : length.dividedBy(3);
            if (item.live())
                most = shorter(most, Duration.between(now, item.timeUp()).minus(WARNING));
            return Duration.ofMinutes(Math.max(0, most.toMinutes()));
        }

        private Duration late() {
            return late(agenda);
        }

        private Duration late(Agenda of) {
            of.session(target);
            var item = Rundown.of(of, room, now)
                    .item(target)
                    .orElseThrow(() -> AgendaCommand.refuse("not-in-room", of.session(target)));
            if (item.status() != SessionStatus.PLANNED)
                throw AgendaCommand.refuse("session-" + item.status().code(), item.session());
            return Duration.between(item.due().start(), item.expected().start());
        }

        private static Duration minutesUp(Duration duration) {
            return Duration.ofMinutes(Math.ceilDiv(duration.toSeconds(), 60L));
        }

        private static Duration shorter(Duration one, Duration other) {
            return one.compareTo(other) < 0 ? one : other;
        }

        private static Duration longer(Duration one, Duration other) {
            return one.compareTo(other) > 0 ? one : other;
        }

        private static Duration positive(Duration duration) {
            return duration.isNegative() ? Duration.ZERO : duration;
        }
    }
}
