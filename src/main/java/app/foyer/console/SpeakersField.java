package app.foyer.console;

import app.foyer.agenda.Person;
import app.foyer.platform.LocalText;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The speakers of a session, a line for each: their name in each language. All else about them stays as it is. */
final class SpeakersField extends Div {
    private record Line(Map<String, TextField> names, Person was) {
        Person person() {
            var texts = new LinkedHashMap<String, String>();
            names.forEach(
                    (language, field) -> texts.put(language, field.getValue().strip()));
            return new Person(new LocalText(texts), was.organisation(), was.picture());
        }
    }

    private final List<String> languages;
    private final Tongue tongue;
    private final List<Line> lines = new ArrayList<>();
    private final Div rows = new Div();

    SpeakersField(List<Person> people, List<String> eventLanguages, Tongue tongue) {
        this.tongue = tongue;
        var all = new LinkedHashSet<String>();
        people.forEach(person -> all.addAll(person.name().byLanguage().keySet()));
        all.addAll(eventLanguages);
        this.languages = List.copyOf(all);
        addClassName("speakers");
        var words = tongue.words();
        var another = Controls.button(
                words.get("edit.add-speaker"), "add-speaker", () -> add(new Person(LocalText.EMPTY, LocalText.EMPTY)));
        add(new H3(words.get("edit.speakers")), rows, another);
        people.forEach(this::add);
    }

    private void add(Person person) {
        var names = new LinkedHashMap<String, TextField>();
        var row = Controls.styled(new Div(), "speaker");
        for (var language : languages) {
            var field = new TextField();
            field.setPlaceholder(Languages.name(language, tongue));
            field.setAriaLabel(tongue.words().get("edit.name-in", Languages.name(language, tongue)));
            field.addThemeVariants(TextFieldVariant.SMALL);
            field.setValue(Objects.requireNonNullElse(person.name().byLanguage().get(language), ""));
            names.put(language, field);
            row.add(field);
        }
        var line = new Line(names, person);
        var remove = Controls.button(tongue.words().get("remove"), "remove-speaker", () -> {
            lines.remove(line);
            rows.remove(row);
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        row.add(remove);
        lines.add(line);
        rows.add(row);
    }

    /** Lines without a name are left out. */
    List<Person> value() {
        return lines.stream()
                .map(Line::person)
                .filter(person -> !person.name().isEmpty())
                .toList();
    }
}
