package app.foyer.api;

import java.util.Map;

/** A request that cannot be read; says which field is at fault, and is told as 400. */
final class BadRequest extends RuntimeException {
    private final String reason;
    private final String field;

    /** @param reason {@code not-json}, {@code unknown-field}, {@code missing-field}, {@code bad-value}, {@code unknown-command} */
    BadRequest(String reason, String field) {
        super(reason + " " + field, null, false, false);
        this.reason = reason;
        this.field = field;
    }

    String reason() {
        return reason;
    }

    /** The way to the field, {@code speakers[0].name}; empty for the body itself. */
    String field() {
        return field;
    }

    static <T> T required(String field, T value) {
        if (value == null) throw new BadRequest("missing-field", field);
        return value;
    }

    /** A text that can be kept: what is not Unicode would come back from the database as something else. */
    static String text(String field, String text) {
        if (text.codePoints().anyMatch(code -> Character.getType(code) == Character.SURROGATE))
            throw new BadRequest("bad-value", field);
        return text;
    }

    Map<String, Object> data() {
        return field.isEmpty() ? Map.of() : Map.of("field", field);
    }
}
