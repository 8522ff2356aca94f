package app.foyer.kiosk;

import app.foyer.checkin.Outcome;
import app.foyer.devices.HelpCall;
import app.foyer.kiosk.Reception.Post;
import app.foyer.live.Hub;
import app.foyer.notices.Notice;
import app.foyer.platform.Words;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A kiosk's page: draws the visit, and turns touches, scans and time into the next one. */
@Route("kiosk/:kiosk")
@AnonymousAllowed
@StyleSheet("context://foyer/kiosk.css")
@StyleSheet("context://foyer/plan.css")
@StyleSheet("context://foyer/where.css")
@JavaScript("context://foyer/scanner.js")
@JavaScript("context://foyer/kiosk.js")
class KioskView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String LANGUAGES = "languages";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** As with screens. */
    private static final String LOOK = "look";

    private final transient Reception reception;
    private final transient Bulletin bulletin;
    /** Stays while pages change, so that what it says is read out. */
    private final Div announcer = Drawing.box("kiosk-live");

    private String kiosk = "";
    /** Opened from the console, to see what the kiosk shows: nothing can be done here, and nothing is told of it. */
    private boolean looking;

    private transient Post post;
    private transient Visit visit;
    private transient Component page;
    private transient List<HelpCall> calls = List.of();
    private transient List<Bulletin.Told> told = List.of();
    private final transient Set<Notice> said = new HashSet<>();
    private transient Hub.Subscription news;
    private transient Viewport viewport = Viewport.USUAL;
    private String drawn = "";
    private int turn;
    /** The turn with which what is shown came: what was finished before it was finished on another page. */
    private int shownSince;

    KioskView(Reception reception, Bulletin bulletin) {
        this.reception = reception;
        this.bulletin = bulletin;
        addClassName("kiosk");
        announcer.getElement().setAttribute("role", "status");
    }

    @Override
    public String getPageTitle() {
        return post == null ? "Foyer" : post.event().name().in(visit.language());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entered) {
        kiosk = entered.getRouteParameters().get("kiosk").orElse("");
        getElement().setAttribute("data-kiosk", kiosk);
        looking = entered.getLocation().getQueryParameters().getParameters().containsKey(LOOK);
        getElement().setAttribute("inert", looking);
        post = reception.post(kiosk).orElse(null);
        if (post == null) {
            removeAll();
            getElement().removeAttribute("data-step").removeAttribute("data-timeout");
            add(Pages.notAKiosk(kiosk));
            return;
        }
        var colour = post.event().brand().colour();
        if (colour != null) getStyle().set("--foyer-brand", colour);
        calls = reception.helpCalls(post);
        getElement()
                .setAttribute("data-prints", !looking && reception.badgeDesk().printsHere(post));
        show(Visit.begin(languages().getFirst()));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs("window.foyerKiosk.attach(this)");
        if (post == null) return;
        var ui = attached.getUI();
        var changed = ui.accessLater(this::hear, () -> {});
        news = bulletin.follow(post, changed::run);
        hear();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (news != null) news.close();
        news = null;
    }

    /** Notices come and go whatever the visitor does; an emergency ends the visit, so that nothing of it stays. */
    private void hear() {
        if (post == null) return;
        var now = bulletin.board(post, visit.walk());
        if (!now.told().equals(told)) {
            var before = Bulletin.notices(told);
            told = now.told();
            if (Bulletin.takesOver(told)) show(visit.startOver());
            else surround();
            if (!looking && !Bulletin.notices(told).equals(before)) speak();
        }
        follow();
        listenIn(
                now.again(),
                visit.step() instanceof Step.Welcome ? null : reception.guide().holds(post));
        // what the page shows is told once the browser has it
        if (!looking) getElement().executeJs("return 1").then(done -> reception.report(post, now.revision()));
    }

    /** What is shown of places and ways follows the building and the agenda; that takes no turn: nobody touched anything. */
    private void follow() {
        if (page instanceof WherePage where && visit.step() instanceof Step.Where step) where.show(step);
        if (!(page instanceof WayPage way) || !(visit.step() instanceof Step.Way step)) return;
        var news = way.follow(
                reception.guide().guidance(post, step.to(), visit.walk()).orElse(null));
        describeWay();
        if (!news.isEmpty()) announcer.setText(news);
    }

    private void listenIn(Duration... holds) {
        Stream.of(holds).filter(Objects::nonNull).min(Comparator.naturalOrder()).ifPresent(hold -> getElement()
                .executeJs("window.foyerKiosk.listenIn($0)", (int) Math.min(hold.toMillis() + 1, Integer.MAX_VALUE)));
    }

    private void speak() {
        var news = Bulletin.notices(told).stream().filter(said::add).toList();
        var spoken = Bulletin.spoken(news, languages());
        getElement().executeJs("window.foyerKiosk.say($0, $1)", JSON.valueToTree(spoken), Bulletin.takesOver(told));
    }

    /** A notice begins or ends about now. */
    @ClientCallable
    void listen() {
        hear();
    }

    private List<String> languages() {
        var configured = post.kiosk().config().get(LANGUAGES);
        return configured == null ? post.event().languages() : Arrays.asList(configured.split(","));
    }

    /** Without a post there is no visit, whatever a scanner sends. */
    private void act(UnaryOperator<Visit> touch) {
        if (post == null || looking || Bulletin.takesOver(told)) return;
        var next = touch.apply(visit);
        if (next.helping() || visit.helping()) calls = reception.helpCalls(post);
        show(next);
    }

    /** The name field and its keyboard stay as they are while only what was found below them changes. */
    private void show(Visit next) {
        var sameWalk = visit != null && visit.walk().equals(next.walk());
        var sameLanguage = visit != null && visit.language().equals(next.language());
        var before = drawn;
        visit = next;
        if (!sameWalk) told = bulletin.board(post, next.walk()).told();
        drawn = pageName();
        turn++;
        describe();
        if (sameLanguage && page instanceof LookupPage lookup && next.step() instanceof Step.Lookup step)
            lookup.show(step);
        else if (sameLanguage && page instanceof WherePage where && next.step() instanceof Step.Where step && sameWalk)
            where.show(step);
        else {
            page = Pages.draw(next, post, reception, viewport, this::act);
            shownSince = turn;
        }
        describeWay();
        if (drawn.equals(before)) page.addClassName("still");
        surround();
        announce();
    }

    /** Two of the same name are the same page to whoever stands there: the focus stays where it is. */
    private String pageName() {
        return visit.step().code()
                + (visit.step() instanceof Step.Filling filling
                        ? "-" + filling.form().index()
                        : "");
    }

    private void surround() {
        var chrome = new Chrome(visit, post, reception, calls, this::act);
        getChildren()
                .filter(child -> child != page && child != announcer)
                .toList()
                .forEach(this::remove);
        add(page, announcer);
        addComponentAsFirst(chrome.header(languages()));
        if (!told.isEmpty() && !Bulletin.takesOver(told)) addComponentAsFirst(Bulletin.banner(told, visit.language()));
        add(chrome.footer(), away());
        var dialog = visit.asking() ? chrome.askingDialog() : visit.helping() ? chrome.helpDialog() : null;
        getChildren().forEach(child -> child.getElement().setAttribute("inert", dialog != null));
        announcer.getElement().setAttribute("inert", false);
        if (dialog != null) add(dialog);
        if (Bulletin.takesOver(told)) {
            getChildren().forEach(child -> child.getElement().setAttribute("inert", true));
            add(Bulletin.takeover(told.getFirst(), languages()));
        }
        attribute("data-help", Chrome.standing(calls));
    }

    /** What kiosk.js shows when there is no server to ask for it. */
    private Component away() {
        var away = Drawing.box("kiosk-away");
        away.getElement().setAttribute("hidden", true);
        for (var language : languages()) {
            var words = Words.of(KioskView.class, language);
            var part = Drawing.box(
                    "kiosk-half",
                    Drawing.text("kiosk-call", words.get("offline.title")),
                    Drawing.text("kiosk-say", words.get("offline.text")));
            part.getElement().setAttribute("lang", language).setAttribute("dir", words.get("direction"));
            away.add(part);
        }
        return away;
    }

    private void describe() {
        var root = getElement();
        root.setAttribute("data-step", visit.step().code());
        root.setAttribute("data-page", drawn);
        root.setAttribute("data-turn", Integer.toString(turn));
        root.setAttribute("lang", visit.language());
        root.setAttribute("dir", words().get("direction"));
        for (var aid : Aid.values())
            root.setAttribute("data-" + aid.code(), visit.aids().contains(aid));
        var outcome =
                switch (visit.step()) {
                    case Step.Done done -> Outcome.OK.code();
                    case Step.Refused refused -> refused.outcome().code();
                    default -> null;
                };
        attribute("data-outcome", outcome);
        var timeout = visit.timeout();
        attribute("data-timeout", timeout == null ? null : Long.toString(timeout.toMillis()));
        getUI().ifPresent(ui -> ui.setLocale(Locale.forLanguageTag(visit.language())));
    }

    private void describeWay() {
        var shown = page instanceof WayPage way ? way.shown() : null;
        var place = shown == null ? null : shown.place();
        var room = shown == null ? null : shown.goal().room();
        attribute("data-route", shown == null ? null : shown.code());
        attribute("data-place", place == null ? null : place.id());
        attribute("data-room", room == null ? null : room.id());
    }

    private void attribute(String name, String value) {
        if (value == null) getElement().removeAttribute(name);
        else getElement().setAttribute(name, value);
    }

    private Words words() {
        return Words.of(KioskView.class, visit.language());
    }

    /** What changed on a page that stays: a new page is read out from its title. */
    private void announce() {
        var words = words();
        announcer.setText(
                switch (visit.step()) {
                    case Step.Verify verify
                    when verify.problem() != null -> LookupPage.problem(words, verify.problem());
                    case Step.Filling filling
                    when filling.form().problem() != null ->
                        words.get("form." + filling.form().problem());
                    default -> calls.isEmpty() ? "" : words.get("help." + Chrome.standing(calls) + ".title");
                });
    }

    @ClientCallable
    void scanned(String code) {
        act(current -> reception.scanned(post, current, code));
    }

    /**
     * A code was scanned into a field.
     *
     * @param whole all that the field held: on a machine that falters, its beginning may look as if it was typed
     * @param code what came too fast for a hand
     */
    @ClientCallable
    void scannedInto(String whole, String code) {
        act(current -> reception.scannedInto(post, current, whole, code));
    }

    /** More of a name was typed. It comes with a pause, so the visit may be elsewhere by then. */
    @ClientCallable
    void typed(String text) {
        if (post != null && visit.step() instanceof Step.Lookup)
            act(current -> reception.searched(post, current, text));
        if (post != null && visit.step() instanceof Step.Where) act(current -> current.search(text));
    }

    /**
     * A field was finished: a name, a code scanned into its place, a proof, an answer.
     *
     * @param ofTurn the turn of the page that it stood on; a second press must not answer the next page too
     */
    @ClientCallable
    void entered(String text, int ofTurn) {
        if (ofTurn < shownSince) return;
        act(current -> switch (current.step()) {
            case Step.Lookup lookup -> reception.entered(post, current, text);
            case Step.Where where -> reception.sought(post, current, text);
            case Step.Verify verify -> reception.proved(post, current, text);
            case Step.Filling filling -> reception.filledIn(post, current, text);
            default -> current;
        });
    }

    /** @param ofTurn the turn whose time is up; it may have been taken on since */
    @ClientCallable
    void timeIsUp(int ofTurn) {
        if (ofTurn == turn) act(Visit::timeIsUp);
    }

    /** Comes at first, and when the screen is turned. */
    @ClientCallable
    void sized(int width, int height) {
        viewport = new Viewport(width, height);
    }

    /** Comes every second or two while somebody is called. It takes no turn: nobody touched anything. */
    @ClientCallable
    void askHelp() {
        if (post == null) return;
        var now = reception.helpCalls(post);
        if (now.equals(calls)) return;
        calls = now;
        surround();
        announce();
    }

    /** The next badge that this kiosk's own browser has to print; empty where there is none. */
    @ClientCallable
    String takeBadge() {
        return post == null || looking ? "" : reception.badgeDesk().take(post).orElse("");
    }

    @ClientCallable
    void badgeSettled(String job, boolean printed) {
        if (post != null && !looking) reception.badgeDesk().settle(post, job, printed);
    }

    /**
     * Comes every few seconds: the kiosk is alive, and learns here if its page has outlived its server, or if the event
     * is another by now, or knows it at last.
     */
    @ClientCallable
    void beat() {
        if (!reception.stands(kiosk, post)) getUI().ifPresent(ui -> ui.getPage().reload());
        else hear();
    }
}
