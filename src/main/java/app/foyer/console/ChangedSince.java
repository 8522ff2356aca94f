package app.foyer.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Tells an operator what others changed in between. Leaving it so is what Enter does; one press puts theirs on top. */
final class ChangedSince extends Dialog {
    ChangedSince(String title, List<String> changes, String leave) {
        setHeaderTitle(title);
        setWidth("36rem");
        getElement().setAttribute("data-part", "changed-since");
        var list = new UnorderedList();
        changes.forEach(line -> list.add(new ListItem(line)));
        list.addClassName("changes");
        add(list);
        var back = Controls.button(leave, "leave", this::close);
        back.addThemeVariants(ButtonVariant.PRIMARY);
        back.setAutofocus(true);
        getFooter().add(back);
    }

    /** @param mine what the operator's own command would still do, on top of the others' */
    void offer(String heading, Component mine, String merge, Runnable doIt) {
        tell(heading, mine);
        getFooter().add(Controls.button(merge, "do-it-anyway", () -> {
            close();
            doIt.run();
        }));
    }

    void tell(String heading, Component mine) {
        add(new H3(heading), mine);
    }
}
