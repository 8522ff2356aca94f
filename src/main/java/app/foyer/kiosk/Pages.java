package app.foyer.kiosk;

import static app.foyer.kiosk.Drawing.box;
import static app.foyer.kiosk.Drawing.button;
import static app.foyer.kiosk.Drawing.mark;
import static app.foyer.kiosk.Drawing.name;
import static app.foyer.kiosk.Drawing.primary;
import static app.foyer.kiosk.Drawing.text;
import static app.foyer.kiosk.Drawing.title;

import app.foyer.checkin.Outcome;
import app.foyer.kiosk.Reception.Post;
import app.foyer.platform.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Draws each step of a visit. */
final class Pages {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
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

    static Component draw(Visit visit, Post post, Reception reception, Consumer<UnaryOperator<Visit>> act) {
        var pages = new Pages(visit, post, reception, act);
        return switch (visit.step()) {
            case Step.Welcome welcome -> pages.welcome();
            case Step.ScanAgain scan -> pages.scanAgain();
            case Step.Lookup lookup -> new LookupPage(pages.words, lookup, act);
            case Step.Verify verify -> pages.verify(verify);
            case Step.Choose choose -> pages.choose(choose.card());
            case Step.Done done -> pages.done(done.card());
            case Step.Refused refused -> pages.refused(refused);
            case Step.Offline offline -> pages.offline();
        };
    }

    /** In both languages, since nobody knows who stands there. */
    static Component notAKiosk(String kiosk) {
        var page = page(mark("away"));
        for (var language : new String[] {"zh", "en"}) {
            var words = Words.of(Pages.class, language);
            var part = box(
                    "kiosk-half", title(words.get("no-kiosk.title")), text("kiosk-say", words.get("no-kiosk.text")));
            part.getElement().setAttribute("lang", language);
            page.add(part);
        }
        page.add(text("kiosk-note", "“" + kiosk + "”"));
        return page;
    }

    private static Div page(Component... content) {
        return box("kiosk-page", content);
    }

    private Component welcome() {
        var name = post.event().name();
        var poster = box("kiosk-poster", title(name.in(visit.language())));
        post.event().languages().stream()
                .filter(language -> !language.equals(visit.language()))
                .map(name::exactly)
                .filter(other -> other != null && !other.equals(name.in(visit.language())))
                .findFirst()
                .ifPresent(other -> poster.add(text("kiosk-second", other)));
        var subtitle = post.event().subtitle().in(visit.language());
        if (!subtitle.isEmpty()) poster.add(text("kiosk-subtitle", subtitle));
        return page(poster, scanHint(), findByName());
    }

    private Component scanHint() {
        var picture = box("kiosk-hint", box("kiosk-phone"), box("kiosk-scanner"));
        picture.getElement().setAttribute("aria-hidden", "true");
        return box("kiosk-scan", text("kiosk-call", words.get("welcome.scan")), picture);
    }

    private Component findByName() {
        return button("find-by-name", words.get("find-by-name"), () -> act.accept(Visit::findByName));
    }

    private Component scanAgain() {
        return page(
                title(words.get("scan.title")),
                text("kiosk-say", words.get("scan.text")),
                scanHint(),
                box("kiosk-buttons", findByName()));
    }

    private Component verify(Step.Verify step) {
        var byCode = step.byOrderCode();
        var label = words.get(byCode ? "verify.code" : "verify.phone");
        var page = page(
                title(label),
                name("kiosk-masked", step.glimpse().name()),
                Keyboard.field(label, false, byCode ? 0 : PHONE_ENDING),
                text("kiosk-note", step.problem() == null ? "" : LookupPage.problem(words, step.problem())),
                byCode ? Keyboard.letters(words, true) : Keyboard.digits(words));
        var buttons = box("kiosk-buttons");
        if (byCode) {
            var confirm = Drawing.key("confirm", words.get("verify.confirm"), "Enter");
            confirm.addClassName("primary");
            buttons.add(confirm);
        }
        buttons.add(button(
                byCode ? "use-phone" : "use-order-code",
                words.get(byCode ? "verify.use-phone" : "verify.use-code"),
                () -> act.accept(current -> current.proveByOrderCode(!byCode))));
        page.add(buttons);
        return page;
    }

    private Component choose(Card card) {
        var page = page(title(words.get("choose.title")), person(card));
        page.add(box(
                "kiosk-buttons",
                primary(
                        "confirm",
                        words.get("choose.confirm"),
                        () -> act.accept(current -> reception.confirmed(post, current))),
                button("not-me", words.get("choose.not-me"), () -> act.accept(Visit::startOver))));
        return page;
    }

    private Component done(Card card) {
        return page(mark("ok"), title(words.get("done.title")), person(card), place(card));
    }

    private Div person(Card card) {
        var person = box("kiosk-who", sized(name("kiosk-name", card.name()), card.name()));
        if (card.latinName() != null) person.add(name("kiosk-latin", card.latinName()));
        if (card.organisation() != null) person.add(name("kiosk-organisation", card.organisation()));
        return person;
    }

    private Div place(Card card) {
        var place = box("kiosk-place");
        if (card.seat() != null) place.add(labelled(words.get("done.seat"), card.seat()));
        if (!card.room().isEmpty())
            place.add(labelled(words.get("done.room"), card.room().in(visit.language())));
        return place;
    }

    private static Div labelled(String label, String value) {
        return box("kiosk-labelled", text("kiosk-label", label), sized(name("kiosk-value", value), value));
    }

    /** The longer, the smaller, so that no name is split or squeezed: a Chinese character is as wide as two letters. */
    private static Component sized(Component line, String text) {
        var width = text.codePoints().map(each -> each < 0x1100 ? 1 : 2).sum();
        line.getElement().setAttribute("data-size", width <= 14 ? "l" : width <= 22 ? "m" : width <= 70 ? "s" : "xs");
        return line;
    }

    private Component refused(Step.Refused step) {
        var outcome = step.outcome().code();
        var page = page(mark(step.outcome() == Outcome.ALREADY_ADMITTED ? "ok" : "ask"));
        page.add(title(words.get("refused." + outcome + ".title")));
        if (step.admittedAt() != null && step.outcome() == Outcome.ALREADY_ADMITTED)
            page.add(text(
                    "kiosk-say",
                    words.get(
                            "refused.since",
                            CLOCK.format(step.admittedAt().atZone(post.event().zone())))));
        page.add(text("kiosk-say", words.get("refused." + outcome + ".text")));
        if (step.card() != null) page.add(place(step.card()));
        var buttons = box("kiosk-buttons");
        if (step.outcome() == Outcome.UNKNOWN)
            buttons.add(
                    primary("scan-again", words.get("refused.scan-again"), () -> act.accept(Visit::scanAgain)),
                    findByName());
        else buttons.add(primary("start-over", words.get("refused.leave"), () -> act.accept(Visit::startOver)));
        page.add(buttons);
        return page;
    }

    private Component offline() {
        return page(mark("away"), title(words.get("offline.title")), text("kiosk-say", words.get("offline.text")));
    }
}
