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
    private static final String HEAD = "halldoor/head.jte";
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
        if (view.room() == null || !agenda.rooms().containsKey(view.room())) return page.withoutRoom();
        Map<String, Rundown> rundowns = new HashMap<>();
        var day = RoomDay.of(
                agenda, view.room(), room -> rundowns.computeIfAbsent(room, id -> Rundown.of(agenda, id, now)), now);
        return page.of(view.room(), day);
    }

    private Rendering of(String room, RoomDay day) {
        var later = day.coming().stream()
                .filter(coming -> day.live() != null || !isNext(day, coming))
                .map(this::entry)
                .toList();
        var regions = List.of(
                new Rendering.Region("head", HEAD, heading(phrasing.room(room))),
                new Rendering.Region("now", NOW, headline(day)),
                new Rendering.Region("next", NEXT, upcoming(day, later)));
        return new Rendering(regions, Boundaries.first(state.agenda(), day.boundaries(), now));
    }

    private Rendering withoutRoom() {
        var message = Headline.message(phrasing.say("room.unknown"), phrasing.say("room.unknown.detail"));
        var regions = List.of(
                new Rendering.Region(
                        "head", HEAD, heading(phrasing.of(state.event().name()))),
                new Rendering.Region("now", NOW, message));
        return new Rendering(regions, Instant.MAX);
    }

    private Heading heading(Phrase title) {
        return new Heading(title, phrasing.of(state.event().name()));
    }

    private Headline headline(RoomDay day) {
        if (day.live() != null) {
            var entry = phrasing.entry(day.live());
            return new Headline(
                    phrasing.say("now"),
                    entry,
                    Phrase.NONE,
                    Phrase.NONE,
                    until(entry),
                    phrasing.count("left", entry.end()));
        }
        return day.next().map(this::nextIsLargest).orElseGet(() -> idle(day));
    }

    private Headline nextIsLargest(RundownItem next) {
        var entry = phrasing.entry(next);
        return new Headline(
                phrasing.say("next"),
                entry,
                Phrase.NONE,
                Phrase.NONE,
                Phrase.NONE,
                phrasing.count("starts-in", entry.start()));
    }

    private Phrase until(Entry entry) {
        return phrasing.say("until", entry.endText());
    }

    private Headline idle(RoomDay day) {
        var detail = day.opensNext() == null ? Phrase.NONE : phrasing.sayWhen("opens", day.opensNext());
        if (day.usedToday()) return Headline.message(phrasing.say("room.over"), detail);
        if (day.opensNext() != null) return Headline.message(phrasing.say("room.unused-today"), detail);
        return Headline.message(
                phrasing.say("room.empty"), phrasing.of(state.event().name()));
    }

    private Upcoming upcoming(RoomDay day, List<Entry> entries) {
        if (day.live() == null) return new Upcoming(phrasing.say("later"), entries, null);
        var counter = day.next()
                .map(next -> phrasing.count("starts-in", next.expected().start()))
                .orElse(null);
        return new Upcoming(phrasing.say("next"), entries, counter);
    }

    private static boolean isNext(RoomDay day, RoomDay.Coming coming) {
        return coming.takesPlace() && day.next().filter(coming.item()::equals).isPresent();
    }

    private Entry entry(RoomDay.Coming coming) {
        return coming.away() ? phrasing.entryElsewhere(coming.item()) : phrasing.entry(coming.item());
    }
}
