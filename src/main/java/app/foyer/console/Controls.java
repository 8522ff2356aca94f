package app.foyer.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.LongConsumer;

/** The console's buttons: each carries the name of what it does, and its key if it has one. */
final class Controls {
    /** The revision that the page showed when the button was pressed: what the operator could have seen. */
    private static final String SEEN =
            "window.foyerSeen?.(element) ?? Number(document.querySelector('[data-revision]')?.dataset.revision ?? 0)";

    private Controls() {}

    static Button button(String text, String action, LongConsumer pressed) {
        var button = new Button(text);
        button.addThemeVariants(ButtonVariant.SMALL);
        button.getElement().setAttribute("data-action", action);
        onPress(button, pressed);
        return button;
    }

    /** @param pressed told the revision that the page showed */
    static void onPress(HasElement control, LongConsumer pressed) {
        control.getElement()
                .addEventListener(
                        "click",
                        click -> pressed.accept(click.getEventData().get(SEEN).asLong()))
                .addEventData(SEEN);
    }

    /** A second press within a moment is given on what the first one saw: it is stale, and nothing is skipped. */
    static void once(HasElement control) {
        control.getElement().setAttribute("data-once", true);
    }

    static Button button(String text, String action, Runnable pressed) {
        return button(text, action, (long seen) -> pressed.run());
    }

    /** Shows on the button which key presses it. */
    /** Enter in a field, not the one that ends a word of an input method; what is typed comes along with it. */
    static void onEnter(TextField field, Runnable entered) {
        field.getElement()
                .addEventListener("keydown", event -> entered.run())
                .setFilter("event.key === 'Enter' && !event.isComposing && event.keyCode !== 229")
                .synchronizeProperty("value");
    }

    static Button withKey(Button button, String key) {
        var cap = new Span(key);
        cap.addClassName("key");
        cap.getElement().setAttribute("aria-hidden", "true");
        button.setSuffixComponent(cap);
        return button;
    }

    static Button languageSwitch(Tongue tongue) {
        var button = new Button(tongue.words().get("language.other"));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.getElement()
                .setAttribute("data-action", "language")
                .setAttribute("lang", tongue.other().code());
        button.addClickListener(
                click -> tongue.other().choose(click.getSource().getUI().orElseThrow()));
        return button;
    }

    static Span part(String name, String text) {
        var span = new Span(text);
        span.getElement().setAttribute("data-part", name);
        return span;
    }

    static <T extends Component> T styled(T component, String className) {
        component.addClassName(className);
        return component;
    }
}
