package app.foyer.screen;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.Room;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.live.EventState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The day in several rooms.
 *
 * @param days of the rooms, in the order in which they are shown
 */
record HouseDay(EventState state, List<RoomDay> days, Instant now) {
    static HouseDay of(EventState state, View view, Instant now) {
        var agenda = state.agenda();
        var rundowns = Rundown.all(agenda, now).stream()
                .collect(Collectors.toMap(rundown -> rundown.room().id(), rundown -> rundown));
        var days = rooms(agenda, view).stream()
                .map(room -> RoomDay.of(agenda, room.id(), rundowns::get, now))
                .toList();
        return new HouseDay(state, days, now);
    }

    private static List<Room> rooms(Agenda agenda, View view) {
        if (view.room() != null)
            return Stream.ofNullable(agenda.rooms().get(view.room())).toList();
        if (view.rooms().isEmpty()) return agenda.roomsInOrder();
        return view.rooms().stream()
                .map(agenda.rooms()::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether nothing more is to be told of today. */
    boolean over() {
        return days.stream().allMatch(RoomDay::over);
    }

    /** What takes place later today, by time. */
    Stream<RundownItem> toCome() {
        return days.stream().flatMap(RoomDay::toCome).sorted(Comparator.comparing(item -> item.expected()
                .start()));
    }

    /** What is said where there is nothing more today. */
    Message message(Phrasing phrasing) {
        var opens = days.stream()
                .map(RoomDay::opensNext)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        var begun = state.agenda().sessions().values().stream()
                .anyMatch(session -> !session.planned().start().isAfter(now));
        var name = phrasing.of(state.event().name());
        if (opens != null && begun) return new Message(phrasing.say("day.over"), phrasing.sayWhen("opens", opens));
        if (opens != null) return new Message(phrasing.say("welcome"), phrasing.sayWhen("begins", opens));
        if (begun) return new Message(phrasing.say("event.over"), name);
        return new Message(phrasing.say("welcome"), phrasing.say("event.empty"));
    }

    /** That nobody is to go to the room for a while, and why; null where people may. */
    Message closed(String room, Phrasing phrasing) {
        return state.venue().closed(room, now).map(phrasing::closed).orElse(null);
    }

    /** The first instant at which it reads differently by time alone. */
    Instant validUntil() {
        var until = Boundaries.first(state.agenda(), days.stream().flatMap(RoomDay::boundaries), now);
        return Bulletin.earlier(until, state.venue().changes(now));
    }
}
