package app.foyer.kiosk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The few shapes that every page of a kiosk is drawn with. */
final class Drawing {
    private static final String ACTION = "data-action";

    private Drawing() {}

    static Div box(String className, Component... content) {
        var box = new Div(content);
        box.addClassName(className);
        return box;
    }

    /** What one reads, and below it what one touches: so the controls can be brought within reach together. */
    static Div page(Div content, Div controls) {
        return box("kiosk-page", content, controls);
    }

    static Div content(Component... content) {
        return box("kiosk-content", content);
    }

    static Div controls(Component... controls) {
        return box("kiosk-controls", controls);
    }

    /** The one thing that a step says; kiosk.js moves the focus to it, so that it is read out. */
    static H1 title(String text) {
        var title = new H1(text);
        title.getElement().setAttribute("tabindex", "-1").setAttribute("dir", "auto");
        return title;
    }

    static Paragraph text(String className, String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName(className);
        return paragraph;
    }

    /** Names come in any direction, and must not turn what stands beside them. */
    static Paragraph name(String className, String name) {
        var paragraph = text(className, name);
        paragraph.getElement().setAttribute("dir", "auto");
        return paragraph;
    }

    static Span span(String className, String text) {
        var span = new Span(text);
        span.addClassName(className);
        span.getElement().setAttribute("dir", "auto");
        return span;
    }

    static NativeButton button(String action, String label, Runnable onPress) {
        var button = new NativeButton(label, press -> onPress.run());
        button.getElement().setAttribute(ACTION, action).setAttribute("type", "button");
        return button;
    }

    static NativeButton primary(String action, String label, Runnable onPress) {
        var button = button(action, label, onPress);
        button.addClassName("primary");
        return button;
    }

    /** One that stays down until it is pressed again. */
    static NativeButton toggle(String action, String label, boolean pressed, Runnable onPress) {
        var button = button(action, label, onPress);
        button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
        return button;
    }

    /** A key of the drawn keyboard; kiosk.js types it at once, without asking the server. */
    static NativeButton key(String action, String label, String key) {
        var button = new NativeButton(label);
        button.getElement()
                .setAttribute(ACTION, action)
                .setAttribute("data-key", key)
                .setAttribute("type", "button");
        return button;
    }

    /** The key that finishes a field. */
    static NativeButton finish(String label) {
        var confirm = key("confirm", label, "Enter");
        confirm.addClassName("primary");
        return confirm;
    }

    /** A drawing of ours; whoever made it escaped what people wrote. */
    static Div picture(String className, String svg) {
        var picture = box(className);
        picture.getElement().setProperty("innerHTML", svg);
        return picture;
    }

    /** A pictogram beside words that say the same. */
    static Div symbol(String svg) {
        var symbol = picture("kiosk-symbol", svg);
        symbol.getElement().setAttribute("aria-hidden", "true");
        return symbol;
    }

    static Div mark(String kind) {
        var mark = box("kiosk-mark");
        mark.addClassName(kind);
        mark.getElement().setAttribute("aria-hidden", "true");
        return mark;
    }

    static Dialog dialog(String title, List<String> lines) {
        return new Dialog(title, lines);
    }

    /** Above everything else until it is answered. */
    static final class Dialog extends Div {
        private final Div panel = box("kiosk-dialog");

        private Dialog(String title, List<String> lines) {
            addClassName("kiosk-veil");
            var heading = new H2(title);
            heading.getElement().setAttribute("tabindex", "-1");
            panel.getElement()
                    .setAttribute("role", "dialog")
                    .setAttribute("aria-modal", "true")
                    .setAttribute("aria-label", title);
            panel.add(heading);
            lines.forEach(line -> panel.add(new Paragraph(line)));
            add(panel);
        }

        /** Buttons of less weight, in a row below what they are for. */
        Dialog with(String heading, NativeButton... buttons) {
            if (buttons.length == 0) return this;
            panel.add(new Paragraph(heading), box("kiosk-row", buttons));
            return this;
        }

        Dialog with(NativeButton... buttons) {
            panel.add(box("kiosk-buttons", buttons));
            return this;
        }
    }
}
