package app.foyer.screen;

import app.foyer.cues.Rule;
import app.foyer.devices.Device;
import app.foyer.live.Event;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A screen's own settings, from its device's configuration; what is missing or makes no sense takes the usual value.
 *
 * @param bilingual {@code side-by-side}, {@code turns} or {@code single}
 * @param viewingDistance metres
 * @param diagonal inches
 * @param thresholds minutes at which a stage timer becomes urgent, falling, with commas
 * @param side where pictures stand: {@code right} or {@code left}; on an upright screen above or below
 * @param pictureSeconds how long each picture stays
 */
record ScreenConfig(
        View view,
        Theme theme,
        String bilingual,
        double viewingDistance,
        double diagonal,
        String thresholds,
        String side,
        double pictureSeconds) {
    private static final String USUAL_THRESHOLDS = "5,1";
    private static final double USUAL_DIAGONAL = 55;
    private static final String SINGLE = "single";
    private static final List<String> BILINGUAL = List.of("side-by-side", "turns", SINGLE);
    private static final int BESIDE_EACH_OTHER = 2;
    private static final List<String> SIDES = List.of("right", "left");
    private static final double USUAL_PICTURE_SECONDS = 12;

    static ScreenConfig of(Device device, Event event) {
        var config = device.config();
        var layout = Layout.of(config.getOrDefault("layout", ""));
        var bilingual = oneOf(BILINGUAL, config.get("bilingual"));
        var view = new View(
                layout,
                layout.ofOneRoom() ? device.room() : null,
                layout.ofRooms() ? list(config.get("rooms")) : List.of(),
                languages(list(config.get("languages")), bilingual, event),
                layout.counts() ? list(config.get("lists")) : List.of(),
                layout == Layout.MULTI_ZONE ? list(config.get("pictures")) : List.of(),
                List.of());
        return new ScreenConfig(
                layout.points() ? view.pointing(ways(config, layout)) : view,
                Theme.of(config.get("theme"), layout.usualTheme()),
                bilingual,
                positive(config.get("viewingDistance"), layout.distance()),
                positive(config.get("diagonal"), USUAL_DIAGONAL),
                thresholds(config.get("thresholds")),
                oneOf(SIDES, config.get("side")),
                positive(config.get("pictureSeconds"), USUAL_PICTURE_SECONDS));
    }

    private static Ways ways(Map<String, String> config, Layout layout) {
        var plan = Ways.PlanBox.of(
                "portrait".equals(config.get("orientation")),
                positive(config.get("viewingDistance"), layout.distance()),
                positive(config.get("diagonal"), USUAL_DIAGONAL));
        return new Ways(
                list(config.get("places")),
                Boolean.parseBoolean(config.get("stepFree")),
                Boolean.parseBoolean(config.get("plan")) ? plan : null);
    }

    /** The same where speakers are called by these rules. */
    ScreenConfig calling(List<Rule> rules) {
        return new ScreenConfig(
                view.calling(rules), theme, bilingual, viewingDistance, diagonal, thresholds, side, pictureSeconds);
    }

    private static String thresholds(String configured) {
        var minutes = list(configured).stream()
                .map(number -> positive(number, 0))
                .filter(number -> number > 0)
                .sorted(Comparator.reverseOrder())
                .map(number -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString())
                .toList();
        return minutes.isEmpty() ? USUAL_THRESHOLDS : String.join(",", minutes);
    }

    private static List<String> languages(List<String> configured, String bilingual, Event event) {
        var languages = configured.isEmpty() ? event.languages() : configured;
        return switch (bilingual) {
            case SINGLE -> languages.subList(0, 1);
            case "turns" -> languages;
            default -> languages.subList(0, Math.min(BESIDE_EACH_OTHER, languages.size()));
        };
    }

    /** The value if it is one of these, else the first of them. */
    private static String oneOf(List<String> known, String value) {
        return value != null && known.contains(value) ? value : known.getFirst();
    }

    private static List<String> list(String commaSeparated) {
        if (commaSeparated == null) return List.of();
        return Arrays.stream(commaSeparated.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static double positive(String number, double otherwise) {
        try {
            var value = number == null ? otherwise : Double.parseDouble(number);
            return value > 0 && Double.isFinite(value) ? value : otherwise;
        } catch (NumberFormatException noNumber) {
            return otherwise;
        }
    }
}
