package app.foyer.notices;

import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody wants to say to whom.
 *
 * @param text the one line that is read in passing, at most {@link #LONGEST_TEXT} characters in each language
 * @param detail what to do, at most {@link #LONGEST_DETAIL}; may be empty
 * @param from when it begins, or null for at once
 * @param until when it ends, or null for until it is withdrawn
 * @param repeat or null
 * @param spoken whether devices that have a voice also say it
 * @param place the id of a place or a room that it sends people to, each device points there from where it stands; or null
 */
public record Draft(
        LocalText text,
        LocalText detail,
        Priority priority,
        Targets targets,
        Instant from,
        Instant until,
        Repeat repeat,
        boolean spoken,
        String place) {
    public static final int LONGEST_TEXT = 160;
    public static final int LONGEST_DETAIL = 400;

    public Draft {
        text = clean(text);
        detail = clean(detail);
        if (priority == null) priority = Priority.INFO;
        if (targets == null) targets = Targets.EVERYBODY;
    }

    public Draft(
            LocalText text,
            LocalText detail,
            Priority priority,
            Targets targets,
            Instant from,
            Instant until,
            Repeat repeat,
            boolean spoken) {
        this(text, detail, priority, targets, from, until, repeat, spoken, null);
    }

    /** Without what would turn or hide the words beside it. */
    private static LocalText clean(LocalText text) {
        if (text == null) return LocalText.EMPTY;
        var cleaned = new LinkedHashMap<String, String>();
        text.byLanguage()
                .forEach((language, said) -> cleaned.put(
                        language,
                        said.replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]|[\\p{Cc}&&[^\\n]]", "")
                                .strip()));
        return new LocalText(cleaned);
    }

    /** An open-ended one that begins at once. */
    public static Draft of(LocalText text, Priority priority, Targets targets) {
        return new Draft(text, LocalText.EMPTY, priority, targets, null, null, null, false);
    }

    public Draft until(Instant newUntil) {
        return new Draft(text, detail, priority, targets, from, newUntil, repeat, spoken, place);
    }

    public Draft leadingTo(String newPlace) {
        return new Draft(text, detail, priority, targets, from, until, repeat, spoken, newPlace);
    }

    /** @throws Refusal {@code empty-text}, {@code too-long}, {@code bad-time}, {@code bad-repeat} */
    void requirePossible(Instant now) {
        if (text == null || text.isEmpty()) throw new Refusal("empty-text");
        requireLength(text, LONGEST_TEXT);
        requireLength(detail, LONGEST_DETAIL);
        var begins = from == null ? now : from;
        if (until != null && !(until.isAfter(begins) && until.isAfter(now))) throw new Refusal("bad-time");
        if (repeat != null && !repeat.possible()) throw new Refusal("bad-repeat");
    }

    private static void requireLength(LocalText text, int most) {
        for (var said : text.byLanguage().values())
            if (said.codePointCount(0, said.length()) > most) throw new Refusal("too-long", Map.of("most", most + ""));
    }
}
