package app.foyer.console;

import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** Where staff sign in. */
@Route("login")
@AnonymousAllowed
@StyleSheet("context://foyer/console.css")
@JavaScript("context://foyer/console.js")
class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String WRONG = "error";
    private static final String SLOW = "slow";

    private final Tongue tongue = Tongue.current();
    private final LoginForm form = new LoginForm();

    LoginView() {
        addClassName("login");
        var words = tongue.words();
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts("login.wrong.title", words.get("login.wrong")));
        var greeting = new Div(new H1("Foyer"), new Paragraph(words.get("login.for")));
        greeting.addClassName("greeting");
        add(greeting, form, Controls.languageSwitch(tongue));
    }

    private LoginI18n texts(String errorTitle, String error) {
        var words = tongue.words();
        var texts = LoginI18n.createDefault();
        var labels = texts.getForm();
        labels.setTitle(words.get("login.title"));
        labels.setUsername(words.get("login.username"));
        labels.setPassword(words.get("login.password"));
        labels.setSubmit(words.get("login.submit"));
        var message = texts.getErrorMessage();
        message.setTitle(words.get(errorTitle));
        message.setMessage(error);
        message.setUsername(words.get("login.username-missing"));
        message.setPassword(words.get("login.password-missing"));
        return texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        parameters.getOrDefault(SLOW, List.of()).stream().findFirst().ifPresent(this::sayHowLong);
        form.setError(parameters.containsKey(WRONG) || parameters.containsKey(SLOW));
    }

    private void sayHowLong(String seconds) {
        if (!seconds.matches("\\d{1,4}")) return;
        form.setI18n(texts("login.slow.title", Times.wait(Long.parseLong(seconds), tongue.words())));
    }

    @Override
    public String getPageTitle() {
        return tongue.words().get("login.title") + " · Foyer";
    }
}
