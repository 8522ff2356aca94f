package app.foyer.checkin.internal;

import app.foyer.checkin.Direction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How a ticket went in and out of a list, in the order of the scans' own times: the accepted ones, none taken back. Pure. */
record Passages(List<Passage> all) {
    record Passage(String scan, Direction direction, Instant at, String device) {
        boolean isEntry() {
            return direction == Direction.ENTRY;
        }
    }

    private static final Comparator<Passage> ORDER =
            Comparator.comparing(Passage::at).thenComparing(Passage::scan);

    static final Passages NONE = new Passages(List.of());

    Passages {
        all = all.stream().sorted(ORDER).toList();
    }

    Passages with(Passage passage) {
        var more = new ArrayList<>(all);
        more.add(passage);
        return new Passages(more);
    }

    Passages without(String scan) {
        return new Passages(
                all.stream().filter(passage -> !passage.scan().equals(scan)).toList());
    }

    List<Passage> entries() {
        return all.stream().filter(Passage::isEntry).toList();
    }

    boolean isInside() {
        return !all.isEmpty() && all.getLast().isEntry();
    }

    /** The last one that was not after that. */
    Optional<Passage> before(Instant at) {
        return all.reversed().stream()
                .filter(passage -> !passage.at().isAfter(at))
                .findFirst();
    }

    Optional<Passage> after(Instant at) {
        return all.stream().filter(passage -> passage.at().isAfter(at)).findFirst();
    }
}
