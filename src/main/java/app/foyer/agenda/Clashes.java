package app.foyer.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what cannot both be among the sessions that are live or still to come. */
public final class Clashes {
    private Clashes() {}

    /** Every clash that stands, by time. */
    public static List<Clash> in(Agenda agenda, Instant now) {
        var rundowns = Rundown.all(agenda, now);
        var clashes = new ArrayList<Clash>();
        for (var rundown : rundowns) {
            overlaps(open(rundown), clashes);
            open(rundown).forEach(item -> alone(rundown.room(), item, clashes));
        }
        speakers(rundowns.stream().flatMap(rundown -> open(rundown).stream()), clashes);
        clashes.sort(Comparator.comparing(Clash::from).thenComparing(Clash::session));
        return clashes;
    }

    /** What stands after a change and did not before. */
    public static List<Clash> arising(Agenda before, Agenda after, Instant now) {
        var known = in(before, now).stream().map(Trouble::of).collect(Collectors.toSet());
        return in(after, now).stream()
                .filter(clash -> !known.contains(Trouble.of(clash)))
                .toList();
    }

    /** A clash whatever its times, and whichever of two begins first: one that only lasts longer is not a new one. */
    private record Trouble(Clash.Kind kind, String session, String other, String room, String what) {
        static Trouble of(Clash clash) {
            var other = clash.other();
            var inOrder = other == null || clash.session().compareTo(other) < 0;
            return new Trouble(
                    clash.kind(),
                    inOrder ? clash.session() : other,
                    inOrder ? other : clash.session(),
                    other == null ? clash.room() : null,
                    clash.what());
        }
    }

    private static List<RundownItem> open(Rundown rundown) {
        return rundown.items().stream()
                .filter(RundownItem::open)
                .sorted(Comparator.comparing(item -> item.expected().start()))
                .toList();
    }

    private static void alone(Room room, RundownItem item, List<Clash> clashes) {
        var session = item.session();
        var slot = item.expected();
        var stop = session.timing().hardStop();
        if (stop != null && slot.end().isAfter(stop))
            clashes.add(clash(Clash.Kind.HARD_STOP, item, null, null, stop, slot.end()));
        if (item.squeezed().toMinutes() > 0)
            clashes.add(clash(
                    Clash.Kind.SQUEEZED,
                    item,
                    null,
                    null,
                    slot.end(),
                    slot.end().plus(item.squeezed())));
        var people = session.needs().people();
        if (people != null && room.capacity() != null && people > room.capacity())
            clashes.add(clash(Clash.Kind.CAPACITY, item, null, people + "", slot.start(), slot.end()));
        for (var thing : session.needs().equipment())
            if (!room.equipment().contains(thing))
                clashes.add(clash(Clash.Kind.EQUIPMENT, item, null, thing, slot.start(), slot.end()));
    }

    private static void overlaps(List<RundownItem> byStart, List<Clash> clashes) {
        pairs(byStart, (one, other) -> clashes.add(together(Clash.Kind.ROOM, one, other, null)));
    }

    private static void speakers(Stream<RundownItem> items, List<Clash> clashes) {
        var byName = items.flatMap(item -> people(item.session()).map(name -> Map.entry(name, item)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        byName.forEach((name, their) -> {
            var byStart = their.stream()
                    .sorted(Comparator.comparing(item -> item.expected().start()))
                    .toList();
            pairs(byStart, (one, other) -> {
                if (!Objects.equals(one.session().room(), other.session().room()))
                    clashes.add(together(Clash.Kind.SPEAKER, one, other, name));
            });
        });
    }

    /** Everybody on stage, once each, as the programme writes them. */
    private static Stream<String> people(Session session) {
        var about = session.about();
        return Stream.concat(about.speakers().stream(), about.moderators().stream())
                .map(person -> person.name().in(""))
                .filter(name -> !name.isBlank())
                .distinct();
    }

    private interface Pair {
        void found(RundownItem one, RundownItem other);
    }

    private static void pairs(List<RundownItem> byStart, Pair pair) {
        for (int i = 0; i < byStart.size(); i++)
            for (int j = i + 1; j < byStart.size(); j++) {
                if (!byStart.get(j)
                        .expected()
                        .start()
                        .isBefore(byStart.get(i).expected().end())) break;
                if (byStart.get(j).expected().length().isPositive()) pair.found(byStart.get(i), byStart.get(j));
            }
    }

    private static Clash together(Clash.Kind kind, RundownItem one, RundownItem other, String what) {
        var end = one.expected().end().isBefore(other.expected().end())
                ? one.expected().end()
                : other.expected().end();
        return clash(kind, one, other.session().id(), what, other.expected().start(), end);
    }

    private static Clash clash(Clash.Kind kind, RundownItem item, String other, String what, Instant from, Instant to) {
        return new Clash(kind, item.session().id(), other, item.session().room(), what, from, to);
    }
}
