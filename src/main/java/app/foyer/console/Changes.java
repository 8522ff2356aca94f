package app.foyer.console;

import app.foyer.live.Live;
import app.foyer.report.ReportLine;
import app.foyer.report.Touch;
import app.foyer.report.Wording;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.util.function.Consumer;

/** What was done to one session: who, when, what, and why. */
final class Changes extends Div {
    private final Tongue tongue;
    private final Wording wording;
    private final ReportGrid.Explanation explanation;

    private final Consumer<Boolean> writing;

    /** @param writing told when somebody begins to write a reason, and when they have */
    Changes(
            Tongue tongue,
            Wording wording,
            ReportLine line,
            ReportGrid.Explanation explanation,
            Consumer<Boolean> writing) {
        this.writing = writing;
        this.tongue = tongue;
        this.wording = wording;
        this.explanation = explanation;
        addClassName("touches");
        getElement().setAttribute("data-changes-of", line.session().id());
        if (line.touches().isEmpty()) add(new Span(tongue.words().get("reports.unchanged")));
        line.touches().forEach(touch -> add(entry(touch)));
    }

    private Div entry(Touch touch) {
        var entry = Controls.styled(
                new Div(
                        Controls.styled(new Span(wording.stamp(touch.at())), "when"),
                        Controls.styled(new Span(touch.author()), "who"),
                        Controls.styled(new Span(wording.deed(touch)), "what")),
                "entry");
        entry.getElement().setAttribute("data-revision-of", touch.revision() + "");
        if (explanation != null) entry.add(reason(touch));
        else if (touch.why() != null) entry.add(Controls.part("why", touch.why()));
        return entry;
    }

    private TextField reason(Touch touch) {
        var field = new TextField();
        field.setPlaceholder(tongue.words().get("reports.why"));
        field.setAriaLabel(tongue.words().get("reports.why"));
        field.setMaxLength(Live.LONGEST_REASON);
        field.addThemeVariants(TextFieldVariant.SMALL);
        field.getElement().setAttribute("data-part", "why");
        field.setValue(touch.why() == null ? "" : touch.why());
        field.addFocusListener(focus -> writing.accept(true));
        field.addBlurListener(blur -> writing.accept(false));
        field.addDetachListener(detach -> writing.accept(false));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) explanation.give(touch.revision(), change.getValue());
        });
        return field;
    }
}
