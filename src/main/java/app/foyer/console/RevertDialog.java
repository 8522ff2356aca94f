package app.foyer.console;

import app.foyer.devices.Device;
import app.foyer.fallback.Activation;
import app.foyer.live.EntityKey;
import app.foyer.live.EventState;
import app.foyer.live.Reverted;
import app.foyer.platform.Refusal;
import app.foyer.platform.Words;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Shows what taking a plan back brings back, and what stays because somebody changed it since. */
final class RevertDialog extends Dialog {
    private final Post post;
    private final Operator operator;

    RevertDialog(Activation activation, List<Device> devices, Post post, Operator operator) {
        this.post = post;
        this.operator = operator;
        setHeaderTitle(
                post.say("revert.title", activation.name().in(post.tongue().code())));
        setWidth("40rem");
        getElement().setAttribute("data-part", "revert");
        var leave = Controls.button(post.say("cancel"), "leave", this::close);
        leave.setAutofocus(true);
        getFooter().add(leave);
        try {
            var foreseen = post.live().previewRevert(post.event(), activation.id());
            tell(foreseen, devices);
            var back = Controls.button(post.say("revert.do"), "do-revert", () -> {
                close();
                operator.revert(activation.id());
            });
            back.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
            getFooter().add(back);
        } catch (Refusal refusal) {
            add(Controls.styled(new Div(Words.of(refusal, post.tongue().code())), "trouble"));
        }
    }

    private void tell(Reverted foreseen, List<Device> devices) {
        var before = foreseen.applied().before();
        var after = foreseen.applied().state();
        var now = post.clock().now();
        var found = Consequences.of(before.agenda(), after.agenda(), now);
        var venue = new VenueChange(post);
        var building = venue.show(before, after, now);
        add(new H3(post.say("revert.back")));
        if (!building || found.any()) {
            var list = new ConsequenceList(post.tongue());
            list.show(found, after.agenda());
            add(list);
        }
        var screens = new ScreenLines(post, before, after, devices, now);
        add(venue, new H3(post.say("plan.screens", screens.count())), screens);
        add(new H3(post.say("revert.stays")));
        if (foreseen.left().isEmpty()) add(new Paragraph(post.say("revert.stays.nothing")));
        else add(stays(foreseen.left(), before));
    }

    private UnorderedList stays(List<Reverted.Left> left, EventState state) {
        var list = new UnorderedList();
        list.addClassName("changes");
        list.getElement().setAttribute("data-part", "left");
        for (var one : left) {
            var item = new ListItem(name(one.key(), state));
            item.getElement().setAttribute("data-left", one.key().toString());
            operator.lines(one.later()).forEach(line -> item.add(Controls.styled(new Div(line), "second")));
            list.add(item);
        }
        return list;
    }

    private String name(EntityKey key, EventState state) {
        var language = post.tongue().code();
        var kind = post.say("entity." + key.kind());
        var name =
                switch (key.kind()) {
                    case EntityKey.ROOM -> post.room(key.id());
                    case EntityKey.SESSION ->
                        state.agenda().sessions().containsKey(key.id())
                                ? state.agenda()
                                        .session(key.id())
                                        .about()
                                        .title()
                                        .in(language)
                                : "";
                    case EntityKey.NOTICE ->
                        state.notices().notices().containsKey(key.id())
                                ? state.notices().notice(key.id()).text().in(language)
                                : "";
                    default -> "";
                };
        return name.isEmpty() ? kind : kind + post.say("colon") + post.say("quoted", name);
    }
}
