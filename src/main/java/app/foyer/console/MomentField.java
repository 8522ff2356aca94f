package app.foyer.console;

import app.foyer.agenda.Agenda;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.Optional;

/** A day and a time where it is ticked; else none. */
final class MomentField extends Div {
    private final Tongue tongue;
    private final Runnable changed;
    private final Checkbox ticked;
    private WhenField when;

    MomentField(String name, Tongue tongue, Runnable changed) {
        this.tongue = tongue;
        this.changed = changed;
        ticked = new Checkbox(tongue.words().get(name));
        ticked.getElement().setAttribute("data-part", name);
        ticked.addValueChangeListener(change -> {
            if (when != null) when.setVisible(change.getValue());
            changed.run();
        });
        add(ticked);
    }

    /** @param at what it begins with */
    void set(boolean given, Instant at, Agenda agenda) {
        if (when != null) remove(when);
        when = new WhenField(tongue.words().get("day"), tongue.words().get("time"), at, agenda, tongue);
        when.setVisible(given);
        when.onChange(changed);
        add(when);
        ticked.setValue(given);
    }

    boolean isGiven() {
        return ticked.getValue();
    }

    /** Why what was typed is no time: the key of the words that say it. */
    Optional<String> fault() {
        return isGiven() ? when.fault() : Optional.empty();
    }

    /** Empty where it is not ticked, or while what was typed is no time. */
    Optional<Instant> value() {
        return isGiven() ? when.value() : Optional.empty();
    }

    /** Says at the field what is wrong with it. @param words null where nothing is */
    void tell(String words) {
        when.tell(words);
    }

    boolean isFaulty() {
        return isGiven() && when.value().isEmpty();
    }
}
