package app.foyer.console;

import app.foyer.agenda.Agenda;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Tells what a change leads to, clashes first: they are warnings, never a wall. */
final class ConsequenceList extends UnorderedList {
    private static final int NAMED = 5;

    private final Tongue tongue;

    ConsequenceList(Tongue tongue) {
        this.tongue = tongue;
        addClassName("changes");
        getElement().setAttribute("data-part", "consequences");
    }

    void show(Consequences found, Agenda after) {
        show(found, after, List.of());
    }

    /** @param signposts the names of screens that point otherwise then */
    void show(Consequences found, Agenda after, List<String> signposts) {
        removeAll();
        found.clashes(after, tongue).forEach(line -> add(line, "clash"));
        found.shifts(after, tongue).forEach(line -> add(line, "shift"));
        if (!signposts.isEmpty()) add(signposts(signposts, tongue), "signposts");
        if (getElement().getChildCount() == 0) say(tongue.words().get("preview.nothing"), "nothing");
    }

    static String signposts(List<String> names, Tongue tongue) {
        var words = tongue.words();
        var named =
                String.join(words.get("list-comma"), names.stream().limit(NAMED).toList());
        var more = names.size() - NAMED;
        return words.get("consequence.signposts", more > 0 ? named + " " + words.get("preview.more", more) : named);
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
