package app.foyer.console;

import app.foyer.platform.LocalText;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One text in each of the event's languages. What it has in others stays. */
final class Wording extends Div {
    private final LocalText before;
    private final Map<String, TextField> fields = new LinkedHashMap<>();

    Wording(String label, String part, LocalText value, List<String> languages, int longest, Tongue tongue) {
        before = value;
        addClassName("fields");
        for (var language : languages) {
            var field = new TextField(tongue.words().get("texts.in", label, Languages.name(language, tongue)));
            field.setMaxLength(longest);
            field.setValue(Objects.requireNonNullElse(value.exactly(language), ""));
            field.getElement().setAttribute("data-part", part + "-" + language);
            fields.put(language, field);
            add(field);
        }
    }

    /** What it had in other languages stays. */
    void set(LocalText text) {
        fields.forEach((language, field) -> field.setValue(Objects.requireNonNullElse(text.exactly(language), "")));
    }

    LocalText value() {
        var texts = new LinkedHashMap<>(before.byLanguage());
        fields.forEach((language, field) -> texts.put(language, field.getValue().strip()));
        return new LocalText(texts);
    }
}
