package app.foyer.venue.seats;

import app.foyer.venue.seats.SeatMap.Neighbour;
import app.foyer.venue.seats.SeatMap.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Puts the seats of a plan where they stand. All lengths in metres. */
final class Arranging {
    private static final double CHAIR = 0.6;
    private static final double ROW = 1;
    private static final double AT_DESK = 0.75;
    private static final double DESK_ROW = 1.7;
    private static final double DESK = 0.5;
    private static final double AISLE = 1.4;
    private static final double FIRST = 1.6;
    private static final double MARGIN = 1.3;
    /** From the middle of a chair to the edge of what one sits at. */
    private static final double REACH = 0.4;

    private static final double BETWEEN_TABLES = 1.3;
    private static final double LEAST_RADIUS = 0.75;
    private static final double RING = 1.7;
    private static final double CORNER = 1.1;
    private static final int SIDES = 3;

    private static final double BESIDE = 1;
    private static final double ROUND_THE_CORNER = 2;
    private static final double SAME_TABLE = 2;
    private static final double OVER_AISLE = 3;
    private static final double BEHIND = 4;
    private static final double NEXT_TABLE = 6;
    private static final double A_TABLE_OFF = 0.1;
    /** Over an aisle, or in the row behind. */
    private static final double FARTHEST_NEIGHBOUR = AISLE + AT_DESK + 0.5;

    private final SeatPlan plan;
    private final List<Seat> seats = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<List<Neighbour>> neighbours = new ArrayList<>();
    /** Of each seat, the number of its row from 0. */
    private final List<Integer> rowOf = new ArrayList<>();

    /** Of a table. */
    private final double radius;
    /** From a table's middle to the next one's. */
    private final double pitch;

    private double width;
    private double depth;

    Arranging(SeatPlan plan) {
        this.plan = plan;
        var most = plan.rows().stream().mapToInt(count -> count).max().orElse(0);
        radius = Math.max(LEAST_RADIUS, most * AT_DESK / (2 * Math.PI) - REACH / 2);
        pitch = 2 * (radius + REACH) + BETWEEN_TABLES;
    }

    SeatMap map() {
        switch (plan.layout()) {
            case THEATRE -> rows(CHAIR, ROW);
            case CLASSROOM -> rows(AT_DESK, DESK_ROW);
            case ROUND_TABLES -> roundTables();
            case U -> sides();
        }
        depth = seats.stream().mapToDouble(Seat::y).max().orElse(0) + MARGIN;
        seats.forEach(seat -> neighbours.add(new ArrayList<>()));
        joinAll();
        return new SeatMap(plan, seats, tables, width, depth, neighbours);
    }

    private void rows(double chair, double rowPitch) {
        width = 2 * MARGIN
                + plan.rows().stream()
                        .mapToDouble(count -> left(count, count, chair))
                        .max()
                        .orElse(0);
        for (int row = 0; row < plan.rows().size(); row++) {
            var count = plan.rows().get(row);
            var begin = (width - left(count, count, chair)) / 2;
            var y = FIRST + row * rowPitch;
            for (int i = 0; i < count; i++) {
                var atEnd = i == 0 || i == count - 1;
                var atAisle = plan.aisles().contains(i + 1) || plan.aisles().contains(i);
                add(
                        row,
                        plan.naming().name(row),
                        i + 1,
                        begin + left(i, count, chair) + chair / 2,
                        y,
                        atEnd || atAisle);
            }
            if (plan.layout() == SeatPlan.Layout.CLASSROOM) desks(row, count, begin, y, chair);
        }
    }

    /** From a row's beginning to its seat of that index. */
    private double left(int index, int count, double chair) {
        var gaps = plan.aisles().stream()
                .filter(after -> after > 0 && after < count && after <= index)
                .count();
        return index * chair + gaps * AISLE;
    }

    /** One from aisle to aisle. */
    private void desks(int row, int count, double begin, double y, double chair) {
        int from = 0;
        for (int i = 1; i <= count; i++) {
            if (i < count && !plan.aisles().contains(i)) continue;
            var x = begin + left(from, count, chair);
            var length = (i - from) * chair;
            var middle = y - REACH - DESK / 2;
            tables.add(new Table(plan.naming().name(row), x + length / 2, middle, length - 0.1, DESK, false));
            from = i;
        }
    }

    private void roundTables() {
        var across = across();
        width = 2 * MARGIN + across * pitch - BETWEEN_TABLES;
        for (int table = 0; table < plan.rows().size(); table++) {
            var x = MARGIN + radius + REACH + table % across * pitch;
            var y = FIRST + radius + REACH + table / across * pitch;
            var name = "T" + (table + 1);
            tables.add(new Table(name, x, y, 2 * radius, 2 * radius, true));
            var count = plan.rows().get(table);
            for (int i = 0; i < count; i++) {
                var angle = 2 * Math.PI * i / count;
                var reach = radius + REACH;
                add(table, name, i + 1, x + reach * Math.sin(angle), y - reach * Math.cos(angle), true);
            }
        }
    }

    private int across() {
        if (plan.across() > 0) return plan.across();
        return (int) Math.ceil(Math.sqrt(Math.max(1, plan.rows().size())));
    }

    private void sides() {
        var rings = (plan.rows().size() + SIDES - 1) / SIDES;
        var longest = 0.0;
        var widest = 0.0;
        for (int ring = 0; ring < rings; ring++) {
            var arm = Math.max(count(ring, 0), count(ring, 2)) * AT_DESK - ring * RING;
            longest = Math.max(longest, arm);
            widest = Math.max(widest, (count(ring, 1) - 1) * AT_DESK - 2 * ring * RING);
        }
        var inner = widest + 2 * CORNER;
        width = inner + 2 * (rings - 1) * RING + 2 * MARGIN;
        for (int ring = 0; ring < rings; ring++) {
            var half = inner / 2 + ring * RING;
            var foot = FIRST + longest + ring * RING + CORNER;
            side(ring, 0, width / 2 - half, foot);
            foot(ring, foot);
            side(ring, 2, width / 2 + half, foot);
        }
    }

    private int count(int ring, int side) {
        var index = SIDES * ring + side;
        return index < plan.rows().size() ? plan.rows().get(index) : 0;
    }

    private void side(int ring, int side, double x, double foot) {
        var count = count(ring, side);
        var row = SIDES * ring + side;
        if (count == 0) return;
        for (int i = 0; i < count; i++) {
            var y = foot - CORNER - (count - 1 - i) * AT_DESK;
            add(row, plan.naming().name(row), i + 1, x, y, true);
        }
        var inwards = side == 0 ? 1 : -1;
        var middle = foot - CORNER - (count - 1) * AT_DESK / 2;
        tables.add(new Table(
                plan.naming().name(row), x + inwards * (REACH + DESK / 2), middle, DESK, count * AT_DESK, false));
    }

    private void foot(int ring, double y) {
        var count = count(ring, 1);
        var row = SIDES * ring + 1;
        if (count == 0) return;
        for (int i = 0; i < count; i++) {
            var x = width / 2 + (i - (count - 1) / 2.0) * AT_DESK;
            add(row, plan.naming().name(row), i + 1, x, y, true);
        }
        tables.add(new Table(plan.naming().name(row), width / 2, y - REACH - DESK / 2, count * AT_DESK, DESK, false));
    }

    private void add(int row, String name, int number, double x, double y, boolean aisle) {
        var label = name + "-" + number;
        if (plan.leftOut().contains(label)) return;
        rowOf.add(row);
        seats.add(new Seat(
                label,
                name,
                number,
                x,
                y,
                aisle,
                plan.wheelchair().contains(label),
                plan.vip().contains(name)));
    }

    private record Cell(int x, int y) {}

    /** Who is a neighbour stands in the same square metres or in those around. */
    private void joinAll() {
        var reach = plan.layout() == SeatPlan.Layout.ROUND_TABLES ? 2 * pitch : FARTHEST_NEIGHBOUR;
        var cells = new HashMap<Cell, List<Integer>>();
        for (int i = 0; i < seats.size(); i++)
            cells.computeIfAbsent(cell(seats.get(i), reach), none -> new ArrayList<>())
                    .add(i);
        for (int one = 0; one < seats.size(); one++) {
            var at = cell(seats.get(one), reach);
            var near = new ArrayList<Integer>();
            for (int x = at.x() - 1; x <= at.x() + 1; x++)
                for (int y = at.y() - 1; y <= at.y() + 1; y++)
                    near.addAll(cells.getOrDefault(new Cell(x, y), List.of()));
            near.sort(null);
            for (int other : near) if (other > one) join(one, other);
        }
    }

    private static Cell cell(Seat seat, double size) {
        return new Cell((int) Math.floor(seat.x() / size), (int) Math.floor(seat.y() / size));
    }

    private void join(int one, int other) {
        var cost = cost(one, other);
        if (cost == 0) return;
        neighbours.get(one).add(new Neighbour(other, cost));
        neighbours.get(other).add(new Neighbour(one, cost));
    }

    /** 0 where they are not neighbours. */
    private double cost(int one, int other) {
        return switch (plan.layout()) {
            case THEATRE -> inRows(one, other, CHAIR);
            case CLASSROOM -> inRows(one, other, AT_DESK);
            case ROUND_TABLES -> atTables(one, other);
            case U -> alongSides(one, other);
        };
    }

    private double inRows(int one, int other, double chair) {
        var a = seats.get(one);
        var b = seats.get(other);
        if (rowOf.get(one).equals(rowOf.get(other))) {
            if (b.number() - a.number() != 1) return 0;
            return plan.aisles().contains(a.number()) ? OVER_AISLE : BESIDE;
        }
        return rowOf.get(other) - rowOf.get(one) == 1 && Math.abs(a.x() - b.x()) < chair * 0.9 ? BEHIND : 0;
    }

    private double atTables(int one, int other) {
        var a = seats.get(one);
        var b = seats.get(other);
        var count = plan.rows().get(rowOf.get(one));
        if (rowOf.get(one).equals(rowOf.get(other))) {
            var apart = Math.abs(a.number() - b.number());
            apart = Math.min(apart, count - apart);
            return apart == 1 ? BESIDE : SAME_TABLE + A_TABLE_OFF * apart;
        }
        var from = tables.get(rowOf.get(one));
        var to = tables.get(rowOf.get(other));
        var isNext = Math.hypot(from.x() - to.x(), from.y() - to.y()) < pitch * 1.1;
        return isNext ? NEXT_TABLE + A_TABLE_OFF * a.distance(b) : 0;
    }

    private double alongSides(int one, int other) {
        var a = seats.get(one);
        var b = seats.get(other);
        var row = rowOf.get(one);
        var otherRow = rowOf.get(other);
        if (row.equals(otherRow)) return b.number() - a.number() == 1 ? BESIDE : 0;
        if (row / SIDES == otherRow / SIDES) return meet(a, b, row, otherRow) ? ROUND_THE_CORNER : 0;
        return otherRow - row == SIDES && a.distance(b) < RING + AT_DESK / 2 ? BEHIND : 0;
    }

    /** At a corner of a ring: a side's last seat and the foot's first or last. */
    private boolean meet(Seat a, Seat b, int row, int otherRow) {
        var ring = row / SIDES;
        if (row % SIDES == 0 && otherRow % SIDES == 1) return a.number() == count(ring, 0) && b.number() == 1;
        return row % SIDES == 1
                && otherRow % SIDES == 2
                && a.number() == count(ring, 1)
                && b.number() == count(ring, 2);
    }
}
