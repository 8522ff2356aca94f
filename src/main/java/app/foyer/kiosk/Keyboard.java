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
    private static final List<String> PAD = List.of("123", "456", "789");

    /** Which keys a field needs. */
    enum Keys {
        /** To search by. */
        LETTERS(false, "", true, null),
        /** To search places by: rooms and seats have numbers. */
        PLACES(true, "", true, null),
        /** An order code. */
        CODE(true, "", false, null),
        /** Capitals come by themselves, at the beginning of each word. */
        NAME(false, "-'", true, "words"),
        TEXT(true, ".,-'?", true, "sentences"),
        MAIL(true, "@.-_+", false, null),
        PHONE(false, "+", false, null),
        NUMBER(false, ".", false, null),
        PIN(false, "", false, null);

        private final boolean digits;
        private final String signs;
        private final boolean space;
        private final String capitals;

        Keys(boolean digits, String signs, boolean space, String capitals) {
            this.digits = digits;
            this.signs = signs;
            this.space = space;
            this.capitals = capitals;
        }

        boolean isPad() {
            return compareTo(PHONE) >= 0;
        }
    }

    private Keyboard() {}

    /**
     * A field that kiosk.js reads.
     *
     * @param live whether each change is told, or only what was finished
     * @param length finished at so many characters; 0 for only by Enter
     * @param system whether the system's own keyboard comes up for it, with its input methods
     */
    static Input field(String label, boolean live, int length, boolean system) {
        var field = new Input();
        field.addClassName("kiosk-field");
        field.getElement()
                .setAttribute("aria-label", label)
                .setAttribute("data-field", live ? "live" : "whole")
                .setAttribute("inputmode", system ? "text" : "none")
                .setAttribute("dir", "auto")
                .setAttribute("autocomplete", "off")
                .setAttribute("autocapitalize", "off")
                .setAttribute("autocorrect", "off")
                .setAttribute("spellcheck", "false")
                .setAttribute("maxlength", "200");
        if (length > 0) {
            field.getElement()
                    .setAttribute("data-length", Integer.toString(length))
                    .setAttribute("dir", "ltr");
            field.addClassName("digits");
        }
        return field;
    }

    /** Latin letters and digits run from the left in every language. */
    static Div keys(Words words, Keys keys) {
        var keyboard = keys.isPad() ? pad(words, keys) : board(words, keys);
        keyboard.getElement().setAttribute("dir", "ltr");
        if (keys.capitals != null) keyboard.getElement().setAttribute("data-capitals", keys.capitals);
        return keyboard;
    }

    private static Div board(Words words, Keys keys) {
        var keyboard = box("kiosk-keyboard");
        if (keys.digits) keyboard.add(row(DIGITS));
        keyboard.add(row(LETTERS.get(0)), row(LETTERS.get(1)));
        var last = box("kiosk-keys");
        if (keys.capitals != null) {
            var shift = key("key-shift", "⇧", "Shift");
            shift.getElement().setAttribute("aria-label", words.get("key.shift"));
            last.add(shift);
        }
        last.add(row(LETTERS.get(2)).getChildren().toList());
        last.add(backspace(words));
        keyboard.add(last);
        if (keys.space || !keys.signs.isEmpty()) {
            var signs = row(keys.signs);
            if (keys.space)
                signs.addComponentAtIndex(keys.signs.length() / 2, key("key-space", words.get("key.space"), " "));
            keyboard.add(signs);
        }
        return keyboard;
    }

    private static Div pad(Words words, Keys keys) {
        var pad = box("kiosk-pad");
        PAD.forEach(digits -> pad.add(row(digits).getChildren().toList()));
        pad.add(row(keys.signs).getChildren().toList());
        pad.add(key("key-0", "0", "0"), backspace(words));
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
