package app.foyer.kiosk;

import static app.foyer.kiosk.Drawing.box;
import static app.foyer.kiosk.Drawing.key;

import app.foyer.platform.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;

/** A field and the keys drawn under it, since a kiosk has none of its own; a real keyboard works too. */
final class Keyboard {
    private static final String DIGITS = "1234567890";
    private static final List<String> LETTERS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");
    private static final List<String> PAD = List.of("123", "456", "789", "0");

    private Keyboard() {}

    /**
     * A field that kiosk.js reads.
     *
     * @param live whether each change is told, or only what was finished
     * @param length finished at so many characters; 0 for only by Enter
     */
    static Input field(String label, boolean live, int length) {
        var field = new Input();
        field.addClassName("kiosk-field");
        field.getElement()
                .setAttribute("aria-label", label)
                .setAttribute("data-field", live ? "live" : "whole")
                .setAttribute("inputmode", "none")
                .setAttribute("autocomplete", "off")
                .setAttribute("autocapitalize", "off")
                .setAttribute("autocorrect", "off")
                .setAttribute("spellcheck", "false")
                .setAttribute("maxlength", "200");
        if (length > 0) {
            field.getElement().setAttribute("data-length", Integer.toString(length));
            field.addClassName("digits");
        }
        return field;
    }

    static Div letters(Words words, boolean withDigits) {
        var keyboard = box("kiosk-keyboard");
        if (withDigits) keyboard.add(row(DIGITS));
        keyboard.add(row(LETTERS.get(0)), row(LETTERS.get(1)));
        var last = row(LETTERS.get(2));
        last.add(backspace(words));
        keyboard.add(last);
        if (!withDigits) keyboard.add(box("kiosk-keys", key("key-space", words.get("key.space"), " ")));
        return keyboard;
    }

    static Div digits(Words words) {
        var pad = box("kiosk-pad");
        PAD.forEach(digits -> pad.add(row(digits).getChildren().toList()));
        pad.add(backspace(words));
        return pad;
    }

    private static Div row(String characters) {
        var row = box("kiosk-keys");
        characters.chars().mapToObj(Character::toString).forEach(each -> row.add(key("key-" + each, each, each)));
        return row;
    }

    private static NativeButton backspace(Words words) {
        var key = key("key-backspace", "⌫", "Backspace");
        key.getElement().setAttribute("aria-label", words.get("key.backspace"));
        return key;
    }
}
