package app.foyer.console;

import app.foyer.devices.Device;
import app.foyer.devices.DeviceStatus;
import app.foyer.live.EventState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;

/** Devices of which nobody said yet where they stand: they are dragged from here to the plan. */
final class Tray extends Div {
    private final Post post;
    private final Operator operator;
    private final Consumer<Chosen> choose;
    private final Div devices = Controls.styled(new Div(), "chips");
    private final Span title = Controls.part("count", "");
    private List<Chip> drawn = List.of();

    private record Chip(Device device, String link, boolean chosen) {}

    Tray(Post post, Operator operator, Consumer<Chosen> choose) {
        this.post = post;
        this.operator = operator;
        this.choose = choose;
        addClassName("tray");
        getElement().setAttribute("data-part", "tray");
        add(title, devices);
        setVisible(false);
    }

    void show(EventState state, List<DeviceStatus> statuses, Chosen chosen) {
        var building = state.venue().building();
        var chips = statuses.stream()
                .filter(status -> {
                    var stand = state.venue().stands().get(status.device().id());
                    return stand == null || building.level(stand.level()).isEmpty();
                })
                .map(status -> new Chip(
                        status.device(),
                        status.link(),
                        chosen.equals(new Chosen(Chosen.DEVICE, status.device().id()))))
                .toList();
        setVisible(!chips.isEmpty());
        if (chips.equals(drawn)) return;
        drawn = chips;
        title.setText(post.say(operator == null ? "tray.count" : "tray.drag", chips.size()));
        devices.removeAll();
        chips.forEach(chip -> devices.add(button(chip)));
    }

    private NativeButton button(Chip chip) {
        var button = new NativeButton();
        button.add(new Span(chip.device().name().in(post.tongue().code())));
        button.addClassNames("chip", "link");
        button.getElement()
                .setAttribute("type", "button")
                .setAttribute("data-action", "choose-device")
                .setAttribute("data-device", chip.device().id())
                .setAttribute("data-kind", chip.device().kind() == Device.Kind.KIOSK ? "kiosk" : "screen")
                .setAttribute("data-link", chip.link())
                .setAttribute("aria-pressed", chip.chosen() + "");
        button.addClickListener(
                pressed -> choose.accept(new Chosen(Chosen.DEVICE, chip.device().id())));
        return button;
    }
}
