package app.foyer.console;

import app.foyer.agenda.Agenda;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

/** Tells what a change leads to, clashes first: they are warnings, never a wall. */
final class ConsequenceList extends UnorderedList {
    private final Tongue tongue;

    ConsequenceList(Tongue tongue) {
        this.tongue = tongue;
        addClassName("changes");
        getElement().setAttribute("data-part", "consequences");
    }

    void show(Consequences found, Agenda after) {
        removeAll();
        found.clashes(after, tongue).forEach(line -> add(line, "clash"));
        found.shifts(after, tongue).forEach(line -> add(line, "shift"));
        if (getElement().getChildCount() == 0) say(tongue.words().get("preview.nothing"), "nothing");
    }

    /** Says just that. */
    void say(String line, String kind) {
        removeAll();
        add(line, kind);
    }

    private void add(String line, String kind) {
        var item = new ListItem(line);
        item.getElement().setAttribute("data-kind", kind);
        add(item);
    }
}
