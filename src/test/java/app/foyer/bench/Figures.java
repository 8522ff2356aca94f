package app.foyer.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Samples of time in nanoseconds, and how they are told. */
record Figures(long[] sorted) {
    static Figures of(long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Figures(sorted);
    }

    /** In milliseconds; {@code share} of the samples are at most that. */
    double ms(double share) {
        var index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.clamp(index, 0, sorted.length - 1)] / 1e6;
    }

    double p50() {
        return ms(0.5);
    }

    double p99() {
        return ms(0.99);
    }

    double max() {
        return ms(1);
    }

    static String json(Map<String, Object> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + value(field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(Object value) {
        return switch (value) {
            case String text -> "\"" + text + "\"";
            case Double number -> String.format(Locale.ROOT, "%.2f", number);
            default -> value.toString();
        };
    }
}
