package app.foyer.badges;

/**
 * A badge that a kiosk's browser is to print.
 *
 * @param width of the paper in millimetres, as it leaves the printer; likewise {@code height}
 * @param png the badge as a picture that fills the paper
 */
public record BrowserJob(String id, double width, double height, byte[] png) {
    /** The picture is somebody's badge. */
    @Override
    public String toString() {
        return "BrowserJob " + id;
    }
}
