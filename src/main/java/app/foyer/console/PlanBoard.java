package app.foyer.console;

import app.foyer.devices.Device;
import app.foyer.devices.DeviceStatus;
import app.foyer.live.EventState;
import app.foyer.venue.Building;
import app.foyer.venue.Closure;
import app.foyer.venue.Point;
import app.foyer.venue.Stand;
import app.foyer.venue.VenueCommand;
import app.foyer.venue.Wayfinding;
import app.foyer.venue.drawing.PlanDrawing;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The plan of a level with the devices that stand there. The browser draws what this tells it, and tells what was done. */
@StyleSheet("context://foyer/plan.css")
@JavaScript("context://foyer/carry.js")
@JavaScript("context://foyer/venue.js")
final class PlanBoard extends Div {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final double LETTERS = 13;
    private static final double LEAST = 200;
    private static final double MOST = 4_000;

    private final Post post;
    private final Operator operator;
    private final Consumer<Chosen> choose;
    private final Element plan = new Element("foyer-plan");
    private EventState state;
    private List<DeviceStatus> devices = List.of();
    private Map<String, String> notes = Map.of();
    private Chosen chosen = Chosen.NOTHING;
    private String level;
    private Instant now;
    private double width = 960;
    private double height = 700;
    private Drawn drawn;

    /** All that a drawing is made from: it is made anew only where that changed. */
    private record Drawn(
            int building,
            String level,
            List<Closure> closed,
            List<Closure> coming,
            List<Stand> stands,
            Map<String, String> notes,
            double width,
            double height) {}

    private record Mark(
            String id,
            String name,
            String kind,
            String link,
            String said,
            String level,
            double x,
            double y,
            double bearing) {}

    private record Marks(List<Mark> devices, String kind, String chosen) {}

    private record Near(double x, double y, String said) {}

    /** @param operator null for those who only look */
    PlanBoard(Post post, Operator operator, Consumer<Chosen> choose) {
        this.post = post;
        this.operator = operator;
        this.choose = choose;
        addClassName("plan-board");
        getElement().setAttribute("data-drives", (operator != null) + "");
        plan.setProperty(
                "words",
                JSON.writeValueAsString(Map.of(
                        "near", post.say("venue.near"),
                        "off", post.say("venue.off"),
                        "turn", post.say("venue.turn"))));
        getElement().appendChild(plan);
    }

    void show(
            EventState newState,
            List<DeviceStatus> newDevices,
            Map<String, String> newNotes,
            String newLevel,
            Chosen newChosen,
            Instant newNow) {
        state = newState;
        devices = newDevices;
        notes = newNotes;
        level = newLevel;
        chosen = newChosen;
        now = newNow;
        draw();
        mark();
    }

    private void draw() {
        var venue = state.venue();
        if (venue.building().level(level).isEmpty()) return;
        var stands = venue.stands().values().stream()
                .filter(stand -> stand.level().equals(level))
                .toList();
        var wanted = new Drawn(
                System.identityHashCode(venue.building()),
                level,
                venue.holding(now),
                venue.coming(now),
                stands,
                notes,
                width,
                height);
        if (wanted.equals(drawn)) return;
        drawn = wanted;
        plan.setProperty("svg", svg(venue.building(), wanted));
    }

    private String svg(Building building, Drawn wanted) {
        return PlanDrawing.of(building, level)
                .within(width, height, LETTERS)
                .in(languages())
                .closed(wanted.closed())
                .coming(wanted.coming(), closure -> post.say("venue.closes", post.time(closure.from())))
                .devices(wanted.stands())
                .noting(wanted.notes())
                .pressable()
                .svg();
    }

    /** The operator's own large. */
    private List<String> languages() {
        var code = post.tongue().code();
        return Stream.concat(
                        Stream.of(code), state.event().languages().stream().filter(language -> !language.equals(code)))
                .limit(2)
                .toList();
    }

    private void mark() {
        var statuses = new HashMap<String, DeviceStatus>();
        devices.forEach(status -> statuses.put(status.device().id(), status));
        var marks = state.venue().stands().values().stream()
                .filter(stand -> stand.level().equals(level))
                .filter(stand -> statuses.containsKey(stand.device()))
                .map(stand -> mark(stand, statuses.get(stand.device())))
                .toList();
        plan.setProperty("marks", JSON.writeValueAsString(new Marks(marks, chosen.kind(), chosen.id())));
    }

    private Mark mark(Stand stand, DeviceStatus status) {
        var device = status.device();
        var name = device.name().in(post.tongue().code());
        return new Mark(
                device.id(),
                name,
                device.kind() == Device.Kind.KIOSK ? "kiosk" : "screen",
                status.link(),
                post.say("venue.device", name, post.say("link." + status.link())),
                stand.level(),
                stand.at().x(),
                stand.at().y(),
                stand.bearing());
    }

    /** How many pixels there are for it. */
    @ClientCallable
    void sized(double newWidth, double newHeight) {
        if (!(newWidth >= LEAST && newWidth <= MOST && newHeight >= LEAST && newHeight <= MOST)) return;
        width = newWidth;
        height = newHeight;
        if (state != null) draw();
    }

    /** A place, a path or a device was pressed; nothing where the kind is empty. */
    @ClientCallable
    void pressed(String kind, String id) {
        choose.accept(Chosen.of(kind, id, state.venue().building()));
    }

    /** Where in the network a device would be that is let go there, as JSON; null where there is no network. */
    @ClientCallable
    String near(double x, double y) {
        var at = new Point(x, y);
        if (state == null || level == null || !at.finite()) return null;
        var probe = "?";
        var stands = Map.of(probe, new Stand(probe, level, at, 0));
        return Wayfinding.of(state.venue().withStands(stands), now)
                .before(probe)
                .map(origin -> origin.node())
                .map(node -> {
                    var places = new PlaceWords(state, post.tongue());
                    var said = places.place(node.place(), node.level(), node.at());
                    return JSON.writeValueAsString(
                            new Near(node.at().x(), node.at().y(), Objects.requireNonNullElse(said, node.id())));
                })
                .orElse(null);
    }

    /** A device was let go, or turned. @param seen the revision that the page showed */
    @ClientCallable
    void put(String device, double x, double y, double bearing, double seen) {
        var at = new Point(x, y);
        if (operator == null || level == null || !at.finite() || !Double.isFinite(bearing)) return;
        if (devices.stream().noneMatch(status -> status.device().id().equals(device))) return;
        var stand = new Stand(device, level, new Point(tenth(x), tenth(y)), Math.round(bearing));
        operator.give(new VenueCommand.PlaceDevice(stand), (long) seen);
        choose.accept(new Chosen(Chosen.DEVICE, device));
    }

    private static double tenth(double metres) {
        return Math.round(metres * 10) / 10.0;
    }

    /** Where a device is put that nobody dragged: the middle of what is drawn. */
    Point middle() {
        var points = state.venue().building().nodes().values().stream()
                .filter(node -> node.level().equals(level))
                .map(node -> node.at())
                .toList();
        var x = points.stream().mapToDouble(Point::x).average().orElse(0);
        var y = points.stream().mapToDouble(Point::y).average().orElse(0);
        return new Point(tenth(x), tenth(y));
    }
}
