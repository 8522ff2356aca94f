package app.foyer.console;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Tells an operator what others changed in between, and lets them decide again. */
final class ChangedSince extends Dialog {
    /** @param anyway what the button says that does it all the same, or null where that is not possible */
    ChangedSince(String title, List<String> changes, String anyway, String leave, Runnable doIt) {
        setHeaderTitle(title);
        getElement().setAttribute("data-part", "changed-since");
        var list = new UnorderedList();
        changes.forEach(line -> list.add(new ListItem(line)));
        list.addClassName("changes");
        add(list);
        var back = Controls.button(leave, "leave", this::close);
        getFooter().add(back);
        if (anyway == null) return;
        var again = Controls.button(anyway, "do-it-anyway", () -> {
            close();
            doIt.run();
        });
        again.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(again);
    }
}
