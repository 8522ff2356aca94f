package app.foyer.kiosk;

import static app.foyer.kiosk.Drawing.box;
import static app.foyer.kiosk.Drawing.button;
import static app.foyer.kiosk.Drawing.text;
import static app.foyer.kiosk.Drawing.title;

import app.foyer.attendees.Glimpse;
import app.foyer.platform.Refusal;
import app.foyer.platform.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Find by name: a field, keys, and masked people below it as one types. */
final class LookupPage extends Div {
    private final transient Words words;
    private final transient Consumer<UnaryOperator<Visit>> act;
    private final Div found = box("kiosk-found");

    LookupPage(Words words, Step.Lookup step, Consumer<UnaryOperator<Visit>> act) {
        this.words = words;
        this.act = act;
        addClassName("kiosk-page");
        var field = Keyboard.field(words.get("lookup.field"), true, 0);
        field.setValue(step.query());
        field.setPlaceholder(words.get("lookup.example"));
        found.getElement().setAttribute("aria-live", "polite");
        add(title(words.get("lookup.title")), field, found, Keyboard.letters(words, false));
        show(step);
    }

    void show(Step.Lookup step) {
        found.removeAll();
        if (step.problem() != null) found.add(text("kiosk-note", problem(words, step.problem())));
        var people = step.found().people();
        for (int i = 0; i < people.size(); i++) found.add(person(people.get(i), i));
        if (step.found().more()) found.add(text("kiosk-note", words.get("lookup.more")));
        var isEnough =
                step.query().strip().codePointCount(0, step.query().strip().length()) > 1;
        if (people.isEmpty() && step.problem() == null)
            found.add(text("kiosk-note", words.get(isEnough ? "lookup.nobody" : "lookup.hint")));
    }

    private NativeButton person(Glimpse glimpse, int index) {
        var button = button("pick-" + index, "", () -> act.accept(visit -> visit.pick(index)));
        button.addClassName("kiosk-person");
        button.add(inline("kiosk-masked", glimpse.name()));
        if (glimpse.email() != null) button.add(inline("kiosk-mail", glimpse.email()));
        return button;
    }

    private static Span inline(String className, String text) {
        var span = new Span(text);
        span.addClassName(className);
        span.getElement().setAttribute("dir", "auto");
        return span;
    }

    static String problem(Words words, String reason) {
        return reason.equals("wrong-proof")
                ? words.get("verify.wrong")
                : Words.of(new Refusal(reason), words.locale().toLanguageTag());
    }
}
