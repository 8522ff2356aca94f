package app.foyer;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;

/** The page around every Vaadin view: kiosks and the console. */
@Push(transport = Transport.WEBSOCKET)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://foyer/tokens.css")
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Foyer");
        settings.addFavIcon("icon", "foyer/icon.svg", "any");
    }
}
