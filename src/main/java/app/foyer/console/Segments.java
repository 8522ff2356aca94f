package app.foyer.console;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** A few choices beside each other, one of which is pressed, or none. */
final class Segments<T> extends Div {
    private final Map<T, NativeButton> buttons = new LinkedHashMap<>();
    private T value;

    /** @param action the name of what a press does; the choice's code is in {@code data-value} */
    Segments(
            String label,
            String action,
            List<T> choices,
            Function<T, String> code,
            Function<T, String> text,
            Consumer<T> chosen) {
        addClassName("segments");
        getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", label)
                .setAttribute("data-part", action);
        for (var choice : choices) {
            var button = new NativeButton(text.apply(choice), press -> {
                choose(choice);
                chosen.accept(choice);
            });
            button.getElement().setAttribute("data-action", action).setAttribute("data-value", code.apply(choice));
            buttons.put(choice, button);
            add(button);
        }
        choose(null);
    }

    void choose(T choice) {
        value = choice;
        buttons.forEach(
                (each, button) -> button.getElement().setAttribute("aria-pressed", Objects.equals(each, choice) + ""));
    }

    T value() {
        return value;
    }
}
