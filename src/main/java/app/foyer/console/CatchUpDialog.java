package app.foyer.console;

import app.foyer.agenda.RundownItem;
import app.foyer.agenda.Shortening;
import app.foyer.agenda.StageCommand;
import app.foyer.live.EventState;
import app.foyer.platform.Refusal;
import app.foyer.platform.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;

/** How a late room can be on plan again by a session: what to shorten and by how much, done with one press. */
final class CatchUpDialog extends Dialog {
    private final RoomSheet sheet;
    private final EventState state;
    private final Tongue tongue;
    private final Operator operator;
    private final Select<RundownItem> by = new Select<>();
    private final UnorderedList cuts = new UnorderedList();
    private final Paragraph result = new Paragraph();
    private final Button apply;

    /** @param seen the revision that the operator saw when they opened it */
    CatchUpDialog(RoomSheet sheet, EventState state, Tongue tongue, Operator operator, long seen) {
        this.sheet = sheet;
        this.state = state;
        this.tongue = tongue;
        this.operator = operator;
        var words = tongue.words();
        setHeaderTitle(words.get("catch-up.heading", sheet.room().name().in(tongue.code())));
        setWidth("34rem");
        getElement().setAttribute("data-part", "catch-up");
        cuts.addClassName("changes");
        result.getElement().setAttribute("data-part", "remains");
        apply = Controls.button(words.get("catch-up.do"), "apply-catch-up", () -> {
            close();
            operator.give(
                    new StageCommand.CatchUp(
                            sheet.room().id(), by.getValue().session().id()),
                    seen);
        });
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(Controls.button(words.get("cancel"), "close", this::close), apply);

        var late = lateOnes();
        by.setLabel(words.get("catch-up.by"));
        by.setWidthFull();
        by.setItems(late);
        by.setItemLabelGenerator(this::label);
        by.addValueChangeListener(change -> foresee());
        add(new Div(RoomStanding.inWords(sheet, tongue)), by, cuts, result);
        best(late).ifPresentOrElse(by::setValue, this::nothingToDo);
    }

    /** What is still to come today and expected late. */
    private List<RundownItem> lateOnes() {
        return sheet.upcoming().stream().filter(item -> late(item) > 0).toList();
    }

    private static long late(RundownItem item) {
        return Times.minutesBetween(item.due().start(), item.expected().start());
    }

    /** The first session by which the whole lateness can be made up, else the last one. */
    private Optional<RundownItem> best(List<RundownItem> late) {
        return late.stream()
                .filter(item -> remaining(item, suggestion(item)) == 0)
                .findFirst()
                .or(() -> late.isEmpty() ? Optional.empty() : Optional.of(late.getLast()));
    }

    private Shortening suggestion(RundownItem item) {
        return Shortening.suggestion(
                state.agenda(), sheet.room().id(), item.session().id(), operator.now());
    }

    private static long remaining(RundownItem item, Shortening suggestion) {
        var due = item.due().start();
        return Times.minutesBetween(due, due.plus(suggestion.remaining()));
    }

    private String label(RundownItem item) {
        return tongue.words()
                .get(
                        "catch-up.session",
                        Times.minute(item.due().start(), sheet.zone()),
                        new Deeds(tongue).title(item.session()),
                        late(item));
    }

    private void foresee() {
        cuts.removeAll();
        apply.setEnabled(false);
        if (by.isEmpty()) return;
        try {
            tell(suggestion(by.getValue()));
        } catch (Refusal refusal) {
            result.setText(Words.of(refusal, tongue.code()));
        }
    }

    private void tell(Shortening suggestion) {
        var words = tongue.words();
        for (var cut : suggestion.cuts()) {
            var session = state.agenda().session(cut.session());
            var item = new ListItem(words.get(
                    "catch-up.cut", new Deeds(tongue).title(session), cut.by().toMinutes()));
            item.getElement().setAttribute("data-cut", cut.session());
            cuts.add(item);
        }
        var remaining = remaining(by.getValue(), suggestion);
        result.getElement().setAttribute("data-minutes", remaining + "");
        result.setText(
                suggestion.cuts().isEmpty()
                        ? words.get("catch-up.nothing")
                        : remaining == 0 ? words.get("catch-up.on-plan") : words.get("catch-up.remains", remaining));
        apply.setEnabled(!suggestion.cuts().isEmpty());
    }

    private void nothingToDo() {
        by.setVisible(false);
        apply.setEnabled(false);
        result.setText(tongue.words().get("catch-up.absorbed"));
    }
}
