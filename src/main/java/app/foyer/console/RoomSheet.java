package app.foyer.console;

import app.foyer.agenda.Room;
import app.foyer.agenda.RoomTimer;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.live.EventState;
import app.foyer.live.JournalEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * All that the stage view shows of one room.
 *
 * @param items the running order of the day that is looked at
 * @param undo the last change in this room that stands, if there is one
 * @param redo the last change in this room if it was an undo
 */
record RoomSheet(
        Room room,
        ZoneId zone,
        RoomTimer timer,
        Optional<RundownItem> next,
        List<RundownItem> items,
        Optional<JournalEntry> undo,
        Optional<JournalEntry> redo) {

    static List<RoomSheet> all(EventState state, List<JournalEntry> newestFirst, LocalDate day, Instant now) {
        return Rundown.all(state.agenda(), now).stream()
                .map(rundown -> of(rundown, state, newestFirst, day))
                .toList();
    }

    private static RoomSheet of(Rundown rundown, EventState state, List<JournalEntry> newestFirst, LocalDate day) {
        var room = rundown.room().id();
        var here = newestFirst.stream()
                .filter(entry -> Deeds.rooms(entry).contains(room))
                .toList();
        var items = rundown.items().stream()
                .filter(item ->
                        state.agenda().dayOf(item.session().scheduled().start()).equals(day))
                .toList();
        return new RoomSheet(
                rundown.room(),
                state.event().zone(),
                RoomTimer.of(rundown),
                rundown.next(),
                items,
                Deeds.undoable(here).stream().findFirst().filter(entry -> !entry.command()
                        .equals(Deeds.IMPORT)), // taking back a whole programme is not for a room's button
                Deeds.redoable(here));
    }

    Optional<RundownItem> live() {
        return timer.item();
    }
}
