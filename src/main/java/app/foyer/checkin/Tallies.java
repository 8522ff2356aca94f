package app.foyer.checkin;

import java.util.Map;

/**
 * How many came.
 *
 * @param expected valid tickets of the event
 * @param admitted tickets admitted, by list; each list is there, with 0 if nobody came
 */
public record Tallies(int expected, Map<String, Integer> admitted) {
    public Tallies {
        admitted = Map.copyOf(admitted);
    }

    public int admitted(String list) {
        return admitted.getOrDefault(list, 0);
    }
}
