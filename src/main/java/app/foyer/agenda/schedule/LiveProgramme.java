package app.foyer.agenda.schedule;

import app.foyer.agenda.About;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.Room;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.platform.LocalText;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The live agenda as every export has it: one language, whole minutes, days, unique names and numbers.
 *
 * @param now the minute of the export: what is made twice in it, here or on another node, is the same to the byte
 */
record LiveProgramme(
        String name,
        String acronym,
        Agenda agenda,
        Instant now,
        String language,
        Map<String, String> roomNames,
        SortedMap<LocalDate, Map<Room, List<Item>>> days) {
    private static final int SHORTEST_ACRONYM = 4;

    /**
     * A session as it is exported.
     *
     * @param number from 1, unique, and the same in the next export of the same sessions
     * @param cancelled whether it is; the title does not say it yet
     */
    record Item(
            String id, String guid, int number, Room room, About about, Instant start, Instant end, boolean cancelled) {
        Duration length() {
            return Duration.between(start, end);
        }
    }

    static LiveProgramme of(String name, Agenda agenda, Instant now, String language) {
        var guids = Guids.of(agenda);
        var numbers = numbers(agenda);
        var days = new TreeMap<LocalDate, Map<Room, List<Item>>>();
        for (var rundown : Rundown.all(agenda, now)) {
            for (var shown : rundown.items()) {
                var id = shown.session().id();
                var item = item(shown, rundown.room(), guids.get(id), numbers.get(id));
                days.computeIfAbsent(agenda.dayOf(item.start()), day -> new LinkedHashMap<>())
                        .computeIfAbsent(item.room(), room -> new ArrayList<>())
                        .add(item);
            }
        }
        // the formats know no conference without a day
        if (days.isEmpty()) days.put(agenda.dayOf(now), Map.of());
        return new LiveProgramme(
                PlainText.line(name),
                acronym(name),
                agenda,
                now.truncatedTo(ChronoUnit.MINUTES),
                language,
                roomNames(agenda, language),
                days);
    }

    Stream<Item> items() {
        return days.values().stream().flatMap(rooms -> rooms.values().stream()).flatMap(List::stream);
    }

    /** The title without a mark. */
    String title(Item item) {
        return in(item.about().title());
    }

    String in(LocalText text) {
        return text.in(language);
    }

    /** Who is on stage: speakers, then moderators, for the formats do not tell them apart. */
    List<String> people(Item item) {
        return Stream.concat(item.about().speakers().stream(), item.about().moderators().stream())
                .map(person -> PlainText.line(in(person.name())))
                .distinct()
                .toList();
    }

    /** Its page, if that is an address by the letter. */
    Optional<String> page(Item item) {
        var url = item.about().url();
        try {
            return url == null || !new URI(url).isAbsolute() || !url.startsWith("http")
                    ? Optional.empty()
                    : Optional.of(url);
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    String roomName(Room room) {
        return roomNames.get(room.id());
    }

    OffsetDateTime local(Instant instant) {
        return instant.atZone(agenda.zone()).toOffsetDateTime();
    }

    /** When a conference day begins; it ends when the next one does. */
    OffsetDateTime dayStart(LocalDate day) {
        return day.atTime(agenda.dayChange()).atZone(agenda.zone()).toOffsetDateTime();
    }

    private static Item item(RundownItem shown, Room room, String guid, int number) {
        var expected = shown.expected();
        var session = shown.session();
        return new Item(
                session.id(),
                guid,
                number,
                room,
                session.about(),
                expected.start().truncatedTo(ChronoUnit.MINUTES),
                expected.end().truncatedTo(ChronoUnit.MINUTES),
                session.cancelled());
    }

    /** A session's own number where its id is one, else one made of its id. */
    private static Map<String, Integer> numbers(Agenda agenda) {
        var numbers = new HashMap<String, Integer>();
        var taken = new HashSet<Integer>();
        for (var id : agenda.sessions().keySet()) {
            if (!id.matches("[1-9][0-9]{0,8}")) continue;
            numbers.put(id, Integer.valueOf(id));
            taken.add(Integer.valueOf(id));
        }
        for (var id : agenda.sessions().keySet()) {
            if (numbers.containsKey(id)) continue;
            var number = Math.floorMod(id.hashCode(), 1_000_000_000) + 1;
            while (!taken.add(number)) number++;
            numbers.put(id, number);
        }
        return numbers;
    }

    /** A room's name is its key in the formats. */
    private static Map<String, String> roomNames(Agenda agenda, String language) {
        var taken = new HashSet<String>();
        var names = new HashMap<String, String>();
        for (var room : agenda.roomsInOrder()) {
            var name = PlainText.line(room.name().in(language));
            if (name.isEmpty() || !taken.add(name)) {
                name = (name + " (" + room.id() + ")").strip();
                taken.add(name);
            }
            names.put(room.id(), name);
        }
        return names;
    }

    private static String acronym(String name) {
        var acronym = Slug.of(name, 32).replace('-', '_');
        return acronym.length() < SHORTEST_ACRONYM ? "event_" + acronym : acronym;
    }
}
