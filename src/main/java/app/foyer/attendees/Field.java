package app.foyer.attendees;

import java.util.Arrays;
import java.util.Optional;

/** What can be corrected of an attendee. */
public enum Field {
    NAME("name", 300),
    LATIN_NAME("latinName", 300),
    ORGANISATION("organisation", 300),
    CATEGORY("category", 100),
    EMAIL("email", 320),
    PHONE("phone", 40),
    GROUP("group", 200),
    NOTE("note", 1_000),
    HOST("host", 200);

    private final String code;
    private final int longest;

    Field(String code, int longest) {
        this.code = code;
        this.longest = longest;
    }

    /** As the pack, the API and the database name it. */
    public String code() {
        return code;
    }

    /** In characters. */
    public int longest() {
        return longest;
    }

    public static Optional<Field> of(String code) {
        return Arrays.stream(values()).filter(field -> field.code.equals(code)).findFirst();
    }

    /** What an attendee has there, or null. */
    public String of(Attendee attendee) {
        return switch (this) {
            case NAME -> attendee.name();
            case LATIN_NAME -> attendee.latinName();
            case ORGANISATION -> attendee.organisation();
            case CATEGORY -> attendee.category();
            case EMAIL -> attendee.email();
            case PHONE -> attendee.phone();
            case GROUP -> attendee.group();
            case NOTE -> attendee.note();
            case HOST -> attendee.host();
        };
    }
}
