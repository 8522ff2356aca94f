package app.foyer.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * A surface's texts: {@code words_en.properties} and {@code words_zh.properties} beside the class that owns them, UTF-8,
 * in {@link MessageFormat}'s patterns.
 */
public final class Words {
    private static final String REFUSAL = "refusal.";

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale, ResourceBundle bundle) {
        this.locale = locale;
        this.bundle = bundle;
    }

    /** The owner's texts in that language (BCP 47), or in English where it has none of it. */
    public static Words of(Class<?> owner, String language) {
        var locale = Locale.forLanguageTag(language);
        var name = owner.getPackageName() + ".words";
        var fallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        try {
            return new Words(locale, ResourceBundle.getBundle(name, locale, owner.getClassLoader(), fallback));
        } catch (MissingResourceException notInThatLanguage) {
            return new Words(
                    Locale.ENGLISH, ResourceBundle.getBundle(name, Locale.ENGLISH, owner.getClassLoader(), fallback));
        }
    }

    public Locale locale() {
        return locale;
    }

    /** @throws MissingResourceException for a key that is not there: a fault of ours that a test finds */
    public String get(String key, Object... arguments) {
        var pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** What a refusal means, in words; its details are named in the text as {@code {name}}. */
    public static String of(Refusal refusal, String language) {
        var words = of(Words.class, language);
        var key = REFUSAL + refusal.reason();
        var text =
                words.bundle.containsKey(key) ? words.bundle.getString(key) : words.bundle.getString(REFUSAL + "other");
        for (Map.Entry<String, String> detail : refusal.details().entrySet())
            text = text.replace("{" + detail.getKey() + "}", detail.getValue());
        return text.replace("{reason}", refusal.reason());
    }
}
