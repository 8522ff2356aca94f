package app.foyer.console;

import app.foyer.live.Live;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** Why something was done: one of the usual reasons, or own words. */
final class ReasonDialog extends Dialog {
    private final long revision;
    private final Operator operator;

    ReasonDialog(String deed, long revision, String known, Tongue tongue, Operator operator) {
        this.revision = revision;
        this.operator = operator;
        var words = tongue.words();
        setHeaderTitle(words.get("why"));
        setWidth("34rem");
        getElement().setAttribute("data-part", "why");
        var text = new TextField(words.get("why.own-words"));
        text.setValue(known);
        text.setMaxLength(Live.LONGEST_REASON);
        text.setWidthFull();
        text.setAutofocus(true);
        text.getElement().setAttribute("data-part", "why-text");
        var usual = Controls.styled(new Div(), "prepared");
        for (var reason : Prepared.reasons(tongue)) usual.add(Controls.button(reason, "why", () -> note(reason)));
        add(new Div(deed), usual, text);
        var save = Controls.button(words.get("save"), "save-why", () -> note(text.getValue()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Controls.onEnter(text, () -> note(text.getValue()));
        getFooter().add(Controls.button(words.get("cancel"), "close", this::close), save);
    }

    private void note(String why) {
        close();
        operator.explain(revision, why);
    }
}
