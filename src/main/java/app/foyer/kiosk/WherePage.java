package app.foyer.kiosk;

import static app.foyer.kiosk.Drawing.box;
import static app.foyer.kiosk.Drawing.button;
import static app.foyer.kiosk.Drawing.span;
import static app.foyer.kiosk.Drawing.title;

import app.foyer.kiosk.Reception.Post;
import app.foyer.platform.Words;
import app.foyer.venue.Place;
import app.foyer.venue.Walk;
import app.foyer.venue.drawing.Symbols;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Where to: what people ask for most, the rooms, and a field that finds the rest. */
final class WherePage extends Div {
    /** More are behind a button of their own. */
    private static final int MOST_ROOMS = 6;

    private final transient PlaceWords says;
    private final transient Words words;
    private final transient Post post;
    private final transient Guide guide;
    private final transient Consumer<UnaryOperator<Visit>> act;
    private final Input field;
    private final Div note = box("kiosk-note");
    private final Div offers = box("where-offers");
    private final Div found = box("kiosk-found");
    private transient List<?> shown = List.of();

    WherePage(
            Words words,
            Step.Where step,
            Walk walk,
            Post post,
            Guide guide,
            Consumer<UnaryOperator<Visit>> act,
            boolean system) {
        this.words = words;
        this.says = new PlaceWords(words, post);
        this.post = post;
        this.guide = guide;
        this.act = act;
        addClassNames("kiosk-page", "where");
        getElement().setAttribute("data-keys", "");
        field = Keyboard.field(words.get("where.field"), true, 0, system);
        field.setValue(step.query());
        field.setPlaceholder(words.get("where.example"));
        field.getElement().addEventListener("click", click -> act.accept(Visit::typing));
        note.getElement().setAttribute("role", "status");
        add(
                Drawing.content(title(words.get("where.title")), note),
                Drawing.controls(
                        box("kiosk-entry", box("where-ask", field, stepFree(words, walk, act)), offers, found),
                        Keyboard.keys(words, Keyboard.Keys.PLACES)));
        show(step);
    }

    /** A wheelchair and words: whoever needs it must not have to look for it. */
    static NativeButton stepFree(Words words, Walk walk, Consumer<UnaryOperator<Visit>> act) {
        var toggle = Drawing.toggle(
                "step-free", "", walk.stepFree(), () -> act.accept(visit -> visit.stepFree(!walk.stepFree())));
        toggle.addClassName("kiosk-switch");
        toggle.add(
                Drawing.symbol(Symbols.of(Place.Kind.ACCESSIBLE_TOILET)), span("kiosk-word", words.get("step-free")));
        return toggle;
    }

    void show(Step.Where step) {
        getElement().setAttribute("data-typing", step.typing());
        var directory = guide.directory(post);
        if (step.kind() != null) choose(directory.all(step.kind()), words.get("where.choose", says.kind(step.kind())));
        else if (step.query().isBlank()) offer(directory, step.typing());
        else {
            var hits = guide.find(post, step.query());
            choose(hits, words.get(hits.isEmpty() ? "where.nothing" : "where.found"));
        }
    }

    private void offer(Directory directory, boolean typing) {
        var kinds = directory.kinds();
        var rooms = directory.rooms();
        say(typing ? words.get("where.hint") : "");
        if (!isNew(List.of(kinds, rooms))) return;
        found.removeAll();
        offers.removeAll();
        var choices = box("where-kinds");
        for (var kind : kinds) choices.add(kind(directory, kind));
        if (rooms.size() > MOST_ROOMS) choices.add(list(Place.Kind.ROOM));
        var list = box("where-rooms");
        rooms.stream().limit(MOST_ROOMS).forEach(room -> list.add(destination(room)));
        offers.add(list, choices);
    }

    private void choose(List<Destination> from, String text) {
        say(text);
        if (!isNew(from)) return;
        offers.removeAll();
        found.removeAll();
        from.stream().limit(Directory.MOST_FOUND).forEach(each -> found.add(destination(each)));
    }

    private void say(String text) {
        note.setText(text);
        note.getElement().setAttribute("hidden", text.isEmpty());
    }

    /** What stays the same stays untouched, and with it the focus. */
    private boolean isNew(List<?> content) {
        if (content.equals(shown)) return false;
        shown = content;
        return true;
    }

    private NativeButton kind(Directory directory, Place.Kind kind) {
        var only = directory.only(kind);
        if (only == null) return list(kind);
        return kindButton(kind, () -> act.accept(visit -> visit.go(only)));
    }

    private NativeButton list(Place.Kind kind) {
        return kindButton(kind, () -> act.accept(visit -> visit.choose(kind)));
    }

    private NativeButton kindButton(Place.Kind kind, Runnable onPress) {
        var button = button("kind-" + kind.code(), "", onPress);
        button.addClassName("where-kind");
        button.add(Drawing.symbol(Symbols.of(kind)), span("kiosk-word", says.kind(kind)));
        return button;
    }

    private NativeButton destination(Destination to) {
        var button = button("to-" + to.to(), "", () -> act.accept(visit -> visit.go(to.to())));
        button.addClassName("where-to");
        var level = to.session() == null ? says.level(guide.building(post), to.level()) : "";
        button.add(span("where-name", name(to)));
        if (!level.isEmpty()) button.add(span("where-level", level));
        var more = more(to);
        if (!more.isEmpty()) button.add(span("where-more", more));
        if (to.session() != null)
            button.getElement()
                    .setAttribute("data-session", to.session().session().id())
                    .setAttribute("data-status", to.session().status().code());
        return button;
    }

    private String name(Destination to) {
        return to.name().isEmpty() ? words.get("where.nearest", says.kind(to.kind())) : says.name(to.name());
    }

    /** What is on there; of a session when and where it is. */
    private String more(Destination to) {
        if (to.session() == null) return says.on(to.on());
        var level = says.level(guide.building(post), to.level());
        return PlaceWords.line(says.session(to.session()), says.name(to.room().name()), level);
    }
}
