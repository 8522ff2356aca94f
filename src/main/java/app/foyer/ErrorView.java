package app.foyer;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;

/** The error page as Vaadin shows it; it looks like the plain one. */
@StyleSheet("context://foyer/home.css")
abstract class ErrorView extends Main {
    ErrorView() {
        addClassName("error");
    }

    void show(int status, BeforeEnterEvent event) {
        var language = PlainPages.language(event.getUI().getLocale());
        var error = ErrorText.of(status, language, "/" + event.getLocation().getPath());
        if (error.unattended())
            getElement().executeJs("setTimeout(() => location.reload(), $0)", ErrorText.RELOAD_SECONDS * 1_000);
        var number = new Paragraph(error.status() + "");
        number.addClassName("status");
        var second = new Paragraph(error.second());
        second.addClassName("second");
        var home = new Anchor("/", "Foyer");
        home.setRouterIgnore(true);
        removeAll();
        add(number, new H1(error.first()), second, home);
    }
}
