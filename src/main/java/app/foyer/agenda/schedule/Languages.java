package app.foyer.agenda.schedule;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** What a file says of an event's language: a tag, several of them, or nothing of use. */
final class Languages {
    private static final int LONGEST = 35;

    private Languages() {}

    /** The language spoken, the first where several are named, or null. */
    static String spoken(String stated) {
        return stated == null ? null : tag(stated.split("[,;/ ]", 2)[0]);
    }

    /** The language that the texts are in, or null: who speaks in one of two has not said in which they wrote. */
    static String written(String stated) {
        return stated == null ? null : tag(stated);
    }

    private static String tag(String stated) {
        try {
            var tag = new Locale.Builder()
                    .setLanguageTag(stated.strip().replace('_', '-'))
                    .build()
                    .toLanguageTag();
            return tag.equals("und") || tag.length() > LONGEST || tag.split("-")[0].length() > 3 ? null : tag;
        } catch (IllformedLocaleException noTag) {
            return null;
        }
    }
}
