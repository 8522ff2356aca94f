package app.foyer.checkin;

import java.util.List;

/**
 * How many came.
 *
 * @param expected valid tickets of the event
 * @param lists every list, in order
 */
public record Tallies(int expected, List<OfList> lists) {
    public static final Tallies NONE = new Tallies(0, List.of());

    public Tallies {
        lists = List.copyOf(lists);
    }

    /**
     * @param expected valid tickets that are for the list
     * @param admitted tickets that were admitted
     * @param inside of these, who are in
     */
    public record OfList(CheckinList list, int expected, int admitted, int inside) {}

    /** 0 for a list that is not there. */
    public int admitted(String list) {
        return lists.stream()
                .filter(one -> one.list().id().equals(list))
                .mapToInt(OfList::admitted)
                .sum();
    }
}
