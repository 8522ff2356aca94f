package app.foyer.attendees.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which column of a file is about what; those that are not named are left out. */
public record Mapping(Map<Column, Integer> columns) {
    public Mapping {
        columns = columns.isEmpty() ? Map.of() : new EnumMap<>(columns);
    }

    private record Guess(int heading, Column column, int rank) {}

    /** By the headings, the likeliest first; each column and each heading at most once. */
    static Mapping guess(List<String> headings) {
        var guesses = new ArrayList<Guess>();
        for (int i = 0; i < headings.size(); i++) {
            for (var column : Column.values()) {
                var rank = rank(column, headings.get(i));
                if (rank >= 0) guesses.add(new Guess(i, column, rank));
            }
        }
        guesses.sort(Comparator.comparing(Guess::rank));
        var columns = new EnumMap<Column, Integer>(Column.class);
        for (var guess : guesses)
            if (!columns.containsValue(guess.heading)) columns.putIfAbsent(guess.column, guess.heading);
        return new Mapping(columns);
    }

    /** {@code Attendee name: Family name} is a family name, in whatever language both are. */
    private static int rank(Column column, String heading) {
        var rank = column.rank(heading);
        if (rank >= 0) return rank;
        var colon = Math.max(heading.indexOf(':'), heading.indexOf('：'));
        var part = colon > 0 && Column.NAME.rank(heading.substring(0, colon)) >= 0;
        var isPart = column == Column.GIVEN_NAME || column == Column.FAMILY_NAME;
        return part && isPart ? column.rank(heading.substring(colon + 1)) : -1;
    }

    /**
     * @param chosen by a column's code its heading, or {@code #3} for the third
     * @throws AttendeeFault {@code unknown-column}, {@code unknown-heading}
     */
    static Mapping of(Map<String, String> chosen, List<String> headings) throws AttendeeFault {
        var columns = new EnumMap<Column, Integer>(Column.class);
        for (var choice : chosen.entrySet()) {
            var column =
                    Column.of(choice.getKey()).orElseThrow(() -> new AttendeeFault("unknown-column", choice.getKey()));
            columns.put(column, index(choice.getValue(), headings));
        }
        return new Mapping(columns);
    }

    private static int index(String heading, List<String> headings) throws AttendeeFault {
        var index = headings.indexOf(heading.strip());
        if (index < 0 && heading.matches("#\\d{1,3}")) index = Integer.parseInt(heading.substring(1)) - 1;
        if (index < 0 || index >= headings.size()) throw new AttendeeFault("unknown-heading", heading);
        return index;
    }

    Mapping with(Column column, Integer index) {
        var changed = new EnumMap<Column, Integer>(Column.class);
        changed.putAll(columns);
        if (index == null) changed.remove(column);
        else changed.put(column, index);
        return new Mapping(changed);
    }

    /** What that column of the file is about. */
    public Optional<Column> of(int index) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue() == index)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** As it is given back to {@link Wish}: headings by code, {@code #3} where a heading does not say which. */
    public Map<String, String> by(List<String> headings) {
        var named = new LinkedHashMap<String, String>();
        columns.forEach((column, index) -> {
            var heading = headings.get(index);
            var clear = !heading.isEmpty() && headings.indexOf(heading) == headings.lastIndexOf(heading);
            named.put(column.code(), clear ? heading : "#" + (index + 1));
        });
        return named;
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    boolean hasName() {
        return has(Column.NAME) || has(Column.GIVEN_NAME) || has(Column.FAMILY_NAME);
    }
}
