package app.foyer.console;

import app.foyer.live.Event;
import app.foyer.notices.Draft;
import app.foyer.notices.Notice;
import app.foyer.notices.NoticeCommand;
import app.foyer.platform.Ids;
import app.foyer.platform.LocalText;
import app.foyer.platform.Words;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Ends every emergency, and says so in every language of the event to whoever saw it. */
final class AllClearDialog extends Dialog {
    private static final int USUAL_MINUTES = 10;
    private static final int MOST_MINUTES = 1_440;

    private final Map<String, TextField> texts = new LinkedHashMap<>();
    private final IntegerField minutes = new IntegerField();

    AllClearDialog(List<Notice> emergencies, Event event, Operator operator, Ids ids, Tongue tongue) {
        var words = tongue.words();
        setHeaderTitle(words.get("all-clear.title"));
        setWidth("40rem");
        getElement().setAttribute("data-part", "all-clear");
        var ends = Controls.styled(new Div(), "ends");
        for (var emergency : emergencies)
            ends.add(new Paragraph(words.get("all-clear.ends", emergency.text().in(tongue.code()))));
        var fields = Controls.styled(new Div(), "texts");
        for (var language : event.languages()) {
            var field = new TextField(words.get("all-clear.text-in", Languages.name(language, tongue)));
            field.setValue(Words.of(Tongue.class, language).get("all-clear.text"));
            field.setMaxLength(Draft.LONGEST_TEXT);
            field.setWidthFull();
            field.getElement().setAttribute("data-part", "text-" + language).setAttribute("lang", language);
            texts.put(language, field);
            fields.add(field);
        }
        minutes.setLabel(words.get("all-clear.minutes"));
        minutes.setMin(1);
        minutes.setMax(MOST_MINUTES);
        minutes.setStepButtonsVisible(true);
        minutes.setValue(USUAL_MINUTES);
        minutes.getElement().setAttribute("data-part", "minutes");
        add(ends, fields, minutes);
        var leave = Controls.button(words.get("cancel"), "leave-all-clear", this::close);
        leave.setAutofocus(true);
        var confirm = Controls.button(words.get("all-clear.do"), "confirm-all-clear", (long seen) -> {
            if (minutes.getValue() == null || minutes.isInvalid() || text().isEmpty()) return;
            close();
            var shown = Duration.ofMinutes(minutes.getValue());
            operator.give(
                    new NoticeCommand.AllClear(
                            ids.next(operator.now()),
                            emergencies.stream().map(Notice::id).collect(Collectors.toSet()),
                            text(),
                            shown),
                    seen);
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(leave, confirm);
    }

    private LocalText text() {
        var said = new LinkedHashMap<String, String>();
        texts.forEach((language, field) -> said.put(language, field.getValue().strip()));
        return new LocalText(said);
    }
}
