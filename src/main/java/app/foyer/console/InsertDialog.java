package app.foyer.console;

import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.agenda.SessionKind;
import app.foyer.agenda.StageCommand;
import app.foyer.live.EventState;
import app.foyer.platform.LocalText;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Puts in something that no programme has: what, how long, and where in the running order. */
final class InsertDialog extends Dialog {
    private static final List<Integer> MINUTES = List.of(2, 5, 10);
    private static final int LONGEST_TITLE = 500;

    /** Where it goes. */
    private enum Where {
        AFTER_LIVE,
        AFTER,
        AT
    }

    private final RoomSheet sheet;
    private final EventState state;
    private final Tongue tongue;
    private final Map<String, TextField> titles = new LinkedHashMap<>();
    private final IntegerField minutes = new IntegerField();
    private final RadioButtonGroup<Where> where = new RadioButtonGroup<>();
    private final Select<RundownItem> after = new Select<>();
    private final WhenField at;

    /** @param seen the revision that the operator saw when they opened it */
    InsertDialog(RoomSheet sheet, EventState state, Tongue tongue, Operator operator, long seen) {
        this.sheet = sheet;
        this.state = state;
        this.tongue = tongue;
        var words = tongue.words();
        setHeaderTitle(words.get("insert.heading", sheet.room().name().in(tongue.code())));
        setWidth("40rem");
        getElement().setAttribute("data-part", "insert");
        var soon = Rundown.minuteAfter(operator.now());
        at = new WhenField(words.get("day"), words.get("insert.at"), soon, state.agenda(), tongue);
        add(quickTitles(), titleFields(), lengthFields(), whereFields());
        var insert = Controls.button(words.get("insert.do"), "do-insert", () -> {
            if (!complete()) return;
            close();
            operator.offer(command(), seen);
        });
        insert.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(Controls.button(words.get("cancel"), "close", this::close), insert);
    }

    private Div quickTitles() {
        var buttons = Controls.styled(new Div(), "prepared");
        for (var title : Prepared.titles(state.event(), tongue))
            buttons.add(Controls.button(
                    title.in(tongue.code()),
                    "quick-title",
                    () -> titles.forEach((language, field) ->
                            field.setValue(Objects.requireNonNullElse(title.exactly(language), "")))));
        return buttons;
    }

    private Div titleFields() {
        var fields = Controls.styled(new Div(), "fields");
        for (var language : state.event().languages()) {
            var field = new TextField(tongue.words().get("edit.title-in", Languages.name(language, tongue)));
            field.setMaxLength(LONGEST_TITLE);
            field.getElement().setAttribute("data-part", "title-" + language);
            field.setAutofocus(titles.isEmpty());
            titles.put(language, field);
            fields.add(field);
        }
        return fields;
    }

    private Div lengthFields() {
        minutes.setLabel(tongue.words().get("insert.minutes"));
        minutes.setValue(MINUTES.get(1));
        minutes.setMin(1);
        minutes.setMax((int) StageCommand.MOST.toMinutes());
        minutes.setStepButtonsVisible(true);
        minutes.getElement().setAttribute("data-part", "minutes");
        var row = Controls.styled(new Div(minutes), "lengths");
        for (int length : MINUTES) {
            var button = Controls.button(
                    tongue.words().get("minutes", length + ""), "minutes", () -> minutes.setValue(length));
            button.getElement().setAttribute("data-minutes", length + "");
            row.add(button);
        }
        return row;
    }

    private Div whereFields() {
        var words = tongue.words();
        var candidates = sheet.items().stream().filter(RundownItem::open).toList();
        var wheres = candidates.isEmpty() ? List.of(Where.AFTER_LIVE, Where.AT) : List.of(Where.values());
        where.setLabel(words.get("insert.where"));
        where.setItems(wheres);
        where.setItemLabelGenerator(this::label);
        where.setValue(Where.AFTER_LIVE);
        after.setItems(candidates);
        after.setItemLabelGenerator(item -> words.get(
                "insert.after-session",
                Times.minute(item.expected().start(), sheet.zone()),
                new Deeds(tongue).title(item.session())));
        after.setAriaLabel(words.get("insert.after"));
        after.setWidthFull();
        if (!candidates.isEmpty()) after.setValue(candidates.getFirst());
        where.addValueChangeListener(change -> showWhere());
        showWhere();
        return new Div(where, after, at);
    }

    private String label(Where each) {
        var words = tongue.words();
        return switch (each) {
            case AFTER_LIVE ->
                sheet.live()
                        .map(item -> words.get("insert.after-live", new Deeds(tongue).title(item.session())))
                        .orElse(words.get("insert.now"));
            case AFTER -> words.get("insert.after");
            case AT -> words.get("insert.at-time");
        };
    }

    private void showWhere() {
        after.setVisible(where.getValue() == Where.AFTER);
        at.setVisible(where.getValue() == Where.AT);
    }

    private boolean complete() {
        var untitled = title().isEmpty();
        titles.values().stream().findFirst().ifPresent(field -> {
            field.setErrorMessage(tongue.words().get("insert.untitled"));
            field.setInvalid(untitled);
        });
        return !untitled && minutes.getValue() != null && !minutes.isInvalid() && (start() != null || !atTime());
    }

    private boolean atTime() {
        return where.getValue() == Where.AT;
    }

    private Instant start() {
        return atTime() ? at.value().orElse(null) : null;
    }

    private LocalText title() {
        var texts = new LinkedHashMap<String, String>();
        titles.forEach((language, field) -> texts.put(language, field.getValue().strip()));
        return new LocalText(texts);
    }

    private StageCommand.Insert command() {
        var previous =
                where.getValue() == Where.AFTER ? after.getValue().session().id() : null;
        return new StageCommand.Insert(
                UUID.randomUUID().toString(),
                sheet.room().id(),
                title(),
                SessionKind.OTHER,
                Duration.ofMinutes(minutes.getValue()),
                previous,
                start());
    }
}
