package app.foyer.screen;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.Room;
import app.foyer.agenda.Rundown;
import app.foyer.live.EventState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Every room's now and next; a room that is not used today takes no place. */
final class LobbyAgenda {
    private static final String HEAD = "head.jte";
    private static final String ROOM = "lobby/room.jte";
    private static final String MESSAGE = "message.jte";

    /** Called off or gone elsewhere: more than these would push the rest of the row away. */
    private static final int MOST_NOTES = 2;

    private final EventState state;
    private final Phrasing phrasing;
    private final Instant now;

    private LobbyAgenda(EventState state, View view, Instant now) {
        this.state = state;
        this.phrasing = new Phrasing(state.agenda(), view.languages());
        this.now = now;
    }

    static Rendering render(EventState state, View view, Instant now) {
        var agenda = state.agenda();
        var rundowns = Rundown.all(agenda, now).stream()
                .collect(Collectors.toMap(rundown -> rundown.room().id(), rundown -> rundown));
        var days = rooms(agenda, view).stream()
                .map(room -> RoomDay.of(agenda, room.id(), rundowns::get, now))
                .toList();
        return new LobbyAgenda(state, view, now).of(days);
    }

    private static List<Room> rooms(Agenda agenda, View view) {
        if (view.rooms().isEmpty()) return agenda.roomsInOrder();
        return view.rooms().stream()
                .map(agenda.rooms()::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private Rendering of(List<RoomDay> days) {
        var regions = new ArrayList<Rendering.Region>();
        regions.add(new Rendering.Region("head", HEAD, phrasing.of(state.event().name())));
        if (days.stream().allMatch(RoomDay::over)) regions.add(new Rendering.Region("message", MESSAGE, message(days)));
        else days.stream().filter(RoomDay::usedToday).map(this::row).forEach(regions::add);
        var boundaries = days.stream().flatMap(RoomDay::boundaries);
        return new Rendering(regions, Boundaries.first(state.agenda(), boundaries, now));
    }

    private Rendering.Region row(RoomDay day) {
        var room = day.rundown().room().id();
        return new Rendering.Region("room-" + room, ROOM, row(room, day));
    }

    private RoomRow row(String room, RoomDay day) {
        var name = phrasing.room(room);
        var next = day.next().orElse(null);
        var counted = next == null ? null : next.session().id();
        var counter = next == null
                ? null
                : phrasing.count("starts-in", next.expected().start());
        if (day.live() != null)
            return new RoomRow(
                    name,
                    phrasing.say("now"),
                    phrasing.entry(day.live()),
                    small(day, true),
                    counted,
                    counter,
                    Phrase.NONE);
        if (next == null)
            return new RoomRow(name, Phrase.NONE, null, small(day, false), null, null, phrasing.say("row.over"));
        return new RoomRow(
                name, phrasing.say("next"), phrasing.entry(next), small(day, false), counted, counter, Phrase.NONE);
    }

    /** What people might come for in the next hour or before the next session, and will not find; and the next itself. */
    private List<Entry> small(RoomDay day, boolean withNext) {
        var next = day.next().orElse(null);
        var horizon = now.plus(RoomDay.SOON);
        if (next != null && next.expected().start().isAfter(horizon))
            horizon = next.expected().start();
        var small = new ArrayList<Entry>();
        for (var coming : day.coming()) {
            if (coming.item().equals(next) && !coming.away()) {
                if (withNext) small.add(phrasing.entry(next));
            } else if (!coming.takesPlace()
                    && !coming.at().isAfter(horizon)
                    && small.size() < MOST_NOTES + (withNext ? 1 : 0)) {
                small.add(coming.away() ? phrasing.entryElsewhere(coming.item()) : phrasing.entry(coming.item()));
            }
        }
        return small;
    }

    private Message message(List<RoomDay> days) {
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
}
