package app.foyer.console;

import app.foyer.attendees.Attendees;
import app.foyer.attendees.Registration;
import app.foyer.badges.Badges;
import app.foyer.badges.Design;
import app.foyer.badges.Printer;
import app.foyer.badges.Proof;
import app.foyer.badges.Variant;
import app.foyer.live.Event;
import app.foyer.platform.Refusal;
import app.foyer.platform.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** How badges will look: each design, in each look, on those whose names are the hardest, and on anybody. */
final class ProofPanel extends Div {
    private static final List<Integer> ZOOMS = List.of(50, 100, 150);
    private static final int MOST_FOUND = 6;

    private final Event event;
    private final Badges badges;
    private final Attendees attendees;
    private final Tongue tongue;
    private final Words words;
    private final List<Design> designs;
    private final Image image = new Image();
    private final Div ground = Controls.styled(new Div(), "ground");
    private final Span size = Controls.part("size", "");
    private final Span missing = Controls.part("missing", "");
    private final Choice<Design> design;
    private final Choice<String> look = new Choice<>("look", this::draw);
    private final Choice<String> who = new Choice<>("sample", this::chosenSample);
    private final Choice<Integer> zoom = new Choice<>("zoom", this::resize);
    private final TextField search = new TextField();
    private final Div found = Controls.styled(new Div(), "found-people");
    private final Button print;
    private final ContextMenu printMenu;
    private final BiConsumer<String, Printer> queue;
    private String ticket;
    private Proof proof;

    /** @param queue told the ticket whose badge is to be printed, and where */
    ProofPanel(Event event, Badges badges, Attendees attendees, Tongue tongue, BiConsumer<String, Printer> queue) {
        this.event = event;
        this.badges = badges;
        this.attendees = attendees;
        this.tongue = tongue;
        this.words = tongue.words();
        this.queue = queue;
        this.designs = badges.designs(event.id());
        this.design = new Choice<>("design", this::chosenDesign);
        this.print = Controls.button(words.get("badges.queue-badge"), "print-badge", () -> {});
        this.printMenu = new ContextMenu(print);
        addClassName("proof");
        add(new H2(words.get("badges.proof")));
        if (designs.isEmpty()) {
            add(Controls.styled(new Div(words.get("badges.no-designs")), "empty"));
            return;
        }
        prepare();
        arrange();
        design.pick(designs.getFirst());
    }

    /** Some of a few, each a button. */
    private static final class Choice<T> extends Div {
        private final String name;
        private final Runnable chosen;
        private final Map<T, NativeButton> buttons = new LinkedHashMap<>();
        private T value;

        Choice(String name, Runnable chosen) {
            this.name = name;
            this.chosen = chosen;
            addClassNames("days", "choice");
            getElement().setAttribute("role", "group");
        }

        NativeButton offer(T item, String code, String text) {
            var button = new NativeButton(text, press -> pick(item));
            button.getElement().setAttribute("data-" + name, code);
            buttons.put(item, button);
            add(button);
            return button;
        }

        void clear() {
            buttons.clear();
            removeAll();
        }

        void pick(T item) {
            mark(item);
            chosen.run();
        }

        void mark(T item) {
            value = item;
            buttons.forEach((each, button) -> button.getElement().setAttribute("aria-pressed", each.equals(item) + ""));
        }
    }

    private void prepare() {
        for (var each : designs) design.offer(each, each.id(), each.name().in(tongue.code()));
        var kinds = new LinkedHashMap<String, String>();
        badges.samples(event.id())
                .forEach(sample ->
                        kinds.putIfAbsent(sample.ticket(), sample.kind().code()));
        kinds.forEach((of, kind) -> who.offer(of, kind, words.get("badges.proof." + kind)));
        who.offer("", "test", words.get("badges.proof.test"));
        who.mark(kinds.isEmpty() ? "" : kinds.keySet().iterator().next());
        ticket = who.value.isEmpty() ? null : who.value;
        for (var percent : ZOOMS) zoom.offer(percent, percent + "", percent + " %");
        zoom.mark(100);
        search.setPlaceholder(words.get("badges.proof.search"));
        search.setAriaLabel(words.get("badges.proof.search"));
        search.setAutocomplete(Autocomplete.OFF);
        search.setClearButtonVisible(true);
        search.addThemeVariants(TextFieldVariant.SMALL);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> find(change.getValue().strip()));
        search.getElement().setAttribute("data-part", "whose");
        image.getElement().setAttribute("data-part", "proof");
        missing.addClassName("missing");
    }

    private void arrange() {
        if (designs.size() > 1) add(row("design", design));
        add(row("look", look));
        add(row("who", new Div(who, search, found)));
        ground.add(image);
        add(ground, missing, Controls.styled(new Div(zoom, size, print), "under"));
    }

    private Component row(String name, Component choice) {
        var label = new Span(words.get("badges.proof." + name));
        return Controls.styled(new Div(label, choice), "choose");
    }

    /** Where the badge that is shown can be printed. */
    void offer(List<Printer> printers) {
        printMenu.setOpenOnClick(true);
        printers.forEach(printer -> printMenu
                .addItem(printer.name().in(tongue.code()), press -> queue.accept(ticket, printer))
                .getElement()
                .setAttribute("data-to", printer.id()));
    }

    private void chosenDesign() {
        look.clear();
        look.offer("", "own", words.get("badges.proof.own"));
        for (var each : design.value.looks()) {
            var usual = each.id().equals(Variant.USUAL);
            look.offer(
                            each.id(),
                            each.id(),
                            usual
                                    ? words.get("badges.proof.usual")
                                    : each.name().in(tongue.code()))
                    .getStyle()
                    .set("--swatch", each.colour());
        }
        look.pick("");
    }

    private void chosenSample() {
        ticket = who.value.isEmpty() ? null : who.value;
        search.clear();
        draw();
    }

    private void find(String wanted) {
        found.removeAll();
        if (wanted.isEmpty()) return;
        var people = attendees.search(event.id(), wanted, MOST_FOUND);
        people.forEach(person -> person.tickets().stream()
                .findFirst()
                .ifPresent(first -> found.add(new NativeButton(name(person), press -> choose(first.id())))));
        if (people.isEmpty()) found.add(new Span(words.get("badges.proof.nobody")));
    }

    private static String name(Registration person) {
        var said = new ArrayList<String>();
        said.add(person.attendee().name());
        if (person.attendee().organisation() != null) said.add(person.attendee().organisation());
        return String.join(" · ", said);
    }

    private void choose(String chosen) {
        ticket = chosen;
        who.mark(chosen);
        found.removeAll();
        draw();
    }

    private void draw() {
        try {
            proof = badges.proof(event.id(), design.value.id(), look.value.isEmpty() ? null : look.value, ticket);
        } catch (Refusal refusal) {
            missing.setText(Words.of(refusal, tongue.code()));
            return;
        }
        image.setSrc("data:image/png;base64," + Base64.getEncoder().encodeToString(proof.png()));
        image.setAlt(words.get("badges.proof.alt"));
        missing.setText(
                proof.missing().isEmpty() ? "" : words.get("badges.proof.missing", String.join(" ", proof.missing())));
        print.setEnabled(ticket != null);
        resize();
    }

    private void resize() {
        var scale = zoom.value / 100.0;
        image.setWidth(proof.width() * scale + "mm");
        image.setHeight(proof.height() * scale + "mm");
        size.setText(words.get("badges.proof.size", proof.width(), proof.height()));
        size.setTitle(words.get("badges.proof.true"));
    }
}
