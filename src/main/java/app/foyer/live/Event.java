package app.foyer.live;

import app.foyer.platform.LocalText;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * What stays the same about an event while it runs.
 *
 * @param languages BCP 47 tags, the first is the one shown large
 * @param dayChange local time at which one conference day gives way to the next
 */
public record Event(
        String id,
        LocalText name,
        LocalText subtitle,
        ZoneId zone,
        LocalTime dayChange,
        List<String> languages,
        Brand brand) {
    public Event {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) throw new IllegalArgumentException("an event has at least one language");
    }

    public String language() {
        return languages.getFirst();
    }

    /**
     * How the pack colours the surfaces.
     *
     * @param colour CSS colour of the form #rrggbb, or null for the house's own
     * @param logo id of its picture, or null; likewise the others
     * @param dark what lies behind everything on a dark ground
     * @param light and on a light one
     */
    public record Brand(String colour, String logo, String dark, String light) {
        public static final Brand HOUSE = new Brand(null, null, null, null);
    }
}
