package app.foyer.console;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.agenda.SessionStatus;
import app.foyer.agenda.StageCommand;
import app.foyer.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Several sessions, and what is done with all of them as one; those that a deed does not fit are left out of it. */
record Selection(Agenda agenda, List<String> sessions, Instant now) {
    /**
     * What is done with those that it fits.
     *
     * @param leftOut how many it does not fit
     */
    record Deed(Optional<AgendaCommand> command, int leftOut) {}

    /**
     * Each of them by that much: one that is shifted by one before it already is not shifted again. What follows the last
     * gives way as with any delay; one that is fixed to the clock is left where it is.
     */
    Deed delay(Duration by) {
        var commands = new ArrayList<AgendaCommand>();
        var after = agenda;
        var planned = items().filter(Selection::planned).toList();
        var fixed = 0;
        for (var item : planned) {
            var session = item.session();
            var expected = Rundown.of(after, session.room(), now)
                    .item(session.id())
                    .orElseThrow()
                    .expected();
            var missing = by.minus(Duration.between(item.expected().start(), expected.start()));
            if (missing.isZero() || missing.isNegative() != by.isNegative()) continue;
            var command = new AgendaCommand.Delay(session.room(), missing, session.id());
            try {
                after = command.apply(after, now);
                commands.add(command);
            } catch (Refusal refusal) {
                if (!refusal.reason().equals("session-fixed")) throw refusal;
                fixed++;
            }
        }
        return new Deed(together(commands), sessions.size() - planned.size() + fixed);
    }

    Deed moveTo(String room) {
        return each(
                item -> item.open() && !item.session().room().equals(room),
                id -> new AgendaCommand.Move(id, room, null));
    }

    Deed skip() {
        return each(Selection::planned, StageCommand.Skip::new);
    }

    Deed cancel() {
        return each(
                item -> item.status() != SessionStatus.DONE && item.status() != SessionStatus.CANCELLED,
                AgendaCommand.Cancel::new);
    }

    Deed restore() {
        return each(item -> !item.session().playable(), AgendaCommand.Restore::new);
    }

    private Deed each(Predicate<RundownItem> fits, Function<String, AgendaCommand> command) {
        var commands = items().filter(fits)
                .map(item -> command.apply(item.session().id()))
                .toList();
        return new Deed(together(commands), sessions.size() - commands.size());
    }

    /** As one command. */
    static Optional<AgendaCommand> together(List<AgendaCommand> commands) {
        if (commands.isEmpty()) return Optional.empty();
        return Optional.of(commands.size() == 1 ? commands.getFirst() : new StageCommand.Several(commands));
    }

    private static boolean planned(RundownItem item) {
        return item.status() == SessionStatus.PLANNED;
    }

    private Stream<RundownItem> items() {
        return Rundown.all(agenda, now).stream()
                .flatMap(rundown -> rundown.items().stream())
                .filter(item -> sessions.contains(item.session().id()))
                .sorted(Comparator.comparing(item -> item.expected().start()));
    }
}
