package app.foyer.checkin;

import app.foyer.platform.LocalText;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Something that attendees are asked at the door, once.
 *
 * @param help a line below it, may be empty
 * @param required whether nobody is admitted without an answer
 * @param options to choose from, in their order, by id; for the kinds {@code CHOICE} and {@code SEVERAL}
 * @param products whom it is for; empty for all
 */
public record Question(
        String id,
        LocalText text,
        LocalText help,
        Kind kind,
        boolean required,
        Map<String, LocalText> options,
        Set<String> products) {
    public enum Kind {
        TEXT,
        NUMBER,
        YES_NO,
        CHOICE,
        SEVERAL;

        /** For example {@code yes-no}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public static final String YES = "yes";
    public static final String NO = "no";

    public Question {
        help = help == null ? LocalText.EMPTY : help;
        options = options == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(options));
        products = products == null ? Set.of() : Set.copyOf(products);
    }

    public boolean isFor(String product) {
        return products.isEmpty() || products.contains(product);
    }

    /**
     * Whether it answers the question: {@value #YES} or {@value #NO}, a number, the id of an option, several of them
     * with commas between; a text has at most 1,000 characters.
     */
    public boolean takes(String answer) {
        if (answer == null || answer.isBlank() || answer.length() > 1_000) return false;
        return switch (kind) {
            case TEXT -> true;
            case NUMBER -> answer.strip().matches("-?\\d{1,12}([.,]\\d{1,6})?");
            case YES_NO -> answer.equals(YES) || answer.equals(NO);
            case CHOICE -> options.containsKey(answer);
            case SEVERAL -> Arrays.stream(answer.split(",")).allMatch(options::containsKey);
        };
    }
}
