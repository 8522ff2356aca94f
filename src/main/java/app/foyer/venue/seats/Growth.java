package app.foyer.venue.seats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Seats for a party, taken one after the other from a first one, always the nearest to those that are taken already: the
 * neighbour, then over the aisle, then the row behind. So they are together wherever there is room for it.
 *
 * @param cost how far apart they sit, how far from their rows, their fellows and the stage, and what is left beside them
 */
record Growth(List<Integer> seats, double cost) {
    private static final double LEFT_OVER = 0.1;
    private static final double LEFT_ALONE = 0.8;
    private static final double PLACE_SHUT_IN = 20;
    private static final double BESIDE_PLACE = 4;
    private static final double NO_AISLE = 5;
    private static final double A_METRE_FROM_FELLOWS = 3;
    private static final double A_METRE_FROM_STAGE = 0.001;

    private record Step(int seat, double cost) {}

    /** From that seat. @return null where there is no room for all of them around it */
    static Growth from(SeatMap map, int first, Party party, boolean[] taken, Kinds kinds, List<Integer> fellows) {
        var start = map.seats().get(first);
        var cost = kinds.strange(start) + A_METRE_FROM_STAGE * start.y() + fromFellows(map, start, fellows);
        return grown(map, List.of(new Step(first, 0)), Set.of(), cost, party, taken, kinds);
    }

    /** Beside those of them who sit already. @return null where there is no room for all of them */
    static Growth beside(SeatMap map, List<Integer> fellows, Party party, boolean[] taken, Kinds kinds) {
        var steps = fellows.stream()
                .flatMap(seat -> map.neighbours(seat).stream())
                .filter(free -> !taken[free.seat()])
                .map(free -> new Step(free.seat(), kinds.cost(free, map.seats().get(free.seat()))))
                .toList();
        return grown(map, steps, Set.copyOf(fellows), 0, party, taken, kinds);
    }

    private static Growth grown(
            SeatMap map,
            List<Step> first,
            Set<Integer> fellows,
            double begun,
            Party party,
            boolean[] taken,
            Kinds kinds) {
        var order = Comparator.comparingDouble(Step::cost).thenComparingInt(Step::seat);
        var next = new PriorityQueue<>(order);
        next.addAll(first);
        var inside = new HashSet<>(fellows);
        var seats = new ArrayList<Integer>(party.size());
        var wanted = kinds.of(party);
        var cost = begun;
        while (seats.size() < party.size()) {
            var step = next.poll();
            if (step == null) return null;
            if (inside.contains(step.seat())) continue;
            var kind = kinds.of(map.seats().get(step.seat()));
            if (wanted[kind] == 0) continue;
            wanted[kind]--;
            inside.add(step.seat());
            seats.add(step.seat());
            cost += step.cost();
            for (var neighbour : map.neighbours(step.seat())) {
                if (taken[neighbour.seat()] || inside.contains(neighbour.seat())) continue;
                var away = kinds.cost(neighbour, map.seats().get(neighbour.seat()))
                        + (kinds.dense() && isBesidePlace(map, neighbour.seat(), inside, taken) ? BESIDE_PLACE : 0);
                next.add(new Step(neighbour.seat(), away));
            }
        }
        return new Growth(seats, cost + leftOver(map, seats, inside, taken) + aisles(map, seats, party));
    }

    private static double fromFellows(SeatMap map, Seat start, List<Integer> fellows) {
        return A_METRE_FROM_FELLOWS
                * fellows.stream()
                        .mapToDouble(seat -> map.seats().get(seat).distance(start))
                        .min()
                        .orElse(0);
    }

    /** What stays free right beside them is worse the less of it there is. */
    private static double leftOver(SeatMap map, List<Integer> seats, Set<Integer> inside, boolean[] taken) {
        double cost = 0;
        for (var seat : seats) {
            for (var beside : map.neighbours(seat)) {
                if (map.seats().get(beside.seat()).wheelchair() && isShutIn(map, beside.seat(), inside, taken))
                    cost += PLACE_SHUT_IN;
                if (beside.cost() > 1 || taken[beside.seat()] || inside.contains(beside.seat())) continue;
                var alone = map.neighbours(beside.seat()).stream()
                        .noneMatch(further ->
                                further.cost() <= 1 && !taken[further.seat()] && !inside.contains(further.seat()));
                cost += alone ? LEFT_ALONE : LEFT_OVER;
            }
        }
        return cost;
    }

    /** Whether whoever needs a place for a wheelchair could want that seat for who comes with them. */
    private static boolean isBesidePlace(SeatMap map, int seat, Set<Integer> inside, boolean[] taken) {
        for (var next : map.neighbours(seat))
            if (map.seats().get(next.seat()).wheelchair() && !taken[next.seat()] && !inside.contains(next.seat()))
                return true;
        return false;
    }

    /** Whether nobody could sit with whoever needs that place. */
    private static boolean isShutIn(SeatMap map, int place, Set<Integer> inside, boolean[] taken) {
        return !taken[place]
                && !inside.contains(place)
                && map.neighbours(place).stream()
                        .allMatch(chair -> taken[chair.seat()] || inside.contains(chair.seat()));
    }

    private static double aisles(SeatMap map, List<Integer> seats, Party party) {
        var there = seats.stream().filter(seat -> map.seats().get(seat).aisle()).count();
        return NO_AISLE * Math.max(0, party.aisles() - there);
    }
}
