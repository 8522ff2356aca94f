package app.foyer.console;

import app.foyer.live.Event;
import app.foyer.notices.Draft;
import app.foyer.platform.LocalText;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextAreaVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What is said and what to do, in each language of the event, with how much of the room for it is used. */
final class TextsField extends Div {
    private static final String UNKNOWN = "und";

    private final Tongue tongue;
    private final Map<String, TextArea> texts = new LinkedHashMap<>();
    private final Map<String, TextArea> details = new LinkedHashMap<>();
    private LocalText given = LocalText.EMPTY;
    private LocalText givenDetail = LocalText.EMPTY;

    TextsField(Event event, Tongue tongue, Runnable changed) {
        this.tongue = tongue;
        addClassName("texts");
        for (var language : event.languages()) {
            var text = area("text", language, Draft.LONGEST_TEXT, changed);
            var detail = area("detail", language, Draft.LONGEST_DETAIL, changed);
            texts.put(language, text);
            details.put(language, detail);
            add(text, detail);
        }
    }

    private TextArea area(String part, String language, int most, Runnable changed) {
        var label = tongue.words().get("notices." + part + "-in", Languages.name(language, tongue));
        var area = new TextArea();
        area.addThemeVariants(TextAreaVariant.SMALL);
        area.setMinRows(1);
        area.setMaxRows(4);
        area.setWidthFull();
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setManualValidation(true);
        area.getElement().setAttribute("data-part", part + "-" + language).setAttribute("lang", language);
        area.addValueChangeListener(change -> {
            count(area, label, most);
            changed.run();
        });
        count(area, label, most);
        return area;
    }

    private void count(TextArea area, String label, int most) {
        var length = area.getValue().codePointCount(0, area.getValue().length());
        area.setLabel(tongue.words().get("notices.length", label, length, most));
        area.setInvalid(length > most);
    }

    LocalText text() {
        return value(texts, given);
    }

    LocalText detail() {
        return value(details, givenDetail);
    }

    /** Languages that the event has not stay as they were. */
    private static LocalText value(Map<String, TextArea> areas, LocalText given) {
        var said = new LinkedHashMap<String, String>();
        areas.forEach((language, area) -> said.put(language, area.getValue().strip()));
        given.byLanguage().forEach((language, text) -> {
            var main = language.split("-", 2)[0];
            if (!main.equals(UNKNOWN)
                    && areas.keySet().stream().noneMatch(known -> known.split("-", 2)[0].equals(main)))
                said.put(language, text);
        });
        return new LocalText(said);
    }

    /** What is written in a language that nobody stated goes to the first. */
    void set(LocalText text, LocalText detail) {
        given = text;
        givenDetail = detail;
        set(texts, text);
        set(details, detail);
    }

    private static void set(Map<String, TextArea> areas, LocalText value) {
        areas.forEach((language, area) -> area.setValue(Objects.requireNonNullElse(value.exactly(language), "")));
        if (!value.isEmpty() && areas.values().stream().allMatch(AbstractField::isEmpty))
            areas.values().iterator().next().setValue(value.in("en"));
    }

    void focus() {
        texts.values().stream().findFirst().ifPresent(TextArea::focus);
    }

    boolean isTooLong() {
        return texts.values().stream().anyMatch(TextArea::isInvalid)
                || details.values().stream().anyMatch(TextArea::isInvalid);
    }
}
