package app.foyer.console;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** All keys of the stage view. */
final class KeysDialog extends Dialog {
    private static final List<String> KEYS =
            List.of("1 … 9, 0", "PgUp, PgDn", "↑, ↓", "N, →", "F", "+, −", "Ctrl Z", "Ctrl Shift Z", "/", "Esc", "?");

    KeysDialog(Tongue tongue) {
        setHeaderTitle(tongue.words().get("keys.title"));
        var list = new DescriptionList();
        list.addClassName("keys");
        for (int i = 0; i < KEYS.size(); i++) {
            var cap = new Span(KEYS.get(i));
            cap.addClassName("key");
            list.add(
                    new DescriptionList.Term(cap),
                    new DescriptionList.Description(tongue.words().get("keys." + i)));
        }
        add(list);
        getFooter().add(Controls.button(tongue.words().get("close"), "close", this::close));
    }
}
