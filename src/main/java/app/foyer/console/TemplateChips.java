package app.foyer.console;

import app.foyer.notices.NoticeTemplate;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;

/** Prepared notices: a press fills the form. */
final class TemplateChips extends Div {
    private final Tongue tongue;
    private final Consumer<NoticeTemplate> use;
    private final Runnable manage;
    private List<NoticeTemplate> drawn;

    TemplateChips(Tongue tongue, Consumer<NoticeTemplate> use, Runnable manage) {
        this.tongue = tongue;
        this.use = use;
        this.manage = manage;
        addClassName("prepared");
        getElement()
                .setAttribute("data-part", "templates")
                .setAttribute("role", "group")
                .setAttribute("aria-label", tongue.words().get("templates"));
    }

    void show(List<NoticeTemplate> templates) {
        if (templates.equals(drawn)) return;
        drawn = templates;
        removeAll();
        for (var template : templates) {
            var chip = Controls.button(template.name().in(tongue.code()), "use-template", () -> use.accept(template));
            chip.getElement().setAttribute("data-template", template.id());
            add(chip);
        }
        var all = Controls.button(tongue.words().get("templates.manage"), "templates", manage);
        all.addThemeVariants(ButtonVariant.TERTIARY);
        add(all);
    }
}
