package app.foyer.screen;

import app.foyer.live.EventState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Every room's now and next; a room that is neither used today nor closed takes no place. */
final class LobbyAgenda {
    private static final String HEAD = "head.jte";
    private static final String ROOM = "lobby/room.jte";
    private static final String MESSAGE = "message.jte";

    /** Called off or gone elsewhere: more than these would push the rest of the row away. */
    private static final int MOST_NOTES = 2;

    private final Phrasing phrasing;
    private final HouseDay house;
    private final Instant now;

    private LobbyAgenda(HouseDay house, Phrasing phrasing) {
        this.phrasing = phrasing;
        this.house = house;
        this.now = house.now();
    }

    static Rendering render(EventState state, View view, Instant now) {
        var house = HouseDay.of(state, view, now);
        var phrasing = new Phrasing(state.agenda(), view.languages());
        var regions = new ArrayList<Rendering.Region>();
        regions.add(new Rendering.Region("head", HEAD, phrasing.of(state.event().name())));
        regions.addAll(rows(house, phrasing));
        return new Rendering(regions, house.validUntil());
    }

    /** A region for each room that is used today or closed, else one that says so. */
    static List<Rendering.Region> rows(HouseDay house, Phrasing phrasing) {
        if (house.over()) return List.of(new Rendering.Region("message", MESSAGE, house.message(phrasing)));
        var agenda = new LobbyAgenda(house, phrasing);
        return house.days().stream()
                .filter(day -> day.usedToday() || agenda.closed(day) != null)
                .map(agenda::row)
                .toList();
    }

    private Rendering.Region row(RoomDay day) {
        var room = day.rundown().room().id();
        return new Rendering.Region("room-" + room, ROOM, row(room, day));
    }

    private Message closed(RoomDay day) {
        return house.closed(day.rundown().room().id(), phrasing);
    }

    private RoomRow row(String room, RoomDay day) {
        var closed = closed(day);
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
                    Phrase.NONE,
                    closed);
        if (next == null)
            return new RoomRow(
                    name, Phrase.NONE, null, small(day, false), null, null, phrasing.say("row.over"), closed);
        return new RoomRow(
                name,
                phrasing.say("next"),
                phrasing.entry(next),
                small(day, false),
                counted,
                counter,
                Phrase.NONE,
                closed);
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
}
