package app.foyer.console;

import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.agenda.Session;
import app.foyer.agenda.SessionStatus;
import app.foyer.agenda.StageCommand;
import app.foyer.live.EventState;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Comparator;
import java.util.List;

/** With which other session one is to change places. */
final class SwapDialog extends Dialog {
    private final Session session;
    private final EventState state;
    private final Tongue tongue;

    /** @param seen the revision that the operator saw when they opened it */
    SwapDialog(Session session, EventState state, Tongue tongue, Operator operator, long seen) {
        this.session = session;
        this.state = state;
        this.tongue = tongue;
        var words = tongue.words();
        setHeaderTitle(words.get("swap.heading", new Deeds(tongue).title(session)));
        setWidth("36rem");
        getElement().setAttribute("data-part", "swap");
        var with = new ComboBox<RundownItem>(words.get("swap.with"));
        with.setItems(others(operator));
        with.setItemLabelGenerator(this::label);
        with.setWidthFull();
        with.setAutofocus(true);
        with.setClearButtonVisible(true);
        var swap = Controls.button(words.get("swap.do"), "do-swap", () -> {
            close();
            operator.offer(
                    new StageCommand.Swap(
                            session.id(), with.getValue().session().id()),
                    seen);
        });
        swap.addThemeVariants(ButtonVariant.PRIMARY);
        swap.setEnabled(false);
        with.addValueChangeListener(change -> swap.setEnabled(change.getValue() != null));
        add(with);
        getFooter().add(Controls.button(words.get("cancel"), "close", this::close), swap);
    }

    /** Those of the same day and room first. */
    private List<RundownItem> others(Operator operator) {
        var day = state.agenda().dayOf(session.scheduled().start());
        return Rundown.all(state.agenda(), operator.now()).stream()
                .flatMap(rundown -> rundown.items().stream())
                .filter(item ->
                        item.status() == SessionStatus.PLANNED || item.session().skipped())
                .filter(item -> !item.session().id().equals(session.id()))
                .sorted(Comparator.comparing((RundownItem item) -> !state.agenda()
                                .dayOf(item.session().scheduled().start())
                                .equals(day))
                        .thenComparing(item -> !item.session().room().equals(session.room()))
                        .thenComparing(item -> item.expected().start()))
                .toList();
    }

    private String label(RundownItem item) {
        var deeds = new Deeds(tongue);
        return tongue.words()
                .get(
                        "swap.session",
                        Times.minute(item.expected().start(), state.event().zone()),
                        deeds.title(item.session()),
                        deeds.roomName(item.session().room(), state));
    }
}
