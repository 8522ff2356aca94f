package app.foyer.kiosk;

import static app.foyer.kiosk.Drawing.button;
import static app.foyer.kiosk.Drawing.text;

import app.foyer.kiosk.Reception.Post;
import app.foyer.platform.Words;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A kiosk's page: draws the visit, and turns touches, scans and time into the next one. */
@Route("kiosk/:kiosk")
@AnonymousAllowed
@StyleSheet("context://foyer/kiosk.css")
@JavaScript("context://foyer/kiosk.js")
class KioskView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String LANGUAGES = "languages";

    private final transient Reception reception;
    private String kiosk = "";
    private transient Post post;
    private transient Visit visit;
    private transient Component page;
    private int turn;

    KioskView(Reception reception) {
        this.reception = reception;
        addClassName("kiosk");
    }

    @Override
    public String getPageTitle() {
        return post == null ? "Foyer" : post.event().name().in(visit.language());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entered) {
        kiosk = entered.getRouteParameters().get("kiosk").orElse("");
        getElement().setAttribute("data-kiosk", kiosk);
        post = reception.post(kiosk).orElse(null);
        if (post == null) {
            removeAll();
            getElement().removeAttribute("data-step").removeAttribute("data-timeout");
            add(Pages.notAKiosk(kiosk));
            return;
        }
        var colour = post.event().brand().colour();
        if (colour != null) getStyle().set("--foyer-brand", colour);
        show(Visit.begin(languages().getFirst()));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs("window.foyerKiosk.attach(this)");
    }

    private List<String> languages() {
        var configured = post.kiosk().config().get(LANGUAGES);
        return configured == null ? post.event().languages() : Arrays.asList(configured.split(","));
    }

    /** Without a post there is no visit, whatever a scanner sends. */
    private void act(UnaryOperator<Visit> touch) {
        if (post != null) show(touch.apply(visit));
    }

    /** The name field and its keyboard stay as they are while only what was found below them changes. */
    private void show(Visit next) {
        var sameLanguage = visit != null && visit.language().equals(next.language());
        visit = next;
        turn++;
        describe();
        if (sameLanguage && page instanceof LookupPage lookup && next.step() instanceof Step.Lookup step)
            lookup.show(step);
        else page = Pages.draw(next, post, reception, this::act);
        removeUnless(page);
        if (page.getParent().isEmpty()) add(page);
        addComponentAsFirst(header());
        add(footer());
        if (visit.helping()) add(help());
        if (visit.asking()) add(asking());
    }

    private void removeUnless(Component kept) {
        getChildren().filter(child -> child != kept).toList().forEach(this::remove);
    }

    private void describe() {
        var root = getElement();
        root.setAttribute("data-step", visit.step().code());
        root.setAttribute("data-turn", Integer.toString(turn));
        root.setAttribute("lang", visit.language());
        var outcome =
                switch (visit.step()) {
                    case Step.Done done -> "ok";
                    case Step.Refused refused -> refused.outcome().code();
                    default -> null;
                };
        attribute("data-outcome", outcome);
        var timeout = visit.timeout();
        attribute("data-timeout", timeout == null ? null : Long.toString(timeout.toMillis()));
        getUI().ifPresent(ui -> ui.setLocale(Locale.forLanguageTag(visit.language())));
    }

    private void attribute(String name, String value) {
        if (value == null) getElement().removeAttribute(name);
        else getElement().setAttribute(name, value);
    }

    private Words words() {
        return Words.of(KioskView.class, visit.language());
    }

    private Div header() {
        var header = Drawing.box("kiosk-header");
        if (!(visit.step() instanceof Step.Welcome))
            header.add(text("kiosk-event", post.event().name().in(visit.language())));
        if (languages().size() > 1) {
            var choice = Drawing.box("kiosk-languages");
            for (var language : languages()) {
                var own = Words.of(KioskView.class, language).get("language");
                var button = button("language-" + language, own, () -> act(current -> current.speak(language)));
                button.getElement()
                        .setAttribute("lang", language)
                        .setAttribute("aria-pressed", Boolean.toString(language.equals(visit.language())));
                choice.add(button);
            }
            header.add(choice);
        }
        return header;
    }

    private Div footer() {
        var words = words();
        var footer = Drawing.box("kiosk-footer");
        footer.add(button("help", words.get("help"), () -> act(current -> current.help(true))));
        if (!visit.back().equals(visit)) footer.add(button("back", words.get("back"), () -> act(Visit::back)));
        if (!(visit.step() instanceof Step.Welcome))
            footer.add(button("start-over", words.get("start-over"), () -> act(Visit::startOver)));
        return footer;
    }

    private Component help() {
        var words = words();
        var close = button("close-help", words.get("help.close"), () -> act(current -> current.help(false)));
        close.addClassName("primary");
        return Drawing.dialog(
                        words.get("help.title"),
                        List.of(words.get("help.code"), words.get("help.name"), words.get("help.desk")))
                .with(close);
    }

    private Component asking() {
        var words = words();
        var stay = button("stay", words.get("asking.stay"), () -> act(Visit::stay));
        stay.addClassName("primary");
        var leave = button("start-over", words.get("asking.leave"), () -> act(Visit::startOver));
        return Drawing.dialog(words.get("asking.title"), List.of(words.get("asking.text")))
                .with(stay, leave);
    }

    @ClientCallable
    void scanned(String code) {
        act(current -> reception.scanned(post, current, code));
    }

    /** More of a name was typed. It comes with a pause, so the visit may be elsewhere by then. */
    @ClientCallable
    void typed(String text) {
        if (post != null && visit.step() instanceof Step.Lookup)
            act(current -> reception.searched(post, current, text));
    }

    /** A field was finished: a name, a code scanned into its place, a proof. */
    @ClientCallable
    void entered(String text) {
        act(current -> switch (current.step()) {
            case Step.Lookup lookup -> reception.entered(post, current, text);
            case Step.Verify verify -> reception.proved(post, current, text);
            default -> current;
        });
    }

    /** @param ofTurn the turn whose time is up; it may have been taken on since */
    @ClientCallable
    void timeIsUp(int ofTurn) {
        if (ofTurn == turn) act(Visit::timeIsUp);
    }

    /**
     * Comes every few seconds: the kiosk is alive, and learns here if its page has outlived its server, or if the event
     * is another by now, or knows it at last.
     */
    @ClientCallable
    void beat() {
        if (!reception.stands(kiosk, post)) getUI().ifPresent(ui -> ui.getPage().reload());
        else if (post != null) reception.report(post);
    }
}
