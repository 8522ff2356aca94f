package app.foyer.console;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;

/** Asks why, with the usual reasons ready: a press of one is an answer. */
final class ReasonForm extends Div {
    private static final int LONGEST = 500;

    /**
     * @param kind what is asked about: {@code override}, {@code annul}, {@code resolve}; names the texts
     * @param given told the reason
     */
    ReasonForm(String kind, Tongue tongue, Consumer<String> given, Runnable left) {
        this(kind, List.of(tongue.words().get(kind + ".reasons").split("\\|")), tongue, given, left);
    }

    /** @param reasons the usual ones */
    ReasonForm(String kind, List<String> reasons, Tongue tongue, Consumer<String> given, Runnable left) {
        var words = tongue.words();
        addClassName("asking");
        getElement().setAttribute("data-part", kind + "-reason").setAttribute("role", "group");
        var usual = Controls.styled(new Div(), "prepared");
        for (var reason : reasons) {
            var button = Controls.button(reason.strip(), "reason", () -> given.accept(reason.strip()));
            button.getElement().setAttribute("data-reason", reason.strip());
            usual.add(button);
        }
        var own = new TextField();
        own.setPlaceholder(words.get("why.own-words"));
        own.setAriaLabel(words.get("why.own-words"));
        own.setMaxLength(LONGEST);
        own.getElement().setAttribute("data-part", "reason-text");
        var give = Controls.button(words.get(kind + ".do"), kind + "-do", () -> say(own, given));
        give.addThemeVariants(ButtonVariant.PRIMARY);
        Controls.onEnter(own, () -> say(own, given));
        var leave = Controls.button(words.get("cancel"), "leave", left);
        add(new H3(words.get(kind + ".why")), usual, Controls.styled(new Div(own, give, leave), "own-words"));
    }

    /** An empty reason is none: the field says so. */
    private static void say(TextField own, Consumer<String> given) {
        own.setInvalid(own.getValue().isBlank());
        if (own.isInvalid()) own.focus();
        else given.accept(own.getValue().strip());
    }
}
