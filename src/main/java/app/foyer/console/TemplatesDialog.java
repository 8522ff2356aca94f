package app.foyer.console;

import app.foyer.live.EventState;
import app.foyer.notices.NoticeCommand;
import app.foyer.notices.NoticeTemplate;
import app.foyer.platform.Ids;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/** The prepared notices: write one, change it, take it away. */
final class TemplatesDialog extends Dialog {
    private final Operator operator;
    private final Ids ids;
    private final EventState state;
    private final List<OnDevice> rows;
    private final Tongue tongue;
    private final NoticeWords words;
    private final Span count = Controls.part("count", "");
    private final TextField search = new TextField();
    private final Div list = Controls.styled(new Div(), "templates");

    TemplatesDialog(Operator operator, Ids ids, EventState state, List<OnDevice> rows, Tongue tongue) {
        this.operator = operator;
        this.ids = ids;
        this.state = state;
        this.rows = rows;
        this.tongue = tongue;
        this.words = new NoticeWords(tongue);
        var say = tongue.words();
        setHeaderTitle(say.get("templates"));
        setWidth("46rem");
        getElement().setAttribute("data-part", "templates-dialog");
        search.setPlaceholder(say.get("templates.search"));
        search.setAriaLabel(say.get("templates.search"));
        search.addThemeVariants(TextFieldVariant.SMALL);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> draw());
        list.getElement().setAttribute("data-empty", say.get("templates.empty"));
        add(Controls.styled(new Div(search, count), "heading"), list);
        var fresh = Controls.button(say.get("templates.new"), "new-template", () -> write(null));
        fresh.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(Controls.button(say.get("close"), "close", this::close), fresh);
        draw();
    }

    private void draw() {
        var say = tongue.words();
        var wanted = search.getValue().strip().toLowerCase(say.locale());
        var all = operator.live().latest(operator.event()).notices().templatesInOrder();
        list.removeAll();
        all.stream()
                .filter(template -> (template.name().in(tongue.code())
                                + " "
                                + template.text().in(tongue.code()))
                        .toLowerCase(say.locale())
                        .contains(wanted))
                .forEach(template -> list.add(line(template)));
        count.setText(say.get("templates.count", list.getElement().getChildCount(), all.size()));
    }

    private Div line(NoticeTemplate template) {
        var say = tongue.words();
        var text = Controls.styled(new Span(template.text().in(tongue.code())), "second");
        var name = Controls.part("name", template.name().in(tongue.code()));
        var change = Controls.button(say.get("templates.change"), "change-template", () -> write(template));
        var remove = Controls.button(say.get("templates.remove"), "remove-template", (long seen) -> {
            operator.give(new NoticeCommand.RemoveTemplate(template.id()), seen);
            draw();
        });
        var line = new Div(words.priority(template.priority()), new Div(name, text), change, remove);
        line.addClassName("template");
        line.getElement().setAttribute("data-template", template.id());
        return line;
    }

    /** @param template null for a new one */
    private void write(NoticeTemplate template) {
        close();
        new TemplateDialog(template, operator, ids, state, rows, tongue).open();
    }
}
