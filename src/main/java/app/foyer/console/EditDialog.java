package app.foyer.console;

import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Session;
import app.foyer.live.EventState;
import app.foyer.platform.LocalText;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;

/** Corrects what the programme says of a session: title, speakers, planned times, how it gives way. */
final class EditDialog extends Dialog {
    private static final int LONGEST_TITLE = 500;

    private final Session session;
    private final Map<String, TextField> titles = new LinkedHashMap<>();
    private final SpeakersField speakers;
    private final WhenField start;
    private final WhenField end;
    private final GivesWay givesWay;

    /** @param seen the revision that the operator saw when they opened it */
    EditDialog(Session session, EventState state, Tongue tongue, Operator operator, long seen) {
        this.session = session;
        var words = tongue.words();
        setHeaderTitle(words.get("edit.title"));
        setWidth("44rem");
        var fields = Controls.styled(new Div(), "fields");
        var languages = new LinkedHashSet<>(session.about().title().byLanguage().keySet());
        languages.addAll(state.event().languages());
        languages.forEach(language -> fields.add(titleField(language, tongue)));
        speakers = new SpeakersField(session.about().speakers(), state.event().languages(), tongue);
        var planned = session.planned();
        start = new WhenField(words.get("day"), words.get("edit.start"), planned.start(), state.agenda(), tongue);
        end = new WhenField(words.get("day"), words.get("edit.end"), planned.end(), state.agenda(), tongue);
        givesWay = new GivesWay(session, state.agenda(), tongue);
        add(fields, speakers, start, end, givesWay);
        var save = Controls.button(words.get("save"), "save", () -> {
            if (!givesWay.complete()) return;
            close();
            operator.offer(command(), seen);
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(Controls.button(words.get("close"), "close", this::close), save);
    }

    private TextField titleField(String language, Tongue tongue) {
        var words = tongue.words();
        var field = new TextField(words.get("edit.title-in", Languages.name(language, tongue)));
        field.setValue(
                Objects.requireNonNullElse(session.about().title().byLanguage().get(language), ""));
        field.setMaxLength(LONGEST_TITLE);
        field.getElement().setAttribute("data-part", "title-" + language);
        titles.put(language, field);
        return field;
    }

    /** What was not touched is left out, so that it does not overwrite what another changes meanwhile. */
    private AgendaCommand.Edit command() {
        var texts = new LinkedHashMap<String, String>();
        titles.forEach((language, field) -> texts.put(language, field.getValue().strip()));
        var title = new LocalText(texts);
        var people = speakers.value();
        var planned = session.planned();
        var timing = givesWay.timing();
        var needs = givesWay.needs();
        return new AgendaCommand.Edit(
                session.id(),
                title.equals(session.about().title()) ? null : title,
                people.equals(session.about().speakers()) ? null : people,
                start.value().filter(when -> !when.equals(planned.start())).orElse(null),
                end.value().filter(when -> !when.equals(planned.end())).orElse(null),
                timing.equals(session.timing()) ? null : timing,
                needs.equals(session.needs()) ? null : needs);
    }
}
