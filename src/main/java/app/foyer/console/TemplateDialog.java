package app.foyer.console;

import app.foyer.live.EventState;
import app.foyer.notices.NoticeCommand;
import app.foyer.notices.NoticeTemplate;
import app.foyer.notices.Priority;
import app.foyer.notices.Targets;
import app.foyer.platform.Ids;
import app.foyer.platform.LocalText;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One prepared notice, as it is written. */
final class TemplateDialog extends Dialog {
    private static final int LONGEST_NAME = 60;
    private static final int MOST_MINUTES = 1_440;

    private final String id;
    private final int position;
    private final EventState state;
    private final List<OnDevice> rows;
    private final Tongue tongue;
    private final Map<String, TextField> names = new LinkedHashMap<>();
    private final TextsField texts;
    private final Segments<Priority> priority;
    private final TargetsField targets;
    private final IntegerField minutes = new IntegerField();
    private final Checkbox spoken;

    /** @param template null for a new one */
    TemplateDialog(
            NoticeTemplate template, Operator operator, Ids ids, EventState state, List<OnDevice> rows, Tongue tongue) {
        this.state = state;
        this.rows = rows;
        this.tongue = tongue;
        id = template == null ? ids.next(operator.now()) : template.id();
        position = template == null ? last() + 1 : template.position();
        var words = tongue.words();
        setHeaderTitle(words.get(template == null ? "templates.new" : "templates.changing"));
        setWidth("44rem");
        setCloseOnOutsideClick(false);
        getElement().setAttribute("data-part", "template-dialog");
        texts = new TextsField(state.event(), tongue, () -> {});
        priority = new Segments<>(
                words.get("notices.priority"),
                "priority",
                List.of(Priority.values()),
                Priority::code,
                each -> words.get("priority." + each.code()),
                chosen -> {});
        targets = new TargetsField(state, tongue, this::reach);
        targets.show(state, rows);
        spoken = new Checkbox(words.get("span-spoken"));
        minutes.setLabel(words.get("templates.minutes"));
        minutes.setPlaceholder(words.get("span.open"));
        minutes.setMin(1);
        minutes.setMax(MOST_MINUTES);
        minutes.setClearButtonVisible(true);
        minutes.addThemeVariants(TextFieldVariant.SMALL);
        minutes.getElement().setAttribute("data-part", "minutes");
        add(
                nameFields(),
                Controls.styled(new Paragraph(words.get("templates.hint")), "second"),
                Controls.styled(
                        new Div(texts, priority, targets, Controls.styled(new Div(minutes, spoken), "lengths")),
                        "composer"));
        fill(template);
        var save = Controls.button(words.get("templates.save"), "save-template", (long seen) -> {
            if (!complete()) return;
            close();
            operator.give(new NoticeCommand.SaveTemplate(template()), seen);
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(Controls.button(words.get("cancel"), "close", this::close), save);
        reach();
    }

    private void reach() {
        targets.reaches(rows);
    }

    private int last() {
        return state.notices().templates().values().stream()
                .mapToInt(NoticeTemplate::position)
                .max()
                .orElse(0);
    }

    private Div nameFields() {
        var fields = Controls.styled(new Div(), "fields");
        for (var language : state.event().languages()) {
            var field = new TextField(tongue.words().get("templates.name-in", Languages.name(language, tongue)));
            field.setMaxLength(LONGEST_NAME);
            field.addThemeVariants(TextFieldVariant.SMALL);
            field.setAutofocus(names.isEmpty());
            field.getElement().setAttribute("data-part", "name-" + language);
            names.put(language, field);
            fields.add(field);
        }
        return fields;
    }

    private void fill(NoticeTemplate template) {
        priority.choose(template == null ? Priority.INFO : template.priority());
        targets.set(template == null ? Targets.EVERYBODY : template.targets());
        if (template == null) return;
        names.forEach((language, field) ->
                field.setValue(Objects.requireNonNullElse(template.name().exactly(language), "")));
        texts.set(template.text(), template.detail());
        minutes.setValue(template.minutes());
        spoken.setValue(template.spoken());
    }

    private boolean complete() {
        var nameless = name().isEmpty();
        names.values().forEach(field -> field.setInvalid(nameless));
        if (texts.text().isEmpty()) texts.focus();
        return !nameless && !texts.text().isEmpty() && !texts.isTooLong() && !minutes.isInvalid();
    }

    private LocalText name() {
        var said = new LinkedHashMap<String, String>();
        names.forEach((language, field) -> said.put(language, field.getValue().strip()));
        return new LocalText(said);
    }

    private NoticeTemplate template() {
        return new NoticeTemplate(
                id,
                position,
                name(),
                texts.text(),
                texts.detail(),
                priority.value(),
                targets.value(),
                minutes.getValue(),
                spoken.getValue());
    }
}
