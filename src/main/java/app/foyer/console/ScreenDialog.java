package app.foyer.console;

import app.foyer.devices.Device;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;

/** What a screen shows now: its own page, made small. */
final class ScreenDialog extends Dialog {
    ScreenDialog(Device device, Tongue tongue) {
        setHeaderTitle(device.name().in(tongue.code()));
        var page = new IFrame("screen/" + device.id() + "?look");
        page.getElement().setAttribute("title", tongue.words().get("screens.looking-at", device.id()));
        var glass = Controls.styled(new Div(page), "glass");
        glass.getElement().setAttribute("data-orientation", device.config().getOrDefault("orientation", "landscape"));
        add(glass);
        getFooter().add(Controls.button(tongue.words().get("close"), "close", this::close));
    }
}
