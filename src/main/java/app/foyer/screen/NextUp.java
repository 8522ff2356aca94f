package app.foyer.screen;

import app.foyer.agenda.Person;
import app.foyer.agenda.RundownItem;
import app.foyer.live.EventState;
import app.foyer.platform.Initials;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Who speaks now or next in a room; or in the whole house, a page for each room's. */
final class NextUp {
    private static final String HEAD = "head.jte";
    private static final String PAGE = "nextup/page.jte";
    private static final int MOST_PAGES = 6;
    private static final int MOST_SPEAKERS = 4;

    private final View view;
    private final Phrasing phrasing;
    private final HouseDay house;

    private NextUp(EventState state, View view, Instant now) {
        this.view = view;
        this.phrasing = new Phrasing(state.agenda(), view.languages());
        this.house = HouseDay.of(state, view, now);
    }

    static Rendering render(EventState state, View view, Instant now) {
        var page = new NextUp(state, view, now);
        if (view.room() != null && page.house.days().isEmpty()) return HallDoor.withoutRoom(state, page.phrasing);
        var name = view.room() == null ? page.phrasing.of(state.event().name()) : page.phrasing.room(view.room());
        return page.rendering(new Rendering.Region("head", HEAD, name));
    }

    private Rendering rendering(Rendering.Region head) {
        var regions = new ArrayList<Rendering.Region>();
        regions.add(head);
        for (var item : items())
            regions.add(new Rendering.Region("up-" + item.expected().room(), PAGE, spotlight(item)));
        if (regions.size() == 1)
            regions.add(Quiet.region(house.state(), phrasing, house.message(phrasing), house.now()));
        return new Rendering(regions, house.validUntil());
    }

    /** Sessions with somebody to show, else whatever there is. */
    private List<RundownItem> items() {
        var spoken = items(NextUp::isSpoken);
        return spoken.isEmpty() ? items(item -> true) : spoken;
    }

    /** In a room what is on comes first; in a house what people can still go to. */
    private List<RundownItem> items(Predicate<RundownItem> fit) {
        var house = view.room() == null;
        return this.house.days().stream()
                .flatMap(day -> {
                    var live = Optional.ofNullable(day.live()).filter(fit);
                    var next = day.toCome().filter(fit).findFirst();
                    var chosen =
                            house ? next.filter(this::isSoon).or(() -> live).or(() -> next) : live.or(() -> next);
                    return chosen.stream();
                })
                .sorted(Comparator.comparing(RundownItem::live)
                        .thenComparing(item -> item.expected().start()))
                .limit(MOST_PAGES)
                .toList();
    }

    private static boolean isSpoken(RundownItem item) {
        return !people(item).isEmpty();
    }

    private static List<Person> people(RundownItem item) {
        var about = item.session().about();
        return about.speakers().isEmpty() ? about.moderators() : about.speakers();
    }

    private boolean isSoon(RundownItem next) {
        return !next.expected().start().minus(RoomDay.SOON).isAfter(house.now());
    }

    private Spotlight spotlight(RundownItem item) {
        var entry = phrasing.entry(item);
        var people = people(item);
        var shown = people.stream().limit(MOST_SPEAKERS).map(this::speaker).toList();
        var others = people.size() - shown.size();
        var endUnknown = item.overdue() || item.onHold();
        var counter = item.live()
                ? endUnknown ? null : phrasing.count("left", entry.end())
                : phrasing.count("starts-in", entry.start());
        return new Spotlight(
                phrasing.say(item.live() ? "now" : "next"),
                entry,
                counter,
                view.room() == null ? entry.room() : Phrase.NONE,
                house.closed(item.expected().room(), phrasing),
                shown,
                others > 0 ? phrasing.say("others", others) : Phrase.NONE);
    }

    private Spotlight.Speaker speaker(Person person) {
        return new Spotlight.Speaker(
                Picture.of(person.picture()),
                Initials.of(person.name().in(view.languages().getFirst())),
                phrasing.name(person.name()),
                phrasing.name(person.organisation()));
    }
}
