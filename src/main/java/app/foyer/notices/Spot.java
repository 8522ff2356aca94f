package app.foyer.notices;

import java.util.Set;
import java.util.TreeSet;

/**
 * Where a device stands, as far as notices ask.
 *
 * @param kind {@link #KIOSK} or {@link #SCREEN}
 * @param layout one of {@link #LAYOUTS} for a screen, else null
 * @param place where it stands in the pack's words, or null
 * @param level or null
 * @param room the room it belongs to, or null
 */
public record Spot(String device, String kind, String layout, String place, String level, String room) {
    public static final String KIOSK = "kiosk";
    public static final String SCREEN = "screen";

    /** Its audience is the speaker, who is not to be disturbed. */
    public static final String STAGE_TIMER = "stage-timer";

    /** What a screen shows of which nobody said, or which nobody knows. */
    static final String USUAL_LAYOUT = "lobby-agenda";

    public static final String HALL_DOOR = "hall-door";
    public static final String WELCOME = "welcome";
    public static final String NEXT_UP = "next-up";
    public static final String NOTICES = "notices";
    public static final String SEATING = "seating";
    public static final String WAYFINDING = "wayfinding";

    /** The codes of all there are. */
    public static final Set<String> LAYOUTS =
            Set.of(HALL_DOOR, USUAL_LAYOUT, STAGE_TIMER, WELCOME, NEXT_UP, NOTICES, "multi-zone", WAYFINDING, SEATING);

    /** The code of what a screen shows that is to have this one. */
    public static String layout(String code) {
        return code != null && LAYOUTS.contains(code) ? code : USUAL_LAYOUT;
    }

    /** What may be asked for as a kind. */
    public static Set<String> kinds() {
        var kinds = new TreeSet<>(LAYOUTS);
        kinds.add(KIOSK);
        kinds.add(SCREEN);
        return kinds;
    }

    public boolean beforeSpeaker() {
        return STAGE_TIMER.equals(layout);
    }
}
