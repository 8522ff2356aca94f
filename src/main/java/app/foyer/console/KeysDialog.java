package app.foyer.console;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** All keys of the stage view. */
final class KeysDialog extends Dialog {
    private final Tongue tongue;

    KeysDialog(Tongue tongue) {
        this.tongue = tongue;
        setHeaderTitle(tongue.words().get("keys.title"));
        setWidth("54rem");
        var sheet = Controls.styled(new Div(), "key-sheet");
        for (var group : StageKey.Group.values()) sheet.add(section(group));
        add(sheet);
        getFooter().add(Controls.button(tongue.words().get("close"), "close", this::close));
    }

    private Section section(StageKey.Group group) {
        var list = Controls.styled(new DescriptionList(), "keys");
        for (var key : StageKey.of(group)) {
            var cap = Controls.styled(new Span(key.cap()), "key");
            var what = tongue.words().get("key." + key.code());
            list.add(new DescriptionList.Term(cap), new DescriptionList.Description(what));
        }
        var heading = new H3(tongue.words().get("keys." + group.name().toLowerCase(Locale.ROOT)));
        return new Section(heading, list);
    }
}
