package app.foyer.attendees.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A file as rows under headings, read anew each time, so that a long one is never held as a whole. */
interface Table {
    int MOST_ROWS = 100_000;
    int MOST_COLUMNS = 500;

    /**
     * @param number as a spreadsheet shows it: the headings are row 1
     * @param cells as many as there are, perhaps fewer or more than headings; never null
     */
    record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Stripped; empty where there is none. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    List<String> headings();

    /** Rows in their order, blank ones left out, until the visitor has enough. */
    void each(Predicate<Row> goOn) throws AttendeeFault;

    /** The first few. */
    default List<Row> first(int most) throws AttendeeFault {
        var rows = new ArrayList<Row>();
        each(row -> {
            rows.add(row);
            return rows.size() < most;
        });
        return rows;
    }

    static AttendeeFault tooMany() {
        return new AttendeeFault("too-many-rows", MOST_ROWS + "");
    }
}
