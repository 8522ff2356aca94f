package app.foyer.console;

import app.foyer.live.Applied;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Shows what a command would move before it is given. */
final class PreviewDialog extends Dialog {
    /** @param signposts the names of screens that point otherwise then */
    PreviewDialog(
            String deed, Applied foreseen, Consequences found, List<String> signposts, Tongue tongue, Runnable apply) {
        var words = tongue.words();
        setHeaderTitle(deed);
        setWidth("36rem");
        getElement().setAttribute("data-part", "preview");
        var list = new ConsequenceList(tongue);
        list.show(found, foreseen.state().agenda(), signposts);
        add(
                new Span(words.get(
                        "preview.counts", found.shifts().size(), found.clashes().size())),
                list);
        var go = Controls.button(words.get(found.clashes().isEmpty() ? "apply" : "apply-anyway"), "apply", () -> {
            close();
            apply.run();
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(Controls.button(words.get("cancel"), "cancel-preview", this::close), go);
    }
}
