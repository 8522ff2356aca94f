package app.foyer.console;

import app.foyer.devices.Device;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;

/** What a device shows now: its own page, made small; of a kiosk, as it is with nobody before it. */
final class ScreenDialog extends Dialog {
    ScreenDialog(Device device, Tongue tongue) {
        setHeaderTitle(device.name().in(tongue.code()));
        var kiosk = device.kind() == Device.Kind.KIOSK;
        var page = new IFrame((kiosk ? "kiosk/" : "screen/") + device.id() + "?look");
        page.getElement().setAttribute("title", tongue.words().get("screens.looking-at", device.id()));
        var glass = Controls.styled(new Div(page), "glass");
        glass.getElement()
                .setAttribute(
                        "data-orientation",
                        device.config().getOrDefault("orientation", kiosk ? "portrait" : "landscape"));
        add(glass);
        if (kiosk) add(Controls.styled(new Paragraph(tongue.words().get("showing.kiosk")), "second"));
        getFooter().add(Controls.button(tongue.words().get("close"), "close", this::close));
    }
}
