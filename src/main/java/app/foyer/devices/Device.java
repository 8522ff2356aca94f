package app.foyer.devices;

import app.foyer.notices.Spot;
import app.foyer.platform.LocalText;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A kiosk or a screen.
 *
 * @param position order in which devices are listed, from 0
 * @param place where it stands, for people to read; or null
 * @param room the room it belongs to, or null
 * @param config what its kind needs to know, as the pack gives it: {@code layout}, {@code theme}, {@code languages}, …
 */
public record Device(
        String id, Kind kind, int position, LocalText name, String place, String room, Map<String, String> config) {
    public enum Kind {
        KIOSK,
        SCREEN
    }

    public Device {
        config = Map.copyOf(config);
    }

    /**
     * Where it stands, as far as notices ask.
     *
     * @param levelOf a room's level, or null; asked where the device's own is not given
     */
    public Spot spot(UnaryOperator<String> levelOf) {
        var level = config.get("level");
        return new Spot(
                id,
                kind == Kind.KIOSK ? Spot.KIOSK : Spot.SCREEN,
                kind == Kind.SCREEN ? config.get("layout") : null,
                place,
                level == null && room != null ? levelOf.apply(room) : level,
                room);
    }
}
