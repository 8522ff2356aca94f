package app.foyer.venue;

import app.foyer.platform.LocalText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something in the building that people go to, or that is closed to them.
 *
 * @param levels ids of the levels that it is on, at least one; stairs and lifts have several
 * @param at where its name stands on a plan
 * @param room the event's room that it is, or null
 * @param listed whether people may look for it
 */
public record Place(String id, Kind kind, LocalText name, List<String> levels, Point at, String room, boolean listed) {
    public enum Kind {
        ROOM,
        DESK,
        ENTRANCE,
        TOILET,
        TOILET_WOMEN,
        TOILET_MEN,
        ACCESSIBLE_TOILET,
        LIFT,
        STAIRS,
        ESCALATOR,
        RAMP,
        FIRST_AID,
        QUIET_ROOM,
        TEA,
        PARKING,
        CLOAKROOM,
        CORRIDOR,
        OTHER;

        /** {@code first-aid} for {@link #FIRST_AID}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public boolean isToilet() {
            return this == TOILET || this == TOILET_WOMEN || this == TOILET_MEN || this == ACCESSIBLE_TOILET;
        }

        /** Whether people ask for it; not for what only carries them or that they pass through. */
        public boolean sought() {
            return switch (this) {
                case OTHER, CORRIDOR, STAIRS, ESCALATOR, RAMP -> false;
                default -> true;
            };
        }

        public static Optional<Kind> of(String code) {
            return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }

    public Place {
        levels = List.copyOf(levels);
    }

    /** Whether people are led to it: a room of the event, or what they need. */
    public boolean sought() {
        return room != null || listed && kind.sought();
    }

    public boolean on(String level) {
        return levels.contains(level);
    }
}
