package app.foyer.kiosk;

import app.foyer.agenda.Person;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.Session;
import app.foyer.attendees.ForgivingIndex;
import app.foyer.live.EventState;
import app.foyer.platform.LocalText;
import app.foyer.venue.Place;
import app.foyer.venue.Place.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All that people may look for in the building, as it is now; no people. Pure. */
final class Directory {
    static final int MOST_FOUND = 8;

    /** Of several, shorter ones are those that hold others together. */
    private static final int SHORTEST_WORD = 4;

    /** Of which there are many, and people want just any. */
    private static final List<Kind> ANY_WILL_DO =
            List.of(Kind.TOILET, Kind.TOILET_WOMEN, Kind.TOILET_MEN, Kind.ACCESSIBLE_TOILET, Kind.LIFT);

    /** Those that people ask for, in the order in which they are offered. */
    private static final List<Kind> ASKED_FOR = List.of(
            Kind.TOILET,
            Kind.TOILET_WOMEN,
            Kind.TOILET_MEN,
            Kind.ACCESSIBLE_TOILET,
            Kind.DESK,
            Kind.TEA,
            Kind.CLOAKROOM,
            Kind.LIFT,
            Kind.FIRST_AID,
            Kind.QUIET_ROOM,
            Kind.ENTRANCE,
            Kind.PARKING);

    /** What a seat's label ends a query with: {@code 12}, {@code A-12}, {@code 3排12座}. */
    private static final Pattern SEAT =
            Pattern.compile("[\\s,，]*(?:seat|座位|座)?\\s*[\\p{L}]?[-\\s]?\\d{1,3}(?:排\\d{1,3})?[座号]?\\s*$");

    private final EventState state;
    private final Instant now;
    private final boolean placed;

    private Directory(EventState state, Instant now, boolean placed) {
        this.state = state;
        this.now = now;
        this.placed = placed;
    }

    /** @param kiosk where one that nobody placed stands, nothing is nearest */
    static Directory of(EventState state, String kiosk, Instant now) {
        return new Directory(state, now, state.venue().stands().containsKey(kiosk));
    }

    boolean isEmpty() {
        return state.agenda().rooms().isEmpty() && listed().findAny().isEmpty();
    }

    private Stream<Place> listed() {
        return state.venue().building().places().values().stream().filter(Place::listed);
    }

    // ---- what is offered

    /** The kinds of which the building has any. */
    List<Kind> kinds() {
        return ASKED_FOR.stream()
                .filter(kind -> listed().anyMatch(place -> place.kind() == kind))
                .toList();
    }

    /** Where a kind leads at once: its only place, or the nearest where any will do; null where one has to choose. */
    String only(Kind kind) {
        var all = listed().filter(place -> place.kind() == kind).toList();
        if (all.size() == 1) return all.getFirst().id();
        return isAny(kind) ? kind.code() : null;
    }

    private boolean isAny(Kind kind) {
        return placed && ANY_WILL_DO.contains(kind);
    }

    /** Those of a kind; of rooms the event's first. */
    List<Destination> all(Kind kind) {
        var places = listed().filter(place -> place.kind() == kind && !isOfEvent(place))
                .map(Destination::of);
        return (kind == Kind.ROOM ? Stream.concat(rooms().stream(), places) : places).toList();
    }

    private boolean isOfEvent(Place place) {
        return place.room() != null && state.agenda().rooms().containsKey(place.room());
    }

    /** The event's, with what is on there. */
    List<Destination> rooms() {
        return Rundown.all(state.agenda(), now).stream().map(this::room).toList();
    }

    private Destination room(Rundown rundown) {
        var room = rundown.room();
        var level = state.venue()
                .building()
                .ofRoom(room.id())
                .map(place -> place.levels().getFirst())
                .orElse(room.level());
        return Destination.of(room, level, OnThere.of(state, rundown));
    }

    // ---- what is found

    /**
     * What each destination is called, by what leads there.
     *
     * @param kinds what people call a kind of place
     */
    Map<String, List<String>> names(Function<Kind, List<String>> kinds) {
        var names = new LinkedHashMap<String, List<String>>();
        for (var room : state.agenda().roomsInOrder()) add(names, room.id(), said(room.name()));
        for (var kind : Kind.values())
            if (isAny(kind) && !all(kind).isEmpty()) add(names, kind.code(), kinds.apply(kind));
        listed().forEach(place -> {
            var id = isOfEvent(place) ? place.room() : place.id();
            add(names, id, said(place.name()));
            if (ASKED_FOR.contains(place.kind()) && !isAny(place.kind())) add(names, id, kinds.apply(place.kind()));
        });
        for (var session : state.agenda().sessions().values()) add(names, session.id(), names(session));
        return names;
    }

    private static void add(Map<String, List<String>> names, String to, List<String> more) {
        names.computeIfAbsent(to, key -> new ArrayList<>()).addAll(more);
    }

    private static List<String> said(LocalText text) {
        return List.copyOf(text.byLanguage().values());
    }

    private static List<String> names(Session session) {
        var about = session.about();
        var names = new ArrayList<>(said(about.title()));
        names.addAll(said(about.subtitle()));
        Stream.concat(about.speakers().stream(), about.moderators().stream())
                .map(Person::name)
                .forEach(name -> names.addAll(said(name)));
        return names;
    }

    /** The best first; of what fits as well, places before sessions, and of these what is still to come. */
    List<Destination> find(ForgivingIndex index, String typed) {
        var found = index.find(typed, MOST_FOUND * 4);
        if (found.isEmpty()) found = index.find(SEAT.matcher(typed).replaceFirst(""), MOST_FOUND * 4);
        if (found.isEmpty()) found = byAnyWord(index, typed);
        var rundowns = new LinkedHashMap<String, Rundown>();
        Rundown.all(state.agenda(), now)
                .forEach(rundown -> rundowns.put(rundown.room().id(), rundown));
        record Hit(Destination destination, int rank) {}
        return found.stream()
                .flatMap(hit -> destination(hit.id(), rundowns).map(to -> new Hit(to, hit.rank())))
                .sorted(Comparator.comparing(Hit::rank).thenComparing(hit -> turn(hit.destination())))
                .map(Hit::destination)
                .distinct()
                .limit(MOST_FOUND)
                .toList();
    }

    /** Of “first ade” and “where is the lift” one word is right. */
    private static List<ForgivingIndex.Found> byAnyWord(ForgivingIndex index, String typed) {
        var words = List.of(typed.strip().split("[\\s,，?？]+"));
        if (words.size() == 1) return List.of();
        return words.stream()
                .filter(word -> word.length() >= SHORTEST_WORD)
                .map(word -> index.find(word, MOST_FOUND))
                .flatMap(List::stream)
                .toList();
    }

    private static int turn(Destination destination) {
        if (destination.session() == null) return 0;
        return destination.session().open() ? 1 : 2;
    }

    private Stream<Destination> destination(String to, Map<String, Rundown> rundowns) {
        if (rundowns.containsKey(to)) return Stream.of(room(rundowns.get(to)));
        var place = state.venue().building().places().get(to);
        if (place != null) return Stream.of(Destination.of(place));
        var session = state.agenda().sessions().get(to);
        if (session == null) return Kind.of(to).map(Destination::nearest).stream();
        var rundown = rundowns.get(session.room());
        return rundown.item(to).map(item -> Destination.of(item, rundown.room())).stream();
    }
}
