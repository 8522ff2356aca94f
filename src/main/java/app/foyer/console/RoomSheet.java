package app.foyer.console;

import app.foyer.agenda.Room;
import app.foyer.agenda.RoomTimer;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.agenda.SessionStatus;
import app.foyer.devices.DeviceStatus;
import app.foyer.live.EventState;
import app.foyer.live.JournalEntry;
import app.foyer.venue.Closure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that the stage view shows of one room.
 *
 * @param closed why nobody is to go there now, if so
 * @param mark how far its message to the stage has come
 * @param items the running order of the day that is looked at
 * @param undo the last change in this room that stands, if there is one
 * @param redo the last change in this room if it was an undo
 */
record RoomSheet(
        Room room,
        ZoneId zone,
        Instant at,
        Optional<Closure> closed,
        RoomTimer timer,
        Optional<RundownItem> next,
        MessageMark mark,
        List<RundownItem> items,
        Optional<Back> back,
        Optional<JournalEntry> undo,
        Optional<JournalEntry> redo) {

    static List<RoomSheet> all(
            EventState state, List<JournalEntry> newestFirst, List<DeviceStatus> devices, LocalDate day, Instant now) {
        return Rundown.all(state.agenda(), now).stream()
                .map(rundown -> of(rundown, state, newestFirst, devices, day))
                .toList();
    }

    static RoomSheet of(
            Rundown rundown,
            EventState state,
            List<JournalEntry> newestFirst,
            List<DeviceStatus> devices,
            LocalDate day) {
        var room = rundown.room().id();
        var here = newestFirst.stream()
                .filter(entry -> Deeds.rooms(entry).contains(room))
                .toList();
        var items = rundown.items().stream()
                .filter(item ->
                        state.agenda().dayOf(item.session().scheduled().start()).equals(day))
                .toList();
        var undoing = Undoing.of(here);
        return new RoomSheet(
                rundown.room(),
                state.event().zone(),
                rundown.at(),
                state.venue().closed(room, rundown.at()),
                RoomTimer.of(rundown),
                rundown.next(),
                MessageMark.of(rundown.room(), state, devices),
                items,
                Back.of(items, rundown.live(), undoing.undoable()),
                undoing.undoable().stream().findFirst().filter(entry -> !entry.command()
                        .equals(Deeds.IMPORT)), // taking back a whole programme is not for a room's button
                undoing.redoable().stream().findFirst());
    }

    Optional<RundownItem> live() {
        return timer.item();
    }

    /** What is still to come on the day that is looked at, by expected start. */
    List<RundownItem> upcoming() {
        return items.stream()
                .filter(item -> item.status() == SessionStatus.PLANNED)
                .sorted(Comparator.comparing(item -> item.expected().start()))
                .toList();
    }

    boolean onHold() {
        return live().filter(RundownItem::onHold).isPresent();
    }

    /** Whole minutes that the room is behind the programme, negative where it is ahead. */
    long behind() {
        return timer.minutesBehind();
    }
}
