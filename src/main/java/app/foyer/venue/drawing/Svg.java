package app.foyer.venue.drawing;

import java.util.Locale;
import java.util.Map;

/** Writes SVG. Every text that comes from elsewhere goes through {@link #escaped}. */
final class Svg {
    private static final Map<Character, String> ENTITIES =
            Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '"', "&#34;", '\'', "&#39;");

    private final StringBuilder text = new StringBuilder(16_384);

    /** Markup of our own. */
    Svg add(String markup) {
        text.append(markup);
        return this;
    }

    /** An attribute; none where it is null. */
    Svg with(String name, String value) {
        if (value != null)
            text.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        return this;
    }

    Svg with(String name, double value) {
        text.append(' ').append(name).append("=\"").append(number(value)).append('"');
        return this;
    }

    Svg said(String words) {
        text.append(escaped(words));
        return this;
    }

    /** To a tenth of a unit, which nobody sees. */
    static String number(double value) {
        var rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%.1f", rounded);
    }

    static String at(double x, double y) {
        return number(x) + " " + number(y);
    }

    /** Control characters, which no document may hold, become spaces. */
    static String escaped(String words) {
        var out = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            var letter = words.charAt(i);
            var entity = ENTITIES.get(letter);
            if (entity != null) out.append(entity);
            else out.append(Character.isISOControl(letter) ? ' ' : letter);
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
