package app.foyer.console;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.Room;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.live.EventState;
import app.foyer.platform.LocalText;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.timepicker.TimePickerVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A field for each blank of what is written: sessions, rooms and times are picked, in all languages at once. */
final class BlanksForm extends Div {
    private static final Duration STEP = Duration.ofMinutes(5);

    private final Tongue tongue;
    private final Runnable changed;
    private final Map<String, Blank> blanks = new LinkedHashMap<>();
    private EventState state;
    private Instant now;

    /** One field, or one for each language. */
    private record Blank(Component field, Supplier<LocalText> value) {}

    BlanksForm(Tongue tongue, Runnable changed) {
        this.tongue = tongue;
        this.changed = changed;
        addClassName("blanks");
        getElement().setAttribute("data-part", "blanks");
    }

    /** Those that are there already keep what was filled in. */
    void show(List<String> names, EventState newState, Instant newNow) {
        state = newState;
        now = newNow;
        setVisible(!names.isEmpty());
        if (names.equals(List.copyOf(blanks.keySet()))) return;
        var kept = new HashMap<>(blanks);
        blanks.clear();
        removeAll();
        for (var name : names) {
            var blank = kept.getOrDefault(name, null);
            if (blank == null) blank = blank(name);
            blanks.put(name, blank);
            add(blank.field());
        }
    }

    void clear() {
        blanks.clear();
        removeAll();
    }

    Map<String, LocalText> values() {
        var values = new HashMap<String, LocalText>();
        blanks.forEach((name, blank) -> values.put(name, blank.value().get()));
        return values;
    }

    private Blank blank(String name) {
        if (name.endsWith("session")) return session(name);
        if (name.endsWith("room")) return room(name);
        if (name.endsWith("time")) return time(name);
        return words(name);
    }

    private String label(String name) {
        var key = "blank." + name;
        return tongue.words().has(key) ? tongue.words().get(key) : name;
    }

    private Blank session(String name) {
        var items = Rundown.all(state.agenda(), now).stream()
                .flatMap(rundown -> rundown.items().stream())
                .sorted(Comparator.comparing(
                                (RundownItem item) -> item.expected().end().isBefore(now))
                        .thenComparing(item -> item.expected().start()))
                .toList();
        var box = new ComboBox<RundownItem>(label(name), items);
        box.addThemeVariants(ComboBoxVariant.SMALL);
        box.setItemLabelGenerator(
                item -> Times.minute(item.expected().start(), state.event().zone())
                        + " "
                        + item.session().about().title().in(tongue.code()));
        box.addValueChangeListener(change -> {
            if (change.getValue() != null) suggest(change.getValue());
            changed.run();
        });
        return new Blank(
                part(box, name),
                () -> box.getValue() == null
                        ? LocalText.EMPTY
                        : box.getValue().session().about().title());
    }

    /** Where and when the session is, where nobody said otherwise yet. */
    private void suggest(RundownItem item) {
        Agenda agenda = state.agenda();
        field("room", ComboBox.class).ifPresent(box -> {
            if (box.isEmpty()) pick(box, agenda.room(item.session().room()));
        });
        field("time", TimePicker.class).ifPresent(picker -> {
            if (picker.isEmpty()) picker.setValue(timeOf(item.expected().start()));
        });
    }

    @SuppressWarnings("unchecked")
    private static void pick(ComboBox<?> box, Room room) {
        ((ComboBox<Room>) box).setValue(room);
    }

    private <C> Optional<C> field(String name, Class<C> type) {
        return Optional.ofNullable(blanks.get(name))
                .map(Blank::field)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private LocalTime timeOf(Instant instant) {
        return instant.atZone(state.event().zone()).toLocalTime().withSecond(0).withNano(0);
    }

    private Blank room(String name) {
        var box = new ComboBox<Room>(label(name), state.agenda().roomsInOrder());
        box.addThemeVariants(ComboBoxVariant.SMALL);
        box.setItemLabelGenerator(room -> room.name().in(tongue.code()));
        box.addValueChangeListener(change -> changed.run());
        return new Blank(
                part(box, name),
                () -> box.getValue() == null ? LocalText.EMPTY : box.getValue().name());
    }

    private Blank time(String name) {
        var picker = new TimePicker(label(name));
        picker.addThemeVariants(TimePickerVariant.SMALL);
        picker.setLocale(Locale.UK);
        picker.setStep(STEP);
        picker.addValueChangeListener(change -> changed.run());
        return new Blank(
                part(picker, name),
                () -> picker.getValue() == null
                        ? LocalText.EMPTY
                        : LocalText.of(picker.getValue().toString()));
    }

    private Blank words(String name) {
        var fields = new LinkedHashMap<String, TextField>();
        var row = Controls.styled(new Div(), "each-language");
        for (var language : state.event().languages()) {
            var field = new TextField(tongue.words().get("blank.in", label(name), Languages.name(language, tongue)));
            field.addThemeVariants(TextFieldVariant.SMALL);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(change -> changed.run());
            field.getElement().setAttribute("data-blank-in", language);
            fields.put(language, field);
            row.add(field);
        }
        return new Blank(part(row, name), () -> {
            var said = new LinkedHashMap<String, String>();
            fields.forEach(
                    (language, field) -> said.put(language, field.getValue().strip()));
            return new LocalText(said);
        });
    }

    private static <C extends Component> C part(C field, String name) {
        field.getElement().setAttribute("data-blank", name);
        return field;
    }
}
