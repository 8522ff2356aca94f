package app.foyer.screen;

import app.foyer.agenda.RundownItem;
import app.foyer.checkin.Tallies;
import app.foyer.live.EventState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who arrives is greeted: by the event's name, by how many have come already, by what is on next. */
final class Welcome {
    private static final String HEAD = "head.jte";
    private static final String GREETING = "welcome/greeting.jte";
    private static final String COUNTS = "welcome/counts.jte";
    private static final String NEXT = "welcome/next.jte";
    private static final int MOST_ROWS = 4;

    private final EventState state;
    private final View view;
    private final Phrasing phrasing;
    private final HouseDay house;

    private Welcome(EventState state, View view, Instant now) {
        this.state = state;
        this.view = view;
        this.phrasing = new Phrasing(state.agenda(), view.languages());
        this.house = HouseDay.of(state, view, now);
    }

    static Rendering render(EventState state, Tallies tallies, View view, Instant now) {
        return new Welcome(state, view, now).rendering(tallies);
    }

    private Rendering rendering(Tallies tallies) {
        var regions = new ArrayList<Rendering.Region>();
        regions.add(new Rendering.Region("head", HEAD, phrasing.day(house.now())));
        regions.add(new Rendering.Region("greeting", GREETING, greeting()));
        var counts = counts(tallies);
        if (!counts.isEmpty()) regions.add(new Rendering.Region("counts", COUNTS, new Headcount(counts)));
        var next = house.toCome().limit(MOST_ROWS).map(this::entry).toList();
        if (!next.isEmpty()) regions.add(new Rendering.Region("next", NEXT, new Timetable(phrasing.say("next"), next)));
        return new Rendering(regions, house.validUntil());
    }

    private Entry entry(RundownItem item) {
        var entry = phrasing.entry(item);
        var closed = house.closed(item.expected().room(), phrasing);
        return closed == null ? entry : entry.marked(new Entry.Mark("closed", closed.text()));
    }

    private Greeting greeting() {
        var name = phrasing.of(state.event().name());
        var words = phrasing.of(state.event().subtitle());
        if (!house.over()) return new Greeting(phrasing.say("welcome"), name, words);
        var message = house.message(phrasing);
        return new Greeting(message.text(), name, message.detail().equals(name) ? words : message.detail());
    }

    private List<Headcount.Count> counts(Tallies tallies) {
        var counts = new ArrayList<Headcount.Count>();
        for (var one : tallies.lists()) {
            var list = one.list();
            if (!view.lists().isEmpty() && !view.lists().contains(list.id())) continue;
            var expected = one.expected() == 0 ? null : one.expected();
            var lead = counts.isEmpty();
            var label = lead ? phrasing.say("arrived") : Phrase.NONE;
            counts.add(new Headcount.Count(list.id(), lead, phrasing.of(list.name()), label, one.admitted(), expected));
        }
        for (var room : state.agenda().roomsInOrder()) {
            var entries = tallies.lists().stream()
                    .filter(one -> room.id().equals(one.list().terms().room()))
                    .filter(one -> view.lists().isEmpty()
                            || view.lists().contains(one.list().id()))
                    .toList();
            if (entries.isEmpty()) continue;
            var inside = entries.stream().mapToInt(Tallies.OfList::inside).sum();
            counts.add(new Headcount.Count(
                    room.id(), false, phrasing.room(room.id()), phrasing.say("inside"), inside, room.capacity()));
        }
        return counts;
    }
}
