package app.foyer.console;

import app.foyer.attendees.imports.AttendeeFile;
import app.foyer.attendees.imports.Encoding;
import app.foyer.attendees.imports.Format;
import app.foyer.attendees.imports.Wish;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;

/** As what a file was read: format, encoding, separator, each of which may be chosen otherwise. */
final class ReadingBar extends Div {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    private final Tongue tongue;
    private final Select<Format> format = new Select<>();
    private final Select<Encoding> encoding = new Select<>();
    private final Select<Character> separator = new Select<>();

    ReadingBar(Tongue tongue, Consumer<Wish> chosen) {
        this.tongue = tongue;
        addClassName("reading");
        getElement().setAttribute("data-part", "reading");
        var words = tongue.words();
        format.setLabel(words.get("people.format"));
        format.setItems(Format.values());
        format.setItemLabelGenerator(each -> each == null ? "" : each.in(tongue.code()));
        encoding.setLabel(words.get("people.encoding"));
        encoding.setItems(Encoding.values());
        encoding.setItemLabelGenerator(each -> each == null ? "" : each.code());
        separator.setLabel(words.get("people.separator"));
        separator.setItems(SEPARATORS);
        separator.setItemLabelGenerator(each -> each == null ? "" : name(each));
        for (var select : List.of(format, encoding, separator))
            select.addValueChangeListener(change -> {
                if (change.isFromClient())
                    chosen.accept(new Wish(format.getValue(), encoding.getValue(), separator.getValue(), null));
            });
        add(format, encoding, separator);
    }

    private String name(char character) {
        return switch (character) {
            case ',' -> tongue.words().get("people.separator.comma");
            case ';' -> tongue.words().get("people.separator.semicolon");
            case '\t' -> tongue.words().get("people.separator.tab");
            default -> String.valueOf(character);
        };
    }

    void show(AttendeeFile file) {
        var isFixed = file.format() == Format.PRETIX_JSON;
        format.setValue(file.format());
        format.setReadOnly(isFixed);
        encoding.setVisible(file.encoding() != null);
        encoding.setValue(file.encoding());
        separator.setVisible(file.separator() != null);
        var known = file.separator() != null && SEPARATORS.contains(file.separator());
        separator.setValue(known ? file.separator() : null);
    }
}
