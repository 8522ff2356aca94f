package app.foyer.screen;

import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.live.EventState;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One room's page: what is on and until when, what is next, what comes later today. */
final class HallDoor {
    private static final String HEAD = "head.jte";
    private static final String MESSAGE = "message.jte";
    private static final String NOW = "halldoor/now.jte";
    private static final String NEXT = "halldoor/next.jte";

    private final EventState state;
    private final Phrasing phrasing;
    private final Instant now;

    private HallDoor(EventState state, View view, Instant now) {
        this.state = state;
        this.phrasing = new Phrasing(state.agenda(), view.languages());
        this.now = now;
    }

    static Rendering render(EventState state, View view, Instant now) {
        var page = new HallDoor(state, view, now);
        var agenda = state.agenda();
        if (view.room() == null || !agenda.rooms().containsKey(view.room())) return withoutRoom(state, page.phrasing);
        Map<String, Rundown> rundowns = new HashMap<>();
        var day = RoomDay.of(
                agenda, view.room(), room -> rundowns.computeIfAbsent(room, id -> Rundown.of(agenda, id, now)), now);
        return page.of(view.room(), day);
    }

    private Rendering of(String room, RoomDay day) {
        var next = day.next().orElse(null);
        var large = day.live() == null ? next : day.live();
        var closure = state.venue().closed(room, now);
        var regions = List.of(
                new Rendering.Region("head", HEAD, phrasing.room(room)),
                closure.isPresent() || large == null
                        ? new Rendering.Region(
                                "now", MESSAGE, closure.map(phrasing::closed).orElseGet(() -> nothing(day)))
                        : new Rendering.Region("now", NOW, headline(large)),
                new Rendering.Region("next", NEXT, upcoming(day, next, closure.isPresent() ? null : large)));
        var until = Boundaries.first(state.agenda(), day.boundaries(), now);
        return new Rendering(regions, Bulletin.earlier(until, state.venue().changes(now)));
    }

    /** A page of a room that there is not. */
    static Rendering withoutRoom(EventState state, Phrasing phrasing) {
        var message = new Message(phrasing.say("room.unknown"), phrasing.say("room.unknown.detail"));
        var regions = List.of(
                new Rendering.Region("head", HEAD, phrasing.of(state.event().name())),
                new Rendering.Region("now", MESSAGE, message));
        return new Rendering(regions, Instant.MAX);
    }

    private Headline headline(RundownItem large) {
        var entry = phrasing.entry(large);
        var endUnknown = large.overdue() || large.onHold();
        return large.live()
                ? new Headline(phrasing.say("now"), entry, endUnknown ? null : phrasing.count("left", entry.end()))
                : new Headline(phrasing.say("next"), entry, phrasing.count("starts-in", entry.start()));
    }

    private Message nothing(RoomDay day) {
        var opens = day.opensNext() == null ? Phrase.NONE : phrasing.sayWhen("opens", day.opensNext());
        if (day.usedToday()) return new Message(phrasing.say("room.over"), opens);
        if (day.opensNext() != null) return new Message(phrasing.say("room.unused-today"), opens);
        return new Message(phrasing.say("room.empty"), phrasing.of(state.event().name()));
    }

    private Upcoming upcoming(RoomDay day, RundownItem next, RundownItem large) {
        var entries = day.coming().stream()
                .filter(coming -> coming.away() || !coming.item().equals(large))
                .map(coming -> coming.away() ? phrasing.entryElsewhere(coming.item()) : phrasing.entry(coming.item()))
                .toList();
        if (next == null) return new Upcoming(phrasing.say("changes"), entries, null, null);
        if (next.equals(large)) return new Upcoming(phrasing.say("later"), entries, null, null);
        var counter = phrasing.count("starts-in", next.expected().start());
        return new Upcoming(phrasing.say("next"), entries, next.session().id(), counter);
    }
}
