package app.foyer.checkin;

import java.util.List;

/**
 * How people without a registration are taken in.
 *
 * @param product of the ticket that they get
 * @param most so many in all, or null for no limit
 * @param fields what is asked beside the name: some of {@code latinName}, {@code organisation}, {@code email},
 *     {@code phone}
 */
public record WalkIn(String product, Integer most, List<String> fields) {
    public WalkIn {
        fields = fields == null ? List.of() : List.copyOf(fields);
    }

    /** Who came. Everything but the name may be null. */
    public record Person(
            String name, String latinName, String organisation, String email, String phone, String language) {
        /** Leaves everything out. */
        @Override
        public String toString() {
            return "Walk-in";
        }
    }
}
