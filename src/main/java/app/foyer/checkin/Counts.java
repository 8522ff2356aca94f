package app.foyer.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Who came, where, and when.
 *
 * @param lists in their order
 * @param groups by the attendees' group, the largest first; those without one are left out
 * @param categories likewise
 * @param devices admissions by device
 */
public record Counts(List<OfList> lists, List<Share> groups, List<Share> categories, Map<String, Integer> devices) {
    /**
     * @param expected valid tickets that are for the list
     * @param admitted tickets that were admitted
     * @param inside of these, who are in
     * @param capacity how many may be in, or null
     * @param quarters first admissions by quarter of an hour, those without any left out
     */
    public record OfList(
            String list,
            int expected,
            int admitted,
            int inside,
            Integer capacity,
            int refused,
            List<Quarter> quarters) {
        public int left() {
            return admitted - inside;
        }
    }

    /** @param from its beginning, a full quarter of an hour */
    public record Quarter(Instant from, int admitted) {}

    /** @param admitted at the first list */
    public record Share(String name, int expected, int admitted) {}
}
