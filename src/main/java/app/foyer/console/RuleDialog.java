package app.foyer.console;

import app.foyer.seating.Seating;
import app.foyer.seating.Wish;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Whom to seat by rule. */
final class RuleDialog extends Dialog {
    RuleDialog(Post post, String room, Seating.Candidates candidates, Consumer<Wish> propose) {
        setHeaderTitle(post.say("seats.rule.title", post.room(room)));
        setWidth("32rem");
        getElement().setAttribute("data-part", "seat-rule");
        var whom = new CheckboxGroup<String>(post.say("seats.rule.whom"));
        whom.getElement().setAttribute("data-part", "categories");
        var anew = new Checkbox(post.say("seats.rule.anew"));
        anew.getElement().setAttribute("data-action", "anew");
        var seatless = candidates.seatless();
        var all = new TreeMap<>(seatless);
        candidates.movable().forEach((category, count) -> all.merge(category, count, Long::sum));
        Runnable offer = () -> {
            var offered = anew.getValue() ? all : seatless;
            whom.setLabel(post.say(anew.getValue() ? "seats.rule.all" : "seats.rule.whom"));
            whom.setItemLabelGenerator(category -> post.say(
                    "seats.rule.category",
                    category.isEmpty() ? post.say("seats.rule.none") : category,
                    offered.get(category)));
            whom.setItems(new TreeSet<>(offered.keySet()));
            whom.setValue(offered.keySet());
        };
        anew.addValueChangeListener(change -> offer.run());
        offer.run();
        add(Controls.styled(new Div(new Paragraph(post.say("seats.rule.how")), whom, anew), "seat-rule"));
        var go = Controls.button(post.say("seats.rule.preview"), "propose-seats", () -> {
            close();
            var everybody = whom.getValue().equals((anew.getValue() ? all : seatless).keySet());
            propose.accept(new Wish(room, everybody ? Set.of() : whom.getValue(), anew.getValue()));
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        whom.addValueChangeListener(change -> go.setEnabled(!change.getValue().isEmpty()));
        getFooter().add(Controls.button(post.say("cancel"), "cancel", this::close), go);
    }
}
