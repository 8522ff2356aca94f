package app.foyer.go;

import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.agenda.SessionStatus;
import app.foyer.devices.Device;
import app.foyer.live.EventState;
import app.foyer.platform.LocalText;
import app.foyer.platform.Words;
import app.foyer.venue.Building;
import app.foyer.venue.DirectionWords;
import app.foyer.venue.Origin;
import app.foyer.venue.Place;
import app.foyer.venue.Walk;
import app.foyer.venue.Wayfinding;
import app.foyer.venue.drawing.Symbols;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a page of the state of an event; asks nobody and remembers nothing. */
final class Composer {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final Duration LONGEST = Duration.ofHours(1);

    private final EventState state;
    private final List<Device> devices;
    private final Wish wish;
    private final Instant now;
    private final Words words;
    private final Building building;

    Composer(EventState state, List<Device> devices, Wish wish, Instant now) {
        this.state = state;
        this.devices = devices;
        this.wish = wish;
        this.now = now;
        this.words = Words.of(Composer.class, wish.language());
        this.building = state.venue().building();
    }

    /** What the wish names: a word that the building knows, or a room of which there is no plan. */
    private record Goal(String word, String room, String session) {}

    /** Empty where nothing is called that. */
    Optional<GoPage> page() {
        return goal().map(this::page);
    }

    /** The first instant after now at which the page may read otherwise by time alone. */
    Instant until() {
        var ends = Stream.concat(
                Rundown.all(state.agenda(), now).stream().flatMap(rundown -> rundown.validUntil().stream()),
                Stream.of(state.venue().changes(now)));
        return ends.filter(instant -> instant.isAfter(now))
                .min(Comparator.naturalOrder())
                .filter(first -> first.isBefore(now.plus(LONGEST)))
                .orElseGet(() -> now.plus(LONGEST));
    }

    private Optional<Goal> goal() {
        var word = wish.place();
        var place = building.place(word);
        if (place.isPresent()) return Optional.of(new Goal(word, place.get().room(), null));
        if (state.agenda().rooms().containsKey(word)) return Optional.of(new Goal(word, word, null));
        var session = state.agenda().sessions().get(word);
        if (session != null) return Optional.of(new Goal(session.room(), session.room(), word));
        var ways = Wayfinding.of(state.venue(), now);
        return Place.Kind.of(word)
                .filter(kind -> !ways.named(word, false).isEmpty())
                .map(kind -> new Goal(word, null, null));
    }

    private GoPage page(Goal goal) {
        var ways = Wayfinding.of(state.venue(), now);
        var origin = ways.from(wish.from()).orElse(null);
        var parts = new WayParts(state, ways, wish, words, now, place -> shown(goal, place));
        var found = origin == null ? List.<GoPage.WayPart>of() : parts.of(origin, goal.word());
        return new GoPage(
                state.event().id(),
                wish.place(),
                wish.language(),
                wish.other(),
                named(state.event().name()),
                shown(goal, place(goal, ways, origin)),
                goal.room(),
                sessions(goal),
                origin == null ? null : wish.from(),
                starts(),
                wish.stepFree(),
                found,
                origin == null ? parts.where(goal.word()) : List.of(),
                origin == null ? closed(goal, ways) : null,
                words);
    }

    private String closed(Goal goal, Wayfinding ways) {
        return building.place(goal.word())
                .flatMap(ways::closed)
                .map(DirectionWords.of(building, wish.language())::sorry)
                .orElse(null);
    }

    private GoPage.Goal shown(Goal goal, Place place) {
        var kind = place != null ? place.kind() : Place.Kind.of(goal.word()).orElse(Place.Kind.ROOM);
        return new GoPage.Goal(
                place == null ? goal.word() : place.id(),
                Symbols.of(kind),
                named(name(goal, place)),
                level(goal, place));
    }

    /** Of several of a kind the nearest. */
    private Place place(Goal goal, Wayfinding ways, Origin origin) {
        var one = building.place(goal.word());
        if (one.isPresent() || origin == null) return one.orElse(null);
        return ways.answer(origin, goal.word(), Walk.of(wish.stepFree())).to();
    }

    private LocalText name(Goal goal, Place place) {
        var room = goal.room() == null ? null : state.agenda().rooms().get(goal.room());
        if (room != null && !room.name().isEmpty()) return room.name();
        if (place != null && !place.name().isEmpty()) return place.name();
        return Place.Kind.of(goal.word()).map(Symbols::name).orElseGet(() -> LocalText.of(goal.word()));
    }

    private Named level(Goal goal, Place place) {
        if (place != null) return named(building.levelName(place.levels().getFirst()));
        var room = goal.room() == null ? null : state.agenda().rooms().get(goal.room());
        return room == null || room.level() == null
                ? named(LocalText.EMPTY)
                : named(new LocalText(Map.of(wish.language(), words.get("level", room.level()))));
    }

    private Named named(LocalText text) {
        return Named.of(text, wish.language(), wish.other());
    }

    // ---- what is on there

    private List<GoPage.Shown> sessions(Goal goal) {
        if (goal.room() == null || !state.agenda().rooms().containsKey(goal.room())) return List.of();
        var rundown = Rundown.of(state.agenda(), goal.room(), now);
        if (goal.session() != null)
            return rundown.item(goal.session()).map(item -> shown(item, null)).stream()
                    .toList();
        var today = state.agenda().dayOf(now);
        var next = rundown.upcoming()
                .filter(item -> state.agenda().dayOf(item.expected().start()).equals(today))
                .findFirst();
        return Stream.concat(
                        rundown.live().map(item -> shown(item, words.get("now"))).stream(),
                        next.map(item -> shown(item, words.get("next"))).stream())
                .toList();
    }

    private GoPage.Shown shown(RundownItem item, String label) {
        var expected = item.expected();
        var zone = state.agenda().zone();
        var moved = !item.session().planned().room().equals(expected.room());
        return new GoPage.Shown(
                item.session().id(),
                item.status().code(),
                label != null ? label : words.get("status." + item.status().code()),
                named(item.session().about().title()),
                expected.start(),
                clock(expected.start(), zone),
                expected.end(),
                clock(expected.end(), zone),
                item.status() == SessionStatus.CANCELLED
                        ? words.get("mark.cancelled")
                        : moved ? words.get("mark.moved") : null);
    }

    static String clock(Instant instant, ZoneId zone) {
        return CLOCK.format(instant.atZone(zone));
    }

    // ---- where one may begin

    private List<GoPage.Starts> starts() {
        if (building.none()) return List.of();
        var all = new ArrayList<GoPage.Starts>();
        add(all, "starts.entrances", places(Place.Kind.ENTRANCE, Place.Kind.DESK));
        add(
                all,
                "starts.kiosks",
                devices.stream()
                        .filter(device -> device.kind() == Device.Kind.KIOSK
                                || device.id().equals(wish.from()))
                        .filter(device -> state.venue().stands().containsKey(device.id()))
                        .map(device -> start(device.id(), device.name()))
                        .toList());
        add(all, "starts.rooms", places(Place.Kind.ROOM));
        var chosen = all.stream().flatMap(group -> group.starts().stream()).anyMatch(GoPage.Start::chosen);
        var place = building.place(wish.from());
        if (!chosen && place.isPresent())
            all.addFirst(new GoPage.Starts(
                    words.get("starts.chosen"),
                    List.of(start(wish.from(), place.get().name()))));
        return all;
    }

    private void add(List<GoPage.Starts> all, String heading, List<GoPage.Start> starts) {
        if (!starts.isEmpty()) all.add(new GoPage.Starts(words.get(heading), starts));
    }

    private List<GoPage.Start> places(Place.Kind... kinds) {
        return Stream.of(kinds)
                .flatMap(building::of)
                .filter(Place::listed)
                .filter(place -> building.nodesOf(place.id()).findAny().isPresent())
                .map(place -> start(place.id(), place.name()))
                .toList();
    }

    private GoPage.Start start(String id, LocalText name) {
        return new GoPage.Start(id, name.in(wish.language()), id.equals(wish.from()));
    }
}
