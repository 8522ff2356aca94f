package app.foyer.console;

import app.foyer.attendees.Field;
import app.foyer.attendees.Registration;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.WalkIn;
import app.foyer.platform.Refusal;
import app.foyer.platform.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in somebody who has no registration, after looking whether they have one. */
final class WalkInForm extends Div {
    private static final Logger log = LoggerFactory.getLogger(WalkInForm.class);
    private static final int ALIKE = 10;
    private static final int PHONE_ENDING = 4;

    private final Post post;
    private final Consumer<Registration> registered;
    private final Supplier<CheckinList> here;
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Span places = Controls.part("places", "");
    private final Div trouble = Controls.styled(new Div(), "trouble");
    private final Found alike;
    private final Button anyway;

    /** @param registered told who is registered now, to be admitted */
    WalkInForm(Post post, PersonRow.Presses presses, Supplier<CheckinList> here, Consumer<Registration> registered) {
        this.post = post;
        this.registered = registered;
        this.here = here;
        this.alike = new Found(post, presses);
        addClassNames("panel", "walk-in");
        getElement().setAttribute("data-part", "walk-in");
        var form = Controls.styled(new Div(), "correct-fields");
        for (var name : names()) form.add(field(name));
        trouble.getElement().setAttribute("data-part", "walk-in-trouble").setAttribute("role", "alert");
        var register = Controls.button(post.say("walk-in.do"), "register", () -> register(false));
        register.addThemeVariants(ButtonVariant.PRIMARY);
        anyway = Controls.button(post.say("walk-in.anyway"), "register-anyway", () -> register(true));
        alike.setVisible(false);
        anyway.setVisible(false);
        add(
                Controls.styled(new Div(new H3(post.say("walk-in")), places), "section-head"),
                form,
                trouble,
                Controls.styled(new Div(register, anyway), "own-words"),
                alike);
        countPlaces();
    }

    private LinkedHashSet<String> names() {
        var names = new LinkedHashSet<String>();
        names.add(Field.NAME.code());
        names.addAll(post.checkIns().settings(post.event()).walkIn().fields());
        return names;
    }

    private TextField field(String name) {
        var text = new TextField(post.say("field." + name));
        text.setRequiredIndicatorVisible(name.equals(Field.NAME.code()));
        text.setMaxLength(Field.of(name).map(Field::longest).orElse(300));
        text.getElement().setAttribute("data-field", name);
        Controls.onEnter(text, () -> register(false));
        fields.put(name, text);
        return text;
    }

    private void countPlaces() {
        try {
            var left = post.checkIns().walkInsLeft(post.event());
            places.setText(left == null ? "" : post.say("walk-in.left", left));
        } catch (RuntimeException failure) {
            log.error("The places for walk-ins could not be counted", failure);
        }
    }

    private String value(String field) {
        var text = fields.get(field);
        return text == null || text.getValue().isBlank()
                ? null
                : text.getValue().strip();
    }

    private void register(boolean evenIfTwin) {
        trouble.setText("");
        var person = new WalkIn.Person(
                value("name"), value("latinName"), value("organisation"), value("email"), value("phone"), null);
        try {
            var made = post.checkIns().walkIn(post.event(), person, evenIfTwin);
            fields.values().forEach(TextField::clear);
            showAlike(List.of());
            countPlaces();
            registered.accept(made);
        } catch (Refusal refusal) {
            trouble.setText(worded(refusal));
            if (refusal.reason().equals("looks-registered")) showAlike(alike(person));
        } catch (RuntimeException failure) {
            log.error("A walk-in could not be registered", failure);
            trouble.setText(post.say("failed"));
        }
    }

    private String worded(Refusal refusal) {
        var field = refusal.details().get("field");
        return refusal.reason().equals("bad-field") && field != null
                ? post.say("walk-in.bad-field", post.say("field." + field))
                : Words.of(refusal, post.tongue().code());
    }

    /** Whoever it may be: by name, by the phone's ending, by the mail address. */
    private List<Registration> alike(WalkIn.Person person) {
        var found = new LinkedHashMap<String, Registration>();
        var digits = person.phone() == null ? "" : person.phone().replaceAll("\\D", "");
        var ending = digits.length() < PHONE_ENDING ? "" : digits.substring(digits.length() - PHONE_ENDING);
        for (var wanted : List.of(person.name(), ending))
            if (!wanted.isEmpty())
                post.attendees()
                        .search(post.event(), wanted, ALIKE)
                        .forEach(one -> found.putIfAbsent(one.attendee().id(), one));
        return List.copyOf(found.values());
    }

    private void showAlike(List<Registration> people) {
        alike.setVisible(!people.isEmpty());
        anyway.setVisible(!trouble.getText().isEmpty());
        alike.show(people, here.get(), post.say("walk-in.alike", people.size()));
    }

    void focus() {
        fields.get(Field.NAME.code()).focus();
    }
}
