package app.foyer.venue;

import app.foyer.platform.Command;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What staff can do to the building. Applying one is pure: it returns the new venue or throws a {@link Refusal} with one
 * of the codes {@code nothing-to-close}, {@code too-long}, {@code bad-time}, {@code closure-exists}, {@code unknown-closure}.
 */
public sealed interface VenueCommand extends Command {
    Venue apply(Venue venue, Instant now);

    /**
     * Closes a room or a place.
     *
     * @param room or null, then a place is given
     * @param until or null
     */
    record Close(String id, String room, String place, LocalText reason, Instant until) implements VenueCommand {
        public Close {
            if (reason == null) reason = LocalText.EMPTY;
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
            if (room == null && (place == null || place.isBlank())) throw new Refusal("nothing-to-close");
            requireShort(place, Closure.LONGEST_PLACE);
            for (var said : reason.byLanguage().values()) requireShort(said, Closure.LONGEST_REASON);
            if (until != null && !until.isAfter(now)) throw new Refusal("bad-time");
            if (venue.closures().containsKey(id)) throw new Refusal("closure-exists", Map.of("closure", id));
            var all = new TreeMap<>(venue.closures());
            all.put(id, new Closure(id, room, place, reason, now, until));
            return new Venue(all);
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
            return new Venue(all);
        }
    }
}
