package app.foyer.go;

import app.foyer.venue.Venue;

/**
 * What a phone asks for.
 *
 * @param place a place's id, a room's, a session's, or the code of a kind
 * @param from a place, a device or a node; or null
 * @param stepFree which of the two ways is seen first
 * @param language one of those that {@link Spoken} knows
 */
record Wish(String event, String place, String from, boolean stepFree, String language) {
    String other() {
        return language.equals(Spoken.ENGLISH) ? Spoken.CHINESE : Spoken.ENGLISH;
    }

    /** Without a beginning that is none there: anybody may write anything into an address. */
    Wish knownTo(Venue venue) {
        if (from == null) return this;
        var building = venue.building();
        var known = venue.stands().containsKey(from)
                || building.place(from).isPresent()
                || building.nodes().containsKey(from);
        return known ? this : new Wish(event, place, null, stepFree, language);
    }
}
