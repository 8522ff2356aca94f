package app.foyer.notices;

/**
 * Where a device stands, as far as notices ask.
 *
 * @param kind {@link #KIOSK} or {@link #SCREEN}
 * @param layout a screen's layout, else null
 * @param place where it stands in the pack's words, or null
 * @param level or null
 * @param room the room it belongs to, or null
 */
public record Spot(String device, String kind, String layout, String place, String level, String room) {
    public static final String KIOSK = "kiosk";
    public static final String SCREEN = "screen";

    /** Its audience is the speaker, who is not to be disturbed. */
    static final String STAGE_TIMER = "stage-timer";

    public boolean beforeSpeaker() {
        return STAGE_TIMER.equals(layout);
    }
}
