package app.foyer.kiosk;

import static app.foyer.kiosk.Drawing.box;
import static app.foyer.kiosk.Drawing.name;
import static app.foyer.kiosk.Drawing.span;
import static app.foyer.kiosk.Drawing.text;
import static app.foyer.kiosk.Drawing.title;

import app.foyer.attendees.QrCodes;
import app.foyer.devices.HelpKind;
import app.foyer.kiosk.Reception.Post;
import app.foyer.platform.Words;
import app.foyer.venue.Directions;
import app.foyer.venue.Instruction;
import app.foyer.venue.Pace;
import app.foyer.venue.Place;
import app.foyer.venue.Turn;
import app.foyer.venue.Walk;
import app.foyer.venue.drawing.PlanDrawing;
import app.foyer.venue.drawing.Symbols;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way: how far, on the plan as one looks at it, and in words. What is said follows the building and the agenda. */
final class WayPage extends Div {
    /** Levels of which the plans are legible on one page. */
    private static final int MOST_PLANS = 2;

    private static final double PLAN_LETTERS = 24;

    private final transient Post post;
    private final transient Reception reception;
    private final transient Consumer<UnaryOperator<Visit>> act;
    private final transient Step.Way step;
    private final transient PlaceWords says;
    private final transient Words words;
    private final transient Viewport viewport;
    private final Div content = Drawing.content();
    /** Calls somebody where no way can be shown; with what else is touched, so that it is within reach. */
    private final Div call = box("kiosk-buttons");

    private transient Guidance shown;

    /** @param guidance null where what was asked for is not there any more */
    WayPage(
            Words words,
            Step.Way step,
            Guidance guidance,
            Walk walk,
            Post post,
            Reception reception,
            Viewport viewport,
            Consumer<UnaryOperator<Visit>> act) {
        this.words = words;
        this.step = step;
        this.says = new PlaceWords(words, post);
        this.post = post;
        this.reception = reception;
        this.viewport = viewport;
        this.act = act;
        addClassNames("kiosk-page", "way");
        shown = guidance;
        draw("");
        add(content);
        if (guidance != null && guidance.isKnown()) add(Drawing.controls(call, box("way-how", how(walk))));
    }

    Guidance shown() {
        return shown;
    }

    /**
     * What holds now, without a touch.
     *
     * @return what is to be read out: how it changed for who goes there; empty where that stayed as it was
     */
    String follow(Guidance now) {
        if (Objects.equals(now, shown)) return "";
        var news = news(now);
        shown = now;
        draw(news);
        return news;
    }

    private String news(Guidance now) {
        if (now == null || shown == null) return words.get("way.changed");
        var moved = now.goal().session() != null
                && !now.goal().room().id().equals(shown.goal().room().id());
        if (moved) return words.get("way.moved", says.title(now.goal().session()), says.name(now.name()));
        return now.turnsFrom(shown) ? words.get("way.changed") : "";
    }

    // ---- what one reads

    private void draw(String news) {
        content.removeAll();
        call.removeAll();
        if (shown == null) {
            content.add(title(words.get("way.gone")));
            return;
        }
        content.add(head());
        if (!news.isEmpty()) content.add(text("way-news", news));
        if (!shown.isKnown() || shown.isHere() || !shown.leads()) content.add(sorry());
        var parts = shown.way() != null ? parts() : elsewhere();
        if (parts.isEmpty()) return;
        var plans = box("way-plans");
        for (var part : parts) plans.add(drawn(part, parts.size()));
        content.add(plans);
        content.getElement().setAttribute("data-plans", parts.size() + "");
    }

    private Div head() {
        var goal = box("way-goal");
        var name = shown.name();
        goal.add(title(name.isEmpty() ? says.kind(shown.goal().kind()) : says.name(name)));
        var second = says.second(name);
        if (second != null) goal.add(name("kiosk-second", second));
        if (step.seat() != null) goal.add(name("way-seat", words.get("way.seat", step.seat())));
        var on = on();
        if (!on.isEmpty()) goal.add(name("way-on", on));
        var far = far();
        if (!far.isEmpty()) goal.add(text("way-far", far));
        var head = box("way-head", goal);
        if (shown.isKnown())
            reception
                    .guide()
                    .link(post, step.to(), shown.walk(), says.language())
                    .ifPresent(link -> head.add(code(link)));
        return head;
    }

    /** The session that was asked for, else what is on there now or next. */
    private String on() {
        var session = shown.goal().session();
        if (session != null) return PlaceWords.line(says.title(session), says.session(session));
        return says.on(shown.on());
    }

    private String far() {
        var level = says.level(shown.building(), shown.level());
        if (!shown.leads()) return level;
        return PlaceWords.line(says.directions(shown).length(shown.answer().route()), level);
    }

    /** To take along. */
    private Div code(String link) {
        var modules = QrCodes.encode(link, QrCodes.Correction.MEDIUM, QrCodes.QUIET_ZONE);
        var path = new StringBuilder();
        for (int y = 0; y < modules.length; y++)
            for (int x = 0; x < modules.length; x++) if (modules[y][x]) path.append("M%d %dh1v1h-1z".formatted(x, y));
        var picture = Drawing.picture(
                "way-code",
                "<svg viewBox=\"0 0 %1$d %1$d\" shape-rendering=\"crispEdges\"><path d=\"%2$s\"/></svg>"
                        .formatted(modules.length, path));
        picture.getElement().setAttribute("role", "img").setAttribute("aria-label", words.get("way.take"));
        picture.getElement().setAttribute("data-link", link);
        return box("way-take", picture, text("way-caption", words.get("way.take")));
    }

    private Div sorry() {
        var sorry = box("way-sorry");
        if (!shown.isKnown()) {
            sorry.add(text("kiosk-say", words.get("way.unknown")));
            return sorry;
        }
        sorry.add(text("kiosk-detail", says.directions(shown).sorry(shown.answer())));
        if (!shown.isHere())
            call.add(Drawing.primary(
                    "call-person",
                    words.get("help.call"),
                    () -> act.accept(visit -> reception.callHelp(post, visit, HelpKind.PERSON))));
        return sorry;
    }

    /** Before the way to the desk, which is not the one that was asked for. */
    private ListItem toHelp() {
        var desk = shown.way();
        var length = says.directions(shown).length(desk.route());
        var item = new ListItem(
                PlaceWords.line(words.get("way.to-help", says.name(desk.to().name())), length));
        item.addClassName("way-to-help");
        return item;
    }

    static List<Instruction> instructions(Guidance guidance) {
        return Directions.of(
                guidance.way().route(), guidance.building(), guidance.from().facing());
    }

    private static String symbol(Instruction instruction) {
        return switch (instruction.kind()) {
            case GO -> Symbols.arrow(instruction.turn() == null ? Turn.STRAIGHT : instruction.turn());
            case CHANGE -> Symbols.of(instruction.way());
            case ARRIVE -> Symbols.here();
        };
    }

    // ---- the plans, and beside each what to do there

    /** What is gone on one level. */
    private record Part(String level, List<Instruction> instructions) {}

    /** Level by level; where that is more than the page has room for, the first and all that comes after it. */
    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        for (var instruction : instructions(shown)) {
            if (parts.isEmpty() || !parts.getLast().level().equals(instruction.level()))
                parts.add(new Part(instruction.level(), new ArrayList<>()));
            parts.getLast().instructions().add(instruction);
        }
        if (parts.size() <= MOST_PLANS) return parts;
        var after = parts.stream()
                .skip(1)
                .flatMap(part -> part.instructions().stream())
                .toList();
        return List.of(parts.getFirst(), new Part(parts.getLast().level(), after));
    }

    /** Only where the place is. */
    private List<Part> elsewhere() {
        if (shown.place() == null) return List.of();
        return List.of(new Part(shown.level(), List.of()));
    }

    private Div drawn(Part part, int of) {
        var drawn = box("way-plan");
        drawn.getElement().setAttribute("data-level", part.level());
        if (of > 1) drawn.add(text("way-level", says.level(shown.building(), part.level())));
        drawn.add(Drawing.picture("way-drawing", plan(part.level(), of).svg()));
        if (!part.instructions().isEmpty()) drawn.add(lines(part.instructions()));
        return drawn;
    }

    private OrderedList lines(List<Instruction> instructions) {
        var lines = new OrderedList();
        lines.addClassName("way-lines");
        var directions = says.directions(shown);
        if (!shown.leads()) lines.add(toHelp());
        for (var instruction : instructions) {
            var line = directions.line(instruction, shown.way().to());
            if (line.isEmpty()) continue;
            lines.add(new ListItem(Drawing.symbol(symbol(instruction)), span("way-line", line)));
        }
        return lines;
    }

    private PlanDrawing plan(String level, int plans) {
        var size = viewport.plan(plans);
        var plan = PlanDrawing.of(shown.building(), level)
                .within(size.width(), size.height(), PLAN_LETTERS)
                .in(says.languages())
                .closed(shown.closures());
        var places = Stream.of(
                shown.place(), shown.way() == null ? null : shown.way().to());
        plan.pointingOut(places.filter(Objects::nonNull).map(Place::id).collect(Collectors.toSet()));
        if (shown.way() != null) plan.showing(shown.way().route());
        var from = shown.from();
        if (from == null) return plan;
        if (from.facing() != null) plan.turned(from.facing());
        return plan.here(from.level(), from.at(), from.facing());
    }

    // ---- how one goes

    private Component[] how(Walk walk) {
        var buttons = new ArrayList<Component>();
        buttons.add(WherePage.stepFree(words, walk, act));
        for (var pace : Pace.values()) buttons.add(pace(pace, walk));
        return buttons.toArray(Component[]::new);
    }

    private NativeButton pace(Pace pace, Walk walk) {
        return Drawing.toggle(
                "pace-" + pace.code(),
                words.get("pace." + pace.code()),
                walk.pace() == pace,
                () -> act.accept(visit -> visit.walk(new Walk(pace, visit.walk().stepFree()))));
    }
}
