package app.foyer.kiosk;

import static app.foyer.kiosk.Drawing.box;
import static app.foyer.kiosk.Drawing.button;
import static app.foyer.kiosk.Drawing.content;
import static app.foyer.kiosk.Drawing.controls;
import static app.foyer.kiosk.Drawing.primary;
import static app.foyer.kiosk.Drawing.text;
import static app.foyer.kiosk.Drawing.title;

import app.foyer.checkin.Question;
import app.foyer.kiosk.Keyboard.Keys;
import app.foyer.kiosk.Reception.Post;
import app.foyer.platform.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** One thing to fill in: typed, or chosen from big buttons. */
final class FormPage {
    private final Words words;
    private final Form form;
    private final boolean system;
    private final Consumer<String> fill;
    private final Consumer<String> toggle;

    private FormPage(Words words, Form form, boolean system, Consumer<String> fill, Consumer<String> toggle) {
        this.words = words;
        this.form = form;
        this.system = system;
        this.fill = fill;
        this.toggle = toggle;
    }

    static Component draw(
            Words words,
            Step.Filling step,
            Consumer<UnaryOperator<Visit>> act,
            Reception reception,
            Post post,
            boolean system) {
        var page = new FormPage(
                words,
                step.form(),
                system,
                value -> act.accept(current -> reception.filled(post, current, value)),
                option -> act.accept(current -> current.fill(step.form().toggled(option))));
        return page.draw(step);
    }

    private Component draw(Step.Filling step) {
        var field = form.field();
        var label = label(step);
        var note = text("kiosk-note", note());
        var content = content();
        if (form.fields().size() > 1)
            content.add(text(
                    "kiosk-progress",
                    words.get(
                            "form.progress",
                            "" + (form.index() + 1),
                            "" + form.fields().size())));
        content.add(title(label), note);
        var page = Drawing.page(content, field.kind().isTyped() ? typed(label) : chosen());
        if (field.kind().isTyped()) page.getElement().setAttribute("data-keys", "");
        return page;
    }

    private String language() {
        return words.locale().toLanguageTag();
    }

    private String label(Step.Filling step) {
        var field = form.field();
        if (!field.label().isEmpty()) return field.label().in(language());
        var own = step.code() + "." + field.id();
        return words.get(words.has(own) ? own : "field." + field.id());
    }

    private String note() {
        var field = form.field();
        if (form.problem() != null) return words.get("form." + form.problem());
        if (!field.help().isEmpty()) return field.help().in(language());
        if (field.kind() == Form.Kind.NAME && !system) return words.get("field.name.hint");
        return field.required() ? "" : words.get("form.optional");
    }

    private Div typed(String label) {
        var kind = form.field().kind();
        var field = Keyboard.field(label, false, 0, system);
        field.setValue(form.value());
        field.getElement().setAttribute("data-empty", "");
        if (kind == Form.Kind.MAIL || kind == Form.Kind.PHONE || kind == Form.Kind.NUMBER)
            field.getElement().setAttribute("dir", "ltr");
        var keys =
                switch (kind) {
                    case NAME, LATIN -> Keys.NAME;
                    case MAIL -> Keys.MAIL;
                    case PHONE -> Keys.PHONE;
                    case NUMBER -> Keys.NUMBER;
                    default -> Keys.TEXT;
                };
        var buttons = box("kiosk-buttons", Drawing.finish(words.get("form.next")));
        if (!form.field().required()) buttons.add(skip());
        var entry = box("kiosk-entry", field);
        return system ? controls(entry, buttons) : controls(entry, Keyboard.keys(words, keys), buttons);
    }

    private NativeButton skip() {
        return button("skip", words.get("form.skip"), () -> fill.accept(""));
    }

    private Div chosen() {
        var field = form.field();
        var options = box("kiosk-options");
        var buttons = box("kiosk-buttons");
        switch (field.kind()) {
            case YES_NO -> {
                options.add(
                        option(Question.YES, words.get("form.yes"), () -> fill.accept(Question.YES)),
                        option(Question.NO, words.get("form.no"), () -> fill.accept(Question.NO)));
            }
            case CHOICE ->
                field.options()
                        .forEach((id, text) -> options.add(option(id, text.in(language()), () -> fill.accept(id))));
            default -> {
                field.options().forEach((id, text) -> options.add(several(id, text.in(language()))));
                buttons.add(primary("confirm", words.get("form.next"), () -> fill.accept(form.value())));
            }
        }
        if (!field.required() && field.kind() != Form.Kind.SEVERAL) buttons.add(skip());
        return controls(options, buttons);
    }

    private NativeButton option(String id, String label, Runnable onPress) {
        var button = button("option-" + id, label, onPress);
        button.getElement().setAttribute("dir", "auto");
        if (form.value().equals(id)) button.addClassName("chosen");
        return button;
    }

    private NativeButton several(String id, String label) {
        var button = Drawing.toggle("option-" + id, label, form.chosen().contains(id), () -> toggle.accept(id));
        button.getElement().setAttribute("dir", "auto");
        return button;
    }
}
