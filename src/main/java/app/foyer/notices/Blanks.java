package app.foyer.notices;

import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with blanks such as {@code {room}}, each filled with what that is called in the text's own language. */
public final class Blanks {
    private static final Pattern BLANK = Pattern.compile("\\{([a-z][a-z-]*)}");

    private Blanks() {}

    /** The names of a text's blanks, in their order. */
    public static List<String> in(LocalText text) {
        var names = new LinkedHashSet<String>();
        text.byLanguage().values().forEach(said -> names.addAll(in(said)));
        return List.copyOf(names);
    }

    /** The same of a text that is in no language. */
    public static List<String> in(String text) {
        return BLANK.matcher(text).results().map(blank -> blank.group(1)).toList();
    }

    /** @throws Refusal {@code blank-missing} naming the first that has no value */
    public static LocalText fill(LocalText text, Map<String, LocalText> values) {
        var filled = new LinkedHashMap<String, String>();
        text.byLanguage().forEach((language, said) -> filled.put(language, fill(said, language, values)));
        return new LocalText(filled);
    }

    private static String fill(String said, String language, Map<String, LocalText> values) {
        return fill(said, blank -> {
            var value = values.get(blank);
            if (value == null || value.isEmpty()) throw new Refusal("blank-missing", Map.of("blank", blank));
            return value.in(language);
        });
    }

    /** @param value of a blank by its name */
    public static String fill(String text, UnaryOperator<String> value) {
        return BLANK.matcher(text).replaceAll(blank -> Matcher.quoteReplacement(value.apply(blank.group(1))));
    }
}
