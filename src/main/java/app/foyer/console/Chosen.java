package app.foyer.console;

import app.foyer.venue.Building;

/**
 * What somebody pressed on the plan.
 *
 * @param kind {@code place}, {@code path}, {@code device}, or empty for nothing
 */
record Chosen(String kind, String id) {
    static final String PLACE = "place";
    static final String PATH = "path";
    static final String DEVICE = "device";
    static final Chosen NOTHING = new Chosen("", "");

    /** Nothing where the building has no such thing. */
    static Chosen of(String kind, String id, Building building) {
        var known =
                switch (String.valueOf(kind)) {
                    case PLACE -> building.places().containsKey(id);
                    case PATH -> building.paths().containsKey(id);
                    case DEVICE -> id != null;
                    default -> false;
                };
        return known ? new Chosen(kind, id) : NOTHING;
    }

    boolean is(String wanted) {
        return kind.equals(wanted);
    }
}
