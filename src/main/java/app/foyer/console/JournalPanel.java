package app.foyer.console;

import app.foyer.live.EventState;
import app.foyer.live.JournalEntry;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The newest changes: who, when, what, and a way back. */
final class JournalPanel extends Aside {
    private static final int SHOWN = 30;

    private final Tongue tongue;
    private final Operator operator;
    private final Deeds deeds;
    private final Span count = Controls.part("count", "");
    private final TextField search = new TextField();
    private final Div list = Controls.styled(new Div(), "entries");
    private List<JournalEntry> entries = List.of();
    private EventState state;

    /** @param operator null for those who only look */
    JournalPanel(Tongue tongue, Deeds deeds, Operator operator) {
        this.tongue = tongue;
        this.operator = operator;
        this.deeds = deeds;
        addClassName("journal");
        var words = tongue.words();
        search.setPlaceholder(words.get("journal.search"));
        search.setAriaLabel(words.get("journal.search"));
        search.addThemeVariants(TextFieldVariant.SMALL);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> draw());
        add(Controls.styled(new Div(new H2(words.get("journal")), count), "heading"), search, list);
    }

    void show(List<JournalEntry> newestFirst, EventState newState) {
        entries = newestFirst;
        deeds.learn(entries);
        state = newState;
        draw();
    }

    private void draw() {
        var wanted = search.getValue().strip().toLowerCase(tongue.words().locale());
        var standing = Undoing.of(entries).undoable();
        list.removeAll();
        entries.stream()
                .filter(entry ->
                        text(entry).toLowerCase(tongue.words().locale()).contains(wanted))
                .limit(SHOWN)
                .forEach(entry -> list.add(line(entry, standing.contains(entry))));
        count.setText(list.getElement().getChildCount() + "");
        list.getElement().setAttribute("data-empty", tongue.words().get("journal.empty"));
    }

    private String text(JournalEntry entry) {
        return entry.author().name() + " " + deeds.of(entry, state) + " " + Objects.requireNonNullElse(entry.why(), "");
    }

    private Div line(JournalEntry entry, boolean standing) {
        var zone = state.event().zone();
        var who = tongue.words()
                .get(
                        "journal.who",
                        Times.second(entry.at(), zone),
                        entry.author().name(),
                        entry.author().device());
        var line = new Div(
                Controls.styled(new Span(deeds.of(entry, state)), "what"), Controls.styled(new Span(who), "who"));
        line.addClassName("entry");
        line.getElement()
                .setAttribute("data-revision-of", entry.revision() + "")
                .setAttribute("data-standing", standing + "");
        if (standing && operator != null)
            line.add(Controls.button(tongue.words().get("undo"), "undo", () -> operator.undo(entry.revision())));
        if (Deeds.hasReason(entry)) reason(entry).ifPresent(line::add);
        return line;
    }

    /** Why it was done; those who drive may say so later, or otherwise. */
    private Optional<Component> reason(JournalEntry entry) {
        var known = Objects.requireNonNullElse(entry.why(), "");
        if (operator == null) return known.isEmpty() ? Optional.empty() : Optional.of(Controls.part("why", known));
        var words = tongue.words();
        var text = known.isEmpty() ? words.get("why.add") : words.get("quoted-reason", known);
        var button = Controls.styled(new NativeButton(text), "reason");
        button.addClickListener(
                pressed -> new ReasonDialog(deeds.of(entry, state), entry.revision(), known, tongue, operator).open());
        button.getElement()
                .setAttribute("data-action", "explain")
                .setAttribute("data-part", "why")
                .setAttribute("data-known", (!known.isEmpty()) + "");
        return Optional.of(button);
    }
}
