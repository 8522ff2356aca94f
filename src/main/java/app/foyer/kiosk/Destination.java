package app.foyer.kiosk;

import app.foyer.agenda.Room;
import app.foyer.agenda.RundownItem;
import app.foyer.platform.LocalText;
import app.foyer.venue.Place;

/**
 * Something that people may choose to go to.
 *
 * @param to as a {@link Goal} is named
 * @param kind of place, or null where it is none
 * @param name empty where it is the nearest of a kind
 * @param level or null
 * @param room the event's, or null
 * @param session null unless it is one
 */
record Destination(
        String to, Place.Kind kind, LocalText name, String level, Room room, OnThere on, RundownItem session) {
    static Destination of(Room room, String level, OnThere on) {
        return new Destination(room.id(), Place.Kind.ROOM, room.name(), level, room, on, null);
    }

    static Destination of(Place place) {
        return new Destination(
                place.id(), place.kind(), place.name(), place.levels().getFirst(), null, OnThere.NOTHING, null);
    }

    static Destination nearest(Place.Kind kind) {
        return new Destination(kind.code(), kind, LocalText.EMPTY, null, null, OnThere.NOTHING, null);
    }

    static Destination of(RundownItem session, Room room) {
        return new Destination(
                session.session().id(),
                null,
                session.session().about().title(),
                room.level(),
                room,
                OnThere.NOTHING,
                session);
    }
}
