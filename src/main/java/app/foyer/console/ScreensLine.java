package app.foyer.console;

import app.foyer.devices.Device;
import app.foyer.devices.DeviceStatus;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many screens show the newest revision, and on demand which do not, and what each shows. */
final class ScreensLine extends Div {
    private final Tongue tongue;
    private final Button line = new Button();
    private final Div list = Controls.styled(new Div(), "screens");
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private List<DeviceStatus> screens = List.of();
    private long revision;

    ScreensLine(Tongue tongue) {
        this.tongue = tongue;
        addClassName("screens-line");
        line.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        line.getElement().setAttribute("data-part", "screens-shown").setAttribute("data-action", "screens");
        var popover = new Popover(list);
        popover.setTarget(line);
        popover.setAriaLabel(tongue.words().get("screens"));
        add(line, popover);
    }

    void expect(long newRevision) {
        revision = newRevision;
        draw();
    }

    void show(List<DeviceStatus> statuses) {
        screens = statuses.stream()
                .filter(status -> status.device().kind() == Device.Kind.SCREEN)
                .toList();
        draw();
    }

    private void draw() {
        var words = tongue.words();
        var showing = screens.stream().filter(screen -> screen.shows(revision)).count();
        line.setText(words.get("screens.line", showing, screens.size(), revision + ""));
        line.getElement().setAttribute("data-shown", showing + "").setAttribute("data-of", screens.size() + "");
        getElement().setAttribute("data-all", (showing == screens.size()) + "");
        var ids = screens.stream().map(screen -> screen.device().id()).toList();
        if (!ids.equals(List.copyOf(rows.keySet()))) {
            rows.clear();
            list.removeAll();
            screens.forEach(screen -> rows.put(screen.device().id(), new Row(screen.device())));
            rows.values().forEach(list::add);
        }
        screens.forEach(screen -> rows.get(screen.device().id()).show(screen));
        list.getElement().setAttribute("data-empty", words.get("screens.empty"));
    }

    /** Stays while its screen reports, so that no button goes from under a finger. */
    private final class Row extends Div {
        private final Span shown = new Span();
        private final Span link = Controls.styled(new Span(), "link");

        Row(Device device) {
            var look = Controls.button(
                    tongue.words().get("screens.look"), "look", () -> new ScreenDialog(device, tongue).open());
            add(new Span(device.name().in(tongue.code())), shown, link, look);
            getElement().setAttribute("data-screen", device.id());
        }

        void show(DeviceStatus status) {
            var words = tongue.words();
            shown.setText(
                    status.revision() == null
                            ? words.get("screens.never")
                            : words.get("screens.shows", status.revision() + ""));
            link.setText(words.get("link." + status.link()));
            getElement()
                    .setAttribute("data-link", status.link())
                    .setAttribute("data-behind", !status.shows(revision) + "");
        }
    }
}
