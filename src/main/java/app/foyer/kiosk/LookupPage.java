package app.foyer.kiosk;

import static app.foyer.kiosk.Drawing.box;
import static app.foyer.kiosk.Drawing.button;
import static app.foyer.kiosk.Drawing.content;
import static app.foyer.kiosk.Drawing.controls;
import static app.foyer.kiosk.Drawing.span;
import static app.foyer.kiosk.Drawing.title;

import app.foyer.attendees.Glimpse;
import app.foyer.platform.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Find by name: a field, keys, and masked people below it as one types. */
final class LookupPage extends Div {
    private final transient Words words;
    private final transient Consumer<UnaryOperator<Visit>> act;
    private final transient Runnable walkIn;
    private final Div found = box("kiosk-found");
    private final Div note = box("kiosk-note");

    /** @param walkIn begins a registration, or null where nobody is taken in without one */
    LookupPage(Words words, Step.Lookup step, Consumer<UnaryOperator<Visit>> act, boolean system, Runnable walkIn) {
        this.words = words;
        this.act = act;
        this.walkIn = walkIn;
        addClassName("kiosk-page");
        getElement().setAttribute("data-keys", "");
        var field = Keyboard.field(words.get("lookup.field"), true, 0, system);
        field.setValue(step.query());
        field.setPlaceholder(words.get("lookup.example"));
        note.getElement().setAttribute("role", "status");
        add(
                content(title(words.get("lookup.title")), note),
                controls(box("kiosk-entry", field, found), Keyboard.keys(words, Keyboard.Keys.LETTERS)));
        show(step);
    }

    void show(Step.Lookup step) {
        found.removeAll();
        var people = step.found().people();
        for (int i = 0; i < people.size(); i++) found.add(person(people.get(i), i));
        note.setText(note(step));
        if (isNobody(step) && walkIn != null) found.add(button("walk-in", words.get("walk-in.begin"), walkIn));
    }

    private String note(Step.Lookup step) {
        if (step.problem() != null) return problem(words, step.problem());
        if (isNobody(step)) return words.get("lookup.nobody");
        if (!step.found().asked()) return words.get("lookup.hint");
        if (step.found().people().isEmpty()) return words.get("lookup.crowd");
        return words.get(step.found().more() ? "lookup.more" : "lookup.pick");
    }

    private static boolean isNobody(Step.Lookup step) {
        var found = step.found();
        return step.problem() == null && found.asked() && found.people().isEmpty() && !found.more();
    }

    private NativeButton person(Glimpse glimpse, int index) {
        var button = button("pick-" + index, "", () -> act.accept(visit -> visit.pick(index)));
        button.addClassName("kiosk-person");
        button.add(span("kiosk-masked", glimpse.name()));
        if (glimpse.email() != null) button.add(span("kiosk-mail", glimpse.email()));
        return button;
    }

    /** Why it cannot go on, in the kiosk's own words. */
    static String problem(Words words, String reason) {
        var key = "problem." + reason;
        return words.get(words.has(key) ? key : "problem.other");
    }
}
