package app.foyer.venue.drawing;

import app.foyer.platform.LocalText;
import app.foyer.platform.Words;
import app.foyer.venue.Place;
import app.foyer.venue.Turn;
import app.foyer.venue.Way;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The house's own pictograms, each in a box of 24 by 24: {@code s} is stroked and {@code f} filled with the colour of the
 * text (see {@code plan.css}).
 */
public final class Symbols {
    static final int BOX = 24;

    private static final String ARROW = "<path class=\"f\" transform=\"rotate(%d 12 12)\""
            + " d=\"M12 1.5l8.8 8.8-3 3-3.7-3.7V22.5H9.9V9.6l-3.7 3.7-3-3z\"/>";
    private static final String TURN_ROUND = "<path class=\"s wide\" d=\"M6.5 22V9.2a4.9 4.9 0 0 1 9.8 0V15\"/>"
            + "<path class=\"f\" d=\"M10.3 13.6h12l-6 7.6z\"/>";
    private static final String HERE =
            "<circle class=\"s wide\" cx=\"12\" cy=\"12\" r=\"8.5\"/><circle class=\"f\" cx=\"12\" cy=\"12\" r=\"3.6\"/>";
    private static final String NO_WAY =
            "<circle class=\"s wide\" cx=\"12\" cy=\"12\" r=\"9.4\"/>" + "<path class=\"s wide\" d=\"M6.8 12h10.4\"/>";

    private static final List<String> LANGUAGES = List.of("zh", "zh-Hant", "en", "ar");

    private Symbols() {}

    /** What such places are called. */
    public static LocalText name(Place.Kind kind) {
        var names = new LinkedHashMap<String, String>();
        for (var language : LANGUAGES)
            names.put(language, Words.of(Symbols.class, language).get("kind." + kind.code()));
        return new LocalText(names);
    }

    public static String of(Place.Kind kind) {
        return svg(kind.code(), glyph(kind));
    }

    /** What takes people to another level. */
    public static String of(Way way) {
        return svg(way.code(), glyph(kind(way)));
    }

    /** Where to go first, as the reader of a sign sees it. */
    public static String arrow(Turn turn) {
        return svg(turn.code(), turn == Turn.BACK ? TURN_ROUND : ARROW.formatted(turn.degrees()));
    }

    /** That it is right here. */
    public static String here() {
        return svg("here", HERE);
    }

    /** That nobody can go there. */
    public static String noWay() {
        return svg("none", NO_WAY);
    }

    private static String svg(String code, String glyph) {
        return "<svg class=\"symbol\" data-symbol=\"" + code + "\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">" + glyph
                + "</svg>";
    }

    static Place.Kind kind(Way way) {
        return switch (way) {
            case LIFT -> Place.Kind.LIFT;
            case STAIRS, STEPS -> Place.Kind.STAIRS;
            case ESCALATOR -> Place.Kind.ESCALATOR;
            case RAMP -> Place.Kind.RAMP;
            case DOOR -> Place.Kind.ENTRANCE;
            case WALK -> Place.Kind.CORRIDOR;
        };
    }

    static String glyph(Place.Kind kind) {
        return switch (kind) {
            case TOILET_WOMEN ->
                "<circle class=\"f\" cx=\"12\" cy=\"4.2\" r=\"2.4\"/>"
                        + "<path class=\"f\" d=\"M10.2 7.8h3.6l3.4 8.4h-2.9v5.3H9.7v-5.3H6.8z\"/>";
            case TOILET_MEN ->
                "<circle class=\"f\" cx=\"12\" cy=\"4.2\" r=\"2.4\"/>"
                        + "<path class=\"f\" d=\"M8.4 7.8h7.2v7.4H14v6.3h-4v-6.3H8.4z\"/>";
            case TOILET ->
                "<circle class=\"f\" cx=\"6.6\" cy=\"4.8\" r=\"2.1\"/>"
                        + "<path class=\"f\" d=\"M3.8 8h5.6v6.6H8.3V21H4.9v-6.4H3.8z\"/>"
                        + "<path class=\"s\" d=\"M12 3v18\"/><circle class=\"f\" cx=\"17.4\" cy=\"4.8\" r=\"2.1\"/>"
                        + "<path class=\"f\" d=\"M16 8h2.8l2.4 7.4h-2.1V21h-3.4v-5.6h-2.1z\"/>";
            case ACCESSIBLE_TOILET ->
                "<circle class=\"f\" cx=\"10\" cy=\"3.9\" r=\"2.1\"/>"
                        + "<path class=\"s wide\" d=\"M10 7.2V14h5.6l2.7 5.6 1.9-.9M10 10.2h5.4\"/>"
                        + "<path class=\"s\" d=\"M7.6 11.4a5.2 5.2 0 1 0 7 6.4\"/>";
            case LIFT ->
                "<rect class=\"s\" x=\"3.5\" y=\"3\" width=\"17\" height=\"18\" rx=\"1.5\"/>"
                        + "<path class=\"f\" d=\"M8.3 5.6l3.2 5.6H5.1zM15.7 18.4l3.2-5.6h-6.4z\"/>";
            case STAIRS -> "<path class=\"s wide\" d=\"M2.5 19.8h5v-4.7h4.7v-4.7h4.7V5.7h4.6\"/>";
            case ESCALATOR ->
                "<path class=\"s wide\" d=\"M2.5 19.5h4.8L17.2 8.8h4.3\"/>"
                        + "<circle class=\"f\" cx=\"9\" cy=\"4.4\" r=\"2.1\"/><path class=\"s wide\" d=\"M9 8v4.6\"/>";
            case RAMP -> "<path class=\"f\" d=\"M2.5 19h19V8.5z\"/>";
            case DESK ->
                "<circle class=\"f\" cx=\"11.6\" cy=\"4.8\" r=\"2.1\"/>"
                        + "<path class=\"s wide\" d=\"M8.6 10.2h3.6v9M8.2 19.6h7.8\"/>";
            case FIRST_AID -> "<path class=\"f\" d=\"M9.2 3.2h5.6v6h6v5.6h-6v6H9.2v-6h-6V9.2h6z\"/>";
            case QUIET_ROOM -> "<path class=\"f\" d=\"M14.6 3a9.2 9.2 0 1 0 6.6 12.6A7.7 7.7 0 0 1 14.6 3z\"/>";
            case TEA ->
                "<path class=\"f\" d=\"M3.4 9.2h12.8v5.6a5.4 5.4 0 0 1-5.4 5.4h-2a5.4 5.4 0 0 1-5.4-5.4z\"/>"
                        + "<path class=\"s\" d=\"M16.2 10.6h1.6a2.6 2.6 0 0 1 0 5.2h-1.8M7.6 3v3.2M12 3v3.2\"/>";
            case PARKING -> "<path class=\"s wide\" d=\"M8 21V4.4h4.8a4.7 4.7 0 0 1 0 9.4H8\"/>";
            case CLOAKROOM -> "<path class=\"s\" d=\"M12 10V8.6a2.6 2.6 0 1 0-2.6-2.6M12 10l9.2 6.6V19H2.8v-2.4z\"/>";
            case ENTRANCE ->
                "<path class=\"s\" d=\"M11.5 3.2h8.8v17.6h-8.8\"/><path class=\"s wide\" d=\"M2.6 12h11M9.8 7.8l4.2 4.2-4.2 4.2\"/>";
            case ROOM ->
                "<path class=\"s\" d=\"M6 20.4V3.6h12v16.8M2.8 20.4h18.4\"/><circle class=\"f\" cx=\"14.8\" cy=\"12\" r=\"1.5\"/>";
            case CORRIDOR -> "<path class=\"s wide\" d=\"M3 12h16M13.6 6.2l5.8 5.8-5.8 5.8\"/>";
            case OTHER -> "<circle class=\"f\" cx=\"12\" cy=\"12\" r=\"5\"/>";
        };
    }
}
