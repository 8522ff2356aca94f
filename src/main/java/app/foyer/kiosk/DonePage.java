package app.foyer.kiosk;

import static app.foyer.kiosk.Drawing.box;
import static app.foyer.kiosk.Drawing.content;
import static app.foyer.kiosk.Drawing.controls;
import static app.foyer.kiosk.Drawing.mark;
import static app.foyer.kiosk.Drawing.name;
import static app.foyer.kiosk.Drawing.page;
import static app.foyer.kiosk.Drawing.text;
import static app.foyer.kiosk.Drawing.title;

import app.foyer.kiosk.Reception.Post;
import app.foyer.platform.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** You are in: who, where to, and what to take along. */
final class DonePage {
    private DonePage() {}

    /** @param way leads to their seat, or null */
    static Component draw(
            Words words,
            Step.Done done,
            NativeButton way,
            Consumer<UnaryOperator<Visit>> act,
            Reception reception,
            Post post) {
        var language = words.locale().toLanguageTag();
        var content = content(mark("ok"), title(words.get("done.title")), person(done.card()));
        content.add(place(words, done.card()));
        party(words, done.guest().party(), content);
        badge(words, done.badge(), content);
        var controls = controls();
        var buttons = box("kiosk-buttons");
        if (way != null) buttons.add(way);
        if (!done.guest().questions().isEmpty())
            buttons.add(Drawing.button("answer", words.get("done.question"), () -> act.accept(Visit::answerMore)));
        if (buttons.getComponentCount() > 0) controls.add(buttons);
        if (!done.due().isEmpty()) {
            var due = box("kiosk-options");
            for (var item : done.due())
                due.add(item(
                        words,
                        item,
                        language,
                        () -> act.accept(current -> reception.handOut(post, current, item.item()))));
            controls.add(text("kiosk-label", words.get("done.collect")), due);
        }
        return page(content, controls);
    }

    private static NativeButton item(Words words, Due due, String language, Runnable onTaken) {
        var button = Drawing.toggle("take-" + due.item(), "", due.taken(), onTaken);
        button.add(Drawing.span("kiosk-item", due.name().in(language)));
        button.add(Drawing.span("kiosk-taken", words.get(due.taken() ? "done.taken" : "done.take")));
        return button;
    }

    private static void party(Words words, Guest.Party party, Div content) {
        if (party.admitted() > 0) content.add(text("kiosk-say", words.get("done.party", "" + party.admitted())));
        if (!party.left().isEmpty())
            content.add(text("kiosk-say", words.get("done.left", String.join(words.get("list.comma"), party.left()))));
    }

    private static void badge(Words words, Badge badge, Div content) {
        var key =
                switch (badge.news()) {
                    case NONE -> null;
                    case COMING -> badge.printer().isEmpty() ? "badge.here" : "badge.at";
                    case AGAIN -> "badge.again";
                    case LATER -> "badge.later";
                };
        if (key == null) return;
        var where = badge.printer().in(words.locale().toLanguageTag());
        var line = text("kiosk-say", words.get(key, where));
        line.getElement().setAttribute("data-badge", badge.news().code());
        content.add(line);
    }

    static Div person(Card card) {
        var person = box("kiosk-who", sized(name("kiosk-name", card.name()), card.name()));
        if (card.latinName() != null) person.add(name("kiosk-latin", card.latinName()));
        if (card.organisation() != null) person.add(name("kiosk-organisation", card.organisation()));
        return person;
    }

    static Div place(Words words, Card card) {
        var place = box("kiosk-place");
        if (card.seat() != null) place.add(labelled(words.get("done.seat"), card.seat()));
        if (!card.room().isEmpty())
            place.add(labelled(
                    words.get("done.room"), card.room().in(words.locale().toLanguageTag())));
        if (card.group() != null) place.add(labelled(words.get("done.group"), card.group()));
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
}
