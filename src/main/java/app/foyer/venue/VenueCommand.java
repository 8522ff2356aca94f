package app.foyer.venue;

import app.foyer.platform.Command;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import app.foyer.venue.seats.SeatPlan;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What staff can do to the building. Applying one is pure: it returns the new venue or throws a {@link Refusal} with one
 * of the codes {@code nothing-to-close}, {@code too-long}, {@code bad-time}, {@code closure-exists},
 * {@code unknown-closure}, {@code unknown-path}, {@code unknown-level}, {@code not-on-plan}, {@code unknown-stand},
 * {@code bad-seat-plan}, {@code unknown-seat-plan}.
 */
public sealed interface VenueCommand extends Command {
    Venue apply(Venue venue, Instant now);

    /**
     * Closes a room, a place or a path.
     *
     * @param room or null
     * @param place the id of one of the building's, or free words; or null
     * @param path or null
     * @param from or null for at once
     * @param until or null
     */
    record Close(String id, String room, String place, String path, LocalText reason, Instant from, Instant until)
            implements VenueCommand {
        public Close {
            if (reason == null) reason = LocalText.EMPTY;
        }

        public Close(String id, String room, String place, String path, LocalText reason, Instant until) {
            this(id, room, place, path, reason, null, until);
        }

        public static Close room(String id, String room, LocalText reason, Instant until) {
            return new Close(id, room, null, null, reason, until);
        }

        private static void requireShort(String text, int most) {
            if (text != null && text.length() > most) throw new Refusal("too-long", Map.of("most", most + ""));
        }

        @Override
        public String name() {
            return "close";
        }

        @Override
        public Venue apply(Venue venue, Instant now) {
            if (room == null && path == null && (place == null || place.isBlank()))
                throw new Refusal("nothing-to-close");
            if (path != null && !venue.building().paths().containsKey(path))
                throw new Refusal("unknown-path", Map.of("path", path));
            requireShort(place, Closure.LONGEST_PLACE);
            for (var said : reason.byLanguage().values()) requireShort(said, Closure.LONGEST_REASON);
            var begins = from == null || from.isBefore(now) ? now : from;
            if (until != null && !until.isAfter(begins)) throw new Refusal("bad-time");
            if (venue.closures().containsKey(id)) throw new Refusal("closure-exists", Map.of("closure", id));
            var all = new TreeMap<>(venue.closures());
            all.put(id, new Closure(id, room, place, path, reason, begins, until));
            return venue.withClosures(all);
        }
    }

    /** Ends a closure. */
    record Open(String id) implements VenueCommand {
        @Override
        public String name() {
            return "open";
        }

        @Override
        public Venue apply(Venue venue, Instant now) {
            var all = new TreeMap<>(venue.closures());
            if (all.remove(id) == null) throw new Refusal("unknown-closure", Map.of("closure", String.valueOf(id)));
            return venue.withClosures(all);
        }
    }

    /** Says where a device stands, or stands now. */
    record PlaceDevice(Stand stand) implements VenueCommand {
        @Override
        public String name() {
            return "place-device";
        }

        @Override
        public Venue apply(Venue venue, Instant now) {
            if (venue.building().level(stand.level()).isEmpty())
                throw new Refusal("unknown-level", Map.of("level", String.valueOf(stand.level())));
            if (!onPlan(stand.at()) || !Double.isFinite(stand.bearing())) throw new Refusal("not-on-plan");
            var all = new TreeMap<>(venue.stands());
            all.put(stand.device(), stand);
            return venue.withStands(all);
        }

        private static boolean onPlan(Point at) {
            return at.finite() && !at.far();
        }
    }

    /** Takes a device off the plan. */
    record RemoveStand(String device) implements VenueCommand {
        @Override
        public String name() {
            return "remove-stand";
        }

        @Override
        public Venue apply(Venue venue, Instant now) {
            var all = new TreeMap<>(venue.stands());
            if (all.remove(device) == null)
                throw new Refusal("unknown-stand", Map.of("device", String.valueOf(device)));
            return venue.withStands(all);
        }
    }

    /** Another building instead of the one that there is; closures and devices stay where they are. */
    record ReplaceBuilding(Building building) implements VenueCommand {
        @Override
        public String name() {
            return "replace-building";
        }

        @Override
        public Venue apply(Venue venue, Instant now) {
            return venue.with(building);
        }
    }

    /** Says how a room is seated. Seats that are called as before are the same ones. */
    record SetSeats(SeatPlan plan) implements VenueCommand {
        @Override
        public String name() {
            return "set-seats";
        }

        @Override
        public Venue apply(Venue venue, Instant now) {
            plan.requireSense();
            var all = new TreeMap<>(venue.seats());
            all.put(plan.room(), plan);
            return venue.withSeats(all);
        }
    }

    /** Takes a room's seats away: it is only a room then. */
    record RemoveSeats(String room) implements VenueCommand {
        @Override
        public String name() {
            return "remove-seats";
        }

        @Override
        public Venue apply(Venue venue, Instant now) {
            var all = new TreeMap<>(venue.seats());
            if (all.remove(room) == null) throw new Refusal("unknown-seat-plan", Map.of("room", String.valueOf(room)));
            return venue.withSeats(all);
        }
    }
}
