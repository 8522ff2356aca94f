package app.foyer.console;

import app.foyer.checkin.Question;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The open questions; answered, the person is admitted. */
final class AnswerForm extends Div {
    private final Tongue tongue;
    private final Map<Question, Supplier<String>> answers = new LinkedHashMap<>();
    private final Div missing = Controls.styled(new Div(), "trouble");

    AnswerForm(List<Question> questions, Tongue tongue, Consumer<Map<String, String>> given, Runnable left) {
        this.tongue = tongue;
        var words = tongue.words();
        addClassName("asking");
        getElement().setAttribute("data-part", "questions").setAttribute("role", "group");
        add(new H3(words.get("answers.title")));
        questions.forEach(question -> add(field(question)));
        missing.getElement().setAttribute("role", "alert");
        var give = Controls.button(words.get("answers.do"), "answer", () -> give(given));
        give.addThemeVariants(ButtonVariant.PRIMARY);
        add(missing, Controls.styled(new Div(give, Controls.button(words.get("cancel"), "leave", left)), "own-words"));
    }

    private Div field(Question question) {
        var label = question.text().in(tongue.code()) + (question.required() ? " *" : "");
        var field = new Div();
        field.getElement().setAttribute("data-question", question.id());
        switch (question.kind()) {
            case TEXT, NUMBER -> {
                var text = new TextField(label);
                text.setHelperText(question.help().in(tongue.code()));
                answers.put(question, text::getValue);
                field.add(text);
            }
            case YES_NO -> field.add(choice(question, label, List.of(Question.YES, Question.NO)));
            case CHOICE ->
                field.add(choice(question, label, List.copyOf(question.options().keySet())));
            case SEVERAL -> {
                var several = new CheckboxGroup<String>(label);
                several.setItems(question.options().keySet());
                several.setItemLabelGenerator(option -> option(question, option));
                several.setHelperText(question.help().in(tongue.code()));
                answers.put(question, () -> String.join(",", several.getValue()));
                field.add(several);
            }
        }
        return field;
    }

    private RadioButtonGroup<String> choice(Question question, String label, List<String> options) {
        var one = new RadioButtonGroup<String>(label);
        one.setItems(options);
        one.setItemLabelGenerator(option -> option(question, option));
        one.setHelperText(question.help().in(tongue.code()));
        answers.put(question, () -> one.getValue() == null ? "" : one.getValue());
        return one;
    }

    private String option(Question question, String option) {
        var text = question.options().get(option);
        return text == null ? tongue.words().get("answers." + option) : text.in(tongue.code());
    }

    private void give(Consumer<Map<String, String>> given) {
        var said = new LinkedHashMap<String, String>();
        for (var entry : answers.entrySet()) {
            var question = entry.getKey();
            var answer = entry.getValue().get();
            if (!answer.isBlank()) said.put(question.id(), answer);
            if (question.required() ? !question.takes(answer) : !answer.isBlank() && !question.takes(answer)) {
                missing.setText(
                        tongue.words().get("answers.missing", question.text().in(tongue.code())));
                return;
            }
        }
        given.accept(said);
    }
}
