package app.foyer.venue.seats;

import app.foyer.platform.Refusal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a room is seated: the few numbers of which its seats are made. {@link SeatMap#of} makes them.
 *
 * @param room the agenda room's id
 * @param rows how many seats each row has, from the stage; of a table each table, from the stage and from the left; of
 *     a U its sides in threes: left, foot, right, the innermost first
 * @param aisles after which seat of each row there is a gap to walk through; none of tables and of a U
 * @param across how many tables stand beside each other, or 0 for about as many as behind each other
 * @param naming how rows are called
 * @param vip names of the rows or tables that are kept for some
 * @param vips for whom: categories of attendees
 * @param wheelchair labels of places without a chair
 * @param leftOut labels of seats that there are not, for a pillar say; the others keep their numbers
 * @param doors where one comes in
 */
public record SeatPlan(
        String room,
        Layout layout,
        List<Integer> rows,
        List<Integer> aisles,
        int across,
        Naming naming,
        Set<String> vip,
        Set<String> vips,
        Set<String> wheelchair,
        Set<String> leftOut,
        List<Door> doors) {
    public static final int MOST_SEATS = 5_000;

    public SeatPlan {
        rows = List.copyOf(rows);
        aisles = aisles == null ? List.of() : List.copyOf(aisles);
        naming = naming == null ? Naming.LETTERS : naming;
        vip = sorted(vip);
        vips = sorted(vips);
        wheelchair = sorted(wheelchair);
        leftOut = sorted(leftOut);
        doors = doors == null ? List.of() : List.copyOf(doors);
    }

    /** Rows of equal length and nothing special. */
    public static SeatPlan of(String room, Layout layout, int rows, int seats) {
        return new SeatPlan(
                room,
                layout,
                Collections.nCopies(rows, seats),
                List.of(),
                0,
                Naming.LETTERS,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of());
    }

    /** @throws Refusal {@code bad-seat-plan} where there are no seats, too many, or names of what there is not */
    public void requireSense() {
        var sum = rows.stream().mapToLong(Integer::longValue).sum();
        if (sum < 1 || sum > MOST_SEATS || rows.stream().anyMatch(count -> count < 1)) throw bad(sum + "");
        var all = SeatMap.of(without(Set.of()));
        for (var label : leftOut) if (!all.has(label)) throw bad(label);
        for (var label : wheelchair) if (!all.has(label) || leftOut.contains(label)) throw bad(label);
        for (var row : vip) if (!all.rows().containsKey(row)) throw bad(row);
    }

    private static Refusal bad(String what) {
        return new Refusal("bad-seat-plan", Map.of("what", what));
    }

    private static Set<String> sorted(Set<String> names) {
        return names == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(names));
    }

    public SeatPlan withAisles(List<Integer> after) {
        return new SeatPlan(room, layout, rows, after, across, naming, vip, vips, wheelchair, leftOut, doors);
    }

    public SeatPlan keeping(Set<String> vipRows, Set<String> wheelchairPlaces) {
        return new SeatPlan(
                room, layout, rows, aisles, across, naming, vipRows, vips, wheelchairPlaces, leftOut, doors);
    }

    public SeatPlan without(Set<String> seats) {
        return new SeatPlan(room, layout, rows, aisles, across, naming, vip, vips, wheelchair, seats, doors);
    }

    /** How chairs stand. */
    public enum Layout {
        THEATRE,
        CLASSROOM,
        ROUND_TABLES,
        U;

        /** As the pack and the database name it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Layout> of(String code) {
            return Arrays.stream(values())
                    .filter(layout -> layout.code().equals(code))
                    .findFirst();
        }
    }

    /** How rows are called; tables are always T and a number. */
    public enum Naming {
        /** A, B, C …, without I and O, which look like digits; after Z comes AA. */
        LETTERS,
        NUMBERS;

        private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ";

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @param index from 0 */
        String name(int index) {
            if (this == NUMBERS) return index + 1 + "";
            var count = ALPHABET.length();
            var last = ALPHABET.charAt(index % count) + "";
            return index < count ? last : name(index / count - 1) + last;
        }
    }

    /** A door, as one sees it who faces the stage. */
    public enum Door {
        FRONT_LEFT,
        LEFT,
        BACK_LEFT,
        BACK,
        BACK_RIGHT,
        RIGHT,
        FRONT_RIGHT;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Door> of(String code) {
            return Arrays.stream(values())
                    .filter(door -> door.code().equals(code))
                    .findFirst();
        }
    }
}
