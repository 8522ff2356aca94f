package app.foyer.console;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Tells what was done; one press takes it back, one press says why it was done. */
final class Receipt extends Div {
    /** @param usual the usual reasons for such a deed */
    Receipt(String deed, long revision, List<String> usual, Tongue tongue, Operator operator) {
        var words = tongue.words();
        addClassName("receipt");
        var undo = Controls.button(words.get("undo"), "undo", () -> operator.undo(revision));
        var why = Controls.styled(new Div(new Span(words.get("why"))), "reasons");
        for (var reason : usual) {
            var button = Controls.button(reason, "why", () -> operator.explain(revision, reason));
            button.getElement().setAttribute("data-why", reason);
            why.add(button);
        }
        why.add(Controls.button(words.get("why.own"), "why-own", () -> {
            operator.closeLast();
            new ReasonDialog(deed, revision, "", tongue, operator).open();
        }));
        add(Controls.styled(new Div(new Span(deed), undo), "notice"), why);
    }
}
