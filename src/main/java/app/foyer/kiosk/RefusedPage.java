package app.foyer.kiosk;

import static app.foyer.kiosk.Drawing.box;
import static app.foyer.kiosk.Drawing.button;
import static app.foyer.kiosk.Drawing.content;
import static app.foyer.kiosk.Drawing.controls;
import static app.foyer.kiosk.Drawing.mark;
import static app.foyer.kiosk.Drawing.page;
import static app.foyer.kiosk.Drawing.primary;
import static app.foyer.kiosk.Drawing.text;
import static app.foyer.kiosk.Drawing.title;

import app.foyer.checkin.Outcome;
import app.foyer.platform.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Not now: what is so, and what to do. */
final class RefusedPage {
    private final Words words;
    private final Step.Refused step;
    private final String prefix;

    private RefusedPage(Words words, Step.Refused step) {
        this.words = words;
        this.step = step;
        this.prefix = "refused." + step.outcome().code() + ".";
    }

    /** @param way leads to their seat, or null */
    static Component draw(Words words, Step.Refused step, NativeButton way, Consumer<UnaryOperator<Visit>> act) {
        var drawn = new RefusedPage(words, step);
        var buttons = drawn.buttons(act);
        if (way != null) buttons.add(way);
        return page(drawn.says(), controls(buttons));
    }

    private Div says() {
        var content = content(
                mark(step.outcome() == Outcome.ALREADY_ADMITTED ? "ok" : "ask"), title(words.get(prefix + "title")));
        var detail = detail();
        if (!detail.isEmpty()) content.add(Drawing.name("kiosk-detail", detail));
        if (step.outcome() == Outcome.RULES && step.why().at() != null)
            content.add(text(
                    "kiosk-say", words.get("refused.passes", when(step.why().at()))));
        content.add(text("kiosk-say", words.get(prefix + "text")));
        if (step.card() != null) content.add(DonePage.place(words, step.card()));
        return content;
    }

    /** What is so in this very case, where that is known. */
    private String detail() {
        var why = step.why();
        return switch (step.outcome()) {
            case ALREADY_ADMITTED -> at("refused.since");
            case NOT_YET_VALID, EXPIRED -> at(prefix + "at");
            case RULES -> why.words().in(language());
            case FULL ->
                why.overflow().isEmpty()
                        ? ""
                        : words.get(prefix + "overflow", why.overflow().in(language()));
            case WRONG_LIST ->
                why.lists().isEmpty()
                        ? ""
                        : words.get(
                                prefix + "lists",
                                why.lists().stream()
                                        .map(list -> list.in(language()))
                                        .collect(Collectors.joining(words.get("list.comma"))));
            default -> "";
        };
    }

    private String at(String key) {
        return step.why().at() == null ? "" : words.get(key, when(step.why().at()));
    }

    private String language() {
        return words.locale().toLanguageTag();
    }

    private String when(Why.Moment moment) {
        var pattern = words.get(moment.today() ? "time.clock" : "time.day");
        return DateTimeFormatter.ofPattern(pattern, words.locale()).format(moment.time());
    }

    private Div buttons(Consumer<UnaryOperator<Visit>> act) {
        var buttons = box("kiosk-buttons");
        if (step.outcome() == Outcome.UNKNOWN)
            buttons.add(
                    primary("scan-again", words.get("refused.scan-again"), () -> act.accept(Visit::scanAgain)),
                    button("find-by-name", words.get("find-by-name"), () -> act.accept(Visit::findByName)));
        else buttons.add(primary("start-over", words.get("refused.leave"), () -> act.accept(Visit::startOver)));
        return buttons;
    }
}
