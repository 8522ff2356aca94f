package app.foyer.venue.seats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Seats people: who belongs together sits together, some in the rows that are kept for them, wheelchairs where there is
 * no chair, the largest groups first, from the front. A group of both kinds sits together at the edge of the kept rows,
 * each of it in their own; where there is no room for that, together where most of it belong: to be together is more
 * than to sit in a kept row. Who joins a group that sits already sits beside it. Nobody who sits already is moved. The
 * same people, in whatever order, sit the same.
 */
public final class SeatingRule {
    private static final int TRIES = 6;

    private final SeatMap map;
    private final Map<String, String> before;
    private final Map<String, List<Integer>> fellows = new HashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private final List<Left> left = new ArrayList<>();
    private final boolean[] taken;
    private final boolean dense;

    /** Why somebody could not be seated. */
    public enum Why {
        FULL,
        NO_WHEELCHAIR_PLACE
    }

    public record Left(String id, Why why) {}

    /**
     * @param places labels by ticket
     * @param apart groups of whom somebody was placed and who, with those of them who sat there before, are not together
     */
    public record Result(Map<String, String> places, List<Left> left, Set<String> apart) {}

    /** @param dense whether groups around a wheelchair sit in a block, which leaves more to others there */
    private SeatingRule(SeatMap map, Map<String, String> before, Map<String, String> groups, boolean dense) {
        this.dense = dense;
        this.map = map;
        this.before = before;
        this.taken = new boolean[map.seats().size()];
        before.forEach((label, ticket) -> {
            var seat = map.index(label);
            if (seat < 0) return;
            taken[seat] = true;
            var group = groups.get(ticket);
            if (group != null)
                fellows.computeIfAbsent(group, none -> new ArrayList<>()).add(seat);
        });
    }

    /**
     * @param before who sits where already: tickets by label
     * @param groups of those who sit already, by ticket; who joins them sits near
     */
    public static Result seat(
            SeatMap map, Map<String, String> before, Map<String, String> groups, Collection<Sitter> people) {
        var parties = Party.of(people);
        var first = new LinkedHashSet<String>();
        Result best = null;
        for (int i = 0; i < TRIES; i++) {
            var result = new SeatingRule(map, before, groups, i % 2 == 1).seat(parties, first);
            if (best == null || worth(result) < worth(best)) best = result;
            // who was torn apart chooses before everybody else next time
            first.addAll(result.apart());
            if (result.apart().isEmpty()) break;
        }
        return best;
    }

    private static double worth(Result result) {
        return result.left().size() * 1_000.0 + result.apart().size();
    }

    private Result seat(List<Party> parties, Set<String> first) {
        var order = Comparator.<Party>comparingInt(
                        party -> party.group() != null && fellows.containsKey(party.group()) ? 0 : 1)
                .thenComparingInt(party -> party.wheelchairs() > 0 ? 0 : 1)
                .thenComparingInt(party -> party.mixed() ? 0 : party.vip() ? 1 : 2)
                .thenComparingInt(party -> first.contains(party.group()) ? 0 : 1)
                .thenComparing(Party::size, Comparator.reverseOrder())
                .thenComparingInt(party -> party.aisles() > 0 ? 0 : 1)
                .thenComparing(Party::key);
        parties.stream().sorted(order).toList().forEach(this::place);
        left.sort(Comparator.comparing(Left::id));
        return new Result(
                Collections.unmodifiableMap(new TreeMap<>(places)),
                List.copyOf(left),
                Collections.unmodifiableSet(apart(parties)));
    }

    private Set<String> apart(List<Party> parties) {
        return parties.stream()
                .filter(party -> party.group() != null)
                .filter(party -> party.people().stream().anyMatch(one -> places.containsKey(one.id())))
                .map(Party::group)
                .filter(group -> !map.areTogether(fellows.get(group)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void place(Party party) {
        var free = free(true);
        if (party.wheelchairs() > free) {
            party.wheelchairUsers().skip(free).forEach(one -> left.add(new Left(one.id(), Why.NO_WHEELCHAIR_PLACE)));
            party = party.without(left.stream().map(Left::id).collect(Collectors.toSet()));
        }
        if (party.size() == 0) return;
        var region = region(party);
        if (region != null) sit(party, region);
        else if (party.wheelchairs() > 0 && party.size() > 1)
            party.byWheelchair().forEach(this::place);
        else {
            var most = Math.max(1, largest(party));
            if (free(false) == 0) party.people().forEach(one -> left.add(new Left(one.id(), Why.FULL)));
            else party.split(Math.min(most, party.size() - 1)).forEach(this::place);
        }
    }

    private int free(boolean wheelchair) {
        int free = 0;
        for (int i = 0; i < taken.length; i++)
            if (!taken[i] && map.seats().get(i).wheelchair() == wheelchair) free++;
        return free;
    }

    /** How many of the party could sit together at most. */
    private int largest(Party party) {
        var seen = new boolean[taken.length];
        int largest = 0;
        for (int i = 0; i < taken.length; i++) {
            if (seen[i] || !isFor(party, i)) continue;
            largest = Math.max(largest, reach(party, i, seen));
        }
        return largest;
    }

    private int reach(Party party, int from, boolean[] seen) {
        var open = new ArrayList<Integer>(List.of(from));
        seen[from] = true;
        for (int i = 0; i < open.size(); i++) {
            for (var next : map.neighbours(open.get(i))) {
                if (seen[next.seat()] || !isFor(party, next.seat())) continue;
                seen[next.seat()] = true;
                open.add(next.seat());
            }
        }
        return open.size();
    }

    private boolean isFor(Party party, int seat) {
        return !taken[seat]
                && (party.wheelchairs() > 0 || !map.seats().get(seat).wheelchair());
    }

    /** The best seats where all of them sit together, beside those of them who sit already where that can be; or null. */
    private List<Integer> region(Party party) {
        var near = fellows.getOrDefault(Objects.requireNonNullElse(party.group(), ""), List.of());
        var block = dense && party.wheelchairs() > 0;
        var growth = Stream.<Supplier<Growth>>of(
                        () -> near.isEmpty() ? null : Growth.beside(map, near, party, taken, Kinds.each(block)),
                        () -> near.isEmpty()
                                ? null
                                : Growth.beside(map, near, party, taken, Kinds.most(party, true, block)),
                        () -> party.mixed() ? best(party, near, Kinds.each(block)) : null,
                        () -> best(party, near, Kinds.most(party, false, block)))
                .map(Supplier::get)
                .filter(Objects::nonNull)
                .findFirst();
        return growth.map(Growth::seats).orElse(null);
    }

    /** Seats that are kept for others come last. */
    private Growth best(Party party, List<Integer> near, Kinds kinds) {
        Growth best = null;
        for (int i = 0; i < taken.length; i++) {
            if (!isFor(party, i)) continue;
            if (party.wheelchairs() > 0 && !map.seats().get(i).wheelchair()) continue;
            var growth = Growth.from(map, i, party, taken, kinds, near);
            if (growth != null && (best == null || growth.cost() < best.cost())) best = growth;
        }
        return best;
    }

    private void sit(Party party, List<Integer> region) {
        var seats = new ArrayList<>(region);
        seats.sort(Comparator.naturalOrder());
        for (var one : party.inOrderOfNeed()) {
            var seat = seats.stream()
                    .filter(index -> map.seats().get(index).wheelchair() == one.wheelchair())
                    .min(Comparator.<Integer>comparingInt(
                                    index -> map.seats().get(index).vip() == one.vip() ? 0 : 1)
                            .thenComparingInt(index ->
                                    one.aisle() && !map.seats().get(index).aisle() ? 1 : 0))
                    .orElseThrow();
            seats.remove(seat);
            taken[seat] = true;
            places.put(one.id(), map.seats().get(seat).label());
            if (one.group() != null)
                fellows.computeIfAbsent(one.group(), none -> new ArrayList<>()).add(seat);
        }
    }
}
