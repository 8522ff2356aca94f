package app.foyer.cues;

import app.foyer.agenda.Person;
import java.util.Locale;

/**
 * Who is told: a crew by its id, or a speaker or moderator of the session by the name that the programme has first.
 */
public record Recipient(Kind kind, String id) {
    private static final int LONGEST = 180;

    public enum Kind {
        SPEAKER,
        MODERATOR,
        CREW;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Recipient {
        if (id.length() > LONGEST) id = id.substring(0, id.offsetByCodePoints(0, id.codePointCount(0, LONGEST)));
    }

    static Recipient crew(String id) {
        return new Recipient(Kind.CREW, id);
    }

    static Recipient person(Kind kind, Person person) {
        return new Recipient(
                kind, person.name().byLanguage().values().stream().findFirst().orElse(""));
    }

    public boolean is(Person person) {
        return person(kind, person).id().equals(id);
    }

    /** For example {@code crew:sound}. */
    public String code() {
        return kind.code() + ":" + id;
    }

    public static Recipient of(String code) {
        var parts = code.split(":", 2);
        return new Recipient(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
    }
}
