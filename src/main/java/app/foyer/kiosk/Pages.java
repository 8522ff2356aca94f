package app.foyer.kiosk;

import static app.foyer.kiosk.Drawing.box;
import static app.foyer.kiosk.Drawing.button;
import static app.foyer.kiosk.Drawing.content;
import static app.foyer.kiosk.Drawing.controls;
import static app.foyer.kiosk.Drawing.mark;
import static app.foyer.kiosk.Drawing.name;
import static app.foyer.kiosk.Drawing.page;
import static app.foyer.kiosk.Drawing.primary;
import static app.foyer.kiosk.Drawing.text;
import static app.foyer.kiosk.Drawing.title;

import app.foyer.kiosk.Reception.Post;
import app.foyer.platform.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Draws each step of a visit. */
final class Pages {
    private static final int PHONE_ENDING = 4;

    private final Visit visit;
    private final Post post;
    private final Reception reception;
    private final Consumer<UnaryOperator<Visit>> act;
    private final Words words;

    private Pages(Visit visit, Post post, Reception reception, Consumer<UnaryOperator<Visit>> act) {
        this.visit = visit;
        this.post = post;
        this.reception = reception;
        this.act = act;
        this.words = Words.of(Pages.class, visit.language());
    }

    static Component draw(
            Visit visit, Post post, Reception reception, Viewport viewport, Consumer<UnaryOperator<Visit>> act) {
        var pages = new Pages(visit, post, reception, act);
        return switch (visit.step()) {
            case Step.Welcome welcome -> pages.welcome();
            case Step.ScanAgain scan -> pages.scanAgain();
            case Step.Lookup lookup ->
                new LookupPage(
                        pages.words,
                        lookup,
                        act,
                        pages.hasSystemKeyboard(),
                        pages.takesWalkIns() ? pages::walkIn : null);
            case Step.Where where ->
                new WherePage(
                        pages.words, where, visit.walk(), post, reception.guide(), act, pages.hasSystemKeyboard());
            case Step.Way way ->
                new WayPage(
                        pages.words,
                        way,
                        reception.guide().guidance(post, way.to(), visit.walk()).orElse(null),
                        visit.walk(),
                        post,
                        reception,
                        viewport,
                        act);
            case Step.Verify verify -> pages.verify(verify);
            case Step.Choose choose -> pages.choose(choose.guest());
            case Step.Group group -> pages.group(group);
            case Step.WalkIn walkIn when walkIn.problem() != null -> pages.notTakenIn(walkIn);
            case Step.Filling filling ->
                FormPage.draw(pages.words, filling, act, reception, post, pages.hasSystemKeyboard());
            case Step.Done done -> DonePage.draw(pages.words, done, pages.toSeat(done.card()), act, reception, post);
            case Step.Refused refused -> RefusedPage.draw(pages.words, refused, pages.toSeat(refused.card()), act);
            case Step.Offline offline -> away(pages.words);
        };
    }

    /** In both languages, since nobody knows who stands there. */
    static Component notAKiosk(String kiosk) {
        var page = content(mark("away"));
        for (var language : new String[] {"zh", "en"}) {
            var words = Words.of(Pages.class, language);
            var part = box(
                    "kiosk-half", title(words.get("no-kiosk.title")), text("kiosk-say", words.get("no-kiosk.text")));
            part.getElement().setAttribute("lang", language);
            page.add(part);
        }
        page.add(text("kiosk-note", "“" + kiosk + "”"));
        return page(page, controls());
    }

    static Component away(Words words) {
        return page(
                content(mark("away"), title(words.get("offline.title")), text("kiosk-say", words.get("offline.text"))),
                controls());
    }

    private boolean hasSystemKeyboard() {
        return "system".equals(post.kiosk().config().get("keyboard"));
    }

    private boolean takesWalkIns() {
        return reception.takesWalkIns(post);
    }

    private void walkIn() {
        act.accept(current -> reception.walkIn(post, current));
    }

    private Component welcome() {
        var name = post.event().name();
        var poster = box("kiosk-poster", title(name.in(visit.language())));
        post.event().languages().stream()
                .filter(language -> !language.equals(visit.language()))
                .map(name::exactly)
                .filter(other -> other != null && !other.equals(name.in(visit.language())))
                .findFirst()
                .ifPresent(other -> poster.add(name("kiosk-second", other)));
        var subtitle = post.event().subtitle().in(visit.language());
        if (!subtitle.isEmpty()) poster.add(name("kiosk-subtitle", subtitle));
        var buttons = box("kiosk-buttons", findByName());
        if (!reception.guide().directory(post).isEmpty())
            buttons.add(button("where", words.get("where.begin"), () -> act.accept(Visit::where)));
        if (takesWalkIns()) buttons.add(walkInButton());
        return page(content(poster, scanHint()), controls(buttons));
    }

    /** How to get to the seat of who is in; null where nobody can say. */
    private NativeButton toSeat(Card card) {
        if (card == null || card.roomId() == null) return null;
        var guidance =
                reception.guide().guidance(post, card.roomId(), visit.walk()).orElse(null);
        if (guidance == null || !guidance.isKnown() || guidance.isHere()) return null;
        var button = button("way", "", () -> act.accept(Visit::goToSeat));
        button.addClassName("kiosk-way");
        button.add(Drawing.span("kiosk-word", words.get("way.show")));
        if (guidance.leads()) {
            var brief = new PlaceWords(words, post).brief(guidance, WayPage.instructions(guidance));
            button.add(Drawing.span("kiosk-brief", brief));
        }
        return button;
    }

    private NativeButton walkInButton() {
        return button("walk-in", words.get("walk-in.begin"), this::walkIn);
    }

    /** What to do with a code; where there is a camera, kiosk.js shows here what it sees. */
    private Component scanHint() {
        var picture = box("kiosk-hint", box("kiosk-phone"), box("kiosk-scanner"));
        picture.getElement().setAttribute("aria-hidden", "true");
        var hint = box("kiosk-scan", text("kiosk-call", words.get("welcome.scan")), picture);
        if (post.has("camera")) {
            hint.getElement()
                    .setAttribute("data-camera", "kiosk/" + post.kiosk().id() + "/frame");
            picture.add(box("kiosk-camera"));
        }
        return hint;
    }

    private NativeButton findByName() {
        return primary("find-by-name", words.get("find-by-name"), () -> act.accept(Visit::findByName));
    }

    private Component scanAgain() {
        return page(
                content(title(words.get("scan.title")), text("kiosk-say", words.get("scan.text")), scanHint()),
                controls(box("kiosk-buttons", findByName())));
    }

    private Component verify(Step.Verify step) {
        var byCode = step.byOrderCode();
        var label = words.get(byCode ? "verify.code" : "verify.phone");
        var note = text("kiosk-note", step.problem() == null ? "" : LookupPage.problem(words, step.problem()));
        var buttons = box("kiosk-buttons");
        if (byCode) buttons.add(Drawing.finish(words.get("form.next")));
        if (!step.glimpse().isCrowd())
            buttons.add(button(
                    byCode ? "use-phone" : "use-order-code",
                    words.get(byCode ? "verify.use-phone" : "verify.use-code"),
                    () -> act.accept(current -> current.proveByOrderCode(!byCode))));
        var page = page(
                content(title(label), name("kiosk-masked", step.glimpse().name()), note),
                controls(
                        box("kiosk-entry", Keyboard.field(label, false, byCode ? 0 : PHONE_ENDING, false)),
                        Keyboard.keys(words, byCode ? Keyboard.Keys.CODE : Keyboard.Keys.PIN),
                        buttons));
        page.getElement().setAttribute("data-keys", "");
        return page;
    }

    private Component choose(Guest guest) {
        var buttons = box(
                "kiosk-buttons",
                primary(
                        "confirm",
                        words.get("choose.confirm"),
                        () -> act.accept(current -> reception.confirmed(post, current))));
        var others = guest.companions().size();
        if (others > 0)
            buttons.add(button(
                    "together", words.get("choose.together", "" + (others + 1)), () -> act.accept(Visit::together)));
        if (!reception.corrections(post).isEmpty())
            buttons.add(button(
                    "correct",
                    words.get("choose.correct"),
                    () -> act.accept(current -> reception.correct(post, current))));
        buttons.add(button("not-me", words.get("choose.not-me"), () -> act.accept(Visit::startOver)));
        return page(content(title(words.get("choose.title")), DonePage.person(guest.card())), controls(buttons));
    }

    private Component group(Step.Group step) {
        var companions = step.guest().companions();
        var people = box("kiosk-options");
        for (int i = 0; i < companions.size(); i++) {
            var index = i;
            var toggle = Drawing.toggle(
                    "companion-" + i,
                    companions.get(i).name(),
                    step.chosen().contains(i),
                    () -> act.accept(current -> current.toggleCompanion(index)));
            toggle.getElement().setAttribute("dir", "auto");
            people.add(toggle);
        }
        var confirm = primary(
                "confirm",
                words.get("group.confirm", "" + (step.chosen().size() + 1)),
                () -> act.accept(current -> reception.confirmedTogether(post, current)));
        return page(
                content(
                        title(words.get("group.title", "" + (companions.size() + 1))),
                        text("kiosk-say", words.get("group.text")),
                        name("kiosk-latin", step.guest().card().name())),
                controls(people, box("kiosk-buttons", confirm)));
    }

    /** Somebody of that name is there, or the house is full: no word of whom. */
    private Component notTakenIn(Step.WalkIn step) {
        var twin = Step.WalkIn.LOOKS_REGISTERED.equals(step.problem());
        var buttons = box("kiosk-buttons");
        if (twin)
            buttons.add(
                    primary(
                            "look-again",
                            words.get("walk-in.thats-me"),
                            () -> act.accept(current -> reception.lookAgain(post, current))),
                    button(
                            "register-anyway",
                            words.get("walk-in.somebody-else"),
                            () -> act.accept(current -> reception.registerAnyway(post, current))));
        if (twin || step.problem().equals("bad-field"))
            buttons.add(button("change", words.get("walk-in.change"), () -> act.accept(Visit::back)));
        else buttons.add(primary("start-over", words.get("refused.leave"), () -> act.accept(Visit::startOver)));
        Div content = twin
                ? content(
                        mark("ask"),
                        title(words.get("walk-in.twin.title")),
                        text("kiosk-say", words.get("walk-in.twin.text")))
                : content(
                        mark("ask"),
                        title(words.get("walk-in.stopped.title")),
                        text("kiosk-say", LookupPage.problem(words, step.problem())));
        return page(content, controls(buttons));
    }
}
