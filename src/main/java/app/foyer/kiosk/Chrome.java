package app.foyer.kiosk;

import static app.foyer.kiosk.Drawing.box;
import static app.foyer.kiosk.Drawing.button;
import static app.foyer.kiosk.Drawing.dialog;
import static app.foyer.kiosk.Drawing.name;
import static app.foyer.kiosk.Drawing.primary;
import static app.foyer.kiosk.Drawing.toggle;

import app.foyer.devices.HelpCall;
import app.foyer.devices.HelpKind;
import app.foyer.kiosk.Reception.Post;
import app.foyer.platform.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What surrounds every step: languages, help, the way back, what makes it easier, and the dialogs above it. */
final class Chrome {
    private final Visit visit;
    private final Post post;
    private final Reception reception;
    private final List<HelpCall> calls;
    private final Consumer<UnaryOperator<Visit>> act;
    private final Words words;

    /** @param calls what is asked for here and not done yet */
    Chrome(Visit visit, Post post, Reception reception, List<HelpCall> calls, Consumer<UnaryOperator<Visit>> act) {
        this.visit = visit;
        this.post = post;
        this.reception = reception;
        this.calls = calls;
        this.act = act;
        this.words = Words.of(Chrome.class, visit.language());
    }

    Div header(List<String> languages) {
        var header = box("kiosk-header");
        if (!(visit.step() instanceof Step.Welcome))
            header.add(name("kiosk-event", post.event().name().in(visit.language())));
        if (languages.size() < 2) return header;
        var choice = box("kiosk-languages");
        for (var language : languages) {
            var own = Words.of(Chrome.class, language).get("language");
            var chosen = language.equals(visit.language());
            var button = toggle("language-" + language, own, chosen, () -> act.accept(now -> now.speak(language)));
            button.getElement().setAttribute("lang", language).setAttribute("dir", "auto");
            choice.add(button);
        }
        header.add(choice);
        return header;
    }

    Div footer() {
        var ways = box("kiosk-ways", help());
        if (!visit.back().equals(visit)) ways.add(button("back", words.get("back"), () -> act.accept(Visit::back)));
        if (!(visit.step() instanceof Step.Welcome))
            ways.add(button(
                    "start-over",
                    words.get(visit.step() instanceof Step.Done ? "finish" : "start-over"),
                    () -> act.accept(Visit::startOver)));
        var aids = box("kiosk-aids");
        aids.getElement().setAttribute("role", "group").setAttribute("aria-label", words.get("aids"));
        for (var aid : Aid.values()) aids.add(aid(aid));
        return box("kiosk-footer", ways, aids);
    }

    private NativeButton help() {
        var button = button("help", words.get(helpKey("help")), () -> act.accept(now -> now.help(true)));
        button.addClassNames("kiosk-sign", "help");
        if (!calls.isEmpty()) button.addClassName("chosen");
        return button;
    }

    private String helpKey(String prefix) {
        return calls.isEmpty() ? prefix : prefix + "." + standing(calls);
    }

    /** How it stands with what is asked for: {@code called}, {@code coming}; null where nothing is. */
    static String standing(List<HelpCall> calls) {
        if (calls.isEmpty()) return null;
        return calls.stream().anyMatch(HelpCall::taken) ? "coming" : "called";
    }

    private NativeButton aid(Aid aid) {
        var on = visit.aids().contains(aid);
        var button = toggle(
                "aid-" + aid.code(), words.get("aid." + aid.code()), on, () -> act.accept(now -> now.toggle(aid)));
        button.addClassNames("kiosk-sign", aid.code());
        return button;
    }

    /** How to help oneself, a person for the rest, and what can be brought; once asked for, how that stands. */
    Component helpDialog() {
        var close = button("close-help", words.get("help.close"), () -> act.accept(now -> now.help(false)));
        if (calls.isEmpty())
            return dialog(
                            words.get("help.title"),
                            List.of(words.get("help.code"), words.get("help.name"), words.get("help.desk")))
                    .with(call(HelpKind.PERSON))
                    .with(words.get("help.bring"), services())
                    .with(close);
        close.addClassName("primary");
        var withdraw = button(
                "withdraw-help",
                words.get("help.withdraw"),
                () -> act.accept(now -> reception.withdrawHelp(post, now)));
        return dialog(words.get(helpKey("help") + ".title"), List.of(asked(), words.get(helpKey("help") + ".text")))
                .with(words.get("help.also"), services())
                .with(close, withdraw);
    }

    /** What can still be asked for here; a person too, once something else was. */
    private NativeButton[] services() {
        return Arrays.stream(HelpKind.values())
                .filter(kind -> !calls.isEmpty() || kind != HelpKind.PERSON)
                .filter(kind -> calls.stream().noneMatch(call -> call.kind() == kind))
                .map(this::call)
                .toArray(NativeButton[]::new);
    }

    private NativeButton call(HelpKind kind) {
        var main = kind == HelpKind.PERSON && calls.isEmpty();
        var label = words.get(main ? "help.call" : "help.kind." + kind.code());
        var button = button("call-" + kind.code(), label, () -> act.accept(now -> reception.callHelp(post, now, kind)));
        if (main) button.addClassName("primary");
        return button;
    }

    private String asked() {
        return calls.stream()
                .map(call -> words.get("help.kind." + call.kind().code()))
                .collect(Collectors.joining(" · "));
    }

    Component askingDialog() {
        var stay = primary("stay", words.get("asking.stay"), () -> act.accept(Visit::stay));
        var leave = button("start-over", words.get("asking.leave"), () -> act.accept(Visit::startOver));
        return dialog(words.get("asking.title"), List.of(words.get("asking.text")))
                .with(stay, leave);
    }
}
