package app.foyer.venue.seats;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A room's seats where they stand, in metres, the stage's edge at the top. Made of a plan; the same plan makes the same. */
public final class SeatMap {
    private final SeatPlan plan;
    private final List<Seat> seats;
    private final List<Table> tables;
    private final double width;
    private final double depth;
    private final Map<String, Integer> indices = new HashMap<>();
    private final Map<String, List<Seat>> rows;
    private final List<List<Neighbour>> neighbours;

    /**
     * What people sit at.
     *
     * @param name of its row; two may have the same
     * @param x of its middle
     * @param y of its middle
     * @param width metres; of a round one its diameter
     * @param depth likewise
     */
    public record Table(String name, double x, double y, double width, double depth, boolean round) {}

    /** @param cost how far apart two who belong together are there; 1 for next to each other */
    record Neighbour(int seat, double cost) {}

    SeatMap(
            SeatPlan plan,
            List<Seat> seats,
            List<Table> tables,
            double width,
            double depth,
            List<List<Neighbour>> neighbours) {
        this.plan = plan;
        this.seats = List.copyOf(seats);
        this.tables = List.copyOf(tables);
        this.width = width;
        this.depth = depth;
        this.neighbours = neighbours;
        for (int i = 0; i < seats.size(); i++) indices.put(seats.get(i).label(), i);
        this.rows = seats.stream().collect(Collectors.groupingBy(Seat::row, LinkedHashMap::new, Collectors.toList()));
    }

    public static SeatMap of(SeatPlan plan) {
        return new Arranging(plan).map();
    }

    /** Of each of these plans; those that were made of the same one before stay. */
    public static Map<String, SeatMap> of(Map<String, SeatPlan> plans, Map<String, SeatMap> before) {
        var all = new LinkedHashMap<String, SeatMap>();
        plans.forEach((room, plan) -> {
            var made = before.get(room);
            all.put(room, made != null && made.plan.equals(plan) ? made : of(plan));
        });
        return Collections.unmodifiableMap(all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeatMap map && plan.equals(map.plan);
    }

    @Override
    public int hashCode() {
        return plan.hashCode();
    }

    public SeatPlan plan() {
        return plan;
    }

    /** Row by row, from the stage and from the left. */
    public List<Seat> seats() {
        return seats;
    }

    /** By the name of the row, table or side, in order. */
    public Map<String, List<Seat>> rows() {
        return rows;
    }

    public List<Table> tables() {
        return tables;
    }

    /** Metres. */
    public double width() {
        return width;
    }

    /** Metres from the stage's edge to the back. */
    public double depth() {
        return depth;
    }

    public Optional<Seat> seat(String label) {
        var index = indices.get(label);
        return index == null ? Optional.empty() : Optional.of(seats.get(index));
    }

    public boolean has(String label) {
        return indices.containsKey(label);
    }

    int index(String label) {
        return indices.getOrDefault(label, -1);
    }

    List<Neighbour> neighbours(int seat) {
        return neighbours.get(seat);
    }

    /** Whether one gets from each of these to each other by neighbours among them: beside, before, behind, at a table. */
    public boolean together(Collection<String> labels) {
        return areTogether(
                labels.stream().map(indices::get).filter(Objects::nonNull).toList());
    }

    boolean areTogether(Collection<Integer> some) {
        var left = new HashSet<>(some);
        if (left.isEmpty()) return true;
        var reached = new ArrayDeque<Integer>();
        reached.add(left.iterator().next());
        left.remove(reached.peek());
        while (!reached.isEmpty())
            for (var next : neighbours.get(reached.poll())) if (left.remove(next.seat())) reached.add(next.seat());
        return left.isEmpty();
    }
}
