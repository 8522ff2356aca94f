package app.foyer.console;

import app.foyer.fallback.Plan;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks once more before everybody is sent out. Enter leaves it. */
final class GraveDialog extends Dialog {
    /** @param reach how many devices will say so */
    GraveDialog(Plan plan, int reach, Post post, Runnable doIt, Runnable left) {
        var name = plan.name().in(post.tongue().code());
        setHeaderTitle(post.say("plan.grave.title", name));
        setWidth("34rem");
        addClassName("grave");
        getElement().setAttribute("data-part", "grave");
        add(new Paragraph(post.say("plan.grave.text", reach)));
        var leave = Controls.button(post.say("cancel"), "leave", this::close);
        leave.setAutofocus(true);
        var sure = Controls.button(post.say("plan.grave.do", name), "confirm-plan", () -> {
            close();
            doIt.run();
        });
        sure.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(leave, sure);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) left.run();
        });
    }
}
