package app.foyer.console;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.Anchor;
import app.foyer.agenda.Needs;
import app.foyer.agenda.Session;
import app.foyer.agenda.Timing;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** How a session gives way when the day does not go as planned, and what it needs of its room; folded while all is usual. */
final class GivesWay extends Details {
    private static final int MOST_PEOPLE = 100_000;

    private final Timing given;
    private final Tongue tongue;
    private final RadioButtonGroup<Anchor> anchor = new RadioButtonGroup<>();
    private final Checkbox keepsEnd;
    private final Checkbox countsToEnd;
    private final IntegerField least;
    private final Checkbox mustBeEmpty;
    private final WhenField emptyBy;
    private final IntegerField people;
    private final MultiSelectComboBox<String> equipment = new MultiSelectComboBox<>();

    GivesWay(Session session, Agenda agenda, Tongue tongue) {
        this.tongue = tongue;
        var words = tongue.words();
        var timing = session.timing();
        given = timing;
        var needs = session.needs();
        setSummaryText(words.get("gives-way"));
        setOpened(!timing.equals(Timing.USUAL) || !needs.equals(Needs.NONE));
        setWidthFull();

        anchor.setLabel(words.get("anchor"));
        anchor.setItems(Anchor.values());
        anchor.setItemLabelGenerator(each -> words.get("anchor." + each.code()));
        anchor.setValue(timing.anchor());
        anchor.getElement().setAttribute("data-part", "anchor");
        keepsEnd = check("keeps-end", timing.keepsEnd());
        countsToEnd = check("counts-to-end", timing.countsToEnd());
        least = number(
                "least", timing.least() == null ? null : (int) timing.least().toMinutes(), 24 * 60);
        mustBeEmpty = check("hard-stop", timing.hardStop() != null);
        var stop = timing.hardStop() == null ? session.scheduled().end() : timing.hardStop();
        emptyBy = new WhenField(words.get("day"), words.get("hard-stop.by"), stop, agenda, tongue);
        emptyBy.setVisible(mustBeEmpty.getValue());
        mustBeEmpty.addValueChangeListener(change -> emptyBy.setVisible(change.getValue()));
        people = number("people", needs.people(), MOST_PEOPLE);
        equipment(agenda, needs);
        add(Controls.styled(
                new Div(
                        anchor,
                        keepsEnd,
                        countsToEnd,
                        mustBeEmpty,
                        emptyBy,
                        Controls.styled(new Div(least, people, equipment), "fields")),
                "gives-way"));
    }

    private Checkbox check(String name, boolean value) {
        var box = new Checkbox(tongue.words().get(name), value);
        box.getElement().setAttribute("data-part", name);
        return box;
    }

    private IntegerField number(String name, Integer value, int most) {
        var field = new IntegerField(tongue.words().get(name));
        field.setMin(0);
        field.setMax(most);
        field.setClearButtonVisible(true);
        field.setValue(value);
        field.getElement().setAttribute("data-part", name);
        return field;
    }

    private void equipment(Agenda agenda, Needs needs) {
        var known = new TreeSet<>(needs.equipment());
        agenda.rooms().values().forEach(room -> known.addAll(room.equipment()));
        equipment.setLabel(tongue.words().get("equipment"));
        equipment.setItems(known);
        equipment.setAllowCustomValue(true);
        equipment.addCustomValueSetListener(typed -> {
            var named = typed.getDetail().strip();
            if (named.isEmpty()) return;
            var chosen = new TreeSet<>(equipment.getValue());
            chosen.add(named);
            known.add(named);
            equipment.setItems(known);
            equipment.setValue(chosen);
        });
        equipment.setValue(needs.equipment());
        equipment.getElement().setAttribute("data-part", "equipment");
    }

    /** Whether everything that was typed means something. */
    boolean complete() {
        return !least.isInvalid()
                && !people.isInvalid()
                && (!mustBeEmpty.getValue() || emptyBy.value().isPresent());
    }

    Timing timing() {
        Instant stop = mustBeEmpty.getValue() ? emptyBy.value().orElse(null) : null;
        return new Timing(anchor.getValue(), keepsEnd.getValue(), countsToEnd.getValue(), shortest(), stop);
    }

    /** To the second as it was where nobody touched the minutes. */
    private Duration shortest() {
        var minutes = least.getValue();
        if (minutes == null) return null;
        var same = given.least() != null && given.least().toMinutes() == minutes;
        return same ? given.least() : Duration.ofMinutes(minutes);
    }

    Needs needs() {
        return new Needs(people.getValue(), Set.copyOf(equipment.getValue()));
    }
}
