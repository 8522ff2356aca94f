package app.foyer.devices;

import app.foyer.notices.Spot;
import app.foyer.platform.LocalText;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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

    /** The rooms whose programme it tells: its own, else those that it names, else all; a kiosk tells of none. */
    public List<String> rooms(Collection<String> all) {
        if (kind == Kind.KIOSK) return List.of();
        if (room != null) return List.of(room);
        var named = config.get("rooms");
        if (named == null || named.isBlank()) return List.copyOf(all);
        return Arrays.stream(named.split(",")).map(String::strip).toList();
    }

    /** What it points to besides rooms: ids of places, or codes of kinds. */
    public List<String> places() {
        var named = config.get("places");
        return named == null || named.isBlank()
                ? List.of()
                : Arrays.stream(named.split(",")).map(String::strip).toList();
    }

    /** Whether the ways that it points are without a step. */
    public boolean stepFree() {
        return Boolean.parseBoolean(config.get("stepFree"));
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
                kind == Kind.SCREEN ? Spot.layout(config.get("layout")) : null,
                place,
                level == null && room != null ? levelOf.apply(room) : level,
                room);
    }
}
