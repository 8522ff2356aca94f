package app.foyer.platform;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * A surface's texts: {@code words_en.properties} and {@code words_zh.properties} beside the class that owns them, and
 * more where it speaks more ({@code words_zh_Hant}, {@code words_ar}); UTF-8, in {@link MessageFormat}'s patterns.
 */
public final class Words {
    private static final String REFUSAL = "refusal.";
    private static final Languages LANGUAGES = new Languages();

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale, ResourceBundle bundle) {
        this.locale = locale;
        this.bundle = bundle;
    }

    /**
     * The owner's texts in that language (BCP 47); a text that it lacks is taken from the language's main form, as
     * simplified Chinese is for traditional, and else from English.
     */
    public static Words of(Class<?> owner, String language) {
        var locale = Locale.forLanguageTag(language);
        var name = owner.getPackageName() + ".words";
        var bundle = ResourceBundle.getBundle(name, locale, owner.getClassLoader(), LANGUAGES);
        var isEnglish = bundle.getLocale().equals(Locale.ENGLISH);
        return new Words(isEnglish ? bundle.getLocale() : locale, bundle);
    }

    public Locale locale() {
        return locale;
    }

    /** @throws MissingResourceException for a key that is not there: a fault of ours that a test finds */
    public String get(String key, Object... arguments) {
        var pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** What a refusal means, in words; its details are named in the text as {@code {name}}. */
    public static String of(Refusal refusal, String language) {
        var words = of(Words.class, language);
        var key = REFUSAL + refusal.reason();
        var text = words.bundle.getString(words.has(key) ? key : REFUSAL + "other");
        for (Map.Entry<String, String> detail : refusal.details().entrySet())
            text = text.replace("{" + detail.getKey() + "}", detail.getValue());
        return text.replace("{reason}", refusal.reason());
    }

    /** Chinese stays Chinese; every other language ends in English, text by text. */
    private static final class Languages extends ResourceBundle.Control {
        @Override
        public List<String> getFormats(String name) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public List<Locale> getCandidateLocales(String name, Locale locale) {
            var chain = new ArrayList<>(super.getCandidateLocales(name, locale));
            chain.remove(Locale.ROOT);
            if (!locale.getLanguage().equals(Locale.CHINESE.getLanguage()) && !chain.contains(Locale.ENGLISH))
                chain.add(Locale.ENGLISH);
            return chain;
        }

        @Override
        public Locale getFallbackLocale(String name, Locale locale) {
            return locale.equals(Locale.ENGLISH) ? null : Locale.ENGLISH;
        }
    }
}
