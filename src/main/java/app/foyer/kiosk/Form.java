package app.foyer.kiosk;

import app.foyer.checkin.Question;
import app.foyer.platform.LocalText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Things to fill in, one a page. Pure.
 *
 * @param index the field that is asked now; as many as there are fields when all were asked
 * @param values what was given so far, by field
 * @param problem why the last value did not do: {@code needed}, {@code number}, {@code bad}, or null
 */
record Form(List<Field> fields, int index, Map<String, String> values, String problem) {
    enum Kind {
        NAME,
        LATIN,
        TEXT,
        MAIL,
        PHONE,
        NUMBER,
        YES_NO,
        CHOICE,
        SEVERAL;

        boolean isTyped() {
            return compareTo(YES_NO) < 0;
        }
    }

    /**
     * @param id as the door or the attendee knows it
     * @param label empty where the kiosk words it itself, by the id
     * @param options by id, in their order
     */
    record Field(
            String id, Kind kind, LocalText label, LocalText help, boolean required, Map<String, LocalText> options) {
        /** One of a person's own: {@code name}, {@code latinName}, {@code organisation}, {@code email}, {@code phone}. */
        static Field ofPerson(String id) {
            var kind =
                    switch (id) {
                        case "name" -> Kind.NAME;
                        case "latinName" -> Kind.LATIN;
                        case "email" -> Kind.MAIL;
                        case "phone" -> Kind.PHONE;
                        default -> Kind.TEXT;
                    };
            return new Field(id, kind, LocalText.EMPTY, LocalText.EMPTY, id.equals("name"), Map.of());
        }

        static Field of(Question question) {
            return new Field(
                    question.id(),
                    Kind.valueOf(question.kind().name()),
                    question.text(),
                    question.help(),
                    question.required(),
                    question.options());
        }
    }

    Form {
        fields = List.copyOf(fields);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static Form of(List<Field> fields, Map<String, String> values) {
        return new Form(fields, 0, values, null);
    }

    boolean isDone() {
        return index >= fields.size();
    }

    Field field() {
        return fields.get(index);
    }

    String value() {
        return values.getOrDefault(field().id(), "");
    }

    /** Takes the value and goes on, or says what is wrong with it; an empty one skips what is not required. */
    Form filled(String given) {
        if (isDone()) return this;
        var value = given.strip();
        if (value.isEmpty() && field().required()) return wrong("needed");
        if (field().kind() == Kind.NUMBER && !value.isEmpty() && !value.matches("-?\\d{1,12}([.,]\\d{1,6})?"))
            return wrong("number");
        return new Form(fields, index + 1, with(value), null);
    }

    private Form wrong(String reason) {
        return new Form(fields, index, values, reason);
    }

    /** Chooses one of several, or no longer. */
    Form toggled(String option) {
        if (isDone() || field().kind() != Kind.SEVERAL) return this;
        var chosen = new ArrayList<>(chosen());
        if (!chosen.remove(option)) chosen.add(option);
        return new Form(fields, index, with(String.join(",", chosen)), null);
    }

    List<String> chosen() {
        return value().isEmpty() ? List.of() : List.of(value().split(","));
    }

    private Map<String, String> with(String value) {
        var all = new LinkedHashMap<>(values);
        if (value.isEmpty()) all.remove(field().id());
        else all.put(field().id(), value);
        return all;
    }

    /** The field before, or this one where it is the first. */
    Form back() {
        return index == 0 ? this : new Form(fields, index - 1, values, null);
    }

    /** Something in it did not do after all. */
    Form notTaken() {
        return new Form(fields, 0, values, "bad");
    }

    Form fromTheStart() {
        return new Form(fields, 0, values, null);
    }

    /** Leaves out what was given. */
    @Override
    public String toString() {
        return "Form " + index + " of " + fields.size();
    }
}
