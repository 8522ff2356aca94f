package app.foyer.console;

import app.foyer.fallback.Parameter;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** One thing that a plan asks for when it is applied. */
final class ParameterRow extends Div {
    private static final int LONGEST = 80;

    private final TextField id = new TextField();
    private final Select<Parameter.Kind> kind = new Select<>();
    private final TextField usual = new TextField();
    private final Checkbox optional = new Checkbox();
    private final Wording name;

    ParameterRow(Parameter parameter, List<String> languages, Post post) {
        addClassName("part");
        getElement().setAttribute("data-part", "parameter");
        id.setLabel(post.say("parameter.id"));
        id.setAllowedCharPattern("[a-z-]");
        id.setMaxLength(LONGEST / 2);
        id.setValue(parameter.id());
        kind.setLabel(post.say("parameter.kind"));
        kind.setItems(Parameter.Kind.values());
        kind.setItemLabelGenerator(each -> post.say("parameter.kind." + each.code()));
        kind.setValue(parameter.kind());
        usual.setLabel(post.say("parameter.usual"));
        usual.setValue(parameter.usual() == null ? "" : parameter.usual());
        usual.setMaxLength(LONGEST);
        optional.setLabel(post.say("parameter.optional"));
        optional.setValue(parameter.optional());
        name = new Wording(
                post.say("parameter.name"), "parameter-name", parameter.name(), languages, LONGEST, post.tongue());
        var remove = Controls.button(post.say("part.remove"), "remove-part", this::removeFromParent);
        add(Controls.styled(new Div(id, kind, usual, optional, remove), "line"), name);
    }

    Parameter value() {
        var usually = usual.getValue().strip();
        return new Parameter(
                id.getValue().strip(),
                kind.getValue(),
                name.value(),
                usually.isEmpty() ? null : usually,
                optional.getValue());
    }
}
