package app.foyer.console;

import app.foyer.platform.Words;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;

/** The language in which a person reads the console: what they chose, else what their browser asks for. */
record Tongue(String code) {
    static final Tongue CHINESE = new Tongue("zh");
    static final Tongue ENGLISH = new Tongue("en");
    private static final String CHOSEN = Tongue.class.getName();

    static Tongue current() {
        var session = VaadinSession.getCurrent();
        if (session.getAttribute(CHOSEN) instanceof Tongue chosen) return chosen;
        var asked = session.getBrowser().getLocale();
        return asked != null && asked.getLanguage().equals(CHINESE.code) ? CHINESE : ENGLISH;
    }

    /** Chooses it for the whole session and shows the page anew. */
    void choose(UI ui) {
        ui.getSession().setAttribute(CHOSEN, this);
        ui.getPage().reload();
    }

    Tongue other() {
        return equals(CHINESE) ? ENGLISH : CHINESE;
    }

    Words words() {
        return Words.of(Tongue.class, code);
    }
}
