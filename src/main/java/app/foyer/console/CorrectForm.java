package app.foyer.console;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Field;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** What is written about somebody, to be put right. */
final class CorrectForm extends Div {
    private static final List<Field> FIELDS = List.of(
            Field.NAME,
            Field.LATIN_NAME,
            Field.ORGANISATION,
            Field.CATEGORY,
            Field.GROUP,
            Field.HOST,
            Field.EMAIL,
            Field.PHONE);

    private final Attendee shown;
    private final Map<Field, TextField> fields = new EnumMap<>(Field.class);

    /** @param save told what was changed */
    CorrectForm(Attendee shown, Tongue tongue, Consumer<Map<Field, String>> save, Runnable left) {
        this.shown = shown;
        var words = tongue.words();
        addClassName("asking");
        getElement().setAttribute("data-part", "correct").setAttribute("role", "group");
        var grid = Controls.styled(new Div(), "correct-fields");
        for (var field : FIELDS) {
            var text = new TextField(words.get("field." + field.code()));
            text.addThemeVariants(TextFieldVariant.SMALL);
            text.setValue(Objects.requireNonNullElse(field.of(shown), ""));
            text.setMaxLength(field.longest());
            text.getElement().setAttribute("data-field", field.code());
            Controls.onEnter(text, () -> save.accept(changed()));
            fields.put(field, text);
            grid.add(text);
        }
        var keep = Controls.button(words.get("save"), "save-correction", () -> save.accept(changed()));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new H3(words.get("correct.title")),
                grid,
                Controls.styled(new Div(keep, Controls.button(words.get("cancel"), "leave", left)), "own-words"));
    }

    private Map<Field, String> changed() {
        var changed = new EnumMap<Field, String>(Field.class);
        fields.forEach((field, text) -> {
            if (!text.getValue().strip().equals(Objects.requireNonNullElse(field.of(shown), "")))
                changed.put(field, text.getValue());
        });
        return changed;
    }
}
