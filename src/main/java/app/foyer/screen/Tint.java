package app.foyer.screen;

import java.util.Collection;
import java.util.stream.IntStream;

/** A pack's colour, made fit for a screen: its hue stays, its lightness gives way until it can be read. */
final class Tint {
    static final double LEAST_CONTRAST = 7;
    private static final int STEPS = 100;
    private static final double LINEAR_BELOW = 0.04045;

    private Tint() {}

    /**
     * The colour itself where it has at least {@link #LEAST_CONTRAST} on every one of the theme's grounds, else the
     * nearest on its way to white, or to black on a light ground, that has. The ground's own colour can be read on it
     * just as well.
     *
     * @param colour #rrggbb
     */
    static String readable(String colour, Theme theme) {
        var towards = theme == Theme.DARK ? 255 : 0;
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(step -> mixed(colour, towards, step / (double) STEPS))
                .filter(tint -> contrast(tint, theme.grounds()) >= LEAST_CONTRAST)
                .findFirst()
                .orElseThrow();
    }

    /** The least contrast of a colour with any of these. */
    private static double contrast(String colour, Collection<String> grounds) {
        return grounds.stream()
                .mapToDouble(ground -> contrast(colour, ground))
                .min()
                .orElseThrow();
    }

    /** As WCAG 2 reckons it, from 1 to 21. */
    static double contrast(String one, String other) {
        var first = luminance(one);
        var second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(channel(colour, 0))
                + 0.7152 * linear(channel(colour, 1))
                + 0.0722 * linear(channel(colour, 2));
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= LINEAR_BELOW ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static String mixed(String colour, int towards, double share) {
        var mixed = new StringBuilder("#");
        for (int i = 0; i < 3; i++) {
            var channel = channel(colour, i);
            mixed.append("%02x".formatted(Math.round(channel + (towards - channel) * share)));
        }
        return mixed.toString();
    }

    private static int channel(String colour, int index) {
        var from = 1 + 2 * index;
        return Integer.parseInt(colour.substring(from, from + 2), 16);
    }
}
