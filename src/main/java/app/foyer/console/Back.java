package app.foyer.console;

import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.RundownItem;
import app.foyer.agenda.SessionStatus;
import app.foyer.agenda.StageCommand;
import app.foyer.live.JournalEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way back to the session before: the move to the present one is undone if it is the last that happened; else the
 * present one ends and the one before it goes on.
 *
 * @param undoes the entry to be undone, or null
 * @param command what to do otherwise, or null
 */
record Back(JournalEntry undoes, AgendaCommand command) {
    private static final Set<String> MOVES = Set.of("next", "start", "finish");

    /** @param standing the room's changes that can be undone, newest first */
    static Optional<Back> of(List<RundownItem> items, Optional<RundownItem> live, List<JournalEntry> standing) {
        var newest = standing.stream().findFirst().filter(entry -> MOVES.contains(entry.command()));
        if (newest.isPresent()) return newest.map(entry -> new Back(entry, null));
        return before(items, live).map(previous -> new Back(null, reopened(previous, live)));
    }

    private static AgendaCommand reopened(RundownItem previous, Optional<RundownItem> live) {
        var reopen = new AgendaCommand.Reopen(previous.session().id());
        return live.isEmpty()
                ? reopen
                : new StageCommand.Several(
                        List.of(new AgendaCommand.Finish(live.get().session().room()), reopen));
    }

    private static Optional<RundownItem> before(List<RundownItem> items, Optional<RundownItem> live) {
        return items.stream()
                .filter(item -> item.status() == SessionStatus.DONE)
                .filter(item -> live.isEmpty()
                        || !item.expected()
                                .start()
                                .isAfter(live.get().expected().start()))
                .max(Comparator.comparing(item -> item.expected().end()));
    }
}
