package app.foyer.kiosk;

import app.foyer.agenda.Room;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.live.EventState;
import app.foyer.platform.LocalText;
import app.foyer.venue.Place;
import java.time.Instant;
import java.util.Optional;

/**
 * What a word names that somebody asks the way to, as it is now: a place or a room by its id, a session, which is in
 * whatever room it is in by now, or the nearest place of a kind. Pure.
 *
 * @param word as the building knows it: a place's id, a room's, or a kind's code
 * @param kind null unless it is the nearest of a kind
 * @param place null where nobody drew it, or it is the nearest of a kind
 * @param room the event's, or null
 * @param session null unless it is one
 */
record Goal(String word, Place.Kind kind, Place place, Room room, RundownItem session) {
    static Optional<Goal> of(EventState state, String to, Instant now) {
        if (to == null) return Optional.empty();
        var agenda = state.agenda();
        var place = state.venue().building().place(to);
        if (place.isPresent()) return Optional.of(at(state, place.get()));
        if (agenda.rooms().containsKey(to)) return Optional.of(new Goal(to, null, null, agenda.room(to), null));
        if (agenda.sessions().containsKey(to)) return Optional.of(session(state, to, now));
        return Place.Kind.of(to).map(kind -> new Goal(to, kind, null, null, null));
    }

    private static Goal at(EventState state, Place place) {
        var room = place.room() == null ? null : state.agenda().rooms().get(place.room());
        return new Goal(place.id(), null, place, room, null);
    }

    private static Goal session(EventState state, String session, Instant now) {
        var room = state.agenda().sessions().get(session).room();
        var item = Rundown.of(state.agenda(), room, now).item(session).orElseThrow();
        var place = state.venue().building().ofRoom(room).orElse(null);
        return new Goal(
                place == null ? room : place.id(), null, place, state.agenda().room(room), item);
    }

    LocalText name() {
        if (place != null && !place.name().isEmpty()) return place.name();
        return room == null ? LocalText.EMPTY : room.name();
    }
}
